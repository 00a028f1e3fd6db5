"""Finds whose a quoted run is by the words of its own sentence: its place in, a source out.

Rules are tried from the plainest to the boldest, and the first that applies is kept. Each is a small function
named after what it looks for.
"""

from typing import Final

from index.quotes.blocks import Place, word_count
from index.quotes.grounds import Ground, Source, by_phrase, by_saying
from index.quotes.lexicon import (
    ARTICLES,
    BETWEEN,
    CUE_STRENGTH,
    DETERMINERS,
    HINT,
    IRREGULAR_PAST,
    JUDGEMENT,
    MANNER_PAST,
    NAMING_FORMS,
    OWNED_WORDS,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    SENTENCE_OPENERS,
    SPEECH,
    TELLING,
    inflections,
)
from index.quotes.openings import first_subject
from index.quotes.phrases import DASHES, Phrase, can_speak, is_name, is_speaking_noun, looks_past, name_start
from index.quotes.sayings import Saying, Shape
from index.quotes.subjects import subject_after
from index.quotes.tokens import Kind, Sentence, Token, closing_mark, is_word
from index.quotes.unsaid import is_apposed_title, is_nickname, is_title_place


def source_in_sentence(text: str, place: Place) -> Source | None:
    """Whose the run at ``place`` is, as far as its own sentence tells."""
    if is_nickname(text, place):
        return None
    behind = _follows(text, place)
    if behind is not None or is_apposed_title(text, place):
        return behind
    plain = _precedes(place) or _names(place) or _resumes(text, place)
    bold = plain or _manner(text, place) or _owned(place) or _within(text, place)
    return bold or _colon(place) or _verbless(text, place) or _named_last(place)


_JOINTS: Final = DASHES | {","}
_GOING_ON: Final = frozenset(",?!-–—…")


def _follows(text: str, place: Place) -> Source | None:
    """'"...," Smith said', '"...," said Smith', '"..." according to Smith'."""
    if is_title_place(text, place):
        return None
    end = closing_mark(text, place.run)
    after_comma = place.after is not None and place.after.text == ","
    for saying in place.sayings:
        gap = place.sentence[place.index + 1 : saying.first]
        if saying.first <= place.index or not _joins(gap, end):
            continue
        if saying.shape is Shape.ACCORDING:
            return by_saying(place.sentence, saying, Ground.FOLLOWS, sure=True)
        if saying.shape not in (Shape.BEFORE, Shape.AFTER):
            continue
        if _says_something_else(place, saying) and _precedes(place) is not None:
            return None
        goes_on = end in _GOING_ON or after_comma
        if goes_on or saying.strength >= SPEECH:
            sure = saying.strength >= (JUDGEMENT if goes_on else SPEECH)
            return by_saying(place.sentence, saying, Ground.FOLLOWS, sure=sure)
    return None


def _says_something_else(place: Place, saying: Saying) -> bool:
    """'Lee says it is "a sham," Marsh says it is': the verb behind the run has words of its own."""
    following = place.sentence[saying.stop] if saying.stop < len(place.sentence) else None
    if following is None or saying.shape is not Shape.BEFORE or place.sentence[saying.cue].word in TELLING:
        return False
    return following.kind is Kind.QUOTE or following.word in PRONOUNS | DETERMINERS | {"that"} or is_name(following)


def _joins(gap: Sentence, end: str) -> bool:
    """Whether nothing parts a run from the attribution behind it; '"Crooked Marsh," as Lee calls him'."""
    rest = gap[:-1] if gap and gap[-1].word == "as" and (end == "," or len(gap) > 1) else gap
    return all(token.text in _JOINTS for token in rest)


# Words that may stand between a verb of saying and the words it quotes: 'said that the "..."'.
_BRIDGES: Final = frozenset(
    """
    a about an are as at be been being by for her him his how in is it its like not of on that the their them to was
    were what with
    """.split()
)


def _end(place: Place, saying: Saying) -> int:
    """One past a saying's last token before the run: 'Calling it "a sham", Smith left' has its subject behind."""
    behind = saying.shape is Shape.PARTICIPLE and saying.subject.first > place.index
    return saying.cue_stop if behind else saying.stop


def _precedes(place: Place) -> Source | None:
    """'Smith said: "..."', 'Smith said that it was "..."'."""
    earlier = [
        saying for saying in place.sayings if _end(place, saying) <= place.index and saying.shape is not Shape.AGENT
    ]
    nearest = next(
        (saying for saying in reversed(earlier) if saying.shape is not Shape.FAR), earlier[-1] if earlier else None
    )
    if nearest is None:
        return None
    gap = place.sentence[_end(place, nearest) : place.index]
    if not _leads_up(gap):
        return None
    outer = [saying for saying in earlier if saying.strength >= SPEECH and saying.stop <= nearest.cue]
    if outer and gap and gap[-1].text == "," and _is_subordinate(place.sentence, nearest):
        return None
    weak = nearest.strength <= JUDGEMENT and place.sentence[nearest.cue].word not in NAMING_FORMS
    told = [saying for saying in outer if saying.shape is not Shape.OWNED]
    own = bool(gap) and (gap[-1].text == ":" or (nearest.shape is Shape.OWNED and gap[0].word == "that"))
    if weak and told and not own:
        nearest = told[-1]
    return by_saying(place.sentence, nearest, Ground.PRECEDES, sure=_is_plain(place, nearest))


def _is_plain(place: Place, saying: Saying) -> bool:
    """Whether a saying before the run leaves little doubt: a plain verb beside its subject, or one that adds to it."""
    if saying.shape in (Shape.BEFORE, Shape.AFTER, Shape.ACCORDING):
        names = place.sentence[saying.cue].word in NAMING_FORMS
        beside = saying.cue_stop >= place.index - 1
        return saying.strength >= SPEECH or (saying.strength == JUDGEMENT and (beside or names))
    if saying.shape not in (Shape.PARTICIPLE, Shape.SHARED) or saying.strength < SPEECH:
        return False
    same = (other for other in place.sayings if other.subject == saying.subject and other.cue < saying.cue)
    if any(other.strength >= SPEECH and other.shape in (Shape.BEFORE, Shape.AFTER) for other in same):
        return True
    subject = place.sentence[saying.subject.first : saying.subject.stop]
    between = place.sentence[saying.subject.stop : saying.cue]
    return can_speak(subject) and not any(token.capital or token.word in PRONOUNS for token in between)


_OPENING_CLAUSES: Final = frozenset("after although because before if once though unless until when while".split())


def _is_subordinate(sentence: Sentence, saying: Saying) -> bool:
    """'said that until Bonn reassures its partners, "..."': what the clause says is not what is quoted."""
    first = saying.first
    return first > 0 and sentence[first - 1].word in _OPENING_CLAUSES


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


_FARTHEST_NAMED: Final = 12
_FARTHEST_BEHIND_AS: Final = 6
_USING: Final = frozenset(form for verb in ("coin", "use", "utter") for form in inflections(verb))
_WORD_NOUNS: Final = frozenset({"word", "words", "phrase", "phrases", "term", "terms", "expression"})


def _names(place: Place) -> Source | None:
    """'Smith called the deal "..."', 'described him as a "..."', '"..." by critics', 'used the word "..."'."""
    for saying in reversed(place.sayings):
        gap = place.sentence[_end(place, saying) : place.index]
        cue = place.sentence[saying.cue].word
        if cue in _USING and gap and gap[-1].word in _WORD_NOUNS and len(gap) <= _FARTHEST_NAMED:
            return by_saying(place.sentence, saying, Ground.NAMES)
        if saying.shape is Shape.AGENT and saying.cue < place.index <= saying.stop + 2:
            return by_saying(place.sentence, saying, Ground.NAMES, sure=True)
        if cue not in NAMING_FORMS:
            continue
        if _end(place, saying) <= place.index and _reaches(gap):
            return by_saying(place.sentence, saying, Ground.NAMES, sure=saying.shape is Shape.BEFORE)
    return None


def _reaches(gap: Sentence) -> bool:
    """Whether the run can be what the verb names: nothing else is said between, and it is not far behind "as"."""
    since_as = next((len(gap) - at for at in range(len(gap) - 1, -1, -1) if gap[at].word == "as"), 0)
    near = len(gap) <= _FARTHEST_NAMED and since_as <= _FARTHEST_BEHIND_AS
    return near and all(_may_be_named(token) for token in gap)


def _may_be_named(token: Token) -> bool:
    """Whether a token can stand between 'called' and what it was called."""
    if not is_word(token):
        return token.text in "'’-"
    return token.word in ("as", "to") or not (
        CUE_STRENGTH.get(token.word, 0) >= SPEECH or token.word in ("that", "which", "who", "while", "is", "was")
    )


def _resumes(text: str, place: Place) -> Source | None:
    """'"But," Smith went on, as he turned to the judge, "is it not so?"': the quotation begun before the verb."""
    before = place.index - 1
    if before > 0 and place.sentence[before].word in ("but", "and", "or", "yet"):
        before -= 1
    if before < 0 or place.sentence[before].text not in _JOINTS:
        return None
    for index in range(place.index - 2, -1, -1):
        if place.sentence[index].kind is Kind.QUOTE:
            source = _follows(text, Place(place.block, place.number, index))
            return source.handed_on(Ground.SPLIT) if source is not None else None
    return None


_MOST_BETWEEN_OWNED: Final = 2


def _owned(place: Place) -> Source | None:
    """'Smith's "..." remark', 'his "..." claim'; 'the "..." that Smith decried'."""
    sentence, index = place.sentence, place.index
    if place.after is not None and place.after.word in OWNED_WORDS:
        for owner in range(index - 1, max(-1, index - 2 - _MOST_BETWEEN_OWNED), -1):
            if sentence[owner].word in OWNERS:
                return by_phrase(sentence, Phrase(owner, owner + 1), Ground.OWNED)
            if sentence[owner].text in ("'s", "’s") and owner and is_name(sentence[owner - 1]):
                return by_phrase(sentence, Phrase(name_start(sentence, owner - 1, 0), owner), Ground.OWNED)
            if not is_word(sentence[owner]) or sentence[owner].word in PREPOSITIONS:
                break
    return _spoken_of(place)


def _spoken_of(place: Place) -> Source | None:
    """'the "rigged system" that Smith has railed against': a relative clause says whose words they are."""
    sentence = place.sentence
    for saying in place.sayings:
        gap = sentence[place.index + 1 : saying.first]
        if saying.first <= place.index or saying.shape is not Shape.BEFORE or len(gap) > _MOST_BETWEEN_OWNED:
            continue
        relative = bool(gap) and gap[-1].word in ("that", "which") and all(is_word(token) for token in gap)
        following = sentence[saying.stop] if saying.stop < len(sentence) else None
        complete = following is None or not is_word(following) or following.word in PREPOSITIONS - {"that"} | {"to"}
        if relative and complete and following is not None and following.kind is not Kind.QUOTE:
            return by_saying(sentence, saying, Ground.OWNED)
    return None


def _within(text: str, place: Place) -> Source | None:
    """The nearest verb of saying of the same sentence: one before, else one behind, else a weak one."""
    earlier = [saying for saying in place.sayings if max(saying.cue_stop - 1, saying.subject.first) < place.index]
    later = [saying for saying in place.sayings if saying.first > place.index]
    strong_earlier = [saying for saying in earlier if saying.strength >= SPEECH]
    main = [saying for saying in strong_earlier if not _is_subordinate(place.sentence, saying)]
    strong_later = [
        saying for saying in later if saying.strength >= SPEECH and not _modifies_subject(text, place, saying)
    ]
    if strong_earlier:
        last = (main or strong_earlier)[-1]
        return by_saying(place.sentence, last, Ground.WITHIN, sure=_governs_alone(place, last))
    if strong_later and not earlier:
        return by_saying(place.sentence, strong_later[0], Ground.WITHIN_LATER)
    if earlier:
        return by_saying(place.sentence, earlier[-1], Ground.WITHIN_WEAK)
    return by_saying(place.sentence, strong_later[0], Ground.WITHIN_LATER) if strong_later else None


_FARTHEST_SURE: Final = 15


def _governs_alone(place: Place, saying: Saying) -> bool:
    """Whether no other verb of saying stands between a plain one and the run, nor too many words."""
    between = [other for other in place.sayings if saying.cue < other.cue < place.index and other.strength > HINT]
    plain = saying.shape in (Shape.BEFORE, Shape.AFTER, Shape.ACCORDING)
    return plain and not between and place.index - saying.stop <= _FARTHEST_SURE


def _modifies_subject(text: str, place: Place, saying: Saying) -> bool:
    """'Backers of the "skinny" plan said': the run belongs to the subject, which is talked of, not quoted."""
    between = place.sentence[place.index + 1 : saying.first]
    parted = closing_mark(text, place.run) == ","
    return (
        saying.shape is Shape.BEFORE
        and not parted
        and not any(token.kind is Kind.MARK or token.word in BETWEEN for token in between)
    )


# A shorter run inside the reporter's sentence is not introduced by any odd verb.
_FEWEST_WORDS_INSIDE: Final = 5


def _manner(text: str, place: Place) -> Source | None:
    """'"...!" beamed the winner', '"...," she beamed': any verb in the past may introduce the speaker here."""
    end = closing_mark(text, place.run)
    if place.after is None or not is_word(place.after) or not end or end not in _GOING_ON:
        return None
    # 'After the "debacle," she resigned' tells of no words
    opens = not any(is_word(token) for token in place.sentence[: place.index])
    if is_title_place(text, place) or not (opens or word_count(text, place.run) >= _FEWEST_WORDS_INSIDE):
        return None
    saying = _beamed_the_winner(place, place.after) or _she_beamed(place, place.after)
    return by_saying(place.sentence, saying, Ground.FOLLOWS) if saying else None


def _beamed_the_winner(place: Place, verb: Token) -> Saying | None:
    start = place.index + 1
    if not _is_of_manner(verb):
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
        if _is_of_manner(token):
            return Saying(verb, verb + 1, Phrase(start, verb), JUDGEMENT, Shape.BEFORE)
    return None


def _is_of_manner(verb: Token) -> bool:
    return verb.word in MANNER_PAST or (looks_past(verb) and verb.word not in IRREGULAR_PAST)


def _speaks(token: Token) -> bool:
    return is_name(token) or token.word in ("he", "she", "they", "i", "we") or is_speaking_noun(token.word)


def _colon(place: Place) -> Source | None:
    """'Smith on the vote: "..."'."""
    if place.before is None or place.before.text != ":" or place.index < 2:
        return None
    subject = first_subject(place.sentence, place.index - 1)
    return by_phrase(place.sentence, subject, Ground.COLON) if subject else None


_LONGEST_BYLINE: Final = 4


def _named_last(place: Place) -> Source | None:
    """'Rates too low a "dangerous gamble": Smith', as headlines have it."""
    sentence = place.sentence
    colon = next((at for at in range(place.index + 1, len(sentence)) if sentence[at].text == ":"), None)
    if colon is None or not 0 < len(sentence) - colon - 1 <= _LONGEST_BYLINE:
        return None
    if not all(is_name(token) for token in sentence[colon + 1 :]):
        return None
    return by_phrase(sentence, Phrase(colon + 1, len(sentence)), Ground.VERBLESS)


def _verbless(text: str, place: Place) -> Source | None:
    """'"...," Ann Smith, who heads the agency.', '"..." - Ann Smith': the verb was dropped or forgotten."""
    first = place.index + 1
    dash = place.after is not None and place.after.text in DASHES
    first += dash
    opener = place.sentence[first] if first < len(place.sentence) else None
    if opener is None or not is_name(opener) or opener.word in SENTENCE_OPENERS:
        return None
    if not dash and closing_mark(text, place.run) != ",":
        return None
    stop = first + 1
    while stop < len(place.sentence) and is_name(place.sentence[stop]):
        stop += 1
    if stop < len(place.sentence) and is_word(place.sentence[stop]):
        return None
    return by_phrase(place.sentence, Phrase(first, stop), Ground.VERBLESS)
