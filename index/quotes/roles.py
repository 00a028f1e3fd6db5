"""Finds, verbatim, in what capacity a person speaks: appositions, titles, "who heads ...": sentences in, roles out."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from index.quotes.lexicon import (
    BETWEEN,
    CONJUNCTIONS,
    CUE_STRENGTH,
    DETERMINERS,
    HONORIFICS,
    POSSESSIVES,
    PREPOSITIONS,
    SPEECH,
    TIME_WORDS,
)
from index.quotes.names import Name
from index.quotes.phrases import is_human_noun, is_name, looks_past
from index.quotes.tokens import Kind, Sentence, is_word
from source.article import Span

_LONGEST_ROLE: Final = 45
_ROLE_NOUN_WITHIN: Final = 8
# Verbs that say what somebody does for a living: "who heads the bureau".
_OFFICE_VERBS: Final = frozenset(
    [
        "heads",
        "headed",
        "leads",
        "led",
        "runs",
        "ran",
        "chairs",
        "chaired",
        "directs",
        "directed",
        "founded",
        "owns",
        "owned",
        "represents",
        "represented",
        "oversees",
        "oversaw",
        "teaches",
        "taught",
        "works",
        "worked",
        "serves",
        "served",
        "hosts",
        "coaches",
        "coached",
        "manages",
        "managed",
        "is",
        "was",
        "became",
        "edits",
        "edited",
        "wrote",
        "studies",
        "studied",
        "commands",
        "commanded",
        "plays",
        "played",
        "specialises",
        "specializes",
        "helped",
        "co-founded",
        "has",
    ]
)


class Source(IntEnum):
    """Where a role was found, the best first."""

    APPOSITION = 0
    RELATIVE = 1
    TITLE = 2
    NOUN_BEFORE = 3
    COPULA = 4


@dataclass(frozen=True, slots=True)
class Role(Span):
    """The words for what somebody is."""

    source: Source


def roles_in(sentence: Sentence, names: Mapping[int, Name]) -> list[tuple[Name, Role]]:
    """Each person named in a sentence with the role given there; ``names`` are keyed by their start."""
    found: list[tuple[Name, Role]] = []
    for index, token in enumerate(sentence):
        name = names.get(token.start)
        if name is None:
            continue
        stop = index
        while stop < len(sentence) and sentence[stop].start < name.end:
            stop += 1
        role = _role_behind(sentence, stop) or _title(sentence, name) or _role_before(sentence, index, name)
        if role is not None:
            found.append((name, role))
    return found


def _span(sentence: Sentence, first: int, stop: int, source: Source) -> Role:
    """The words from ``first`` on; 'his barrister' is shown away from whoever he is, so the barrister alone."""
    if sentence[first].word in POSSESSIVES and first + 1 < stop:
        first += 1
    return Role(sentence[first].start, sentence[stop - 1].end, source)


def _title(sentence: Sentence, name: Name) -> Role | None:
    """'Interior Minister Ann Lee'; 'Mr' alone is no role."""
    if name.title is None:
        return None
    words = [token for token in sentence if name.title.holds(token) and token.kind is Kind.WORD]
    while words and words[-1].word in HONORIFICS:
        words.pop()
    return Role(words[0].start, words[-1].end, Source.TITLE) if words else None


# ---------------------------------------------------------------- behind the name


def _role_behind(sentence: Sentence, stop: int) -> Role | None:
    """', a political scientist at the university,', ', who heads the bureau,', ', 61, director of'."""
    if stop < len(sentence) and sentence[stop].text == "(":
        while stop < len(sentence) and sentence[stop].text != ")":
            stop += 1
        stop += 1
    if stop + 1 >= len(sentence) or sentence[stop].text not in (",", "–", "—", "--", "––"):
        return _copula(sentence, stop)
    start = stop + 1
    if sentence[start].text[:1].isdigit() and start + 2 < len(sentence) and sentence[start + 1].text == ",":
        start += 2
    if sentence[start].word == "who":
        return _relative(sentence, start)
    if not _begins_role(sentence, start):
        return None
    end = _role_end(sentence, start)
    if end is None or end - start < 1:
        return None
    return _span(sentence, start, end, Source.APPOSITION)


def _copula(sentence: Sentence, stop: int) -> Role | None:
    """'Ann Lee is the director of the institute.'"""
    if stop + 2 >= len(sentence) or sentence[stop].word not in ("is", "was"):
        return None
    start = stop + 1
    if sentence[start].word not in DETERMINERS or not _names_a_role(sentence, start):
        return None
    end = _role_end(sentence, start)
    return _span(sentence, start, end, Source.COPULA) if end else None


def _relative(sentence: Sentence, who: int) -> Role | None:
    verb = who + 1
    while verb < len(sentence) and sentence[verb].word in (
        "also",
        "has",
        "had",
        "been",
        "now",
        "once",
        "currently",
    ):
        verb += 1
    if verb + 1 >= len(sentence) or sentence[verb].word not in _OFFICE_VERBS:
        return None
    if sentence[verb].word in ("is", "was", "has") and not (
        sentence[verb + 1].word in DETERMINERS or is_human_noun(sentence[verb + 1].word)
    ):
        return None
    end = _role_end(sentence, who)
    return _span(sentence, who, end, Source.RELATIVE) if end else None


def _begins_role(sentence: Sentence, start: int) -> bool:
    token = sentence[start]
    if not is_word(token) or token.word in PREPOSITIONS or token.word in BETWEEN or token.word in CONJUNCTIONS:
        return False
    if (
        CUE_STRENGTH.get(token.word, 0) >= SPEECH
        or token.word in TIME_WORDS
        or token.word in ("he", "she", "it", "they", "we", "i")
    ):
        return False
    if token.word in ("d-", "r-") or token.word[:2] in ("d-", "r-"):
        return True
    return _names_a_role(sentence, start)


def _names_a_role(sentence: Sentence, start: int) -> bool:
    """Whether a noun for a person heads the phrase that begins here."""
    for index in range(start, min(len(sentence), start + _ROLE_NOUN_WITHIN)):
        token = sentence[index]
        if not is_word(token):
            return False
        if token.word in PREPOSITIONS and not (index == start + 1 and sentence[start].word == "one"):
            return False
        if is_human_noun(token.word) and not (index + 1 < len(sentence) and sentence[index + 1].text in ("'s", "’s")):
            return True
    return False


def _role_end(sentence: Sentence, start: int) -> int | None:
    """One past the last token of an apposition; None where it turns out to be a clause: ', the minister said'."""
    depth = 0
    for index in range(start + 1, min(len(sentence), start + _LONGEST_ROLE)):
        token = sentence[index]
        depth += (token.text == "(") - (token.text == ")")
        if token.kind is Kind.QUOTE:
            return index
        if token.text in ".?!;:" and token.kind is Kind.MARK:
            return index
        if token.text in ("—", "–", "--", "––") or depth < 0:
            return index
        if token.text == "," and not _goes_on(sentence, index):
            return index
        if (
            CUE_STRENGTH.get(token.word, 0) > SPEECH
            and index - start <= 4
            and sentence[start].word != "who"
            and not any(t.word == "who" for t in sentence[start:index])
        ):
            return None
    return min(len(sentence), start + _LONGEST_ROLE)


def _goes_on(sentence: Sentence, comma: int) -> bool:
    """Whether an apposition continues behind a comma: 'in Saint-Louis, Senegal, ', 'the president, Ann Lee, '."""
    start = comma + 1
    if start >= len(sentence) or not is_name(sentence[start]):
        return False
    stop = start
    while stop < len(sentence) and is_name(sentence[stop]):
        stop += 1
    return stop >= len(sentence) or sentence[stop].text in (",", ".")


# ---------------------------------------------------------------- before the name


def _role_before(sentence: Sentence, index: int, name: Name) -> Role | None:
    """'former state governor Ann Lee', "Wayne's attorney, Ann Lee"."""
    edge = index - 1
    while edge >= 0 and name.title is not None and sentence[edge].start >= name.title.start:
        edge -= 1
    if edge >= 0 and sentence[edge].text == ",":
        following = next((token for token in sentence[index:] if token.start >= name.end), None)
        if following is None or following.kind is Kind.WORD:
            return None
        edge -= 1
    if (
        edge < 0
        or not is_word(sentence[edge])
        or sentence[edge].word.endswith("s")
        or not is_human_noun(sentence[edge].word)
    ):
        return None
    first = _phrase_first(sentence, edge)
    return _span(sentence, first, edge + 1, Source.NOUN_BEFORE)


def _phrase_first(sentence: Sentence, edge: int) -> int:
    first = edge
    while first > 0 and edge - first < _ROLE_NOUN_WITHIN:
        before = sentence[first - 1]
        if before.text in ("'s", "’s"):
            first -= 1
            continue
        if not is_word(before) or before.word in PREPOSITIONS or before.word in BETWEEN or before.word in CONJUNCTIONS:
            break
        if CUE_STRENGTH.get(before.word, 0) >= SPEECH or looks_past(before):
            break
        if before.word in DETERMINERS:
            return first - 1 if before.word in POSSESSIVES else first
        first -= 1
    return first


def better(one: Role | None, other: Role) -> Role:
    """The role to keep of two for the same person: the better kind, the earlier among equals."""
    if one is None or other.source < one.source:
        return other
    return one
