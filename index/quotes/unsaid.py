"""Recognises quoted words that nobody is said to have uttered: titles of works, nicknames, terms."""

import re
from typing import Final

from index.quotes.blocks import Place, word_count
from index.quotes.grounds import Ground, Source
from index.quotes.lexicon import (
    ARTICLES,
    BETWEEN,
    CONJUNCTIONS,
    CUE_STRENGTH,
    HINT,
    JUDGEMENT,
    NAMED_BY,
    PREPOSITIONS,
    SPEECH,
    TELLING,
    WORKS,
)
from index.quotes.phrases import POSSESSIVE_MARKS, is_name, looks_past
from index.quotes.tokens import Token, closing_mark, is_word

_WORD: Final = re.compile(r"\w[\w’'\-]*")
# Words that stay small in the titles of works.
_SMALL_WORDS: Final = frozenset("of the a an and in on for to with at by from vs is or as about into over up".split())
_LONGEST_TITLE: Final = 12
_LONGEST_TERM: Final = 4
_LONGEST_NICKNAME: Final = 3
# A run of more words is rather said than a title, where a verb of saying is near.
_LONGEST_TITLE_NEAR_VERBS: Final = 6
_TITLED: Final = frozenset({"called", "entitled", "headlined", "named", "titled"})
_PART_PREPOSITIONS: Final = frozenset({"of", "in", "on", "from", "at"})
_SHOW_PREPOSITIONS: Final = frozenset({"on", "in", "at", "for", "to", "of", "with", "by"})
# A verb that only hints at speech gives shorter runs to nobody.
_FEWEST_WORDS_WEAK: Final = 5
# The reporter's own 'I believe' gives nobody's words.
_WRITERS_OWN: Final = frozenset({"i", "we", "you"})
_BOLD_GROUNDS: Final = frozenset(
    {
        Ground.PRECEDES,
        Ground.NAMES,
        Ground.WITHIN,
        Ground.WITHIN_LATER,
        Ground.WITHIN_WEAK,
        Ground.EARLIER_SENTENCE,
    }
)


def unless_nobody_said_it(text: str, place: Place, source: Source | None) -> Source | None:
    """Takes the speaker away again from titles and terms that only a distant or weak verb would give one."""
    if source is None or source.ground not in _BOLD_GROUNDS:
        return source
    writers_own = text[source.mention.start : source.mention.end].lower() in _WRITERS_OWN
    if source.ground is Ground.NAMES:
        # 'compared it to an episode of "Night Watch"'
        part = place.before is not None and place.before.word in _PART_PREPOSITIONS
        unsaid = part and is_title(text, place, strict=True)
    elif source.ground is Ground.PRECEDES:
        hinted = source.strength <= HINT and is_attributive(text, place) and is_title(text, place, strict=False)
        unsaid = hinted or (writers_own and source.strength < SPEECH) or _is_on_a_show(text, place)
    else:
        unsaid = writers_own or _is_named(text, place, source)
    return None if unsaid else source


def _is_on_a_show(text: str, place: Place) -> bool:
    """'said on "Morning Talk" that', 'told "Morning Talk" that'."""
    before = place.before
    shown = before is not None and (before.word in _SHOW_PREPOSITIONS or before.word in TELLING)
    return shown and is_title(text, place, strict=False, fewest=2)


def _is_named(text: str, place: Place, source: Source) -> bool:
    """Whether the run is a title or a term, or too short for the hint of a verb that is its only ground."""
    later = source.ground is Ground.WITHIN_LATER
    reported = source.ground is Ground.WITHIN or (later and closing_mark(text, place.run) == ",")
    if is_title(text, place, strict=True) or (
        not reported and is_title(text, place, strict=False, fewest=2 if later else 1)
    ):
        return True
    if source.ground is Ground.WITHIN:
        return False
    only_hinted = source.ground is Ground.WITHIN_WEAK and source.strength <= HINT
    too_short = word_count(text, place.run) < _FEWEST_WORDS_WEAK
    return (only_hinted and too_short) or is_term(text, place)


# ---------------------------------------------------------------- titles and nicknames


def _words(text: str, place: Place) -> list[str]:
    return _WORD.findall(text[place.run.start : place.run.end])


def _is_capitalised(words: list[str]) -> bool:
    """Whether every word of weight has a capital, as in the title of a work."""
    big = [word for word in words if word.lower() not in _SMALL_WORDS]
    return (
        bool(big)
        and any(word[0].isupper() for word in big)
        and all(not word[0].islower() for word in big)
        and len(words) <= _LONGEST_TITLE
    )


def _is_work(token: Token) -> bool:
    return token.word in WORKS or token.word.removesuffix("s") in WORKS


def is_nickname(text: str, place: Place) -> bool:
    """'James "Whitey" Bulger': a short capitalised run between two parts of a name."""
    if place.before is None or place.after is None or not is_name(place.before) or not is_name(place.after):
        return False
    words = _words(text, place)
    ends_clause = closing_mark(text, place.run) in tuple(",.?!")
    return len(words) <= _LONGEST_NICKNAME and _is_capitalised(words) and not ends_clause


def is_title_place(text: str, place: Place) -> bool:
    """A short capitalised run behind a word that is no verb of saying: 'on "Morning Talk," Smith said'."""
    words, before = _words(text, place), place.before
    if before is None or not _is_capitalised(words):
        return False
    if before.text == "," and place.index > 1:
        # 'the series, "Night Watch," said'
        return _is_work(place.sentence[place.index - 2])
    return is_word(before) and not CUE_STRENGTH.get(before.word, 0) and len(words) <= _LONGEST_TITLE_NEAR_VERBS


def is_apposed_title(text: str, place: Place) -> bool:
    """'in his history of the bank, "In the Deep," the vault was': a capitalised run between commas."""
    between_commas = place.before is not None and place.before.text == "," and closing_mark(text, place.run) == ","
    words = _words(text, place)
    told_of = place.after is not None and place.after.word == "who"
    return between_commas and len(words) > 1 and (told_of or _is_capitalised(words))


def is_title(text: str, place: Place, *, strict: bool, fewest: int = 1) -> bool:
    """A short capitalised run that ends no sentence.

    ``strict`` asks, besides, for a word before it that titles have: a preposition, a possessive, 'the film'.
    """
    words, before = _words(text, place), place.before
    if not _is_capitalised(words):
        return False
    if before is not None and (_is_work(before) or before.word in _TITLED):
        return True
    if not fewest <= len(words) <= _LONGEST_TITLE_NEAR_VERBS or closing_mark(text, place.run) in ("?", "!"):
        return False
    if not strict:
        return True
    return before is not None and (
        before.text in POSSESSIVE_MARKS or (before.word in PREPOSITIONS and before.word != "by")
    )


# ---------------------------------------------------------------- terms


def is_term(text: str, place: Place) -> bool:
    """A term that is named rather than said: 'the so-called "blue wall"', 'known as "the Fox"'."""
    if len(_words(text, place)) > _LONGEST_TERM:
        return False
    near = [token.word for token in place.sentence[max(0, place.index - 2) : place.index]]
    after_weak = bool(near) and CUE_STRENGTH.get(near[-1], 0) >= JUDGEMENT
    return not after_weak and any(word in NAMED_BY for word in near)


def is_attributive(text: str, place: Place) -> bool:
    """'a "frictionless" occupation': a short run that stands before a noun as an adjective does."""
    after = place.after
    if after is None or not is_word(after) or len(_words(text, place)) > _LONGEST_TERM:
        return False
    function_word = after.word in PREPOSITIONS | CONJUNCTIONS | BETWEEN | ARTICLES | {"to"}
    return not (function_word or looks_past(after) or after.word in CUE_STRENGTH)
