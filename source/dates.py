"""Dates as newspapers print them: where one stands in a text, and the day and time it names."""

import re
from datetime import date, datetime, time

from source.article import DateLine
from source.tables import word_table

# What months and weekdays are called, in full and cut short.
MONTHS = (
    ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
    ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"),
    ("december", "dec"),
)  # fmt: skip
WEEKDAYS = word_table(
    """
    monday tuesday wednesday thursday friday saturday sunday
    mon tue tues wed thu thur thurs fri sat sun
    """
)

# Words stand for months and weekdays here, and are looked up afterwards: a pattern of names is slow to compile.
_WORD = r"[A-Za-z]{3,9}"
_DAY = r"\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)?"
_CLOCK = r"\d{1,2}(?:[:.]\d\d(?::\d\d(?:\.\d+)?)?(?:\s?[AaPp]\.?[Mm]\b\.?)?|\s?[AaPp]\.?[Mm]\b\.?)"
_ZONE = r"(?:\s?Z\b|\s?[+-]\d\d:?\d\d\b|\s?\(?(?:[A-Z]{2,5}\b(?:[+-]\d{1,2})?|local time)\)?)"
_DATE = re.compile(
    rf"(?:(?P<early>{_CLOCK}){_ZONE}?[\s,]+(?:on\s+)?)?"
    rf"(?:(?P<weekday>{_WORD})\.?[\s,]+(?=\w))?"
    rf"(?:(?P<year>\d{{4}})[-/](?P<month>\d{{1,2}})[-/](?P<day>\d{{1,2}})"
    rf"|(?P<first>\d{{1,2}})(?P<mark>[/.-])(?P<second>\d{{1,2}})(?P=mark)(?P<number_year>\d{{4}})"
    rf"|(?P<day_first>{_DAY})[\s/.-]+(?:of\s+)?(?P<month_second>{_WORD})\.?(?:[\s/.,-]+(?P<year_a>\d{{4}}))?"
    rf"|(?P<month_first>{_WORD})\.?\s+(?P<day_second>{_DAY})(?:,?\s+(?P<year_b>\d{{4}}))?)"
    r"(?!\d(?!\d?:))"  # pages that run date and time together print "March 12, 20242:05 PM"
    rf"(?:(?:T|,?\s+(?:(?:at|[|/-]|–|—)\s+)?|(?<=\d{{4}}))(?P<late>{_CLOCK}){_ZONE}?)?"
)
_TIME = re.compile(rf"(?:{_CLOCK}){_ZONE}?")


def date_at(text: str, start: int, end: int) -> DateLine | None:
    """The date that stands at ``start`` and ends by ``end``, with weekday, time and zone where it has them.

    The moment is as printed: no zone is applied. It is None where the words name no real day (31 February),
    no year, or a day and month that could be either way round (03/04/2024). A time that no clock shows is
    left out of it.
    """
    found = _DATE.match(text, start, end)
    if found is None:
        return None
    words = found.groupdict()
    month = words["month_first"] or words["month_second"]
    if month and not _month_number(month):
        return None
    if words["weekday"] and words["weekday"].lower() not in WEEKDAYS:
        return None
    return DateLine(found.start(), found.end(), _moment(_day(words), words["early"] or words["late"]))


def is_clock(words: str) -> bool:
    """Whether the words are a time of day and nothing else."""
    return _TIME.fullmatch(words) is not None


def _month_number(name: str) -> int:
    """1 to 12, or 0 for a word that is no month."""
    return next((number for number, names in enumerate(MONTHS, start=1) if name.lower() in names), 0)


def _moment(day: date | None, clock: str | None) -> datetime | date | None:
    if day is None or clock is None:
        return day
    try:
        return datetime.combine(day, _time(clock))
    except ValueError:
        return day


def _day(words: dict[str, str | None]) -> date | None:
    year = words["year"] or words["number_year"] or words["year_a"] or words["year_b"]
    if year is None:
        return None
    month, day = _month_and_day(words)
    try:
        return date(int(year), month, day)
    except ValueError:
        return None


def _month_and_day(words: dict[str, str | None]) -> tuple[int, int]:
    """Month and day as numbers; (0, 0), which is no day, where they could be either way round."""
    if words["month"] and words["day"]:
        return int(words["month"]), int(words["day"])
    if words["first"] and words["second"]:
        return _numeric(int(words["first"]), int(words["second"]), dotted=words["mark"] == ".")
    name = words["month_first"] or words["month_second"] or ""
    day = words["day_second"] or words["day_first"] or ""
    return _month_number(name), int(day.rstrip("stndrhSTNDRH"))


def _numeric(first: int, second: int, *, dotted: bool) -> tuple[int, int]:
    """25/12/2024 (British) and 12/25/2024 (American) are plain, 03/04/2024 is not; 03.04.2024 is 3 April."""
    if dotted or first > 12 or first == second:
        return second, first
    return (first, second) if second > 12 else (0, 0)


def _time(clock: str) -> time:
    """``16:29 PM`` is read as 16:29: some sites print both."""
    hour, minute = ([int(number) for number in re.findall(r"\d+", clock)] + [0])[:2]
    half = next((letter for letter in clock.lower() if letter in "ap"), None)
    if half == "p" and hour < 12:
        hour += 12
    if half == "a" and hour == 12:
        hour = 0
    return time(hour, minute)
