from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.encoder import HEADS, LONGEST, REACH, UNKNOWN_WEIGHT, SentenceEncoder, layer_type
from index.vectors import WordVectors

DIMENSIONS, WIDENED = 2 * HEADS, 6
WORDS = ["one", "three", "two"]

Numbers = npt.NDArray[Any]


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder.load()


def made(layers: int) -> tuple[SentenceEncoder, list[dict[str, Numbers]]]:
    """An encoder of three words with numbers drawn by chance, and its layers."""
    chance = np.random.default_rng(3)
    packed = chance.integers(0, 256, (3, DIMENSIONS // 2)).astype(np.uint8)
    values = np.array([[0.2, 1], [0.9, 1], [0.4, 1]], dtype=np.float16)
    records = np.zeros(layers, dtype=layer_type(DIMENSIONS, WIDENED))
    for name in records.dtype.names or ():
        records[name] = chance.normal(size=records[name].shape)
    vectors = WordVectors(np.array(WORDS, dtype=np.bytes_), packed, values)
    as_floats = [{name: record[name].astype(np.float32) for name in records.dtype.names or ()} for record in records]
    return SentenceEncoder(vectors, records), as_floats


def normed(vector: Numbers) -> Numbers:
    return np.asarray(vector / np.sqrt((vector**2).mean() + 1e-6))


def read_word_by_word(layer: dict[str, Numbers], words: list[Numbers]) -> list[Numbers]:
    """What a layer does, as its definition has it, a word and a head at a time."""
    inputs = [normed(word) * layer["attention_gain"] @ layer["queries_keys_values"] for word in words]
    size = DIMENSIONS // HEADS
    read = []
    for place, word in enumerate(words):
        attended = np.zeros(DIMENSIONS)
        for head in range(HEADS):
            part = slice(head * size, (head + 1) * size)
            queries, keys, values = ([np.split(each, 3)[which][part] for each in inputs] for which in range(3))
            scores = [
                queries[place] @ keys[other] / size**0.5
                + layer["distances"][head, max(-REACH, min(REACH, other - place)) + REACH]
                for other in range(len(words))
            ]
            shares = np.exp(np.array(scores) - max(scores))
            attended[part] = sum(share * value for share, value in zip(shares / shares.sum(), values, strict=True))
        after = word + attended @ layer["attended"]
        wide = np.maximum(normed(after) * layer["feed_gain"] @ layer["widen"] + layer["widen_bias"], 0)
        read.append(after + wide @ layer["narrow"])
    return read


@pytest.mark.parametrize("layers", [0, 1, 2])
def test_a_text_means_the_weighted_mean_of_its_words_as_read(layers: int) -> None:
    encoder, numbers = made(layers)
    text = ["two", "one", "unheard", "two", "three"]
    read = [vector * DIMENSIONS**0.5 for vector in encoder.word_vectors.vectors(text)]
    for layer in numbers:
        read = read_word_by_word(layer, read)
    weights = [0.4, 0.2, UNKNOWN_WEIGHT, 0.4, 0.9]
    mean = sum(weight * vector for weight, vector in zip(weights, read, strict=True))
    assert encoder.encode([text])[0] == pytest.approx(mean / np.linalg.norm(mean), abs=2e-3)


@given(texts=st.lists(st.lists(st.sampled_from([*WORDS, "unheard"]), max_size=12), max_size=20))
def test_texts_together_mean_what_each_means_alone(texts: list[list[str]]) -> None:
    encoder, _ = made(2)
    together = encoder.encode(texts)
    assert together.shape == (len(texts), DIMENSIONS)
    for text, vector in zip(texts, together, strict=True):
        assert vector == pytest.approx(encoder.encode([text])[0], abs=1e-4)


def test_order_tells(encoder: SentenceEncoder) -> None:
    one, other = encoder.encode(["dog bites man".split(), "man bites dog".split()])
    assert not np.allclose(one, other, atol=1e-4)


def test_like_texts_are_nearer_than_unlike_ones(encoder: SentenceEncoder) -> None:
    question, right, wrong = encoder.encode(
        [
            "why did the carmaker sack workers".split(),
            "the company dismissed staff after sales of vehicles fell".split(),
            "the orchestra played a symphony in the park".split(),
        ]
    )
    assert question @ right > question @ wrong + 0.2


def test_vectors_have_length_one_and_texts_without_known_words_mean_nothing(encoder: SentenceEncoder) -> None:
    lengths = np.linalg.norm(encoder.encode([["minister"], ["minister", "qzxqzx"], [], ["qzxqzx"]]), axis=1)
    assert lengths == pytest.approx([1, 1, 0, 0], abs=1e-5)
    assert encoder.encode([]).shape == (0, encoder.word_vectors.dimensions)


def test_only_so_many_words_are_read(encoder: SentenceEncoder) -> None:
    long = ["rain", "fell"] * LONGEST
    assert encoder.encode([long])[0] == pytest.approx(encoder.encode([long[:LONGEST]])[0])


def test_a_folder_without_the_tables_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        SentenceEncoder.load(tmp_path)
