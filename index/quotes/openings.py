"""Finds where a sentence begins, behind its dateline, and the subject it begins with."""

from index.quotes.interruptions import with_attached, with_name_behind
from index.quotes.lexicon import DETERMINERS, PREPOSITIONS, SPEAKING_PRONOUNS, SUBORDINATORS
from index.quotes.phrases import (
    POSSESSIVE_MARKS,
    Phrase,
    common_phrase,
    is_human_noun,
    is_name,
    is_speaking_noun,
    phrase_starting,
)
from index.quotes.tokens import Kind, Sentence, is_word


def after_dateline(sentence: Sentence) -> int:
    """Where the sentence begins behind 'WASHINGTON (AP) —' or 'Beirut, Lebanon (CNN) --'."""
    for index, token in enumerate(sentence[:14]):
        if token.kind is Kind.QUOTE or (is_word(token) and not token.capital):
            return 0
        if index and token.text in ("—", "–", "--", "––", "-"):
            return index + 1 if _begins_story(sentence, index + 1) else 0
    return 0


def _begins_story(sentence: Sentence, index: int) -> bool:
    return index < len(sentence) and (sentence[index].capital or sentence[index].kind is Kind.QUOTE)


def first_subject(sentence: Sentence, stop: int, start: int = 0) -> Phrase | None:
    """The first name, pronoun or article phrase before ``stop`` that does not hang on a preposition.

    An opening clause is passed over: 'When the votes were in, Lee ...'.
    """
    if start < stop and (
        sentence[start].word in PREPOSITIONS or sentence[start].word in ("asked", "speaking", "given", "despite")
    ):
        main = _main_clause(sentence, start, stop)
        if main is not None:
            found = first_subject(sentence, stop, main)
            if found is not None:
                return found
    fallback: Phrase | None = None
    index = start
    while index < stop:
        phrase = phrase_starting(sentence, index, stop)
        if phrase is None:
            index += 1
            continue
        before = sentence[index - 1].word if index > start else ""
        hangs = before in PREPOSITIONS and before not in SUBORDINATORS
        words = sentence[phrase.first : phrase.stop]
        owned = words[-1].text in POSSESSIVE_MARKS
        if owned and not hangs:
            longer = common_phrase(sentence, index, stop)
            phrase = longer if longer is not None else phrase
            words = sentence[phrase.first : phrase.stop]
        if not hangs:
            speaks = any(word.capital or is_speaking_noun(word.word) for word in words) or len(words) == 1
            if speaks:
                last = words[-1].word
                heads = is_speaking_noun(last) or is_human_noun(last) or last == "one"
                whole = with_attached(sentence, phrase, stop) if heads and not words[-1].capital else phrase
                return with_name_behind(sentence, whole, stop)
            fallback = fallback or phrase
        index = phrase.stop
    return fallback


def _main_clause(sentence: Sentence, start: int, stop: int) -> int | None:
    """Where the main clause begins: after the comma that a subject follows."""
    for comma in range(start + 1, min(stop - 1, start + 30)):
        if sentence[comma].text != ",":
            continue
        following = sentence[comma + 1]
        if following.word in SPEAKING_PRONOUNS or following.word in DETERMINERS or is_name(following):
            return comma + 1
    return None
