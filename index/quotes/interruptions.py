"""Finds the subject that commas cut off from its verb: 'Lee, the minister for trade, said'."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from index.quotes.lexicon import ARTICLES, BETWEEN, DETERMINERS, PREPOSITIONS, SENTENCE_OPENERS, SUBORDINATORS
from index.quotes.phrases import (
    ATTACHING,
    POSSESSIVE_MARKS,
    Phrase,
    can_speak,
    common_phrase,
    is_human_noun,
    is_name,
    is_speaking_noun,
    name_start,
    name_stop,
    phrase_starting,
)
from index.quotes.tokens import Kind, Sentence, is_word

_MOST_ATTACHED: Final = 2


_POSSESSIVES = frozenset(("his", "her", "its", "their"))


def interrupted_subject(sentence: Sentence, comma: int, floor: int = 0) -> Phrase | None:
    """The subject before an apposition or relative clause that ends at ``comma``.

    'Lee, the minister for trade in Bonn, said'; 'the company, which makes tyres, added'. The first phrase of the
    clause that is followed by a comma, bracket or dash and does not hang on a preposition.
    """
    introduced = _named_behind_role(sentence, comma, floor)
    if introduced is not None:
        return introduced
    found = list(_candidates(sentence, floor, comma))
    # 'After the match, Ann Lee, the coach, said': a match says nothing
    speaking = [each for each in found if can_speak(sentence[each.phrase.first : each.phrase.stop])]
    candidates = speaking or found
    tests: tuple[Callable[[_Candidate], bool], ...] = (
        lambda each: each.cut_off and not each.hangs,
        lambda each: each.cut_off,
        lambda each: not each.hangs,
    )
    for test in tests:
        chosen = next((each for each in candidates if test(each)), None)
        if chosen is not None:
            return with_name_behind(sentence, chosen.phrase, comma)
    return None


def _named_behind_role(sentence: Sentence, comma: int, floor: int) -> Phrase | None:
    """'The strike cost the firm two million, its director, Ann Lee, said': the role and the name, not the clause."""
    if comma <= floor or not is_name(sentence[comma - 1]):
        return None
    name = name_start(sentence, comma - 1, floor)
    role_stop = name - 1
    if comma - name < 2 or role_stop <= floor or sentence[role_stop].text != ",":
        return None
    noun = sentence[role_stop - 1].word
    if not (is_speaking_noun(noun) or is_human_noun(noun)):
        return None
    first = role_stop - 1
    owners = _POSSESSIVES | POSSESSIVE_MARKS
    while first > floor and sentence[first].word not in owners and is_word(sentence[first]):
        first -= 1
    if sentence[first].word not in owners:
        return None
    if sentence[first].word in POSSESSIVE_MARKS:
        first = name_start(sentence, first, floor)
    opens = first == floor or sentence[first - 1].text == ","
    return Phrase(first, comma) if opens else None


def with_name_behind(sentence: Sentence, phrase: Phrase, comma: int) -> Phrase:
    """'Her attorney, Mark Howard, said': a common noun takes in the name that follows it between commas."""
    start = phrase.stop + 1
    if start < len(sentence) and sentence[start].word == "the":
        start += 1
    if start >= min(comma, len(sentence)) or sentence[phrase.stop].text != "," or not is_name(sentence[start]):
        return phrase
    words = sentence[phrase.first : phrase.stop]
    # 'her attorney', "Lee's attorney"; 'a spokesman for Lee', "the firm's head of safety"
    whole = words[0].word in DETERMINERS or any(word.text in POSSESSIVE_MARKS for word in words)
    heads = words if whole else words[-1:]
    if not any(not word.capital and (is_speaking_noun(word.word) or is_human_noun(word.word)) for word in heads):
        return phrase
    stop = name_stop(sentence, start, comma)
    ends = stop >= len(sentence) or stop == comma or not is_word(sentence[stop]) or sentence[stop].word in ATTACHING
    return Phrase(phrase.first, stop) if ends else phrase


@dataclass(frozen=True, slots=True)
class _Candidate:
    phrase: Phrase
    cut_off: bool
    """Whether a comma, bracket or dash follows it."""
    hangs: bool
    """Whether a preposition stands before it."""


def _candidates(sentence: Sentence, floor: int, stop: int) -> Iterator[_Candidate]:
    index = floor
    while index < stop:
        token = sentence[index]
        phrase = phrase_starting(sentence, index, stop)
        if phrase is None:
            index += 1
            continue
        if sentence[phrase.stop - 1].text in POSSESSIVE_MARKS:
            # "Lee's tweet, which was deleted, said"
            phrase = common_phrase(sentence, phrase.first, stop) or phrase
        phrase = with_attached(sentence, phrase, stop)
        following = sentence[phrase.stop] if phrase.stop < len(sentence) else None
        cut_off = following is not None and following.kind is Kind.MARK and following.text in ",(–—--––"
        first = _with_role_words(sentence, phrase.first, floor)
        before = sentence[first - 1].word if first > floor else ""
        hangs = before in PREPOSITIONS and before not in SUBORDINATORS
        if not (token.word in ARTICLES and index > floor and sentence[index - 1].text == ","):
            yield _Candidate(Phrase(first, phrase.stop), cut_off, hangs)
        index = phrase.stop


def with_attached(sentence: Sentence, phrase: Phrase, stop: int) -> Phrase:
    """Takes in what hangs on a phrase: 'a source at the agency', 'Lee of Ohio', 'one of the men in the room'."""
    for _ in range(_MOST_ATTACHED):
        start = phrase.stop + 1
        if start >= stop or sentence[phrase.stop].word not in ATTACHING:
            break
        attached = phrase_starting(sentence, start, stop)
        if attached is None and sentence[start].word in DETERMINERS:
            attached = common_phrase(sentence, start, stop)
        if attached is None:
            break
        phrase = Phrase(phrase.first, attached.stop)
    return phrase


def _with_role_words(sentence: Sentence, first: int, floor: int) -> int:
    """Takes in the article and the nouns before a name: 'the party's leader Kim'."""
    while first > floor:
        before = sentence[first - 1]
        joins = is_word(before) and (
            before.word in DETERMINERS
            or before.text in POSSESSIVE_MARKS
            or (is_human_noun(before.word) and before.word not in BETWEEN)
        )
        if not joins or (
            before.capital and first - 1 == floor and before.word in SENTENCE_OPENERS and before.word not in DETERMINERS
        ):
            break
        first -= 1
        if before.word in DETERMINERS:
            break
        if before.text in POSSESSIVE_MARKS:
            return name_start(sentence, first, floor)
    return first
