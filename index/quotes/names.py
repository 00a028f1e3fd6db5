"""Finds the people and bodies an article names, and which of its names mean the same one."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from index.quotes.first_names import FEMALE_NAMES, MALE_NAMES
from index.quotes.lexicon import (
    BODY_NOUNS,
    CALENDAR,
    FEMALE_TITLES,
    GROUP_NOUNS,
    HONORIFICS,
    MALE_TITLES,
    NAME_PARTICLES,
    OFFICES,
    PEOPLES,
    PLACES,
    RELATIVES,
    ROLE_NOUNS,
    SENTENCE_OPENERS,
    SURNAMES_TOO,
    THING_NOUNS,
)
from source.article import Span

_CAPITAL: Final = (
    r"(?:(?:[A-Z]\.)+"  # U.S., J.
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Prof|Rev|St)\."
    r"|[^\W\d_a-zß-öø-ÿ][\w\-]*(?:['’](?!s\b)[^\W\d_]\w*)*)"  # Smith, O'Neill, Jean-Luc
)
_PARTICLE: Final = "|".join(sorted(NAME_PARTICLES - {"y", "e", "of", "mac", "st", "st."}, key=len, reverse=True))
_NAME: Final = re.compile(rf"\b{_CAPITAL}(?:[ \u00a0](?:(?:{_PARTICLE})[ \u00a0])*{_CAPITAL})*")
_WORD: Final = re.compile(r"[^ \u00a0]+")
_JOINED: Final = re.compile(r"(?:['’]s)?[ \u00a0](?:(?:of|for|and|on|in)[ \u00a0](?:the[ \u00a0])?)?")
_TITLES: Final = OFFICES | HONORIFICS
_FIRST_NAMES: Final = MALE_NAMES | FEMALE_NAMES
# Nouns for people that are names as well: "Man Hon Poon".
_NAMES_TOO: Final = frozenset({"man", "son", "star", "guard", "boy", "mum"})
# What may follow a surname: "James Roosevelt Jr.".
_SUFFIXES: Final = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
# Plurals that name a people, a party or a school of thought: "Palestinians", "Democrats", "Marxists".
_MANY: Final = re.compile(r".{2,}(?:ians|eans|cans|crats|ists|ese|ims|ews|inos|nics)$")
_RELATIVE_BEFORE: Final = re.compile(
    rf"\b(?:{'|'.join(sorted(RELATIVES, key=len, reverse=True))}),?\s*$", re.IGNORECASE
)
_LONGEST_RELATIVE: Final = 20
_LONGEST_PERSON: Final = 4
# How many "of", "for" and "'s" the name of a body may have.
_MOST_JOINTS: Final = 4
# How many full names are looked through for the bearer of a shared surname.
_LOOK_BACK: Final = 50


class Gender(StrEnum):
    """As the article's own words give it: titles, pronouns, a first name."""

    MALE = "m"
    FEMALE = "f"


@dataclass(frozen=True, slots=True)
class Name(Span):
    """One place where somebody or something is named, titles left out: 'Lee', 'Danish Foreign Ministry'."""

    words: tuple[str, ...]
    title: Span | None
    """The offices and honorifics before it: 'Interior Minister', 'Dr.'."""
    gender: Gender | None
    after_the: bool
    """Whether 'the' stands before it: bodies and places have it, people do not."""
    is_relative: bool
    """Whether it is brought in as somebody's relative: "his son, Tom Lee"."""

    @property
    def surname(self) -> str:
        """The last word that is no "Jr." or "III", in small letters."""
        last = len(self.words) - 1
        while last > 0 and self.words[last].casefold() in _SUFFIXES:
            last -= 1
        return self.words[last].casefold()

    @property
    def is_full(self) -> bool:
        """Whether it has more than one word."""
        return len(self.words) > 1


class Names:
    """Every name of a text, and what its short forms stand for."""

    def __init__(self, text: str, blocks: Sequence[Span]) -> None:
        self._text = text
        self.all: tuple[Name, ...] = tuple(name for block in blocks for name in _names_in(text, block))
        self._starts = [name.start for name in self.all]
        self._people_by_surname: dict[str, list[Name]] = defaultdict(list)
        self._people_by_first_name: dict[str, list[Name]] = defaultdict(list)
        self._bodies_by_word: dict[str, list[Name]] = defaultdict(list)
        self._by_initials: dict[str, Name] = {}
        self._first: dict[tuple[str, ...], Name] = {}
        self._longest: dict[tuple[str, str], Name] = {}
        """The fullest form of each pair of first name and surname."""
        self._the: dict[str, int] = defaultdict(int)
        self._counts = Counter(name.words for name in self.all)
        for name in self.all:
            self._the[name.words[-1]] += 1 if name.after_the else -1
        for name in self.all:
            self._enter(name)

    def _enter(self, name: Name) -> None:
        self._first.setdefault(name.words, name)
        if not name.is_full:
            return
        if self.is_person(name):
            first, last = name.words[0].casefold(), name.surname
            self._people_by_surname[last].append(name)
            self._people_by_first_name[first].append(name)
            known = self._longest.get((first, last))
            if known is None or len(name.words) > len(known.words):
                self._longest[first, last] = name
            return
        for head in _heads(name.words):
            self._bodies_by_word[head].append(name)
        self._by_initials.setdefault("".join(word[0] for word in name.words if word[0].isupper()), name)

    def within(self, span: Span) -> list[Name]:
        """The names that begin inside a span, in order."""
        first = bisect_right(self._starts, span.start - 1)
        last = bisect_right(self._starts, span.end - 1)
        return list(self.all[first:last])

    def first_in(self, span: Span) -> Name | None:
        """The first name that begins inside a span."""
        index = bisect_left(self._starts, span.start)
        return self.all[index] if index < len(self.all) and self.all[index].start < span.end else None

    def before(self, position: int) -> Iterator[Name]:
        """The names that begin before a position, the nearest first."""
        for index in range(bisect_right(self._starts, position - 1) - 1, -1, -1):
            yield self.all[index]

    def count(self, name: Name) -> int:
        """How often the article uses this very form."""
        return self._counts[name.words]

    def is_person(self, name: Name) -> bool:
        """Whether a name looks like a person's."""
        words = [word.casefold() for word in name.words]
        if _is_thing(words):
            return False
        if name.gender or (name.title and not name.after_the):
            return not _is_body(words)
        if len(words) > _LONGEST_PERSON or name.after_the or _is_body(words):
            return False
        if len(words) == 1:
            only = name.words[0]
            return (
                not _names_many(words[0])
                and words[0] not in PLACES
                and not (only.isupper() and len(only) > 1)
                and self._the[only] <= 0
            )
        return words[-1] not in PLACES and not name.words[-1].isupper()

    def fullest(self, name: Name) -> Name:
        """The fullest name the article gives to whom this one means: 'Lee' -> 'Ann Lee'.

        Where several people share a surname, the one named last before.
        """
        bearer = self._bearer(name)
        if bearer is not None:
            return self._longest[bearer.words[0].casefold(), bearer.surname]
        if not name.is_full and name.words[0].isupper() and name.words[0] in self._by_initials:
            return self._by_initials[name.words[0]]
        return self._first[name.words]

    def _bearer(self, name: Name) -> Name | None:
        """A person named in full whom this name can mean, by surname rather than by first name."""
        if name.is_full and not self.is_person(name):
            return None
        alike = self._people_by_surname.get(name.surname)
        if not alike and not name.is_full:
            alike = self._people_by_first_name.get(name.surname)
        return _nearest(name, alike) if alike else None

    def body_with(self, noun: str, before: int) -> Name | None:
        """The body named last before a position with a given noun in its name: 'bureau' -> 'Bureau of Affairs'."""
        bodies = self._bodies_by_word.get(noun, [])
        place = bisect_left(bodies, before, key=lambda body: body.start)
        return bodies[place - 1] if place else None


def _heads(words: Sequence[str]) -> Iterator[str]:
    """The nouns a body can be called by: 'Foreign Ministry' is a ministry, 'Bureau of African Affairs' a bureau."""
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if following in ("of", "for", "on", "in", "") or word.endswith(("'s", "’s")):
            yield word.casefold().removesuffix("'s").removesuffix("’s")


def _nearest(name: Name, bearers: Sequence[Name]) -> Name | None:
    """The bearer of a surname named last before, else first after; somebody's relative only where there is no other."""
    if not name.is_full:
        bearers = [bearer for bearer in bearers if not bearer.is_relative] or bearers
    place = bisect_right(bearers, name.start, key=lambda bearer: bearer.start)
    earlier = next(
        (bearer for bearer in reversed(bearers[max(0, place - _LOOK_BACK) : place]) if _may_be_same(name, bearer)),
        None,
    )
    return earlier or next(
        (bearer for bearer in bearers[place : place + _LOOK_BACK] if _may_be_same(name, bearer)), None
    )


def _names_many(word: str) -> bool:
    """'Hispanic', 'Palestinians', 'Residents', 'Police': a capital, and nobody's name."""
    plural = word.endswith("s") and word.removesuffix("s") in ROLE_NOUNS
    return plural or word in PEOPLES or word in GROUP_NOUNS or _MANY.fullmatch(word) is not None


def _is_thing(words: Sequence[str]) -> bool:
    """Whether a word of the name, or the stops of 'U.S.', say that it is no person's."""
    if words[0] in _FIRST_NAMES and words[-1] in SURNAMES_TOO:
        return False
    return len(words) > 1 and (
        words[-1] in THING_NOUNS
        or (any(word.count(".") > 1 for word in words[:1]) and words[0] in ("u.s.", "u.k.", "u.n.", "e.u."))
    )


def _is_body(words: Sequence[str]) -> bool:
    return any(word in BODY_NOUNS for word in words)


def _may_be_same(name: Name, other: Name) -> bool:
    """Whether two names with the same surname can mean one person: same first name or initial, or none given."""
    if name.gender and other.gender and name.gender is not other.gender:
        return False
    if not name.is_full or not other.is_full:
        return True
    ours, theirs = name.words[0].casefold(), other.words[0].casefold()
    return ours == theirs or (min(len(ours), len(theirs)) <= 2 and ours[0] == theirs[0])


def gender_of(words: Sequence[str], titles: Sequence[str]) -> Gender | None:
    """What titles say about their bearer, else the first name."""
    for title in titles:
        if title in MALE_TITLES:
            return Gender.MALE
        if title in FEMALE_TITLES:
            return Gender.FEMALE
    if len(words) < 2:
        return None
    first = words[0].casefold()
    if first in MALE_NAMES:
        return Gender.MALE
    return Gender.FEMALE if first in FEMALE_NAMES else None


def _names_in(text: str, block: Span) -> Iterator[Name]:
    position = block.start
    for match in _NAME.finditer(text, block.start, block.end):
        if match.start() < position:
            continue
        end = _body_end(text, match, block.end)
        words = [Span(word.start(), word.end()) for word in _WORD.finditer(text, match.start(), end)]
        name = _read_name(text, words, block)
        if name is not None:
            position = name.end
            yield name


def _body_end(text: str, match: re.Match[str], stop: int) -> int:
    """Takes in the rest of a body's name: "State Department's Bureau of African Affairs"."""
    end = match.end()
    for _ in range(_MOST_JOINTS):
        joint = _JOINED.match(text, end, stop)
        following = _NAME.match(text, joint.end(), stop) if joint else None
        if joint is None or following is None:
            return end
        here = text[match.start() : end].casefold().split()
        there = following.group().casefold().split()
        possessive = joint.group()[:1] in "'’"
        joins = (
            there[0] in BODY_NOUNS and _is_body(here)
            if possessive
            else here[-1] in BODY_NOUNS
            or (_is_body(here) and " and " in joint.group() and " of " in text[match.start() : end])
        )
        if not joins or not joint.group().strip():
            return end
        end = following.end()
    return end


def _read_name(text: str, words: list[Span], block: Span) -> Name | None:
    """Takes titles and sentence openers off the front of a run of capitalised words; None if nothing is left."""
    printed = [text[word.start : word.end] for word in words]
    lower = [word.casefold() for word in printed]
    start = 0
    while start < len(words) and (lower[start] in SENTENCE_OPENERS or lower[start] in CALENDAR):
        start += 1
    while len(words) > start and lower[-1] in CALENDAR:
        words, printed, lower = words[:-1], printed[:-1], lower[:-1]
    if start >= len(words) or (len(words) - start == 1 and lower[start] in _TITLES):
        return None
    if _is_all_title(lower[start:]) or _is_adverb(text, lower[start:], words[-1].end):
        return None
    core = _after_office(lower, start) if _is_body(lower[start:]) else _after_titles(lower, start)
    title = Span(words[start].start, words[core - 1].end) if core > start else None
    span = Span(words[core].start, words[-1].end)
    before = text[max(block.start, words[start].start - 4) : words[start].start].casefold()
    after_the = before.endswith("the ") or (start > 0 and lower[start - 1] == "the")
    introduction = text[max(block.start, words[start].start - _LONGEST_RELATIVE) : words[start].start]
    return Name(
        span.start,
        span.end,
        tuple(printed[core:]),
        title,
        gender_of(printed[core:], lower[start:core]),
        after_the,
        _RELATIVE_BEFORE.search(introduction) is not None,
    )


def _is_adverb(text: str, lower: Sequence[str], end: int) -> bool:
    """'Normally, he would': the capital is the sentence's."""
    return len(lower) == 1 and lower[0].endswith("ly") and text.startswith(",", end)


def _is_all_title(lower: Sequence[str]) -> bool:
    """'Deputy Communications Director' names an office and nobody; 'Stephen King' is a name all the same."""
    ends_in_office = lower[-1] in OFFICES or lower[-1] in ROLE_NOUNS
    return ends_in_office and lower[0] not in _FIRST_NAMES and lower[0] not in HONORIFICS


def _after_office(lower: Sequence[str], start: int) -> int:
    """'Federal Reserve Bank President Ann Lee': the person behind an office in a body; else the body itself."""
    for index in range(len(lower) - 2, start - 1, -1):
        if lower[index] not in OFFICES and lower[index] not in ROLE_NOUNS:
            continue
        person = lower[index + 1 :]
        is_named = person[0] in _FIRST_NAMES or 1 < len(person) <= _LONGEST_PERSON
        return index + 1 if is_named and not _is_body(person) and not _is_thing(person) else start
    return start


def _after_titles(lower: Sequence[str], start: int) -> int:
    """The index of the first word of the name proper: behind the last office that leaves something over."""
    core = start
    for index in range(start, len(lower) - 1):
        if lower[index] in _TITLES or (lower[index] in ROLE_NOUNS and lower[index] not in _NAMES_TOO):
            core = index + 1
    for index in range(core + 1, len(lower) - 1):
        # 'Jockey Mario Gutierrez'
        if lower[index] in _FIRST_NAMES:
            return core if lower[core] in _FIRST_NAMES or len(lower[core]) <= 2 else index
    return core
