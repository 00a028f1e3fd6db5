"""What a sentence means as a whole: a transformer of two small layers over the word vectors, in numpy.

In come the folded words of each text, out go unit vectors, whose dot product says how near two texts are in meaning.
A word is read beside those around it, so that "kicked out" is neither kicking nor out. It writes nothing: it only
says where two texts are alike. ``index/training`` says how its numbers are learned.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.vectors import UNKNOWN, Floats, WordVectors, unit

HEADS = 4
"""Parts of a vector that attend for themselves."""
REACH = 8
"""Words to the left and to the right whose distance tells; those beyond are as far as the last."""
LONGEST = 128
"""Words of a text that are read."""
UNKNOWN_WEIGHT = 0.5
"""What a word counts in the mean of a text that is in no table: about what a rare one does."""
BATCH = 8
"""Texts of like length that are read at once: more of them need more filling up, fewer more calls."""

Places = npt.NDArray[np.intp]

_TINY = np.float32(1e-6)


class SentenceEncoder:
    """The layers, and the table of words they read.

    A layer is that of "Attention is all you need" (Vaswani et al. 2017) with what has proved simpler since: the
    normalisation by root mean square comes first (Zhang and Sennrich 2019), and where a word stands is told by a bias
    for the distance (T5, Raffel et al. 2020).
    """

    def __init__(self, vectors: WordVectors, layers: npt.NDArray[np.void]) -> None:
        """``layers`` is a record for each layer, see ``layer_type``."""
        self.word_vectors = vectors
        """The table of words that the layers read."""
        self._layers = [{name: layer[name].astype(np.float32) for name in layers.dtype.names or ()} for layer in layers]

    @classmethod
    def load(cls, folder: Path | None = None) -> "SentenceEncoder":
        """The encoder of the package, or of another folder. Raises FileNotFoundError where there is none."""
        place = folder or Path(__file__).with_name("data")
        return cls(WordVectors.load(folder), np.load(place / "encoder.npy"))

    def encode(self, texts: Sequence[Sequence[str]]) -> Floats:
        """What each text means: the weighted mean of its words as read beside each other; shape [texts, dimensions].

        Of length 1, or 0 for a text without a word that the table has.
        """
        numbers = {word: number for number, word in enumerate(dict.fromkeys(word for text in texts for word in text))}
        known = self.word_vectors.rows(list(numbers)) != UNKNOWN
        # One row more, of zeros, fills up the shorter texts of a batch.
        filling = len(numbers)
        vectors = np.zeros((filling + 1, self.word_vectors.dimensions), dtype=np.float32)
        vectors[:-1] = self.word_vectors.vectors(list(numbers)) * self.word_vectors.dimensions**0.5
        weights = np.zeros(filling + 1, dtype=np.float32)
        weights[:-1] = np.where(known, self.word_vectors.weights(list(numbers)), UNKNOWN_WEIGHT)
        numbered = [[numbers[word] for word in text[:LONGEST]] for text in texts]
        means = np.zeros((len(texts), self.word_vectors.dimensions), dtype=np.float32)
        for places, together in _batches([text if known[text].any() else [] for text in numbered], filling):
            read = vectors[together]
            for layer in self._layers:
                read = _through(layer, read, together == filling)
            means[places] = np.einsum("tw,twd->td", weights[together], read)
        return unit(means)


def layer_type(dimensions: int, widened: int) -> np.dtype[np.void]:
    """The record of one layer: what its names hold, in the order in which they are used."""
    shapes = {
        "attention_gain": (dimensions,),
        "queries_keys_values": (dimensions, 3 * dimensions),
        "distances": (HEADS, 2 * REACH + 1),
        "attended": (dimensions, dimensions),
        "feed_gain": (dimensions,),
        "widen": (dimensions, widened),
        "widen_bias": (widened,),
        "narrow": (widened, dimensions),
    }
    return np.dtype([(name, np.float16, shape) for name, shape in shapes.items()])


def _batches(texts: Sequence[Sequence[int]], filling: int) -> Iterator[tuple[Places, Places]]:
    """Texts of like length together, those without a word left out: their places, and their rows filled up."""
    by_length = sorted((place for place, text in enumerate(texts) if text), key=lambda place: len(texts[place]))
    for start in range(0, len(by_length), BATCH):
        places = by_length[start : start + BATCH]
        rows = np.full((len(places), len(texts[places[-1]])), filling)
        for row, place in zip(rows, places, strict=True):
            row[: len(texts[place])] = texts[place]
        yield np.array(places), rows


def _through(layer: dict[str, Floats], read: Floats, filling: npt.NDArray[np.bool_]) -> Floats:
    """One layer; ``read`` has the shape [texts, words, dimensions], ``filling`` says which words are none."""
    texts, length, dimensions = read.shape
    normed = _normed(read, layer["attention_gain"])
    split = (normed @ layer["queries_keys_values"]).reshape(texts, length, 3, HEADS, dimensions // HEADS)
    queries, keys, values = np.moveaxis(split, (2, 3), (0, 2))
    place = np.arange(length)
    distance = np.clip(place - place[:, np.newaxis], -REACH, REACH) + REACH
    attention = queries @ keys.swapaxes(2, 3) * np.float32((dimensions // HEADS) ** -0.5)
    attention += layer["distances"][:, distance]
    attention -= np.where(filling, np.float32(1e9), np.float32(0))[:, np.newaxis, np.newaxis]
    attention -= attention.max(axis=3, keepdims=True)
    np.exp(attention, out=attention)
    attention /= attention.sum(axis=3, keepdims=True)
    beside: Floats = (attention @ values).swapaxes(1, 2).reshape(texts, length, dimensions)
    attended: Floats = read + beside @ layer["attended"]
    wide = np.maximum(_normed(attended, layer["feed_gain"]) @ layer["widen"] + layer["widen_bias"], 0)
    changed: Floats = attended + wide @ layer["narrow"]
    return changed


def _normed(vectors: Floats, gain: Floats) -> Floats:
    """Scaled to a root mean square of 1, then each component by its gain."""
    root_mean_square = np.sqrt(np.mean(vectors**2, axis=-1, keepdims=True) + _TINY)
    normed: Floats = vectors * (gain / root_mean_square)
    return normed
