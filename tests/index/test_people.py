"""Who is meant by a name or a role in a question."""

import pytest

from index.answerer import Answerer
from index.people import People
from index.terms import words
from source import read_text

STORY = """Ferry to Skarv stops

The harbour master, Kari Moe, closed the quay on Monday. The ferry's captain, Tor Lund, was not told.

"Nobody will be left without milk," Lund said on Tuesday. "We have a smaller boat."

But Nils Moe, who sells fish on the quay, is angry.

"My fish rots," Nils Moe said. "She has never asked us."

"Rust is rust," said Kari Moe. "I asked everybody."
"""


@pytest.fixture(scope="module")
def answerer() -> Answerer:
    return Answerer(read_text(STORY))


@pytest.fixture(scope="module")
def people(answerer: Answerer) -> People:
    return People(answerer.article, answerer.quotes)


@pytest.mark.parametrize("name", ["Kari Moe", "Nils Moe", "Tor Lund"])
def test_of_namesakes_the_one_whose_first_name_is_told(people: People, answerer: Answerer, name: str) -> None:
    person = people.named(term.stem for term in words(f"what did {name} say"))
    assert person is not None
    assert answerer.article[person.name] == name


def test_a_namesake_is_another_person_of_that_surname(people: People, answerer: Answerer) -> None:
    nils = people.named(["nil", "moe"])
    assert nils is not None
    other = people.namesake(nils)
    assert other is not None
    assert answerer.article[other.name] == "Kari Moe"
    lund = people.named(["lund"])
    assert lund is not None
    assert people.namesake(lund) is None


def test_a_role_is_heard_where_only_the_name_is_told(answerer: Answerer) -> None:
    answer = answerer.ask("what did the captain say")
    assert answer.passages[0].paragraph.number == 2
    assert answer.speaker is not None
    assert answerer.article[answer.speaker.name] == "Tor Lund"
