"""Whether a line of plain text is a section heading; in doubt it is a paragraph, which can still be found."""

import re

from source.article import Span
from source.sentences import sentences_of

HEADING_LIMIT = 90
"""Characters."""

HEADING_WORDS = 14

# What opens a line that points to another page or to a picture, and heads nothing.
POINTERS = (
    "also read", "analysis:", "audio:", "click", "don't miss", "exclusive:", "explainer:", "file photo",
    "gallery:", "graphic:", "image:", "in photos:", "in pictures:", "interactive:", "listen", "live:",
    "more from", "more on", "more:", "opinion:", "photo:", "photos", "picture:", "pictured:",
    "read also", "read more", "read next", "read:", "recommended", "related", "see also", "see more",
    "see:", "share", "sign up", "subscribe", "timeline:", "video:", "watch",
)  # fmt: skip

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_NOT_AT_END = re.compile(r"[.!…,;:\-–—][\"'”’»)\]]*$|\?[\"'”’»)\]]+$")
_BULLET = re.compile(r"[-•*–—·▪>+]|\(?\d+[.)]\s|\(?[a-z]\)\s")


def ends_sentence(words: str) -> bool:
    """Whether the words end as a sentence does, quote marks and brackets behind it allowed."""
    return _SENTENCE_END.search(words[-12:]) is not None


def reads_like_heading(words: str) -> bool:
    """Whether a line, alone, could be a heading: short, with a capital first, and not a sentence."""
    if len(words) > HEADING_LIMIT or _NOT_AT_END.search(words[-12:]) or len(words.split()) > HEADING_WORDS:
        return False
    first = next((letter for letter in words if letter.isalnum()), "")
    if not first or first.islower() or not any(letter.isalpha() for letter in words):
        return False
    if _BULLET.match(words) or _points_elsewhere(words):
        return False
    return len(sentences_of(words, Span(0, len(words)))) == 1


def _points_elsewhere(words: str) -> bool:
    start = words[:20].lower().replace("’", "'")
    return any(start.startswith(pointer) and not start[len(pointer) :][:1].isalnum() for pointer in POINTERS)
