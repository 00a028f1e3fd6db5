"""The dateline that opens a report: "LONDON, March 3 (Reuters) -", "(AP) --", "Vienna:", "Oslo, Norway —"."""

import re
from dataclasses import dataclass

from source.article import DateLine, Span
from source.dates import date_at
from source.sentences import OPENERS
from source.tables import word_table

# Words before a colon that announce what a text is, and name no place.
ANNOUNCEMENTS = word_table(
    """
    advisory alert analysis answer breaking comment commentary correction editorial exclusive explained
    explainer factbox feature interview live note notice obituary opinion photo podcast profile q
    question recap report review source summary timeline update updated video warning watch
    """
)

DATELINE_LIMIT = 120
"""Characters. A dateline is over by then."""

_WORD = r"[^\W\d_][\w.'’-]*"
_AGENCY = r"\((?P<agency>[A-Z][\w.&/-]*(?: [A-Z][\w.&-]*){0,3})\)"
_DASH = r"(?:--?|_|–|—)"
_AGENCY_ALONE = re.compile(rf"{_AGENCY}\s*(?:{_DASH}|(?=[A-Z\"“]))")
_DATELINE = re.compile(
    rf"(?P<place>{_WORD}(?:[ /]{_WORD}){{0,3}}(?:, {_WORD}(?: {_WORD}){{0,2}}){{0,2}})"
    r"(?:,\s(?P<date>[\w., ]{0,20}\d[\w., ]{0,12}?))?"
    rf"(?:\s+{_AGENCY}\s*(?:{_DASH}|(?=[A-Z\"“]))"
    rf"|\s+{_DASH}\s+(?=[A-Z\"'“‘])"
    r"|(?P<colon>:)\s+(?=[A-Z]))"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a report was filed from, by which agency and when, each None where it is not given."""

    place: Span | None = None
    agency: Span | None = None
    dated: DateLine | None = None


def read_dateline(text: str, paragraph: Span, *, first: bool) -> Dateline | None:
    """The dateline that opens this paragraph; a place and a colon count in the ``first`` paragraph only."""
    end = min(paragraph.end, paragraph.start + DATELINE_LIMIT)
    alone = _AGENCY_ALONE.match(text, paragraph.start, end)
    if alone is not None:
        return Dateline(agency=Span(*alone.span("agency")))
    found = _DATELINE.match(text, paragraph.start, end)
    if found is None or (found["colon"] and not first):
        return None
    if not _is_place(found["place"], sure=found["agency"] is not None):
        return None
    agency = Span(*found.span("agency")) if found["agency"] else None
    return Dateline(Span(*found.span("place")), agency, _date(text, found))


def _is_place(words: str, *, sure: bool) -> bool:
    """Whether the words are a place's name: capitals, and few of them unless an agency makes it ``sure``."""
    parts = words.replace(",", "").replace("/", " ").split()
    if not all(part[0].isupper() or part in ("de", "la", "del", "do", "of", "the", "al", "and") for part in parts):
        return False
    if parts[0].lower() in OPENERS or parts[0].lower() in ANNOUNCEMENTS:
        return False
    return sure or words.isupper() or "," in words or len(parts) <= 3


def _date(text: str, found: re.Match[str]) -> DateLine | None:
    if found["date"] is None:
        return None
    return date_at(text, *found.span("date"))
