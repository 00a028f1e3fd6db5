"""Who wrote it and who published it: the names behind "By", told apart into people and organisations."""

import re
from dataclasses import dataclass

from source.article import Span
from source.spans import trim
from source.tables import word_table

# Words that make a name an organisation that publishes news.
OUTLET_WORDS = word_table(
    """
    agence agencies agency associated broadcasting bulletin channel chronicle corporation courier daily
    dispatch enquirer examiner express gazette globe guardian herald independent inquirer international
    journal magazine mail media mercury mirror monitor network networks news newspaper newspapers
    observer online post press radio record register report reporter reuters review sentinel service
    standard star sun telegraph television times today tribune tv weekly wire wires
    """
)

# Words that say what somebody does at a paper, not what somebody is called.
JOB_WORDS = word_table(
    """
    analyst author bureau chief columnist contributor correspondent critic desk director editor fellow
    journalist producer professor reporter staff writer
    """
)

# Small words that stand in names or between them.
NAME_PARTICLES = word_table(
    "al and at bin da de del della den der di do dos du el for ibn in la le of ter the van von y"
)

_BETWEEN = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|with|&)\s+|\s*;\s*|\s+-\s+|\s*[–—/]\s*")
_PLACE_OR_HOUSE = re.compile(r"\s+(?:at|for|from|in|of)\s+")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}")


@dataclass(frozen=True, slots=True)
class Byline:
    """The names of a byline and the organisation it names, if any."""

    names: Span | None
    outlet: Span | None


def is_organisation(name: str) -> bool:
    """Whether a name is a publisher's: an acronym, a web domain, or one that has a word such as News."""
    words = name.removeprefix("The ").removeprefix("the ").split()
    if not words:
        return False
    if len(words) == 1 and (_is_acronym(words[0]) or _DOMAIN.fullmatch(words[0])):
        return True
    if len(words) <= 3 and _is_acronym(words[0]) and len(words[0]) >= 3 and not name.isupper():
        return True  # "BBC Sport", and not "JANE DOE"
    if words[-1].lower() in JOB_WORDS - OUTLET_WORDS:
        return False
    return any(word.lower() in OUTLET_WORDS for word in words[-2:] + words[:1])


def reads_like_names(text: str) -> bool:
    """Whether the words could be names and nothing else: capitals throughout, and no end of a sentence."""
    words = text.split()
    return (
        0 < len(words) <= 20
        and text[0].isalpha()
        and not re.search(r"[!?:\"“”]|\w{3,}\.$", text)
        and all(
            word[0].isupper() or word.strip(",;&-–—/") in NAME_PARTICLES | {""} or _DOMAIN.fullmatch(word)
            for word in words
        )
    )


def read_byline(text: str, names: Span) -> Byline:
    """The people a byline names, and the organisation behind them; where it names no people, it is both.

    "Jane Doe, Political Editor, BBC News" gives "Jane Doe" and "BBC News"; "Reuters" gives "Reuters" twice.
    """
    people: list[Span] = []
    organisations: list[Span] = []
    for part in _parts(text, names):
        words = text[part.start : part.end]
        if is_organisation(words):
            organisations.append(part)
        elif not organisations and (not people or _is_full_name(words)):
            people.append(part)
    if not people:
        return Byline(names, names if organisations else None)
    return Byline(Span(people[0].start, people[-1].end), organisations[0] if organisations else None)


def _parts(text: str, names: Span) -> list[Span]:
    """The names and what stands behind them: "Jane Doe in London for BBC News" has three parts."""
    parts = []
    start = names.start
    marks = [
        *_BETWEEN.finditer(text, names.start, names.end),
        *_PLACE_OR_HOUSE.finditer(text, names.start, names.end),
    ]
    for mark in sorted(marks, key=re.Match.start):
        parts.append(trim(text, start, mark.start()))
        start = mark.end()
    parts.append(trim(text, start, names.end))
    return [part for part in parts if part]


def _is_full_name(words: str) -> bool:
    """Whether a further name in a byline is a person's: "John Roe", not "Berlin" or "Political Editor"."""
    first, *others = words.lower().split()
    return bool(first and others) and others[-1] not in JOB_WORDS


def _is_acronym(word: str) -> bool:
    return 2 <= len(word) <= 6 and word.isupper() and word.replace("&", "").isalnum()
