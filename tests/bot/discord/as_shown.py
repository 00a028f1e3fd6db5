"""What Discord's own app makes of markdown, written from what the app does and from nothing of ours.

Text goes in; out come runs of (kind, words): "text", "bold", or the name of whatever else the markup made of it.
"""

import re
from collections.abc import Iterator
from typing import TypeAlias

Run: TypeAlias = tuple[str, str]

# In the order in which they are tried at each place.
_INLINE = (
    ("text", re.compile(r"\\([^0-9A-Za-z\s])")),
    ("code", re.compile(r"`+[^`]+`+")),
    ("mention", re.compile(r"<(?:@[!&]?|#|t:|/|id:|a?:\w+:)[^>\s]*>|@everyone|@here")),
    ("link", re.compile(r"<?https?://[^\s<]+|\[[^\]]*\]\([^)\s]+\)|discord\.(?:gg|com/invite)/\w+")),
    ("emoji", re.compile(r":[a-z0-9_+-]+:", re.IGNORECASE)),
    ("bold", re.compile(r"\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)")),
    ("underline", re.compile(r"__(?:\\[\s\S]|[^\\])+?__")),
    ("italics", re.compile(r"\*(?=\S)(?:\\[\s\S]|[^\\*])+?\*|\b_(?:\\[\s\S]|[^\\_])+?_(?!\w)")),
    ("strike", re.compile(r"~~(?:\\[\s\S]|[^\\])+?~~")),
    ("spoiler", re.compile(r"\|\|(?:\\[\s\S]|[^\\])+?\|\|")),
)
_BLOCK = (
    ("heading", re.compile(r"\s*#{1,3} ")),
    ("small", re.compile(r"\s*-# ")),
    ("block quote", re.compile(r"\s*>(?:>>)? ")),
    ("list", re.compile(r"\s*(?:[-*+]|\d+[.)])\s")),
)


def runs(line: str) -> list[Run]:
    """A line without its block mark: what of it is shown as what."""
    return [*_joined(_runs(line))]


def block(line: str) -> tuple[str, str]:
    """What a line is, "paragraph" or the name of a mark, and the rest of it."""
    for name, pattern in _BLOCK:
        if found := pattern.match(line):
            return name, line[found.end() :]
    return "paragraph", line


def _runs(text: str) -> Iterator[Run]:
    position = 0
    while position < len(text):
        for kind, pattern in _INLINE:
            if found := pattern.match(text, position):
                if kind == "bold":
                    for inner, words in _runs(found[1]):
                        yield ("bold" if inner == "text" else inner), words
                else:
                    yield kind, found[1] if kind == "text" else found[0]
                position = found.end()
                break
        else:
            yield "text", text[position]
            position += 1


def _joined(pieces: Iterator[Run]) -> Iterator[Run]:
    kind, words = "", ""
    for next_kind, more in pieces:
        if next_kind == kind:
            words += more
            continue
        if words:
            yield kind, words
        kind, words = next_kind, more
    if words:
        yield kind, words
