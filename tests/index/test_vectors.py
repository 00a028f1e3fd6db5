from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.vectors import RARITY_OF_UNKNOWN, UNKNOWN, WordVectors


@pytest.fixture(scope="module")
def table() -> WordVectors:
    return WordVectors.load()


def likeness(table: WordVectors, one: str, other: str) -> float:
    return float(table.vectors([one])[0] @ table.vectors([other])[0])


@pytest.mark.parametrize(
    ("word", "related", "unrelated"),
    [
        ("lawyer", "attorney", "potato"),
        ("petrol", "fuel", "violin"),
        ("lorry", "truck", "poem"),
        ("killed", "died", "sang"),
        ("ousted", "overthrown", "painted"),
        ("soldiers", "troops", "recipes"),
        ("paris", "france", "cheese"),
    ],
)
def test_words_of_like_meaning_are_nearer(table: WordVectors, word: str, related: str, unrelated: str) -> None:
    assert likeness(table, word, related) > likeness(table, word, unrelated) + 0.15


def test_vectors_have_length_one_and_unknown_words_none(table: WordVectors) -> None:
    vectors = table.vectors(["minister", "qzxqzx", ""])
    assert vectors.shape == (3, table.dimensions)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 0, 0], abs=1e-5)


@pytest.mark.parametrize(
    ("form", "listed"),
    [
        ("lorries", "lorry"),
        ("putsches", "putsch"),
        ("envoys", "envoy"),
        ("aborting", "abort"),
        ("synchronised", "synchronise"),  # the silent e
        ("smugglers", "smuggle"),
        ("smuggler", "smuggle"),
        ("bitterly", "bitter"),
        ("banned", "ban"),  # the doubled consonant
        ("banning", "ban"),
    ],
)
def test_a_form_is_found_by_the_word_it_is_a_form_of(form: str, listed: str) -> None:
    known = ["abort", "ban", "bitter", "envoy", "lorry", "putsch", "smuggle", "synchronise"]
    packed, values = np.zeros((8, 2), dtype=np.uint8), np.ones((8, 2), dtype=np.float16)
    made = WordVectors(np.array(known, dtype=np.bytes_), packed, values)
    assert made.rows([form, listed, "qzxqzx"]).tolist() == [known.index(listed), known.index(listed), UNKNOWN]


def test_a_word_of_its_own_is_not_taken_for_a_form_of_another() -> None:
    made = WordVectors(np.array([b"new", b"news"]), np.zeros((2, 2), dtype=np.uint8), np.ones((2, 2), dtype=np.float16))
    assert made.rows(["news", "new"]).tolist() == [1, 0]


def test_components_are_read_high_nibbles_first() -> None:
    # 0xF0: 7.5 and -7.5; 0x0F the other way round. Components 0 and 1 are the high nibbles, 2 and 3 the low ones.
    made = WordVectors(np.array([b"word"]), np.array([[0xF0, 0x0F]], dtype=np.uint8), np.ones((1, 2), dtype=np.float16))
    assert made.dimensions == 4
    assert made.vectors(["word"])[0] == pytest.approx([0.5, -0.5, -0.5, 0.5])


@given(words=st.lists(st.text(max_size=12), max_size=6))
def test_strange_words_are_known_or_not_but_never_an_error(words: list[str]) -> None:
    table = WordVectors.load()
    lengths = np.linalg.norm(table.vectors(words), axis=1)
    known = [word in table for word in words]
    assert lengths == pytest.approx([float(here) for here in known], abs=1e-5)
    assert [table.rarity(word) == RARITY_OF_UNKNOWN for word in words] == [not here for here in known]


def test_rarer_words_tell_more(table: WordVectors) -> None:
    rarities = [table.rarity(word) for word in ("the", "people", "minister", "ceasefire", "lorry", "qzxqzx")]
    assert rarities == sorted(rarities)
    assert rarities[0] == 0
    assert rarities[-1] == RARITY_OF_UNKNOWN


def test_words_of_grammar_weigh_less_than_words_of_topic(table: WordVectors) -> None:
    assert table.weights(["the", "of", "and"]).max() < table.weights(["oil", "drought", "tax"]).min()


def test_a_table_that_is_not_there_is_missed_by_name(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"words\.npy"):
        WordVectors.load(tmp_path)
