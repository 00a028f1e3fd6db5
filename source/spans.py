"""The pieces a file is read in, its lines and blocks, and what counts as blank in it."""

from dataclasses import dataclass

from source.article import Span

BLANKS = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680"
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
    "\u200b\u2060\ufeff"
)
"""What Unicode counts as white space, and three that print nothing (the last is the byte-order mark)."""


@dataclass(frozen=True, slots=True)
class Line(Span):
    """A line that is not blank, without the white space around it."""

    after_gap: bool
    """Whether a blank line or a rule stands before it, or nothing at all."""


@dataclass(frozen=True, slots=True)
class Block(Span):
    """A paragraph or a heading, before paragraphs are counted."""

    is_heading: bool


def trim(text: str, start: int, end: int) -> Span:
    """The span without the blanks at its two ends; empty, at ``start``, where there is nothing else."""
    words = text[start:end].lstrip(BLANKS)
    if not words:
        return Span(start, start)
    first = end - len(words)
    return Span(first, first + len(words.rstrip(BLANKS)))


def lines_of(text: str, start: int = 0) -> tuple[Line, ...]:
    """The lines from ``start`` on that have words in them, whatever marks the line ends."""
    lines = []
    after_gap = True
    for raw in text[start:].splitlines(keepends=True):
        words = raw.strip(BLANKS)
        if not words or is_rule(words):
            after_gap = True
        else:
            first = start + raw.index(words[0])
            lines.append(Line(first, first + len(words), after_gap))
            after_gap = False
        start += len(raw)
    return tuple(lines)


def is_rule(line: str) -> bool:
    """Whether a line is only drawn: ``***``, ``* * *``, ``-----``, ``=====``."""
    return line[0] in "-=*_~#" and len(line) >= 3 and not line.strip(line[0] + BLANKS)
