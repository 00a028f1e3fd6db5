"""One line above a story: does it name who wrote it, who published it, when, or where it stands?

A line comes in; a ``Header`` with what it adds comes out, or None if any of the line does not belong in a header.
"""

import re
from dataclasses import dataclass, replace

from source.article import DateLine, Span
from source.bylines import (
    CONTACT,
    OUTLET_WORDS,
    is_organisation,
    is_role,
    read_byline,
    reads_like_names,
    reads_like_people,
)
from source.dates import date_at, is_clock
from source.furniture import is_button, is_furniture, is_kicker
from source.headings import ends_sentence
from source.sentences import OPENERS
from source.spans import trim

HEADER_LINE_LIMIT = 200
"""Characters. Longer lines are not searched for a byline or a date."""

# What may stand before a colon in a header line, and which part of a ``Header`` follows it.
LABELS = {
    "title": "title", "headline": "title", "author": "byline", "authors": "byline", "by": "byline",
    "byline": "byline", "posted by": "byline", "published by": "byline", "reported by": "byline",
    "reporter": "byline", "story by": "byline", "text by": "byline", "words by": "byline",
    "written by": "byline", "date": "dated", "dated": "dated", "first published": "dated",
    "issued": "dated", "posted": "dated", "posted on": "dated", "publication date": "dated",
    "published": "dated", "published at": "dated", "published on": "dated", "released": "dated",
    "last modified": "updated", "last updated": "updated", "modified": "updated", "updated": "updated",
    "updated at": "updated", "updated on": "updated", "agency": "outlet", "news agency": "outlet",
    "newspaper": "outlet", "outlet": "outlet", "publication": "outlet", "publisher": "outlet",
    "site": "outlet", "sitename": "outlet", "source": "outlet", "website": "outlet", "link": "url",
    "original": "url", "permalink": "url", "url": "url",
}  # fmt: skip

# What opens a role that stands in place of a name.
NAMELESS = ("agency ", "news ", "our ", "special ", "staff ", "web ")

_BARE_LABELS = "|".join(
    sorted(
        (label for label, part in LABELS.items() if part in ("dated", "updated") or label.endswith("by")),
        key=len,
        reverse=True,
    )
)
_LABEL = re.compile(rf"(?i:(?P<label>[a-z]+(?: [a-z]+)?)\s*:|(?P<bare>{_BARE_LABELS})(?=\s))")
_BREAK = re.compile(
    r"[|•·\n]|\s/\s(?!\d\d?:)"
    r"|[;,]?(?<!(?i:last))(?<!(?i:first))\s(?=\(?(?i:last |first )?(?i:updated|modified|published)\b)"
    r"|(?<=\d)(?=Updated )"
    r"|(?<=\d)\s(?=by [A-Z])"
    r"|\s(?=\d\d?[ -]min(?:ute)? read\b)"
)
_BEFORE_DATE = re.compile(r"(?:,\s*|\s+[-–—]\s+|\s+)(?:on\s+)?(?=[A-Z\d])")
_FROM = re.compile(r"(?:[Rr]eporting )?(?:from|in) (?=[A-Z])|(?:From|In) (?=[A-Z])")
_ON = re.compile(r"\(?(?:[Oo]n |[Aa]t )?")
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


def read_header_line(text: str, line: Span, header: Header) -> Header | None:
    """The header with what this line adds to it, or None if any of the line does not belong in a header.

    A line of the page, such as "Share this article", belongs there and adds nothing.
    """
    if len(line) > HEADER_LINE_LIMIT:
        return None
    if _adds_nothing(text[line.start : line.end], header):
        return header
    start = line.start
    for end, resume in breaks_of(text, line):
        part = trim(text, start, end)
        added = _read_part(text, part, header) if part else header
        if added is None:
            return None
        header, start = added, resume
    return header


def breaks_of(text: str, line: Span) -> list[tuple[int, int]]:
    """Where the parts of a line end and the next ones begin: "By Jane Doe | Reuters" has two parts."""
    return [*(mark.span() for mark in _BREAK.finditer(text, line.start, line.end)), (line.end, line.end)]


def label_alone(words: str) -> str | None:
    """The kind of what the next line gives, where a line is a label and nothing else: "By", "Published:"."""
    label = words.rstrip(" :").lower()
    if words.endswith(":") or label in _BARE_LABELS.split("|"):
        return LABELS.get(label)
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


def is_outlet(words: str) -> bool:
    """Whether a line is the name of a news organisation and nothing else."""
    if words.isupper() and words.isalpha() and len(words) > 3 and words[0] not in "KW":
        return words.lower() in OUTLET_WORDS  # "OSLO" is no acronym; American stations, such as "KTLA", are
    return len(words.split()) <= 4 and words[0].isalpha() and reads_like_names(words) and is_organisation(words)


def _adds_nothing(words: str, header: Header) -> bool:
    """Whether a line, or a part of one, may stand in a header and tells nothing that a ``Header`` has a place for."""
    if is_button(words) or is_kicker(words):
        return True
    if header.title is None:
        return False  # a headline may begin with "Read more:", or with "Photos:"
    return (
        words.isdigit()
        or is_furniture(words)
        or is_clock(words)
        or CONTACT.fullmatch(words) is not None
        or _is_filing(words, header)
    )


def _is_filing(words: str, header: Header) -> bool:
    """Whether it says what, or where, whoever wrote it is: "Political editor", "Reporting from Oslo", "in Oslo"."""
    place = _FROM.match(words)
    if place is not None:
        return (header.byline is not None or place[0].startswith("Reporting")) and reads_like_names(
            words[place.end() :]
        )
    return is_role(words) and (header.byline is not None or words.lower().startswith(NAMELESS))


def _read_part(text: str, part: Span, header: Header) -> Header | None:
    label = _LABEL.match(text, part.start, part.end)
    kind = LABELS.get((label["label"] or label["bare"]).lower()) if label else None
    if label is not None and kind is not None:
        value = trim(text, label.end(), part.end)
        added = add_part(text, header, kind, value, labelled=label["label"] is not None)
        if added is not None:
            return added
    dated = _whole_date(text, part)
    if dated is not None and header.dated is None:
        return replace(header, dated=dated)
    if _URL.fullmatch(text, part.start, part.end):
        return replace(header, url=header.url or part)
    words = text[part.start : part.end]
    if _adds_nothing(words, header):
        return header
    if header.title is None:
        return None
    return _add_outlet(text, part, header) or _add_name_and_date(text, part, header)


def _add_outlet(text: str, part: Span, header: Header) -> Header | None:
    """Reads "BBC News", "BBC News, Oslo" and "Political editor, BBC News"."""
    if header.outlet is not None:
        return None
    names = part
    comma = text.find(",", part.start, part.end)
    if comma >= 0:
        first, last = trim(text, part.start, comma), trim(text, comma + 1, part.end)
        if header.byline is not None and is_role(text[first.start : first.end]):
            names = last
        elif reads_like_names(text[last.start : last.end] or "-") and len(text[last.start : last.end].split()) <= 3:
            names = first
    return replace(header, outlet=names) if names and is_outlet(text[names.start : names.end]) else None


def _add_name_and_date(text: str, part: Span, header: Header) -> Header | None:
    """Reads "The Coast Gazette, 12 March 2024" and "By Jane Doe, 12 March 2024"; passes over a place."""
    for mark in _BEFORE_DATE.finditer(text, part.start, part.end):
        dated = _whole_date(text, Span(mark.end(), part.end))
        if dated is None or dated.moment is None:
            continue
        names = Span(part.start, mark.start())
        words = text[names.start : names.end]
        with_date = replace(header, dated=header.dated or dated)
        named = _read_part(text, names, with_date)
        if named is not None:
            return named
        if len(words.split()) > 4 or not reads_like_names(words) or words.split()[0].lower() in OPENERS - {"the"}:
            return None
        return replace(with_date, outlet=header.outlet or names) if words.startswith("The ") else with_date
    return None


def _add_byline(text: str, header: Header, value: Span, *, labelled: bool) -> Header | None:
    contact = CONTACT.search(text, value.start, value.end)
    if contact is not None:
        value = trim(text, value.start, contact.start())
    words = text[value.start : value.end].rstrip(" ,(")
    if header.byline is not None or (not _are_names(words) and (not labelled or ends_sentence(words))):
        return None
    byline = read_byline(text, Span(value.start, value.start + len(words)))
    return replace(header, byline=byline.names, outlet=header.outlet or byline.outlet)


def _are_names(words: str) -> bool:
    """Whether it is names, and roles in small letters behind them: "Jane Doe, political editor"."""
    first, *others = words.split(",")
    return reads_like_names(words) or (
        reads_like_names(first)
        and all(reads_like_names(part.strip() or "-") or is_role(part.strip()) for part in others)
    )


def add_people(text: str, header: Header, value: Span) -> Header | None:
    """The header with a byline that has no "By", or None if the words do not look like people's names."""
    if not reads_like_people(text, value):
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
    """The date that these words are, and nothing but, brackets and an "on" before it aside."""
    before = _ON.match(text, span.start, span.end)
    dated = date_at(text, before.end() if before else span.start, span.end)
    if dated is None or text[dated.end : span.end].strip(" .,;)"):
        return None
    return dated
