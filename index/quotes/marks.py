"""Finds the quoted runs of a text by their marks alone: a stretch of text in, runs out. Linear in its length."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Final

from source.article import Span

_DOUBLE_MARK: Final = re.compile(r"[\"“”„«»]|''|``|‘‘|’’")
_WORD: Final = re.compile(r"\w")
_SINGLE_MARK: Final = re.compile(r"['‘’‛`]")

_OPENING_ONLY: Final = frozenset({"“", "„", "«", "``", "‘‘"})
_CLOSING_ONLY: Final = frozenset({"”", "»", "’’"})
_BEFORE_OPENING: Final = frozenset("([{—–-/…\"'“‘„«")
_AFTER_CLOSING: Final = frozenset(".,;:!?)]}—–-…/\"'”’»")
# What may stand before a closing mark and never before a possessive's apostrophe.
_SENTENCE_MARKS: Final = frozenset('.,;:!?…—–)]"”')

_SENTENCE_MARKS_OR_END: Final = _SENTENCE_MARKS | {""}

# Words that lose their first letters to an apostrophe: "'tis", "'90s" and "rock 'n' roll" open no quotation.
_CLIPPED: Final = re.compile(
    r"(?:em|tis|twas|til|till|cause|bout|round|n|cos|fraid|gainst|ere|kay|\d0s|\d\d)\b", re.IGNORECASE
)

# No paragraph of prose has more; in strange text they are not worth the time to pair them.
_MOST_MARKS: Final = 10_000
# A run that is never closed is believed when it opens its paragraph or holds at least this many spaces.
_FEWEST_SPACES_UNCLOSED: Final = 2


@dataclass(frozen=True, slots=True)
class QuotedRun(Span):
    """Words between quote marks, the marks included."""

    closed: bool
    """False where the paragraph ends first: the quotation goes on in the next one, or its mark was forgotten."""


@dataclass(frozen=True, slots=True)
class _Mark(Span):
    opens: bool
    """Whether it can stand before quoted words, by its form and its neighbours."""
    closes: bool
    inch: bool
    """Whether it stands right after a digit, as in 6'2" or 3.5"."""


def quoted_runs(text: str, block: Span) -> tuple[QuotedRun, ...]:
    """The outermost quoted runs of one paragraph or heading, in order; each holds at least one word.

    Double marks of every kind count first; single marks make a run where they do not lie inside double ones.
    """
    doubles = _double_runs(text, block)
    singles = _single_runs(text, block, doubles)
    return tuple(run for run in _outermost([*doubles, *singles]) if _WORD.search(text, run.start, run.end))


def _outermost(runs: list[QuotedRun]) -> Iterator[QuotedRun]:
    """Leaves out runs inside others, and those that cross the end of one before them."""
    end = -1
    for run in sorted(runs, key=lambda run: (run.start, -run.end)):
        if run.start >= end:
            yield run
            end = run.end


# ---------------------------------------------------------------- double marks


def _double_runs(text: str, block: Span) -> list[QuotedRun]:
    """Pairs opening and closing marks as brackets are paired, innermost first."""
    found = list(islice(_DOUBLE_MARK.finditer(text, block.start, block.end), _MOST_MARKS + 1))
    if len(found) > _MOST_MARKS:
        return []
    marks = [_read_mark(text, block, match.start(), match.end()) for match in found]
    runs: list[QuotedRun] = []
    waiting: list[_Mark] = []
    for position, mark in enumerate(marks):
        left = len(marks) - position - 1
        if mark.inch and (not waiting or left % 2):
            continue
        if waiting and mark.closes:
            runs.append(QuotedRun(waiting.pop().start, mark.end, closed=True))
        elif mark.opens or (not waiting and left % 2):
            # a stray space may hide an opening mark: 'said," No"'
            waiting.append(mark)
    runs.extend(_unclosed(text, block, waiting, runs))
    return runs


def _unclosed(text: str, block: Span, waiting: list[_Mark], runs: list[QuotedRun]) -> Iterator[QuotedRun]:
    """The run of the first opening mark that found no partner, up to the end of the paragraph.

    Where complete runs follow it, the mark is taken for a slip of the keyboard.
    """
    if not waiting:
        return
    start = waiting[0].start
    if any(run.start > start for run in runs):
        return
    end = block.start + len(text[block.start : block.end].rstrip())
    opens_block = not text[block.start : start].strip()
    if opens_block or text.count(" ", start, end) >= _FEWEST_SPACES_UNCLOSED:
        yield QuotedRun(start, end, closed=False)


def _read_mark(text: str, block: Span, start: int, end: int) -> _Mark:
    mark = text[start:end]
    before = text[start - 1] if start > block.start else " "
    after = text[end] if end < block.end else " "
    before_is_open = before.isspace() or before in _BEFORE_OPENING
    after_is_open = after.isspace() or after in _AFTER_CLOSING
    if mark in _OPENING_ONLY:
        # „low-high“, »inwards« and slips of the keyboard close with what opens elsewhere
        closes = mark in ("“", "«") and not before.isspace() and after_is_open and start > block.start
        return _Mark(start, end, opens=not closes, closes=closes, inch=False)
    if mark in _CLOSING_ONLY:
        opens = before_is_open and not after_is_open
        return _Mark(start, end, opens=opens, closes=not opens, inch=False)
    inch = before.isdigit() and mark == '"' and not after.isalnum()
    opening = before_is_open and not after.isspace() and not (after_is_open and not before.isspace())
    closing = not before.isspace() and after_is_open
    if opening and not closing:
        return _Mark(start, end, opens=True, closes=False, inch=inch)
    if closing and not opening:
        return _Mark(start, end, opens=False, closes=True, inch=inch)
    return _Mark(start, end, opens=True, closes=True, inch=inch)


# ---------------------------------------------------------------- single marks


def _single_runs(text: str, block: Span, doubles: list[QuotedRun]) -> list[QuotedRun]:
    """Runs between single marks, apostrophes told apart: British first marks, and those of headlines."""
    outer = sorted(_outermost(doubles), key=lambda run: run.start)
    starts = [run.start for run in outer]

    def is_quoted(position: int) -> bool:
        place = bisect_left(starts, position + 1) - 1
        return place >= 0 and position < outer[place].end

    found = list(islice(_SINGLE_MARK.finditer(text, block.start, block.end), _MOST_MARKS + 1))
    if len(found) > _MOST_MARKS:
        return []
    places = [match.start() for match in found if not is_quoted(match.start())]
    openers = [place for place in places if _opens_single(text, block, place)]
    closers = [place for place in places if _closes_single(text, block, place)]
    runs: list[QuotedRun] = []
    first_word = block.start + len(text[block.start : block.end]) - len(text[block.start : block.end].lstrip())
    end = -1
    for opener, following in pairwise([*openers, block.end]):
        if opener < end:
            continue
        closer = _closer_of(text, closers, opener, following)
        if closer is not None:
            runs.append(QuotedRun(opener, closer + 1, closed=True))
            end = closer + 1
        elif opener == first_word and text.count(" ", opener, block.end) >= _FEWEST_SPACES_UNCLOSED:
            runs.append(QuotedRun(opener, block.start + len(text[block.start : block.end].rstrip()), closed=False))
    return runs


def _opens_single(text: str, block: Span, place: int) -> bool:
    before = text[place - 1] if place > block.start else " "
    after = text[place + 1] if place + 1 < block.end else " "
    if after.isspace() or not (after.isalnum() or after in '"“[(…'):
        return False
    if not (before.isspace() or before in _BEFORE_OPENING):
        return False
    if before.isdigit() or text[place] == "’":
        return False
    return not _CLIPPED.match(text, place + 1)


def _closes_single(text: str, block: Span, place: int) -> bool:
    before = text[place - 1] if place > block.start else " "
    after = text[place + 1] if place + 1 < block.end else " "
    return (text[place] not in "‘`" and not before.isspace() and not before.isdigit() and not after.isalnum()) or (
        text[place] in "'’" and before.isdigit() and (after.isspace() or after in ".,;:?!")
    )


def _closer_of(text: str, closers: list[int], opener: int, following: int) -> int | None:
    """The mark that closes a run: the first that is no plural possessive ("the drivers' union"), else the first."""
    first: int | None = None
    for index in range(bisect_left(closers, opener + 2), len(closers)):
        closer = closers[index]
        if closer >= following:
            break
        if text[closer - 1] not in "sS" or text[closer + 1 : closer + 2] in _SENTENCE_MARKS_OR_END:
            return closer
        if first is None:
            first = closer
    return first
