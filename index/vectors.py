"""Related words: a small static vector for each of the commoner words of English, learned once and shipped.

In come folded words (see ``index.terms``), out go unit vectors, whose dot product says how near two words are in
meaning, and how much a word tells in English at large. ``index.encoder`` reads the same vectors for what a sentence
means. ``index/training`` says how the table is made.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

UNKNOWN = -1
"""The row of a word that has none."""
RARITY_OF_UNKNOWN = 1.1
"""What a word tells that is not even in the table: a little more than the rarest one there."""

# Endings and what stands in their place in the form a dictionary would list, the likelier reading first.
# Regular inflection and the commonest derivations only.
ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("es", ""),
    ("s", ""),
    ("ing", ""),
    ("ing", "e"),
    ("ed", ""),
    ("ed", "e"),
    ("ers", ""),
    ("ers", "e"),
    ("er", ""),
    ("er", "e"),
    ("ly", ""),
)
SHORTEST_STEM = 3


class WordVectors:
    """The table of word vectors. Words and vectors stay in the files until asked for.

    A vector has 4 bits a component, two to a byte: the first half of the components in the high nibbles, the
    second in the low ones. Only its direction means anything, so there is no scale.
    """

    def __init__(
        self, words: npt.NDArray[np.bytes_], packed: npt.NDArray[np.uint8], values: npt.NDArray[np.float16]
    ) -> None:
        """Of n words in ascending order: ``packed`` [n, dimensions / 2], ``values`` [n, 2]: weight, rarity."""
        self._words = words
        self._packed = packed
        self._values = values
        # A question asks for each of its words several times over.
        self._row = lru_cache(maxsize=1024)(lambda word: int(self.rows([word])[0]))

    @classmethod
    def load(cls, folder: Path | None = None) -> "WordVectors":
        """The table of the package, or of another folder. Raises FileNotFoundError where there is none."""
        place = folder or Path(__file__).with_name("data")
        return cls(
            *(np.load(place / f"{name}.npy", mmap_mode="r") for name in ("words", "word_vectors", "word_values"))
        )

    def __len__(self) -> int:
        return len(self._words)

    def __contains__(self, word: object) -> bool:
        """Whether the word, or the form a dictionary would list it under, is in the table."""
        return isinstance(word, str) and self._row(word) != UNKNOWN

    @property
    def dimensions(self) -> int:
        """How many components a vector has."""
        return 2 * int(self._packed.shape[1])

    def rows(self, words: Sequence[str]) -> npt.NDArray[np.intp]:
        """Where each word stands in the table, UNKNOWN where it does not; shape [words]."""
        found = np.full(len(words), UNKNOWN, dtype=np.intp)
        forms = [(place, form.encode()) for place, word in enumerate(words) for form in _forms(word)]
        if not forms:
            return found
        owners, asked = (np.array(column) for column in zip(*forms, strict=True))
        rows = np.searchsorted(self._words, asked)
        known = self._words[np.minimum(rows, len(self._words) - 1)] == asked
        # The likelier reading of a word comes first, and so is written last.
        found[owners[known][::-1]] = rows[known][::-1]
        return found

    def vectors(self, words: Sequence[str]) -> Floats:
        """The unit vector of each word, zero for an unknown one; shape [words, dimensions].

        So ``vectors(asked) @ vectors(written).T`` are the cosines of each word asked with each word written.
        """
        rows = self.rows(words)
        known = rows != UNKNOWN
        found = np.zeros((len(words), self.dimensions), dtype=np.float32)
        found[known] = unit(unpacked(self._packed[rows[known]]))
        return found

    def weights(self, words: Sequence[str]) -> Floats:
        """What each word counts in the mean of a text, 0 to 1, as learned; 0 for an unknown one; shape [words]."""
        rows = self.rows(words)
        found: Floats = np.where(rows == UNKNOWN, 0, self._values[rows, 0]).astype(np.float32)
        return found

    def rarity(self, word: str) -> float:
        """What a word tells in English at large: 0 for "the", about 0.5 for a common one, 1 for the rarest.

        The logarithm of its rank by frequency over that of the last rank: by Zipf's law (1949), frequency
        falls as one over rank, so this is its information in proportion. Unknown words have RARITY_OF_UNKNOWN.
        """
        row = self._row(word)
        return RARITY_OF_UNKNOWN if row == UNKNOWN else float(self._values[row, 1])


def _forms(word: str) -> Iterator[str]:
    """The word, then what it may be a form of: "lorries", "lorry"; "banned", "bann", "banne", "ban"."""
    yield word
    for ending, instead in ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) + len(instead) >= SHORTEST_STEM:
            yield stem + instead
            if not instead and len(stem) > SHORTEST_STEM and stem[-1] == stem[-2]:
                yield stem[:-1]


def unpacked(packed: npt.NDArray[np.uint8]) -> Floats:
    """Two components a byte, each a step from -7.5 to 7.5; shape [rows, dimensions]."""
    return np.concatenate((packed >> 4, packed & 15), axis=1).astype(np.float32) - np.float32(7.5)


def unit(vectors: Floats) -> Floats:
    """The rows scaled to length 1; rows of zeros stay so."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    units: Floats = vectors / np.maximum(lengths, np.finfo(np.float32).tiny)
    return units
