"""Finds whose a quoted run is by the words of its own sentence: its place in, a source out.

Rules are tried from the plainest to the boldest, and the first that applies is kept. Each is a small function
named after what it looks for.
"""

from typing import Final

from index.quotes.blocks import Place
from index.quotes.grounds import Ground, Source, by_phrase, by_saying
from index.quotes.lexicon import (
    ARTICLES,
    BETWEEN,
    CUE_STRENGTH,
    JUDGEMENT,
    MANNER_PAST,
    NAMING_FORMS,
    PREPOSITIONS,
    SENTENCE_OPENERS,
    SPEECH,
)
from index.quotes.phrases import Phrase, is_name, is_speaking_noun, looks_past
from index.quotes.sayings import Saying, Shape
from index.quotes.subjects import first_subject, subject_after
from index.quotes.tokens import Kind, Sentence, Token, closing_mark, is_word
from index.quotes.unsaid import is_nickname, is_title_place


def source_in_sentence(text: str, place: Place) -> Source | None:
    """Whose the run at ``place`` is, as far as its own sentence tells."""
    if is_nickname(text, place.sentence, place.index):
        return None
    plain = _follows(text, place) or _precedes(place) or _names(place) or _within(place)
    if plain is None or plain.ground in (Ground.WITHIN, Ground.WITHIN_LATER, Ground.WITHIN_WEAK):
        plain = _manner(text, place) or plain
    return plain or _colon(place) or _verbless(text, place)


_JOINTS: Final = frozenset({",", "-", "–", "—", "--", "––"})
_GOING_ON: Final = frozenset(",?!-–—…")


def _follows(text: str, place: Place) -> Source | None:
    """'"...," Smith said', '"...," said Smith', '"..." according to Smith'."""
    if is_title_place(text, place.sentence, place.index):
        return None
    end = closing_mark(text, place.run)
    after_comma = place.after is not None and place.after.text == ","
    for saying in place.sayings:
        gap = place.sentence[place.index + 1 : saying.first]
        if saying.first <= place.index or any(token.text not in _JOINTS for token in gap):
            continue
        if saying.shape is Shape.ACCORDING:
            return by_saying(place.sentence, saying, Ground.FOLLOWS)
        if saying.shape not in (Shape.BEFORE, Shape.AFTER):
            continue
        if end in _GOING_ON or after_comma or saying.strength >= SPEECH:
            return by_saying(place.sentence, saying, Ground.FOLLOWS)
    return None


# Words that may stand between a verb of saying and the words it quotes: 'said that the "..."'.
_BRIDGES: Final = frozenset(
    [
        "that",
        "as",
        "it",
        "it's",
        "its",
        "them",
        "him",
        "her",
        "his",
        "their",
        "a",
        "an",
        "the",
        "to",
        "of",
        "on",
        "about",
        "for",
        "how",
        "is",
        "was",
        "are",
        "were",
        "in",
        "like",
        "by",
        "at",
        "with",
        "not",
        "be",
        "been",
        "being",
        "what",
    ]
)


def _precedes(place: Place) -> Source | None:
    """'Smith said: "..."', 'Smith said that it was "..."'."""
    earlier = [saying for saying in place.sayings if saying.stop <= place.index and saying.shape is not Shape.AGENT]
    nearest = next(
        (saying for saying in reversed(earlier) if saying.shape is not Shape.FAR), earlier[-1] if earlier else None
    )
    if nearest is None:
        return None
    gap = place.sentence[nearest.stop : place.index]
    if not _leads_up(gap):
        return None
    if nearest.strength <= JUDGEMENT and place.sentence[nearest.cue].word not in NAMING_FORMS:
        stronger = [
            saying
            for saying in place.sayings
            if saying.strength >= SPEECH and saying.stop <= nearest.cue and saying.shape is not Shape.OWNED
        ]
        if stronger and not (gap and gap[-1].text == ":"):
            nearest = stronger[-1]
    return by_saying(place.sentence, nearest, Ground.PRECEDES)


_LONGEST_LEAD: Final = 12


def _leads_up(gap: Sentence) -> bool:
    """Whether nothing but small words, or an addressee and occasion closed by a mark, stand before the run.

    'said that it was', 'told reporters on Monday:', 'said in a statement,'.
    """
    if all(not is_word(token) or token.word in _BRIDGES or token.text in ("’s", "'s") for token in gap):
        return True
    if gap[-1].text not in (":", ",") or len(gap) > _LONGEST_LEAD:
        return False
    plain = not any(
        CUE_STRENGTH.get(token.word, 0) >= JUDGEMENT or token.word in ("that", "who", "and", "but") for token in gap
    )
    return plain and (gap[-1].text == ":" or all(token.text != "," for token in gap[:-1]))


_FARTHEST_NAMED: Final = 9


def _names(place: Place) -> Source | None:
    """'Smith called the new deal "..."', 'Smith described him as a "..."', '"..." by critics'."""
    for saying in reversed(place.sayings):
        if place.sentence[saying.cue].word not in NAMING_FORMS:
            continue
        if saying.shape is Shape.AGENT and saying.cue < place.index <= saying.stop + 2:
            return by_saying(place.sentence, saying, Ground.NAMES)
        gap = place.sentence[saying.stop : place.index]
        if saying.stop <= place.index and len(gap) <= _FARTHEST_NAMED and all(_may_be_named(token) for token in gap):
            return by_saying(place.sentence, saying, Ground.NAMES)
    return None


def _may_be_named(token: Token) -> bool:
    """Whether a token can stand between 'called' and what it was called."""
    if not is_word(token):
        return token.text in "'’-"
    return token.word in ("as", "to") or not (
        CUE_STRENGTH.get(token.word, 0) >= SPEECH or token.word in ("that", "which", "who", "while", "is", "was", "and")
    )


def _within(place: Place) -> Source | None:
    """The nearest verb of saying of the same sentence: one before, else one behind, else a weak one."""
    earlier = [saying for saying in place.sayings if max(saying.cue_stop - 1, saying.subject.first) < place.index]
    later = [saying for saying in place.sayings if saying.first > place.index]
    strong_earlier = [saying for saying in earlier if saying.strength >= SPEECH]
    strong_later = [saying for saying in later if saying.strength >= SPEECH and not _modifies_subject(place, saying)]
    if strong_earlier:
        return by_saying(place.sentence, strong_earlier[-1], Ground.WITHIN)
    if strong_later and not earlier:
        return by_saying(place.sentence, strong_later[0], Ground.WITHIN_LATER)
    if earlier:
        return by_saying(place.sentence, earlier[-1], Ground.WITHIN_WEAK)
    return by_saying(place.sentence, strong_later[0], Ground.WITHIN_LATER) if strong_later else None


def _modifies_subject(place: Place, saying: Saying) -> bool:
    """'Backers of the "skinny" plan said': the run belongs to the subject, which is talked of, not quoted."""
    between = place.sentence[place.index + 1 : saying.first]
    return saying.shape is Shape.BEFORE and not any(
        token.kind is Kind.MARK or token.word in BETWEEN for token in between
    )


def _manner(text: str, place: Place) -> Source | None:
    """'"...!" beamed the winner', '"...," she beamed': any verb in the past may introduce the speaker here."""
    end = closing_mark(text, place.run)
    if place.after is None or not is_word(place.after) or not end or end not in _GOING_ON:
        return None
    if is_title_place(text, place.sentence, place.index):
        return None
    saying = _beamed_the_winner(place, place.after) or _she_beamed(place, place.after)
    return by_saying(place.sentence, saying, Ground.FOLLOWS) if saying else None


def _beamed_the_winner(place: Place, verb: Token) -> Saying | None:
    start = place.index + 1
    if not (looks_past(verb) or verb.word in MANNER_PAST):
        return None
    subject = subject_after(place.sentence, start)
    if subject is None or not any(_speaks(token) for token in place.sentence[subject.first : subject.stop]):
        return None
    return Saying(start, start + 1, subject, JUDGEMENT, Shape.AFTER)


_OPENING_SUBJECTS: Final = ARTICLES | {"he", "she", "they", "i", "we", "one"}
# How many words a subject before a verb of manner may have.
_LONGEST_SUBJECT: Final = 8


def _she_beamed(place: Place, opener: Token) -> Saying | None:
    sentence, start = place.sentence, place.index + 1
    if opener.word not in _OPENING_SUBJECTS and (not is_name(opener) or opener.word in SENTENCE_OPENERS):
        return None
    for verb in range(start + 1, min(len(sentence), start + _LONGEST_SUBJECT + 1)):
        token = sentence[verb]
        if not is_word(token) or token.word in PREPOSITIONS:
            return None
        if looks_past(token) or token.word in MANNER_PAST:
            return Saying(verb, verb + 1, Phrase(start, verb), JUDGEMENT, Shape.BEFORE)
    return None


def _speaks(token: Token) -> bool:
    return is_name(token) or token.word in ("he", "she", "they", "i", "we") or is_speaking_noun(token.word)


def _colon(place: Place) -> Source | None:
    """'Smith on the vote: "..."'."""
    if place.before is None or place.before.text != ":" or place.index < 2:
        return None
    subject = first_subject(place.sentence, place.index - 1)
    return by_phrase(place.sentence, subject, Ground.COLON) if subject else None


def _verbless(text: str, place: Place) -> Source | None:
    """'"...," Ann Smith, who heads the agency.': the verb was dropped or forgotten."""
    after = place.after
    if closing_mark(text, place.run) != "," or after is None or not is_name(after) or after.word in SENTENCE_OPENERS:
        return None
    stop = place.index + 2
    while stop < len(place.sentence) and is_name(place.sentence[stop]):
        stop += 1
    if stop < len(place.sentence) and is_word(place.sentence[stop]):
        return None
    return by_phrase(place.sentence, Phrase(place.index + 1, stop), Ground.VERBLESS)
