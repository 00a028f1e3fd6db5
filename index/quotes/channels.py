"""Finds through which channel words reached the public: "told the Post", "posted on X", "in a statement"."""

from collections.abc import Callable
from typing import Final

from index.quotes.lexicon import (
    BETWEEN,
    CALENDAR,
    CONJUNCTIONS,
    CUE_STRENGTH,
    DETERMINERS,
    OCCASIONS,
    OUTLET_NOUNS,
    PREPOSITIONS,
    PRESS,
    PRONOUNS,
    SOCIAL_MEDIA,
    TELLING,
    TIME_GLUE,
    TIME_WORDS,
)
from index.quotes.phrases import is_name
from index.quotes.tokens import Kind, Sentence, Token, is_word
from source.article import Span

_FUNCTION_WORDS: Final = PREPOSITIONS | TIME_WORDS | BETWEEN | CONJUNCTIONS | DETERMINERS | PRONOUNS
_IN_OR_AT: Final = frozenset({"in", "at", "during", "on", "via", "through", "to", "with", "by"})
_GIVEN_TO_OUTLETS: Final = frozenset(
    {"interview", "statement", "op-ed", "essay", "column", "email", "e-mail", "letter"}
)
_LONGEST_OCCASION: Final = 6


def channel_in(sentence: Sentence, near: int, is_person: Callable[[Span], bool]) -> Span | None:
    """The channel named outside the quotations of a sentence, the one closest to the cue at position ``near``.

    ``is_person`` tells people from outlets: 'told Smith' names no channel.
    """
    found = [
        span
        for index, token in enumerate(sentence)
        if is_word(token)
        for span in (
            _told(sentence, index, is_person)
            or _on_medium(sentence, index)
            or _on_condition(sentence, index)
            or _on_occasion(sentence, index, is_person),
        )
        if span is not None
    ]
    return min(found, key=lambda span: (abs(span.start - near), span.start), default=None)


def _told(sentence: Sentence, index: int, is_person: Callable[[Span], bool]) -> Span | None:
    """'told the Post', 'told the AFP news agency', 'told reporters'."""
    if sentence[index].word not in TELLING:
        return None
    start = index + 1
    if start < len(sentence) and sentence[start].word in PRESS:
        return Span(sentence[start].start, sentence[start].end)
    return _outlet(sentence, start, is_person)


def _outlet(sentence: Sentence, start: int, is_person: Callable[[Span], bool]) -> Span | None:
    """The outlet's name that begins here, 'the' left out."""
    if start < len(sentence) and sentence[start].word == "the":
        start += 1
    while start < len(sentence) and sentence[start].word in OUTLET_NOUNS and not sentence[start].capital:
        start += 1
    if start >= len(sentence) or not is_name(sentence[start]):
        return None
    stop = start + 1
    while stop < len(sentence) and (
        is_name(sentence[stop])
        or (
            sentence[stop].word in ("of", "the", "'s", "&") and stop + 1 < len(sentence) and is_name(sentence[stop + 1])
        )
    ):
        stop += 1
    span = Span(sentence[start].start, sentence[stop - 1].end)
    return None if is_person(span) else span


def _on_medium(sentence: Sentence, index: int) -> Span | None:
    """'posted on X', 'wrote on Facebook', 'on social media'."""
    if sentence[index].word not in ("on", "to", "via") or index + 1 >= len(sentence):
        return None
    medium = sentence[index + 1]
    if medium.word in SOCIAL_MEDIA and medium.capital:
        return Span(medium.start, medium.end)
    if index + 2 < len(sentence) and (medium.word, sentence[index + 2].word) in (
        ("social", "media"),
        ("truth", "social"),
    ):
        return Span(medium.start, sentence[index + 2].end)
    return None


def _on_condition(sentence: Sentence, index: int) -> Span | None:
    """'on condition of anonymity': what the words were given on."""
    noun = index + 2 if index + 1 < len(sentence) and sentence[index + 1].word == "the" else index + 1
    words = [token.word for token in sentence[noun : noun + 3]]
    if sentence[index].word != "on" or words != ["condition", "of", "anonymity"]:
        return None
    return Span(sentence[index].start, sentence[noun + 2].end)


def _on_occasion(sentence: Sentence, index: int, is_person: Callable[[Span], bool]) -> Span | None:
    """'in a written statement', 'at a news conference', 'in an interview with Le Monde', 'the statement added'."""
    if sentence[index].word not in _IN_OR_AT:
        return _speaking_text(sentence, index)
    noun = _occasion_behind(sentence, index)
    if noun is None:
        return None
    outlet = _outlet_of(sentence, noun, is_person)
    if outlet is not None:
        return outlet
    first = noun - 1 if sentence[noun - 1].word in ("news", "press", "video") and noun - 1 > index else noun
    return Span(sentence[first].start, sentence[noun].end)


def _occasion_behind(sentence: Sentence, preposition: int) -> int | None:
    """The index of the noun for an occasion that ends the phrase behind a preposition."""
    for noun in range(preposition + 1, min(len(sentence), preposition + 1 + _LONGEST_OCCASION)):
        token = sentence[noun]
        if not is_word(token) or token.word in PREPOSITIONS or token.word in CALENDAR:
            return None
        follows = sentence[noun + 1] if noun + 1 < len(sentence) else None
        if token.word not in OCCASIONS or (follows is not None and follows.word in OCCASIONS and not follows.capital):
            continue
        is_bare = noun == preposition + 1 and sentence[preposition].word not in ("via", "through", "by")
        return None if is_bare or (follows is not None and is_word(follows) and not _may_follow(follows)) else noun
    return None


def _outlet_of(sentence: Sentence, noun: int, is_person: Callable[[Span], bool]) -> Span | None:
    """'an interview with Le Monde', 'an op-ed for the Journal': whose occasion it was."""
    if noun + 1 >= len(sentence) or sentence[noun].word not in _GIVEN_TO_OUTLETS:
        return None
    joins = sentence[noun + 1].word in ("with", "to", "for", "on", "published")
    return _outlet(sentence, noun + 2, is_person) if joins else None


def _may_follow(token: Token) -> bool:
    """Whether a noun before this word ends there: 'in a statement on', not 'with the ruling Democrats'."""
    return (
        token.word in _FUNCTION_WORDS | TIME_GLUE
        or token.word.endswith(("ed", "ing", "ly"))
        or token.word in CUE_STRENGTH
        or token.word in ("to", "'s")
    )


def _speaking_text(sentence: Sentence, index: int) -> Span | None:
    """'the statement added': a text that speaks is its own channel."""
    token = sentence[index]
    if token.word not in OCCASIONS or index == 0 or index + 1 >= len(sentence):
        return None
    spoken_of = sentence[index - 1].word in DETERMINERS or sentence[index - 1].text in ("'s", "’s")
    following = sentence[index + 1]
    speaks = following.kind is Kind.WORD and following.word in (
        "added",
        "said",
        "says",
        "read",
        "reads",
        "continued",
        "stated",
        "concluded",
    )
    return Span(token.start, token.end) if spoken_of and speaks else None
