"""Finds speakers by a name as people type it: any form of it, case, accents and slips of the keyboard forgiven."""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

from index.answer import Quote, Speaker
from index.quotes.lexicon import ARTICLES, HONORIFICS, OFFICES, PREPOSITIONS
from source.article import Article

_SMALL: Final = ARTICLES | HONORIFICS | PREPOSITIONS | {"of", "for", "and", "s"}
# Likeness, in percent, from which a typed word is taken for a slip of the keyboard.
_ALIKE: Final = 78.0
# Shorter words differ from too many others by a letter.
_SHORTEST_MISSPELT: Final = 4


def speakers_of(quotes: Iterable[Quote]) -> tuple[Speaker, ...]:
    """Everyone who says something, in order of first appearance."""
    return tuple(dict.fromkeys(quote.speaker for quote in quotes if quote.speaker is not None))


def find_speakers(article: Article, quotes: Iterable[Quote], name: str) -> tuple[Speaker, ...]:
    """The speakers whom a typed name means: 'moller', 'ANN', 'Moeler', 'the foreign ministry', 'bureau'.

    Those who have every typed word in their name; else in name and role; else all but an office ("Gov. Hall"); else
    whose names are spelt alike.
    Empty when nobody fits.
    """
    wanted = _words(name)
    speakers = speakers_of(quotes)
    if not wanted:
        return ()
    names = [_words(article[speaker.name]) for speaker in speakers]
    fitting = _picked(speakers, [set(wanted) <= set(words) for words in names])
    if fitting:
        return fitting
    roles = [_words(article[speaker.role]) if speaker.role else [] for speaker in speakers]
    fitting = _picked(speakers, [set(wanted) <= {*words, *role} for words, role in zip(names, roles, strict=True)])
    untitled = [word for word in wanted if word not in OFFICES]
    if not fitting and untitled and len(untitled) < len(wanted):
        fitting = _picked(speakers, [set(untitled) <= set(words) for words in names])
    return fitting or _picked(speakers, [_is_spelt_like(wanted, words) for words in names])


def _picked(speakers: Sequence[Speaker], flags: Iterable[bool]) -> tuple[Speaker, ...]:
    return tuple(speaker for speaker, flag in zip(speakers, flags, strict=True) if flag)


def _words(text: str) -> list[str]:
    """The words of weight, in lower case, without accents: 'Dr. Gaël Lé' -> ['gael', 'le']."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    cleaned = "".join(char if char.isalnum() else " " for char in plain.casefold())
    words = cleaned.split()
    return [word for word in words if word not in _SMALL] or words


def _is_spelt_like(wanted: Sequence[str], words: Sequence[str]) -> bool:
    """Whether each typed word is nearly one of the name's."""
    from rapidfuzz import fuzz  # only a misspelt name pays for it

    return all(
        any(
            word == other or (min(len(word), len(other)) >= _SHORTEST_MISSPELT and fuzz.ratio(word, other) >= _ALIKE)
            for other in words
        )
        for word in wanted
    )
