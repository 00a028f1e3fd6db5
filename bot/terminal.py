"""How a stream shows text: how wide, with which styles, and without anything that could take a terminal over.

Nothing here knows what an answer is.
"""

import os
import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TextIO

from source import Span

# Lines longer than this are hard to read, however wide the window.
_READABLE_COLUMNS = 88

_INDENT, _HANGING = "  ", "    "

# A mark that divides or announces stays on the line of the word that follows it.
_WORD = re.compile(r"(?:[·¶]\s)*\S+")

_BOLD, _DIM, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"

# What a terminal obeys instead of showing it: control characters but for tab and line feed, the marks that
# turn the writing direction, and halves of characters, which cannot be encoded.
_OBEYED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def printable(text: str) -> str:
    """The text, of the same length, with a replacement character for what a terminal would obey."""
    return _OBEYED.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r", " "))


@dataclass(frozen=True, slots=True)
class Screen:
    """Where people read: a terminal, or what is piped from the command."""

    columns: int | None
    """How wide text is wrapped; None where it is not, so that what is piped stays verbatim."""
    styled: bool
    """Whether there is bold and dim."""

    @classmethod
    def of(cls, stream: TextIO) -> "Screen":
        """What a stream can show, and what the environment wants of it."""
        if not stream.isatty():
            return cls(None, _styles_forced())
        columns = max(20, min(shutil.get_terminal_size().columns, _READABLE_COLUMNS))
        return cls(columns, _styles_forced() or not _styles_refused())

    def text(self, text: str, bold: Sequence[Span] = ()) -> str:
        """Text wrapped, with the given spans of it, in order and apart, in bold."""
        return "\n".join(self._styled_line(text, line, bold) for line in self._lines(text))

    def item(self, text: str) -> str:
        """Text wrapped, as one of a list: indented, and further from its second line on."""
        lines = (self._shown(text[line.start : line.end]) for line in self._lines(text, len(_HANGING)))
        return "\n".join(f"{_HANGING if number else _INDENT}{line}" for number, line in enumerate(lines))

    def bold(self, text: str) -> str:
        """Text wrapped, all of it bold."""
        return self.text(text, [Span(0, len(text))])

    def note(self, text: str) -> str:
        """Text wrapped, and dim: what is beside the point."""
        lines = (self._shown(text[line.start : line.end]) for line in self._lines(text))
        return "\n".join(f"{_DIM}{line}{_PLAIN}" if self.styled else line for line in lines)

    def _styled_line(self, text: str, line: Span, bold: Iterable[Span]) -> str:
        pieces = []
        position = line.start
        for span in bold if self.styled else ():
            start, end = max(span.start, position), min(span.end, line.end)
            if start < end:
                before, strong = self._shown(text[position:start]), self._shown(text[start:end])
                pieces.append(f"{before}{_BOLD}{strong}{_PLAIN}")
                position = end
        return "".join([*pieces, self._shown(text[position : line.end])])

    def _shown(self, text: str) -> str:
        """Part of a line as it is written; where lines are wrapped, the text's own line ends do not count."""
        return printable(re.sub(r"\s", " ", text) if self.columns else text)

    def _lines(self, text: str, indent: int = 0) -> Iterator[Span]:
        """The text in lines no wider than the screen, as spans; a wider word has a line of its own."""
        if self.columns is None:
            yield Span(0, len(text))
            return
        line = Span(0, 0)
        for word in _WORD.finditer(text):
            if line and word.end() - line.start <= self.columns - indent:
                line = Span(line.start, word.end())
                continue
            if line:
                yield line
            line = Span(word.start(), word.end())
        if line:
            yield line


def _styles_forced() -> bool:
    """FORCE_COLOR (force-color.org) and CLICOLOR_FORCE (bixense.com/clicolors), unless NO_COLOR is set."""
    if os.environ.get("NO_COLOR"):
        return False
    return any(os.environ.get(name, "0") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE"))


def _styles_refused() -> bool:
    """NO_COLOR, as no-color.org has it, and terminals that have no styles."""
    return bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM", "dumb") == "dumb"
