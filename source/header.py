"""What stands above a story: title, byline, outlet, date and address.

Lines come in; a ``Header`` of spans comes out, with the lines that are left for the story.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from source.article import Span
from source.bylines import NAME_PARTICLES, is_role
from source.dates import date_at
from source.furniture import is_furniture, is_kicker
from source.header_lines import Header, add_part, add_people, breaks_of, is_outlet, label_alone, read_header_line
from source.headings import ends_sentence
from source.spans import trim

TITLE_LIMIT = 250
"""Characters. Longer first lines are paragraphs."""

HEADER_LINES = 20
"""No line below these belongs to the header."""

LINES_AHEAD = 8
"""How many lines are looked at to tell what the first of them is."""

FOOTER_LINES = 8
"""How many lines from the end whoever reported may be named."""

LINES_TO_BYLINE = 4
"""How far below names without "By" there may be a byline with it, which then is the byline."""

STRAY_LINES = 2
"""How many other lines (a caption, a line of summary) may stand before the byline or the date."""

_REPORTING = re.compile(r"\(?Reporting(?: and writing)? by (?P<names>[^;()\n]+)")
_SMALL_WORD = re.compile(r"\b[a-z]{4,}\b")
_NOT_AFTER_TITLE = re.compile(r"[.,:;…–—-][\"'”’)]?$")


def read_header(text: str, lines: tuple[Span, ...], known: Header) -> tuple[Header, tuple[Span, ...]]:
    """What the first of these lines add to what is known, and the lines that are left for the story.

    The first line is the title if it reads like one, none is known, and more than this line is left.
    """
    header = known
    story: list[Span] = []
    label, beside = None, False
    for position, line in enumerate(lines):
        if len(story) > STRAY_LINES or position == HEADER_LINES:
            return header, (*story, *lines[position:])
        left = lines[position : position + LINES_AHEAD]
        added = (label and add_part(text, header, label, line, labelled=False)) or read_header_line(text, line, header)
        label = label_alone(text[line.start : line.end]) if len(left) > 1 else None
        if label is not None:
            continue
        if added is None and not story:
            added = _add_first_line(text, left, header)
        if added is None:
            added = _add_bare_byline(text, left, header, beside=beside)
        beside = added is not None and (added.dated, added.outlet) != (header.dated, header.outlet)
        if added is not None:
            header = added
        elif header.title is None or _fold(text, line) != _fold(text, header.title):
            header, words = _date_before_story(text, line, header)
            story.append(words)
    return header, tuple(story)


def read_footer(text: str, lines: tuple[Span, ...], header: Header) -> Header:
    """The byline that stands below a story, "(Reporting by Jane Doe in Oslo; ...)", where there is none above it."""
    for line in lines[-FOOTER_LINES:]:
        reporting = _REPORTING.match(text, line.start, line.end)
        if header.byline is None and reporting is not None and is_furniture(text[line.start : line.end]):
            names = trim(text, *reporting.span("names"))
            header = add_people(text, header, names) or header
    return header


def _add_first_line(text: str, lines: tuple[Span, ...], header: Header) -> Header | None:
    """Reads the title, or the name of the paper above it."""
    if header.title is not None:
        return None
    if _is_masthead(text, lines):
        return replace(header, outlet=header.outlet or Span(lines[0].start, lines[0].end))
    if _is_title(text, lines):
        return replace(header, title=Span(lines[0].start, lines[0].end))
    return None


def _is_masthead(text: str, lines: tuple[Span, ...]) -> bool:
    """Whether the first of these lines is the name of a paper, and below it stand a headline and a header line.

    Where the name does not begin with "The", nothing may stand between the two: "Bridge Delays Mail" is a headline.
    """
    words = text[lines[0].start : lines[0].end]
    if not is_outlet(words):
        return False
    below = [line for line in lines[1:] if not is_kicker(text[line.start : line.end])]
    if not below or len(below[0]) <= len(words) or not _is_title(text, below):
        return False
    header = Header(title=below[0])
    near = below[1:] if words.startswith(("The ", "THE ")) else below[1:2]
    return any(read_header_line(text, line, header) not in (None, header) for line in near)


def _add_bare_byline(text: str, lines: tuple[Span, ...], header: Header, *, beside: bool) -> Header | None:
    """Reads a byline without "By": names beside another header line, which neither the headline nor the story has.

    Places, subjects and people in a picture have the shape of names too, but the story comes back to them.
    ``beside`` says that the line above belongs to the header.
    """
    line, *rest = lines
    if header.title is None or header.byline is not None:
        return None
    end, resume = breaks_of(text, line)[0]
    added = add_people(text, header, trim(text, line.start, end))
    if added is None or added.byline is None or _comes_back(text, added.byline, line, header.title):
        return None
    if any(_has_byline(text, below, header) for below in rest[:LINES_TO_BYLINE]):
        return None
    if resume < line.end:
        return read_header_line(text, trim(text, resume, line.end), added)
    sure = added.outlet != header.outlet or (rest and is_role(text[rest[0].start : rest[0].end]))
    # Where headlines have capitals throughout, "Death Toll Rises" may be another one.
    likely = _SMALL_WORD.search(text, header.title.start, header.title.end) and (
        beside or (rest and _goes_on(text, rest[0], added))
    )
    return added if sure or likely else None


def _comes_back(text: str, names: Span, line: Span, title: Span) -> bool:
    """Whether the headline, or what stands below the line, has a word of these names."""
    words = {word.strip(",.;&") for word in text[names.start : names.end].split()} - NAME_PARTICLES
    pattern = re.compile("|".join(rf"\b{re.escape(word)}\b" for word in words if len(word) > 2), re.IGNORECASE)
    return bool(pattern.search(text, title.start, title.end) or pattern.search(text, line.end))


def _has_byline(text: str, line: Span, header: Header) -> bool:
    """Whether a line has a byline with "By", or the label of one."""
    read = read_header_line(text, line, header)
    return (read is not None and read.byline is not None) or label_alone(text[line.start : line.end]) == "byline"


def _goes_on(text: str, line: Span, header: Header) -> bool:
    """Whether the line below a byline belongs to the header too, and tells something."""
    words = text[line.start : line.end]
    return (
        read_header_line(text, line, header) not in (None, header) or is_role(words) or label_alone(words) is not None
    )


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


def _is_title(text: str, lines: Sequence[Span]) -> bool:
    """Whether the first of these lines is a headline: no sentence, or above a header line or itself."""
    first, *rest = lines
    words = text[first.start : first.end]
    if not rest or len(words) > TITLE_LIMIT or not any(letter.isalpha() for letter in words):
        return False
    if not _NOT_AFTER_TITLE.search(words):
        return True
    return read_header_line(text, rest[0], Header()) is not None or _fold(text, rest[0]) == _fold(text, first)


def _fold(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].casefold().split())
