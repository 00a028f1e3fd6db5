"""What kind of thing a question asks for, and which words of a text could be one."""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

from index.terms import STOP_WORDS, Term


class Asked(StrEnum):
    """The kind of answer a question wants. OTHER leaves it open."""

    NAME = "name"
    TIME = "time"
    NUMBER = "number"
    CAUSE = "cause"
    OTHER = "other"


# Tried in this order: "how many years" asks for a number before "years" can ask for a time.
_PATTERNS: tuple[tuple[Asked, re.Pattern[str]], ...] = (
    (
        Asked.NUMBER,
        re.compile(
            r"\bhow (?:many|much|old|long|far|large|big|tall|high|often|fast|deep|wide|heavy)\b"
            r"|\b(?:what|which) (?:percent\w*|number|amount|age|size|fraction|portion|share|proportion)\b"
        ),
    ),
    (
        Asked.TIME,
        re.compile(
            r"\bwhen\b|\b(?:what|which) (?:exact |specific )?(?:year|date|day|month|century|decade|time|season)\b"
        ),
    ),
    (
        Asked.CAUSE,
        re.compile(r"\bwhy\b|\bhow come\b|\breasons?\b|\bwhat (?:caused|led|made|motivated|prompted)\b"),
    ),
    (
        Asked.NAME,
        re.compile(
            r"\bwho(?:m|se|s)?\b|\bwhere\b|\bwhat (?:is|was|are|were) the names?\b"
            r"|\b(?:what|which) (?:\w+ ){0,2}(?:city|country|place|state|town|location|street|continent|region|county"
            r"|person|man|woman|company|organi[sz]ation|group|team|party|university|school|newspaper"
            r"|cities|countries|companies|parties|universities|groups|teams|people)\b"
        ),
    ),
)

NUMBER_WORDS = frozenset(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
    million millions billion billions trillion dozen dozens half third quarter percent several
    """.split()
)
TIME_WORDS = frozenset(
    """
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
    spring summer autumn winter century decade year years month months week weeks day days
    today yesterday tomorrow tonight morning afternoon evening night hours weekend
    """.split()
)
CAUSE_WORDS = frozenset(
    """
    because since due owing therefore thus hence cause caused causes lead leads led result resulted resulting
    reason reasons order so allow allowed allowing enable enabled avoid avoiding prevent prevented fear feared
    prompting prompted forcing forced force aim aimed aiming motive
    """.split()
)
_YEAR_OR_DAY = re.compile(r"(?:1\d|20)\d\d|\d{3,4}s|\d{1,2}(?:st|nd|rd|th)")


def asked_for(words: Sequence[Term]) -> Asked:
    """The kind of answer the words of a question want.

    The test set of TREC's question tracks (Li and Roth 2002, "Learning question classifiers") splits questions
    finer; these are the classes whose answers can be told from the form of a word.
    """
    text = " ".join(term.word for term in words)
    return next((asked for asked, pattern in _PATTERNS if pattern.search(text)), Asked.OTHER)


def candidates(words: Iterable[Term]) -> dict[Asked, frozenset[str]]:
    """For each kind of answer, the stems of the words of one sentence that could be it."""
    found: dict[Asked, set[str]] = {
        Asked.NAME: set(),
        Asked.TIME: set(),
        Asked.NUMBER: set(),
        Asked.CAUSE: set(),
    }
    for position, term in enumerate(words):
        word = term.word
        if word in TIME_WORDS or _YEAR_OR_DAY.fullmatch(word):
            found[Asked.TIME].add(term.stem)
        elif word[0].isdigit() or word in NUMBER_WORDS:
            found[Asked.NUMBER].add(term.stem)
        elif term.capital and position and word not in STOP_WORDS:
            found[Asked.NAME].add(term.stem)
        if word in CAUSE_WORDS:
            found[Asked.CAUSE].add(term.stem)
    return {asked: frozenset(stems) for asked, stems in found.items()}
