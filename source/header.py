"""What stands above a story: title, byline, outlet, date and address.

Lines come in; a ``Header`` of spans comes out, with the lines that are left for the story.
"""

import re
from dataclasses import dataclass, replace

from source.article import DateLine, Span
from source.bylines import is_organisation, read_byline, reads_like_names
from source.dates import date_at
from source.headings import ends_sentence
from source.spans import trim

TITLE_LIMIT = 250
"""Characters. Longer first lines are paragraphs."""

HEADER_LINE_LIMIT = 200
"""Characters. Longer lines are not searched for a byline or a date."""

HEADER_LINES = 15
"""No line below these belongs to the header."""

STRAY_LINES = 2
"""How many other lines (a caption, a line of summary) may stand before the byline or the date."""

# What may stand before a colon in a header line, and which part of a ``Header`` follows it.
LABELS = {
    "title": "title", "headline": "title", "author": "byline", "authors": "byline", "by": "byline",
    "byline": "byline", "reported by": "byline", "reporter": "byline", "story by": "byline",
    "text by": "byline", "words by": "byline", "written by": "byline", "date": "dated", "dated": "dated",
    "first published": "dated", "issued": "dated", "posted": "dated", "posted on": "dated",
    "publication date": "dated", "published": "dated", "published at": "dated", "published on": "dated",
    "released": "dated", "last modified": "updated", "last updated": "updated", "modified": "updated",
    "updated": "updated", "updated at": "updated", "updated on": "updated", "agency": "outlet",
    "news agency": "outlet", "newspaper": "outlet", "outlet": "outlet", "publication": "outlet",
    "publisher": "outlet", "site": "outlet", "sitename": "outlet", "source": "outlet",
    "website": "outlet", "link": "url", "original": "url", "permalink": "url", "url": "url",
}  # fmt: skip

_BARE_LABELS = "|".join(label for label, part in LABELS.items() if part in ("dated", "updated") or label.endswith("by"))
_LABEL = re.compile(rf"(?i:(?P<label>[a-z]+(?: [a-z]+)?)\s*:|(?P<bare>{_BARE_LABELS})(?=\s))")
_BREAK = re.compile(
    r"[|•·\n]"
    r"|[;,]?(?<!(?i:last))(?<!(?i:first))\s(?=\(?(?i:last |first )?(?i:updated|modified|published)\b)"
)
_NOT_AFTER_TITLE = re.compile(r"[.,:;…–—-][\"'”’)]?$")
_URL = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class Header:
    """The parts of an article's header, each None where it is not given."""

    title: Span | None = None
    byline: Span | None = None
    outlet: Span | None = None
    dated: DateLine | None = None
    updated: DateLine | None = None
    """When it was last changed, which dates an article that bears no other date."""
    url: Span | None = None


def read_header(text: str, lines: tuple[Span, ...], known: Header) -> tuple[Header, tuple[Span, ...]]:
    """What the first of these lines add to what is known, and the lines that are left for the story.

    The first line is the title if it reads like one, none is known, and more than this line is left.
    """
    header = known
    story: list[Span] = []
    for position, line in enumerate(lines):
        if len(story) > STRAY_LINES or position == HEADER_LINES:
            return header, (*story, *lines[position:])
        added = read_header_line(text, line, header)
        if added is not None:
            header = added
        elif header.title is None and not story and _is_title(text, lines[position:]):
            header = replace(header, title=Span(line.start, line.end))
        elif header.title is None or _fold(text, line) != _fold(text, header.title):
            header, words = _date_before_story(text, line, header)
            story.append(words)
    return header, tuple(story)


def read_header_line(text: str, line: Span, header: Header) -> Header | None:
    """The header with what this line adds to it, or None if any of the line does not belong in a header."""
    if len(line) > HEADER_LINE_LIMIT:
        return None
    start = line.start
    breaks = [mark.span() for mark in _BREAK.finditer(text, line.start, line.end)]
    for end, resume in [*breaks, (line.end, line.end)]:
        part = trim(text, start, end)
        added = _read_part(text, part, header) if part else header
        if added is None:
            return None
        header, start = added, resume
    return header


def _read_part(text: str, part: Span, header: Header) -> Header | None:
    label = _LABEL.match(text, part.start, part.end)
    kind = LABELS.get((label["label"] or label["bare"]).lower()) if label else None
    if label is not None and kind is not None:
        value = trim(text, label.end(), part.end)
        return add_part(text, header, kind, value, labelled=label["label"] is not None)
    dated = _whole_date(text, part)
    if dated is not None and header.dated is None:
        return replace(header, dated=dated)
    if _URL.fullmatch(text, part.start, part.end):
        return replace(header, url=header.url or part)
    if header.title is not None and header.outlet is None and _is_outlet(text[part.start : part.end]):
        return replace(header, outlet=part)
    return None


def add_part(text: str, header: Header, kind: str, value: Span, *, labelled: bool = True) -> Header | None:
    """The header with one more part, of a kind ``LABELS`` knows, or None if the words do not fit the kind.

    The first of a kind stays. ``labelled`` says that a colon sets off the words, so that fewer doubts arise.
    """
    match kind:
        case "byline":
            return _add_byline(text, header, value, labelled=labelled)
        case "dated" | "updated":
            return _add_date(header, kind, _whole_date(text, value))
        case "title":
            return replace(header, title=header.title or value or None)
        case "url":
            return replace(header, url=header.url or value or None)
        case _:
            return replace(header, outlet=header.outlet or value or None)


def _add_byline(text: str, header: Header, value: Span, *, labelled: bool) -> Header | None:
    words = text[value.start : value.end]
    if header.byline is not None or (not reads_like_names(words) and (not labelled or ends_sentence(words))):
        return None
    byline = read_byline(text, value)
    return replace(header, byline=byline.names, outlet=header.outlet or byline.outlet)


def _add_date(header: Header, kind: str, dated: DateLine | None) -> Header | None:
    if dated is None:
        return None
    if kind == "updated":
        return replace(header, updated=header.updated or dated)
    return replace(header, dated=header.dated or dated)


def _whole_date(text: str, span: Span) -> DateLine | None:
    """The date that these words are, and nothing but, brackets aside."""
    start = span.start + (text[span.start : span.end].startswith("("))
    dated = date_at(text, start, span.end)
    if dated is None or text[dated.end : span.end].strip(" .,;)"):
        return None
    return dated


def _date_before_story(text: str, line: Span, header: Header) -> tuple[Header, Span]:
    """Takes the date off a line that runs on into the story: "Thursday, May 7, 2015 On Tuesday, the ..."."""
    dated = date_at(text, line.start, line.end)
    if header.title is None or header.dated is not None or dated is None or dated.moment is None:
        return header, line
    story = trim(text, dated.end, line.end)
    words = text[story.start : story.end]
    if story.start == dated.end or not ends_sentence(words):
        return header, line
    if not words[0].isupper() and words[0] not in "\"'“‘":
        return header, line  # "March 3, 2024 was the day when ..."
    return replace(header, dated=dated), story


def _is_title(text: str, lines: tuple[Span, ...]) -> bool:
    """Whether the first of these lines is a headline: no sentence, or above a header line or itself."""
    first, *rest = lines
    words = text[first.start : first.end]
    if not rest or len(words) > TITLE_LIMIT or not any(letter.isalpha() for letter in words):
        return False
    if not _NOT_AFTER_TITLE.search(words):
        return True
    return read_header_line(text, rest[0], Header()) is not None or _fold(text, rest[0]) == _fold(text, first)


def _is_outlet(words: str) -> bool:
    return len(words.split()) <= 4 and words[0].isalpha() and reads_like_names(words) and is_organisation(words)


def _fold(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].casefold().split())
