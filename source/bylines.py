"""Who wrote it and who published it: the names behind "By", told apart into people and organisations."""

import re
from dataclasses import dataclass

from source.article import Span
from source.dates import WEEKDAYS
from source.sentences import OPENERS
from source.spans import trim
from source.tables import word_table

# Words that make a name an organisation that publishes news.
OUTLET_WORDS = word_table(
    """
    advertiser agence agencies agency argus associated broadcasting bulletin channel chronicle corporation
    courier daily dispatch echo enquirer examiner express gazette globe guardian herald independent
    inquirer intelligencer international journal ledger magazine mail media mercury messenger mirror
    monitor network networks news newspaper newspapers observer online post press radio record register
    report reporter reuters review sentinel service standard star statesman sun telegraph television
    times today tribune tv weekly wire wires
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

# Words of places, of which there are names in two words: "New York" above a date is no author.
PLACE_WORDS = word_table(
    """
    abu addis arabia aviv beach black borough buenos burkina cape central cities city coast costa council
    county dar delhi district downing east eastern el fort great greater gulf hill hills hong island
    islands isles kingdom kong kuala lake lanka las los lower mexico middle milton mount mountain new
    north northern park phnom port porto province puerto republic rio river road saint salt san santa
    santiago santo sao sea sierra south southern sri st state states street tel town united upper valley
    village west western white
    """
)

_BETWEEN = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|with|&)\s+|\s*;\s*|\s+-\s+|\s*[–—/]\s*")
_BEFORE_HOUSE = re.compile(  # "Jane Doe BBC News", "JANE DOE Associated Press"
    r"(?<=[a-z])(?=\s[A-Z]{2,}\s[A-Z][a-z])|[A-Z][A-Z.'’-]*(?:\s[A-Z][A-Z.'’-]+)+(?=\s(?:The\s)?[A-Z][a-z]+\b)"
)
_PLACE_OR_HOUSE = re.compile(r"\s+(?:at|for|from|in|of)\s+")
_NAME_WORD = re.compile(r"(?:[A-Z]\.){1,3}|[A-Z][^\W\d_]*(?:[’'-][A-Z]?[^\W\d_]+)*\.?")
CONTACT = re.compile(r"[\w.+-]*@[\w.-]+")
"""An e-mail address or the name of an account."""
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
    if is_role(name):
        return False
    if len(words) == 1 and (_is_acronym(words[0]) or _DOMAIN.fullmatch(words[0])):
        return True
    if len(words) <= 3 and _is_acronym(words[0]) and len(words[0]) >= 3 and not name.isupper():
        return True  # "BBC Sport", and not "JANE DOE"
    return any(word.lower() in OUTLET_WORDS for word in words[-2:] + words[:1])


def is_role(words: str) -> bool:
    """Whether the words say what somebody does at a paper: "Local Democracy Reporter", and not "The Reporter"."""
    last = words.split()[-1:]
    return (
        len(words.split()) <= 6
        and words[0].isalpha()
        and last[0].lower() in JOB_WORDS
        and not words.startswith(("The ", "THE "))
    )


def reads_like_people(text: str, names: Span) -> bool:
    """Whether these words, which no "By" introduces, could be people's names and nothing else."""
    if not reads_like_names(text[names.start : names.end]):
        return False
    (first, _), *_ = _parts(text, names)
    return _is_persons(text[first.start : first.end])


def _is_persons(name: str) -> bool:
    """Whether a name has the shape of a person's: "Jane Doe", "J. K. Roe", "Ann van der Poe", "Mary-Jo O'Dell"."""
    words = name.split()
    full = [word for word in words if word not in NAME_PARTICLES]
    return (
        2 <= len(full) <= 4
        and len(words) <= 5
        and all(map(_NAME_WORD.fullmatch, full))
        and len(full[-1]) > 1
        and not any(word.lower() in OUTLET_WORDS | JOB_WORDS | OPENERS | WEEKDAYS | PLACE_WORDS for word in full)
    )


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
    for part, is_place in _parts(text, names):
        words = text[part.start : part.end]
        if is_organisation(words) or (words.startswith("The ") and not words.startswith("The Rev")):
            organisations.append(part)
        elif not organisations and not is_place and (not people or _is_full_name(words)):
            people.append(part)
    if not people:
        return Byline(names, names if organisations else None)
    return Byline(Span(people[0].start, people[-1].end), organisations[0] if organisations else None)


def _parts(text: str, names: Span) -> list[tuple[Span, bool]]:
    """The names and what stands behind them, and whether a word such as "in" makes it a place or a house.

    "Jane Doe in London for BBC News" has three parts, of which only the first is no place or house.
    """
    marks = [(*mark.span(), False) for mark in _BETWEEN.finditer(text, names.start, names.end)]
    marks += [(mark.end(), mark.end(), False) for mark in _BEFORE_HOUSE.finditer(text, names.start, names.end)]
    marks += [(*mark.span(), True) for mark in _PLACE_OR_HOUSE.finditer(text, names.start, names.end)]
    parts = []
    start, is_place = names.start, False
    for end, resume, before_place in sorted(marks):
        parts.append((trim(text, start, end), is_place))
        start, is_place = resume, before_place
    parts.append((trim(text, start, names.end), is_place))
    return [(part, is_place) for part, is_place in parts if part]


def _is_full_name(words: str) -> bool:
    """Whether a further name in a byline is a person's: "John Roe", not "Berlin" or "Political Editor"."""
    first, *others = words.lower().split()
    return bool(first and others) and others[-1] not in JOB_WORDS


def _is_acronym(word: str) -> bool:
    return 2 <= len(word) <= 6 and word.isupper() and word.replace("&", "").isalnum()
