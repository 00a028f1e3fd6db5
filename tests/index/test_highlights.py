"""As few words as are clear alone are marked, and the sentence where that is unsure."""

import pytest

from index.answerer import Answerer
from source import read_text

STORY = """Ferry to Skarv stops

The ferry to the island of Skarv, which is 61 years old, was taken out of service on 4 March, the owner said.

Some 40 people live on the island. Kari Moe, the mayor of Bodin, is not worried, at least until the winter of 2030.

"Nobody will be left without milk," she told the radio station Nordavind, adding that the post comes by boat.

The shipyard closed its other dock because orders from abroad had fallen.
"""


@pytest.fixture(scope="module")
def answerer() -> Answerer:
    return Answerer(read_text(STORY))


def marked(answerer: Answerer, question: str) -> list[str]:
    return [answerer.article[span] for span in answerer.ask(question).passages[0].highlights]


def test_a_time_with_its_part_of_the_sentence(answerer: Answerer) -> None:
    assert marked(answerer, "when was the ferry taken out of service") == ["was taken out of service on 4 March"]


def test_a_number_with_its_short_sentence(answerer: Answerer) -> None:
    assert marked(answerer, "how many people live on the island") == ["Some 40 people live on the island."]


def test_words_from_their_first_mark_to_their_last(answerer: Answerer) -> None:
    assert marked(answerer, "what did Kari Moe say about milk") == ['"Nobody will be left without milk,"']


def test_a_cause_from_the_word_that_announces_it(answerer: Answerer) -> None:
    assert marked(answerer, "why did the shipyard close its dock") == ["because orders from abroad had fallen."]


def test_who_somebody_is_by_name_and_role(answerer: Answerer) -> None:
    assert marked(answerer, "who is Kari Moe") == ["Kari Moe, the mayor of Bodin"]


def test_a_word_that_turns_the_sentence_keeps_it_whole(answerer: Answerer) -> None:
    [sentence] = marked(answerer, "when is Moe worried about the island")
    assert "not worried" in sentence
    assert "2030" in sentence
