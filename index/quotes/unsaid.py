"""Recognises quoted words that nobody is said to have uttered: titles of works, nicknames, terms."""

import re
from typing import Final

from index.quotes.blocks import Place, word_count
from index.quotes.grounds import Ground, Source
from index.quotes.lexicon import CUE_STRENGTH, HINT, JUDGEMENT, NAMED_BY, PREPOSITIONS, SPEECH, WORKS
from index.quotes.phrases import is_name
from index.quotes.tokens import Sentence, closing_mark, is_word

_WORD: Final = re.compile(r"\w[\w’'\-]*")
# Words that stay small in the titles of works.
_SMALL_WORDS: Final = frozenset("of the a an and in on for to with at by from vs is or as about into over up".split())
_LONGEST_TITLE: Final = 8
_LONGEST_TERM: Final = 4


def _inside(text: str, sentence: Sentence, index: int) -> str:
    return text[sentence[index].start : sentence[index].end]


def is_capitalised(words: list[str]) -> bool:
    """Whether every word of weight has a capital, as in the title of a work."""
    big = [word for word in words if word.lower() not in _SMALL_WORDS]
    return (
        bool(big)
        and any(word[0].isupper() for word in big)
        and all(not word[0].islower() for word in big)
        and len(words) <= _LONGEST_TITLE
    )


def is_nickname(text: str, sentence: Sentence, index: int) -> bool:
    """'James "Whitey" Bulger': a short capitalised run between two parts of a name."""
    if index == 0 or index + 1 >= len(sentence):
        return False
    words = _WORD.findall(_inside(text, sentence, index))
    return (
        1 <= len(words) <= 3
        and is_capitalised(words)
        and is_name(sentence[index - 1])
        and is_name(sentence[index + 1])
        and closing_mark(text, sentence[index].run) not in ",.?!"  # type: ignore[arg-type]
    )


def is_title_place(text: str, sentence: Sentence, index: int) -> bool:
    """A short capitalised run behind a word that is no verb of saying: 'on "Morning Talk," Smith said'."""
    words = _WORD.findall(_inside(text, sentence, index))
    before = sentence[index - 1] if index else None
    if before is not None and before.text == "," and index >= 2:
        # 'the series, "Night Watch," said'
        before = sentence[index - 2]
        return is_capitalised(words) and (before.word in WORKS or before.word.removesuffix("s") in WORKS)
    return (
        before is not None
        and is_word(before)
        and not CUE_STRENGTH.get(before.word, 0)
        and len(words) <= 5
        and is_capitalised(words)
    )


def is_title_like(text: str, sentence: Sentence, index: int, *, strict: bool) -> bool:
    """A capitalised run of two to six words that ends no sentence.

    ``strict`` asks, besides, for a word before it that titles have: a preposition, a possessive, 'the film'.
    """
    run = sentence[index].run
    words = _WORD.findall(_inside(text, sentence, index))
    before = sentence[index - 1] if index else None
    after_work = before is not None and (before.word in WORKS or before.word.removesuffix("s") in WORKS)
    if after_work and is_capitalised(words):
        return True
    if run is None or not 2 <= len(words) <= 6 or not is_capitalised(words) or closing_mark(text, run) in "?!":
        return False
    if not strict:
        return True
    return before is not None and (before.text in ("'s", "’s") or before.word == "the" or before.word in PREPOSITIONS)


def is_word_as_word(text: str, sentence: Sentence, index: int) -> bool:
    """A term that is named rather than said: 'the so-called "blue wall"', 'known as "the Fox"'."""
    words = _WORD.findall(_inside(text, sentence, index))
    if len(words) > _LONGEST_TERM:
        return False
    near = [token.word for token in sentence[max(0, index - 2) : index]]
    after_weak = bool(near) and CUE_STRENGTH.get(near[-1], 0) >= JUDGEMENT
    return not after_weak and any(word in NAMED_BY for word in near)


# ---------------------------------------------------------------- nobody said it

_SHOW_PREPOSITIONS: Final = frozenset({"on", "in", "at", "for", "to", "of", "with", "by"})
# A verb that only hints at speech gives shorter runs to nobody.
_FEWEST_WORDS_WEAK: Final = 5
# The reporter's own 'I believe' gives nobody's words.
_WRITERS_OWN: Final = frozenset({"i", "we", "you"})
_BOLD_GROUNDS: Final = frozenset(
    {Ground.PRECEDES, Ground.WITHIN, Ground.WITHIN_LATER, Ground.WITHIN_WEAK, Ground.EARLIER_SENTENCE}
)


def unless_nobody_said_it(text: str, place: Place, source: Source | None) -> Source | None:
    """Takes the speaker away again from titles and terms that only a distant or weak verb would give one."""
    if source is None or source.ground not in _BOLD_GROUNDS:
        return source
    writers_own = text[source.mention.start : source.mention.end].lower() in _WRITERS_OWN
    if source.ground is Ground.PRECEDES:
        unsaid = (writers_own and source.strength < SPEECH) or _is_on_a_show(text, place)
    else:
        unsaid = writers_own or _is_named(text, place, source)
    return None if unsaid else source


def _is_on_a_show(text: str, place: Place) -> bool:
    """'said on "Morning Talk" that'."""
    behind_preposition = place.before is not None and place.before.word in _SHOW_PREPOSITIONS
    return behind_preposition and is_title_like(text, place.sentence, place.index, strict=False)


def _is_named(text: str, place: Place, source: Source) -> bool:
    """Whether the run is a title or a term, or too short for the hint of a verb that is its only ground."""
    if is_title_like(text, place.sentence, place.index, strict=source.ground is Ground.WITHIN):
        return True
    if source.ground is Ground.WITHIN:
        return False
    only_hinted = source.ground is Ground.WITHIN_WEAK and source.strength <= HINT
    too_short = word_count(text, place.run) < _FEWEST_WORDS_WEAK
    return (only_hinted and too_short) or is_word_as_word(text, place.sentence, place.index)
