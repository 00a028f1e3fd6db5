"""Text to Discord's markdown, so that it reads as it is: nothing in it is markup, a link, a mention or an emoji.

Discord shows a backslash and a mark as the mark alone.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from bot.discord.limits import length
from bot.terminal import printable

ELLIPSIS = "…"

# Bold and italics, code, strikethrough, spoilers, links, mentions and timestamps (<@1>, <t:1>), @everyone, headings,
# block quotes; :emoji: and https://; invitations, which need no "https:" (discord.gg/x, discord.com/invite/x).
_MARKS = re.compile(r"[\\*_~`|\[\]<>@#]|:(?=[\w+-]+:|//)|(?<=\.gg)/|(?<=/invite)/", re.IGNORECASE)
_LINE_END = re.compile("[\t-\r\x1c-\x1e\x85\u2028\u2029]")
# What makes a list of a line: "- ", "+ ", "1. ".
_LIST = re.compile(r"^(\s*\d*)([-+.)])")
_TOGETHER = re.compile(r"(\S+, )?\b\d{1,2} [A-Z][a-z]+ \d{4}\b| ·|¶ ")
_NO_BREAK = "\u00a0"


def escape(text: str) -> str:
    """The text as one line that Discord shows as it is."""
    return escape_line_start(escape_marks(one_line(text)))


def one_line(text: str) -> str:
    """The text, of the same length, with a space for each line end and tab, and nothing that turns the writing."""
    return printable(_LINE_END.sub(" ", text))


def escape_marks(text: str) -> str:
    """The text, or a piece of one, with a backslash before each mark that means something anywhere in a line."""
    return _MARKS.sub(r"\\\g<0>", text)


def escape_line_start(line: str) -> str:
    """The line with a backslash before what would make it an item of a list."""
    return _LIST.sub(r"\1\\\2", line)


def clip(text: str, room: int) -> str:
    """The text escaped, or as many of its words as fit, with "…"."""
    line = one_line(text).strip()
    if len(line) <= room and length(escape(line)) <= room:
        return escape(line)

    def fits(end: int) -> bool:
        return length(escape(line[:end])) + len(f" {ELLIPSIS}") <= room

    words = [each.end() for each in re.finditer(r"\S+", line[:room])]
    end = last_fitting(words, fits) or last_fitting(range(1, room), fits) or 0
    return f"{escape(line[:end])} {ELLIPSIS}"


def clip_plain(text: str, room: int) -> str:
    """The same where Discord reads no markdown: the labels of buttons and choices, the status."""
    line = one_line(text).strip()
    if length(line) <= room:
        return line
    end = last_fitting(range(room), lambda end: length(line[:end]) < room) or 0
    return line[:end].rstrip() + ELLIPSIS


def keep_together(line: str) -> str:
    """The line with spaces at which no phone breaks it: before and in a date, before a dot and after a "¶"."""
    return _TOGETHER.sub(lambda found: found[0].replace(" ", _NO_BREAK), line)


def last_fitting(ends: Sequence[int], fits: Callable[[int], bool]) -> int | None:
    """The last of these, in ascending order, that fits; whatever is before one that fits does too."""
    count = bisect_left(ends, True, key=lambda end: not fits(end))
    return ends[count - 1] if count else None
