"""Words that mean the opposite of each other, from a small list: whether a sentence says the reverse of a question."""

from collections import defaultdict
from collections.abc import Mapping, Set
from pathlib import Path

from index.fields import Scores
from index.ranking import Query
from index.terms import stem

_OPPOSITES = Path(__file__).with_name("data") / "opposites.txt"


class Opposites:
    """The opposites of words, by their stems."""

    def __init__(self, opposites: Mapping[str, Set[str]]) -> None:
        self._opposites = opposites

    @classmethod
    def load(cls, path: Path = _OPPOSITES) -> "Opposites":
        """The list of the package, two words a line. Raises FileNotFoundError where there is none."""
        opposites: dict[str, set[str]] = defaultdict(set)
        for line in path.read_text(encoding="ascii").splitlines():
            left, right = (stem(word) for word in line.split())
            opposites[left].add(right)
            opposites[right].add(left)
        return cls(opposites)

    def of(self, stem: str) -> Set[str]:
        """The stems of the opposites of a word, by its stem."""
        return self._opposites.get(stem, frozenset())

    def between(self, query: Query, held: Scores, stems: Set[str]) -> bool:
        """Whether a sentence has the opposite of a word of the question in that word's place.

        ``held`` is how far the sentence holds each word of the query, ``stems`` are those of its words.
        """
        asked = {term.stem for term in query.words}
        return any(
            not self.of(term.term.stem).isdisjoint(stems - asked)
            for term, part in zip(query.terms, held, strict=True)
            if part < 1 / 2
        )
