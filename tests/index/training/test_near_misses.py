"""Questions are turned into ones that their paragraph does not answer."""

import random
from pathlib import Path

import pytest

from index.training.near_misses import NearMisses, WordNet

# Two synsets of nouns that are each other's opposite, in the format of WordNet's database files.
DATA = (
    "00000001 04 n 01 victory 0 001 ! 00000002 n 0101 | a win\n"
    "00000002 04 n 01 defeat 0 001 ! 00000001 n 0101 | a loss\n"
)
PARAGRAPHS = [
    "The team of Ana Lima won in Porto in 1998, and the victory was its first.",
    "Its captain, Rui Costa, later opened a bakery with his brother and sold bread.",
]


@pytest.fixture
def wordnet(tmp_path: Path) -> WordNet:
    for part in ("noun", "verb", "adj", "adv"):
        (tmp_path / f"data.{part}").write_text(DATA if part == "noun" else "")
    (tmp_path / "index.noun").write_text(
        "  a licence\n" + "".join(f"{word} n 1\n" for word in ("victory", "bakery", "bread"))
    )
    return WordNet(tmp_path)


def made(wordnet: WordNet, question: str) -> set[tuple[str, str]]:
    """What comes of a question the first paragraph answers, drawn often."""
    near_misses = NearMisses(PARAGRAPHS, [], wordnet, random.Random(1))
    return {miss for _ in range(60) if (miss := near_misses.make(question, 0))}


def test_opposites_are_read_in_both_directions(wordnet: WordNet) -> None:
    assert wordnet.opposites == {"victory": ["defeat"], "defeat": ["victory"]}


@pytest.mark.parametrize(
    ("question", "way", "part"),
    [
        ("Who led when Ana Lima won?", "name", "Rui Costa"),
        ("What did the team win in 1998?", "number", "1999"),
        ("Whose victory was it?", "opposite", "defeat"),
        ("Whose victory was it?", "thing", "bakery"),
        ("Where did the team win?", "not", "did not"),
    ],
)
def test_each_way(wordnet: WordNet, question: str, way: str, part: str) -> None:
    assert any(found_way == way and part in miss for found_way, miss in made(wordnet, question))


def test_a_made_question_is_never_the_same(wordnet: WordNet) -> None:
    question = "Where did the team win?"
    assert question not in {miss for _, miss in made(wordnet, question)}
