"""Finds the noun phrase that is the subject of a verb: a sentence and a place in it in, a phrase out.

There is no parser. Closed classes of words (articles, prepositions, helping verbs), capitals and the lists of the
lexicon bound a phrase well enough for the plain syntax that news uses around quotations.
"""

import re
from dataclasses import dataclass
from typing import Final

from index.quotes.lexicon import (
    ADJECTIVES_IN_ED,
    ARTICLES,
    BETWEEN,
    BODY_NOUNS,
    CALENDAR,
    CUE_STRENGTH,
    DETERMINERS,
    GROUP_NOUNS,
    HINT,
    INDEFINITES,
    IRREGULAR_PAST,
    NAME_PARTICLES,
    NOT_HUMAN,
    NOUN_FORMS,
    OFFICES,
    PREPOSITIONS,
    PRONOUNS,
    ROLE_NOUNS,
    SENTENCE_OPENERS,
    SPEAKING_PRONOUNS,
    SPEECH,
    TEXT_NOUNS,
)
from index.quotes.tokens import Sentence, Token, is_word
from source.article import Span

# Prepositions that hang one noun on another: "a source at the agency".
ATTACHING: Final = frozenset({"of", "for", "at", "from", "with", "in", "on", "to"})
DASHES: Final = frozenset({"-", "–", "—", "--", "––"})
POSSESSIVE_MARKS: Final = frozenset({"'s", "’s", "'", "’"})
_HUMAN_SUFFIX: Final = re.compile(r".{2,}(?:ers?|ors?|ists?|ians?|men|man|women|woman|person|people|ees?|ants?|eers?)$")
_SPEAKING_NOUNS: Final = ROLE_NOUNS | BODY_NOUNS | GROUP_NOUNS | TEXT_NOUNS


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens ``first`` up to, not including, ``stop`` of one sentence."""

    first: int
    stop: int


def span_of(sentence: Sentence, phrase: Phrase) -> Span:
    """Where the phrase stands in the text."""
    return Span(sentence[phrase.first].start, sentence[phrase.stop - 1].end)


def is_name(token: Token) -> bool:
    """Whether the word could belong to a name: a capital, and no day or month."""
    return token.capital and token.word not in CALENDAR


def is_speaking_noun(word: str) -> bool:
    """Whether a common noun can be the one who speaks: "minister", "officials", "report"."""
    return word in _SPEAKING_NOUNS or (word.endswith("s") and word[:-1] in _SPEAKING_NOUNS)


def is_human_noun(word: str) -> bool:
    """Whether a common noun says what a person is, by the list or by its ending."""
    singular = word.removesuffix("s")
    if word in ROLE_NOUNS or singular in ROLE_NOUNS or word in OFFICES or word.endswith("-old"):
        return True
    return _HUMAN_SUFFIX.fullmatch(word) is not None and word not in NOT_HUMAN and singular not in NOT_HUMAN


def can_speak(words: Sentence) -> bool:
    """Whether a phrase holds a name, a pronoun or a noun for a speaker: 'Lee', 'she', 'the aide', not 'the art'."""
    return any(
        token.word in PRONOUNS
        or token.word in INDEFINITES
        or (token.capital and token.word not in ARTICLES)
        or is_speaking_noun(token.word)
        or is_human_noun(token.word)
        for token in words
    )


def is_verb_of_saying(token: Token, least: int = HINT) -> bool:
    """Whether the word is a form of a verb of the lexicon, of that strength or more."""
    return CUE_STRENGTH.get(token.word, 0) >= least


def looks_past(token: Token) -> bool:
    """Whether a lower-case word looks like the past tense of a verb."""
    word = token.word
    if word in IRREGULAR_PAST:
        return not token.capital
    return (
        is_word(token)
        and not token.capital
        and len(word) > 4
        and word.endswith("ed")
        and not word.endswith("eed")
        and word not in ADJECTIVES_IN_ED
        and "-" not in word
    )


def name_start(sentence: Sentence, last: int, floor: int) -> int:
    """The first word of the capitalised name that ends at ``last``: 'Ursula von der Leyen'."""
    first = last
    while first - 1 >= floor:
        before = sentence[first - 1]
        if before.text in POSSESSIVE_MARKS or before.text == "&":
            first -= 1
        elif is_name(before):
            opens = first - 1 == floor and before.word in SENTENCE_OPENERS
            is_cue = is_verb_of_saying(before, SPEECH) and before.word not in NOUN_FORMS
            if opens or is_cue:
                break
            first -= 1
        elif (
            before.word in NAME_PARTICLES
            and before.word not in ("le", "mac")
            and first - 2 >= floor
            and is_name(sentence[first - 2])
            and not (first - 2 == floor and sentence[first - 2].word in SENTENCE_OPENERS)
        ):
            first -= 1
        else:
            break
    return first


def phrase_starting(sentence: Sentence, index: int, stop: int) -> Phrase | None:
    """The noun phrase that begins right here, or None."""
    token = sentence[index]
    if not is_word(token):
        return None
    if token.word in SPEAKING_PRONOUNS and token.word != "who":
        return Phrase(index, index + 1)
    if is_name(token) and token.word not in SENTENCE_OPENERS:
        return Phrase(index, name_stop(sentence, index, stop))
    one_of = token.word == "one" and index + 1 < stop and sentence[index + 1].word == "of"
    bare = not token.capital and is_speaking_noun(token.word) and token.word not in CUE_STRENGTH
    if one_of or bare:
        return Phrase(index, index + 1)
    return common_phrase(sentence, index, stop) if token.word in ARTICLES | {"one", "another"} else None


def name_stop(sentence: Sentence, index: int, stop: int) -> int:
    """One past the last word of the capitalised name that begins at ``index``."""
    end = index + 1
    while end < stop:
        token = sentence[end]
        joins = (
            is_name(token)
            or token.text in ("'s", "’s", "&")
            or (token.word in NAME_PARTICLES and end + 1 < stop and is_name(sentence[end + 1]))
        )
        if not joins:
            break
        end += 1
    return end


def _takes_object(sentence: Sentence, index: int) -> bool:
    """'The panel notes the drop': a form that could be a noun, but has an object of its own."""
    following = sentence[index + 1].word if index + 1 < len(sentence) else ""
    return is_verb_of_saying(sentence[index]) and following in DETERMINERS | {"that"}


def common_phrase(sentence: Sentence, index: int, stop: int) -> Phrase | None:
    """The phrase that the article or number at ``index`` opens: 'the club captain'."""
    end = index + 1
    while end < stop and end - index < 9:
        token = sentence[end]
        ends = (
            not is_word(token)
            or token.word in PREPOSITIONS
            or token.word == "who"
            or token.word in BETWEEN
            or (token.word in ARTICLES and end > index + 1)
            or (is_verb_of_saying(token, SPEECH) and token.word not in NOUN_FORMS)
            or (looks_past(token) and end > index + 1 and not sentence[end - 1].word.endswith("ly"))
            or _takes_object(sentence, end)
            or (
                end > index + 1
                and is_name(sentence[end - 1])
                and not token.capital
                and not is_speaking_noun(token.word)
            )
        )
        if ends and token.text not in POSSESSIVE_MARKS:
            break
        end += 1
    return Phrase(index, end) if end > index + 1 else None
