"""One way of looking at a text's units (paragraphs or sentences): a bag of terms each, scored by rank-bm25."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
from rank_bm25 import BM25Plus

Scores = npt.NDArray[np.float64]

K1 = 1.2
B = 0.75
"""BM25's usual parameters (Robertson and Zaragoza 2009); others changed no measure by more than the noise."""


def postings(bags: Sequence[Sequence[str]]) -> Mapping[str, list[int]]:
    """For each term the units whose bags hold it, in order."""
    units: dict[str, list[int]] = defaultdict(list)
    for unit, bag in enumerate(bags):
        for term in dict.fromkeys(bag):
            units[term].append(unit)
    return dict(units)


class Field:
    """BM25 over bags of terms.

    rank-bm25's ``BM25Plus`` with ``delta=0`` is BM25 with the idf log((N + 1) / df), which stays positive at
    any size: the Okapi variant gives 0 to a term in half of the units, and less than 0 to a single unit.
    Only the units that hold a term are scored for it, so that a question costs what it touches.
    """

    def __init__(self, bags: Sequence[Sequence[str]]) -> None:
        self.size = len(bags)
        self._units = postings(bags)
        # Without a single term rank-bm25 divides by an average length of zero.
        self._bm25 = BM25Plus(bags, k1=K1, b=B, delta=0) if self._units else None
        if self._bm25:
            # It makes an array of the lengths at every call; an array to begin with is copied faster.
            self._bm25.doc_len = np.asarray(self._bm25.doc_len)

    def idf(self, term: str) -> float:
        """How rare a term is among the units, in nats; of an unknown term, as if one more unit held it."""
        return math.log((self.size + 1) / len(self._units.get(term, "?")))

    def units(self, term: str) -> Sequence[int]:
        """The units that hold a term, in order."""
        return self._units.get(term, ())

    def scores(self, weights: Mapping[str, float]) -> Scores:
        """BM25 of every unit for weighted terms, shape [units]."""
        total = np.zeros(self.size)
        for term, weight in weights.items():
            units = self._units.get(term)
            if units and self._bm25:
                total[units] += weight * np.asarray(self._bm25.get_batch_scores([term], units))
        return total
