"""Plain text: the lines of a story in, its paragraphs and headings out.

Files of three kinds are told apart by their line ends: blank lines divide paragraphs, or every line end does,
or the lines were broken at a fixed width.
"""

from itertools import groupby, pairwise

from source.article import Span
from source.furniture import story_of
from source.headings import ends_sentence, reads_like_heading
from source.spans import Block, Line

WRAP_LIMIT = 100
"""Characters. No line of a text that was broken at a fixed width is longer."""

SHORTEST_WRAP = 45
"""Characters. A line that runs on into the next and is at least this long was broken for its width."""

HEADINGS_IN_A_ROW = 2
"""More short lines than this, one after another, are a list and not headings."""


def blocks_of(text: str, lines: tuple[Line, ...]) -> tuple[Block, ...]:
    """The paragraphs and headings that the lines of a story make."""
    spans = [Span(group[0].start, group[-1].end) for group in _groups(text, lines)]
    return tuple(_with_headings(text, story_of(text, spans)))


def is_wrapped(text: str, lines: tuple[Line, ...]) -> bool:
    """Whether lines were broken at a fixed width: none is long, and many run on into the next."""
    pairs = [(line, below) for line, below in pairwise(lines) if not below.after_gap]
    if not pairs or sum(len(line) > WRAP_LIMIT for line, _ in pairs) > len(pairs) / 20:
        return False
    return sum(_runs_on(text, line, below) for line, below in pairs) >= len(pairs) / 3


def _runs_on(text: str, line: Line, below: Line) -> bool:
    if text[below.start].islower():
        return True
    return len(line) >= SHORTEST_WRAP and not ends_sentence(text[line.start : line.end])


def _groups(text: str, lines: tuple[Line, ...]) -> list[list[Line]]:
    """The lines of each paragraph or heading."""
    gaps = sum(line.after_gap for line in lines[1:])
    wrapped = is_wrapped(text, lines)
    gaps_divide = gaps and (wrapped or gaps >= len(lines) - 1 - gaps)
    width = max(map(len, lines), default=0)
    groups: list[list[Line]] = []
    for line in lines:
        if not groups or line.after_gap:
            begins = True
        elif gaps_divide:
            begins = not wrapped and _is_glued_heading(text, groups[-1][-1], line)
        else:
            begins = not wrapped or _is_last_line(text, groups[-1][-1], line, width)
        if begins:
            groups.append([])
        groups[-1].append(line)
    return groups


def _is_glued_heading(text: str, line: Line, below: Line) -> bool:
    """Whether one of two lines, without a gap between them, is a heading and the other a paragraph."""
    heading_above, heading_below = (reads_like_heading(text[span.start : span.end]) for span in (line, below))
    if heading_above == heading_below:
        return False
    return heading_above or ends_sentence(text[line.start : line.end])


def _is_last_line(text: str, line: Line, below: Line, width: int) -> bool:
    """Whether a paragraph of lines broken at ``width`` ends here."""
    return ends_sentence(text[line.start : line.end]) and has_room(text, line, below, width)


def has_room(text: str, line: Line, below: Line, width: int) -> bool:
    """Whether the next word would have fitted, so that it was not the width that broke the line."""
    next_word = text[below.start : below.end].split(maxsplit=1)[0]
    return len(line) + 1 + len(next_word) <= width


def _with_headings(text: str, spans: list[Span]) -> list[Block]:
    """Marks as headings the one or two heading-like spans between two paragraphs."""
    blocks: list[Block] = []
    for short, run in groupby(spans, lambda span: reads_like_heading(text[span.start : span.end])):
        members = list(run)
        leads_on = members[-1] is not spans[-1]
        is_heading = short and bool(blocks) and leads_on and len(members) <= HEADINGS_IN_A_ROW
        blocks += (Block(span.start, span.end, is_heading) for span in members)
    return blocks
