"""Words and phrases that people use for each other: "kicked out" for "ousted", "minister" for "official".

In come the words of a text, out go the words and phrases in it that have others for them, each with the numbers
of its meanings: what asks for a meaning is answered by what holds it. ``index/training`` says how the table is made.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.terms import Term

_TABLE = Path(__file__).with_name("data") / "related.txt"

LONGEST_PHRASE = 5
"""Words in the longest phrase that is looked for; longer ones hardly occur twice."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A word or phrase of a text that has others for it."""

    key: str
    """Its stems, a space between two."""
    start: int
    """Its first word, counted from 0 in the text."""
    end: int
    """The word behind its last."""
    asks: tuple[int, ...]
    """The meanings it asks for, in a question."""
    holds: tuple[int, ...]
    """The meanings it holds, in an article."""


class RelatedWords:
    """The table: one phrase a line, in ascending order, with the meanings it asks for and those it holds.

    A line is ``stems TAB meanings asked for TAB meanings held``; most words ask for what they hold, but "official"
    asks for "minister" and does not answer it.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines

    @classmethod
    def load(cls) -> "RelatedWords":
        """The table of the package."""
        return cls(_TABLE.read_text(encoding="utf-8").splitlines())

    def phrases(self, text: Sequence[Term]) -> Iterator[Phrase]:
        """The phrases of a text from left to right, at each word the longest, none across another."""
        stems = [term.stem for term in text]
        start = 0
        while start < len(stems):
            phrase = self._starting(stems, start)
            start += 1
            if phrase:
                yield phrase
                start = phrase.end

    def _starting(self, stems: Sequence[str], start: int) -> Phrase | None:
        """The longest phrase that starts with one word of a text."""
        if not self._line(stems[start], "\t", " "):
            return None
        for end in range(min(start + LONGEST_PHRASE, len(stems)), start, -1):
            key = " ".join(stems[start:end])
            if line := self._line(key, "\t"):
                _, asks, holds = line.split("\t")
                return Phrase(key, start, end, _numbers(asks), _numbers(holds))
        return None

    def _line(self, key: str, *after: str) -> str:
        """The first line that opens with a key and one of the marks after it; empty where there is none."""
        place = bisect_left(self._lines, f"{key}\t")
        line = self._lines[place] if place < len(self._lines) else ""
        return line if line.startswith(tuple(key + mark for mark in after)) else ""


def _numbers(column: str) -> tuple[int, ...]:
    return tuple(int(number) for number in column.split())
