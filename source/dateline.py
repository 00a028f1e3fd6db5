"""The dateline that opens a report: "LONDON, March 3 (Reuters) -", "Bamako:", "(CNN) --", "Taipei, Taiwan —"."""

import re
from dataclasses import dataclass

from source.article import DateLine, Span
from source.dates import date_at
from source.sentences import OPENERS

# Words before a colon that announce what a text is, and name no place.
ANNOUNCEMENTS = frozenset(
    """
    advisory alert analysis answer breaking comment commentary correction editorial exclusive explained explainer
    factbox feature interview live note notice obituary opinion photo podcast profile q question recap report review
    source summary timeline update updated video warning watch
    """.split()
)

_WORD = r"[^\W\d_][\w.'’-]*"
_PLACE = rf"{_WORD}(?:[ /]{_WORD}){{0,3}}(?:, {_WORD}(?: {_WORD}){{0,2}}){{0,2}}"
_AGENCY = r"\((?P<agency>[A-Z][\w.&/-]*(?: [A-Z][\w.&-]*){0,3})\)"
_DASH = r"(?:--?|[–—_])"
_AGENCY_ALONE = re.compile(rf"{_AGENCY}\s*(?:{_DASH}\s*|(?=[A-Z\"“]))")
_WITH_AGENCY = re.compile(rf"(?P<place>{_PLACE}?)(?P<date>,\s+\w[^()]{{2,25}})?\s+{_AGENCY}\s*{_DASH}+\s")
_WITH_DASH = re.compile(rf"(?P<place>{_PLACE}?)(?P<date>,\s+\w[^()]{{2,25}}?)?\s+{_DASH}+\s+(?=[A-Z\"'“‘])")
_WITH_COLON = re.compile(rf"(?P<place>{_PLACE}):\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a report was filed from, by which agency and when, each None where it is not given."""

    place: Span | None = None
    agency: Span | None = None
    dated: DateLine | None = None


def read_dateline(text: str, paragraph: Span, *, first: bool) -> Dateline | None:
    """The dateline that opens this paragraph; a place before a colon counts in the ``first`` paragraph only."""
    end = min(paragraph.end, paragraph.start + 120)
    alone = _AGENCY_ALONE.match(text, paragraph.start, end)
    if alone is not None and alone["agency"].isupper():
        return Dateline(agency=Span(*alone.span("agency")))
    for pattern in (_WITH_AGENCY, _WITH_DASH, _WITH_COLON):
        found = pattern.match(text, paragraph.start, end)
        if found is None or not _is_place(found["place"], sure=pattern is _WITH_AGENCY):
            continue
        if pattern is _WITH_COLON and not first:
            continue
        return Dateline(
            Span(*found.span("place")),
            Span(*found.span("agency")) if pattern is _WITH_AGENCY else None,
            None if pattern is _WITH_COLON else _date(text, Span(*found.span("date"))),
        )
    return None


def _is_place(words: str, *, sure: bool) -> bool:
    """Whether the words are a place's name: capitals, and without an agency behind them no more than a name's length."""
    parts = words.replace(",", "").replace("/", " ").split()
    if not all(
        part[0].isupper() or part in ("de", "la", "del", "do", "of", "the", "al", "and") for part in parts
    ):
        return False
    if parts[0].lower() in OPENERS or parts[0].lower() in ANNOUNCEMENTS:
        return False
    return sure or words.isupper() or "," in words or len(parts) <= 3


def _date(text: str, words: Span) -> DateLine | None:
    if not words:
        return None
    start = words.start + len(text[words.start : words.end]) - len(text[words.start : words.end].lstrip(", "))
    return date_at(text, start, words.end)
