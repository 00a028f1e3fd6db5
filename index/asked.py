"""What kind of thing a question asks for, and which words of a sentence could be one.

In: the words of a question or of a sentence. Out: a kind of answer, or the words that could be each kind.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum

from index.terms import STOP_WORDS, Term


class Asked(StrEnum):
    """The kind of answer a question wants. OTHER leaves it open."""

    SPEAKER = "speaker"
    """Who said something."""
    WORDS = "words"
    """What somebody said."""
    NAME = "name"
    """Who or where: a name, or a description that does for one."""
    PROPER_NAME = "proper name"
    """What somebody or something is called: nothing but a name will do."""
    TIME = "time"
    NUMBER = "number"
    COUNT = "count"
    """How many of something: no measure, date or age will do."""
    AGE = "age"
    DURATION = "duration"
    MONEY = "money"
    LENGTH = "length"
    EXTENT = "extent"
    """How long something is, which may be a length or a time."""
    WEIGHT = "weight"
    SPEED = "speed"
    CAUSE = "cause"
    OTHER = "other"


_SAYS = (
    "say|tell|think|claim|warn|argue|explain|write|tweet|post|testify|call|ask|add|announce|describe|suggest|promise|admit|"
    "deny|insist|complain|criticize|criticise|joke|quip|comment|state|predict|believe|report|mention|compare|demand"
)
_SAID = (
    "said|says|told|tells|claimed|claims|warned|warns|argued|argues|explained|wrote|tweeted|testified|called|calls|asked|"
    "added|accused|accuses|announced|described|describes|suggested|promised|admitted|denied|insisted|complained|"
    "criticized|criticised|joked|quipped|commented|predicted|believes|believed|thinks|thought|compared|demanded|praised|"
    "blamed|blames|condemned|apologised|apologized"
)
_AUXILIARY = "is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|might"
# Things that have names of their own, and are asked for by it.
_HAVE_NAMES = (
    "city|cities|town|towns|country|countries|continent|street|county|village|district|province|region|river|lake|island|"
    "company|companies|firm|organi[sz]ation|party|parties|team|teams|club|clubs|university|universities|school|hospital|"
    "newspaper|magazine|channel|airline|airport|bank|hotel|prison|ministry|band|film|song|book|album"
)
# Tried in this order: "how many years" asks for a number before "years" can ask for a time. "When", "who" and
# "where" also join clauses ("what did he do when the police came", "the man who fled"): they ask where they open
# the question, or an auxiliary follows.
_PATTERNS: tuple[tuple[Asked, re.Pattern[str]], ...] = (
    (
        Asked.SPEAKER,
        re.compile(
            rf"\bwho(?: else| has| have| had| was it that| is it that)? (?:{_SAID})\b"
            r"|\bwho (?:came up with|is quoted|was quoted|is the source|are the sources)\b"
            r"|\b(?:whose|whos) (?:words|quote|opinion|view|claim)\b"
        ),
    ),
    (
        Asked.AGE,
        re.compile(r"\bhow (?:old|young)\b|\b(?:what|which) age\b|\bat what age\b|\bwhat (?:is|was) \w+ age\b"),
    ),
    (Asked.EXTENT, re.compile(r"\bhow long (?:is|are|was|were|will|would)\b(?! (?:it|that|this) (?:take|last)\b)")),
    (
        Asked.DURATION,
        re.compile(
            r"\b(?:for )?how long\b|\bhow (?:many|much) (?:more )?(?:years|months|weeks|days|hours|minutes|time)\b"
        ),
    ),
    (
        Asked.MONEY,
        re.compile(
            r"\bhow much\b.*\b(?:cost|costs|pay|pays|paid|paying|earn|earns|earned|price|worth|money|salary|fees?|"
            r"spend|spent|owe|owes|owed|donate|donated|give|gave|raise|raised|sell|sold|buy|bought|fined?|charge|charged|"
            r"invest|invested)\b"
            r"|\bhow much money\b|\bwhat (?:price|sum|salary|fine)\b|\bhow (?:expensive|pricey|costly)\b"
            rf"|\bwhat (?:{_AUXILIARY}) (?:\w+ ){{1,6}}costs?\b|\bwhat (?:is|was) the (?:cost|price)\b"
        ),
    ),
    (Asked.LENGTH, re.compile(r"\bhow (?:far|tall|deep|wide|broad|thick) (?!(?:did|do|does|can|could)\b)")),
    (Asked.WEIGHT, re.compile(r"\bhow heavy\b|\bhow much (?:does|did|do) (?:\w+ ){1,5}weigh\b")),
    (Asked.SPEED, re.compile(r"\bhow fast\b|\b(?:what|which) speed\b")),
    (Asked.COUNT, re.compile(r"\bhow many\b")),
    (
        Asked.NUMBER,
        re.compile(
            r"\bhow (?:much|far|large|big|high|often|tall|deep|wide)\b"
            r"|\b(?:what|which) (?:percent\w*|number|amount|size|fraction|portion|share|proportion)\b"
        ),
    ),
    (
        Asked.WORDS,
        re.compile(
            rf"\b(?:what|how) (?:\w+ )?(?:did|does|do|would|will) (?:\w+ ){{1,8}}?(?:{_SAYS})\b"
            rf"|\bwhat (?:\w+ )?(?:has|have|had) (?:\w+ ){{1,8}}?(?:{_SAID})\b"
            r"|\bwhat (?:is|are|was|were|s) (?:\w+ ){1,6}saying\b"
            r"|\b(?:quotes?|comments?|words|opinion|views?|reaction|response|statement|take) (?:from|by|of|on)\b"
            r"|\bwhats? (?:(?:is|are|was|were) )?(?:\w+ ){1,5}(?:opinion|views?|reaction|response|comments?|take)\b"
        ),
    ),
    (
        Asked.TIME,
        re.compile(
            r"^(?:(?:so|and|but|ok|or|since|by|until|from|exactly|know) ){0,3}when\b"
            rf"|\bwhen (?:exactly )?(?:{_AUXILIARY})\b|\bwhen$"
            r"|\b(?:what|which) (?:exact |specific )?(?:year|date|day|month|century|decade|time|season)\b"
        ),
    ),
    (
        Asked.CAUSE,
        re.compile(r"\bwhy\b|\bhow come\b|\breasons?\b|\bwhat (?:caused|led|made|motivated|prompted)\b"),
    ),
    (
        Asked.PROPER_NAME,
        re.compile(
            rf"\bwhat(?: is| was| are| were|s) (?:\w+ ){{1,6}}names?\b|\bnames? of\b"
            rf"|\b(?:what|which) (?:\w+ )?(?:{_HAVE_NAMES})\b"
        ),
    ),
    (
        Asked.NAME,
        re.compile(
            r"(?:^|^\w+ |\b(?:and|but|so|or|by|to|with|from|for|of|at|know|then) )(?:who(?:m|se|s)?|wheres?)\b"
            rf"|\b(?:who|where) (?:{_AUXILIARY})\b|\b(?:who|where)$"
            r"|\b(?:what|which) (?:\w+ ){0,2}(?:place|location|state|person|man|woman|people|group|groups)\b"
        ),
    ),
)

THIRD_PERSON = frozenset("he she him her his hers they them their theirs".split())
"""Words for people whom a question takes for known."""

NUMBER_WORDS = frozenset(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
    million millions billion billions trillion dozen dozens half third quarter percent several
    zero none pair couple twice
    """.split()
)
TIME_WORDS = frozenset(
    """
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
    spring summer autumn winter century decade year month week day
    today yesterday tomorrow tonight morning afternoon evening night weekend
    dawn dusk noon midday midnight
    """.split()
)
_SHORT_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
_UNITS_OF_TIME = frozenset(
    "second seconds minute minutes hour hours day days week weeks month months year years decade decades".split()
)
_MONEY_WORDS = frozenset(
    """
    dollar dollars euro euros pound pounds yen yuan renminbi franc francs rupee rupees cents pence kroner kronor krone
    krona zloty rouble roubles ruble rubles rand peso pesos lira shekel shekels dirham dirhams riyal riyals won naira
    baht ringgit rupiah real reais forint hryvnia shilling shillings
    """.split()
)
# Units of measure, as they stand behind a number, alone or joined to it: "9 centimetres", "340-foot", "20km".
_UNITS = {
    Asked.LENGTH: frozenset(
        """
        inch inches foot feet ft yard yards mile miles metre metres meter meters centimetre centimetres centimeter
        centimeters cm millimetre millimetres millimeter millimeters mm kilometre kilometres kilometer kilometers km
        storey storeys story stories fathom fathoms
        """.split()
    ),
    Asked.WEIGHT: frozenset(
        """
        pound pounds lb lbs ounce ounces oz stone gram grams g kilogram kilograms kilo kilos kg ton tons tonne tonnes
        """.split()
    ),
    Asked.SPEED: frozenset("mph kph kmh knot knots mach".split()),
}
_AN_HOUR = frozenset("hour second minute".split())
_LONGEST_NUMBER = 3
"""Words that may stand from the first of a number to its unit: "20 million tonnes"."""
_MONEY_SIGNS = frozenset("$€£¥")
CAUSE_WORDS = frozenset(
    """
    because since due owing therefore thus hence cause caused causes lead leads led result resulted resulting
    reason reasons order so allow allowed allowing enable enabled avoid avoiding prevent prevented fear feared
    prompting prompted forcing forced force aim aimed aiming motive
    """.split()
)
# Hours and minutes: with a colon alone, with a point before a zone or half of the day.
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?![\d%]|[.,]\d|:\d)(?=\s?(?:[ap]\.?m\b|[A-Z]{3,4}\b)|(?<=:\d\d))")
# No part of a longer number: "1,900 people", "18.05".
_YEAR_OR_DAY = re.compile(r"(?:(?:1\d|20)\d\d|\d{3,4}s|\d{1,2}(?:st|nd|rd|th))(?![^\W_]|[.,]\d)")


def asked_for(words: Sequence[Term]) -> Asked:
    """The kind of answer the words of a question want.

    The test set of TREC's question tracks (Li and Roth 2002, "Learning question classifiers") splits questions
    finer; these are the classes whose answers can be told from the form of a word, or from who is quoted.
    """
    text = " ".join(term.word for term in words)
    return next((asked for asked, pattern in _PATTERNS if pattern.search(text)), Asked.OTHER)


def candidates(words: Sequence[Term], text: str, names: Collection[str] = ()) -> Mapping[Asked, tuple[Term, ...]]:
    """For each kind of answer that can be told by its form, the words of one sentence of a text that could be it.

    ``names`` are folded words that the text writes with a capital inside a sentence, so that the first word
    can be told a name.
    """
    found: dict[Asked, list[Term]] = {
        asked: []
        for asked in (
            *(Asked.NAME, Asked.TIME, Asked.NUMBER, Asked.COUNT, Asked.AGE, Asked.DURATION, Asked.MONEY, Asked.CAUSE),
            *(Asked.LENGTH, Asked.WEIGHT, Asked.SPEED),
        )
    }
    for position, term in enumerate(words):
        word = term.word
        if (
            word in TIME_WORDS
            or _YEAR_OR_DAY.match(text, term.span.start)
            or _is_distance_in_time(words, position)
            or _is_time_of_day(words, position, text)
        ):
            found[Asked.TIME].append(term)
        elif _is_number(word):
            found[Asked.NUMBER].append(term)
            if _is_count(words, position, text):
                found[Asked.COUNT].append(term)
        elif term.capital and word not in STOP_WORDS and (position or word in names):
            found[Asked.NAME].append(term)
        if word in CAUSE_WORDS:
            found[Asked.CAUSE].append(term)
        if _is_number(word) and _is_age(words, position, text):
            found[Asked.AGE].append(term)
        if _is_number(word) and _is_money(words, position, text):
            found[Asked.MONEY].append(term)
        for measure in _UNITS:
            if _is_number(word) and _is_measure(words, position, measure):
                found[measure].append(term)
        if word in ("since", "until") or _is_stretch_of_time(words, position):
            found[Asked.DURATION].append(term)
    found[Asked.PROPER_NAME] = found[Asked.NAME]
    found[Asked.EXTENT] = sorted(found[Asked.LENGTH] + found[Asked.DURATION], key=lambda term: term.span.start)
    return {asked: tuple(terms) for asked, terms in found.items()}


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in NUMBER_WORDS


def _is_count(words: Sequence[Term], position: int, text: str) -> bool:
    """No measure, share, sum, age, or day of a month: "three bridges", not "three miles" or "June 3"."""
    after = [term.word for term in words[position + 1 : position + 1 + _LONGEST_NUMBER]]
    unit = next((word for word in after if word == "percent" or not _is_number(word)), "")
    is_measured = unit in _UNITS_OF_TIME or any(unit in units for units in _UNITS.values())
    is_share = "percent" in (words[position].word, unit) or text[words[position].span.end :][:1] == "%"
    first = position
    while first and _is_number(words[first - 1].word):
        first -= 1
    before = words[first - 1].word if first else ""
    is_day = before in TIME_WORDS or before in _SHORT_MONTHS
    is_other = is_measured or is_share or is_day
    return not (is_other or _is_age(words, position, text) or _is_money(words, first, text))


def _is_money(words: Sequence[Term], position: int, text: str) -> bool:
    """ "$40", "40 million euros"."""
    before = words[position].span.start - 1
    after = {term.word for term in words[position + 1 : position + 4]}
    return text[max(0, before) : before + 1] in _MONEY_SIGNS or not _MONEY_WORDS.isdisjoint(after)


def _is_time_of_day(words: Sequence[Term], position: int, text: str) -> bool:
    """ "4:15", "18.05 GMT", "4 p.m.", "5pm", "nine o'clock"."""
    term = words[position]
    following = [each.word for each in words[position + 1 : position + 2]]
    if _is_number(term.word) and following in (["am"], ["pm"], ["oclock"]):
        return True
    return bool(_CLOCK.match(text, term.span.start)) and text[max(0, term.span.start - 1)] not in ":.,"


def _is_measure(words: Sequence[Term], position: int, measure: Asked) -> bool:
    """ "7 feet deep", "a 340-foot gap", "20km", "two million tonnes", "60 miles an hour"."""
    units = _UNITS[measure]
    after = [each.word for each in words[position + 1 : position + 1 + _LONGEST_NUMBER]]
    unit = next((n for n, word in enumerate(after) if not _is_number(word)), None)
    if unit is None:
        return False
    is_speed = after[unit + 1 : unit + 2] in (["an"], ["a"], ["per"]) and not _AN_HOUR.isdisjoint(
        each.word for each in words[position + unit + 3 : position + unit + 4]
    )
    if measure is Asked.SPEED:
        return after[unit] in units or (is_speed and after[unit] in _UNITS[Asked.LENGTH])
    return after[unit] in units and not is_speed


def _is_distance_in_time(words: Sequence[Term], position: int) -> bool:
    """ "three years ago", "weeks later"."""
    after = [term.word for term in words[position + 1 : position + 2]]
    return words[position].word in _UNITS_OF_TIME and after in (["ago"], ["later"], ["earlier"], ["before"], ["after"])


def _is_stretch_of_time(words: Sequence[Term], position: int) -> bool:
    """ "three weeks", "a 20-year term", "half an hour", "for decades"."""
    word = words[position].word
    if word not in _UNITS_OF_TIME or position == 0:
        return False
    before = words[position - 1].word
    return word.endswith("s") or before in ("a", "an", "one") or _is_number(before)


def _is_age(words: Sequence[Term], position: int, text: str) -> bool:
    """ "the 16-year-old", "16 years old", "aged 16", "at the age of 16", "Ana Lima, 16, said"."""
    term = words[position]
    after = [each.word for each in words[position + 1 : position + 3]]
    if len(after) == 2 and after[0] in _UNITS_OF_TIME and after[1] in ("old", "olds"):
        return True
    before = [each.word for each in words[max(0, position - 2) : position]]
    if before[-1:] in (["aged"], ["age"], ["turned"], ["turns"]) or before == ["age", "of"]:
        return True
    between_commas = text[: term.span.start].endswith(", ") and text[term.span.end :][:1] in (",", ".")
    return between_commas and term.word.isdigit() and len(term.word) <= 3 and words[position - 1].capital
