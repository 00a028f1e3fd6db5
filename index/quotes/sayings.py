"""Finds who says something in a sentence, quoted or not: each cue with its subject."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from index.quotes.lexicon import (
    BE_FORMS,
    BETWEEN,
    CONJUNCTIONS,
    CUE_STRENGTH,
    DETERMINERS,
    GROUP_NOUNS,
    HINT,
    JUDGEMENT,
    NOUN_FORMS,
    OWNED_WORDS,
    PASSIVE_FORMS,
    PLAIN,
    PREPOSITIONS,
    SPEECH,
    TIME_WORDS,
)
from index.quotes.phrases import (
    Phrase,
    first_subject,
    is_name,
    is_speaking_noun,
    subject_after,
    subject_before,
)
from index.quotes.tokens import Kind, Sentence, is_word

_POSSESSIVE_MARKS: Final = frozenset({"'s", "’s"})
# Cues that may open a sentence with their subject behind them: 'Said Smith: ...'.
_OPENING_CUES: Final = frozenset({"asked", "said", "says", "added", "wrote", "tweeted"})
# Verbs that take the person addressed as an object, so no subject follows them: 'told reporters'.
_ADDRESSING: Final = frozenset({"tell", "tells", "told", "telling", "reminded", "informed", "assured"})


# Cues of two words: 'as Lee puts it', 'Lee went on'.
_IDIOMS: Final = frozenset(
    {("puts", "it"), ("put", "it"), ("went", "on"), ("goes", "on"), ("made", "clear"), ("makes", "clear")}
)


class Shape(IntEnum):
    """How a cue and its subject stand to each other."""

    BEFORE = 0
    """'Smith said'"""
    AFTER = 1
    """'said Smith'"""
    ACCORDING = 2
    """'according to Smith', 'in the words of Smith'"""
    OWNED = 3
    """'Smith's statement'"""
    PARTICIPLE = 4
    """'Smith left, saying'"""
    SHARED = 5
    """'Smith got up and said'"""
    AGENT = 6
    """'described by Smith as'"""
    FAR = 7
    """A verb whose subject could only be guessed: the first of the sentence."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A cue with its subject, as token indexes of one sentence."""

    cue: int
    cue_stop: int
    subject: Phrase
    strength: int
    shape: Shape

    @property
    def first(self) -> int:
        """The first token of cue and subject."""
        return min(self.cue, self.subject.first)

    @property
    def stop(self) -> int:
        """One past the last token of cue and subject."""
        return max(self.cue_stop, self.subject.stop)


def sayings_of(sentence: Sentence) -> list[Saying]:
    """Every cue of a sentence whose subject could be found, in order."""
    found: list[Saying] = []
    floor = _after_dateline(sentence)
    for index in range(floor, len(sentence)):
        saying = _saying_at(sentence, index, floor, found)
        if saying is not None:
            found.append(saying)
    return found


def _after_dateline(sentence: Sentence) -> int:
    """Where the sentence begins behind 'WASHINGTON (AP) —' or 'Beirut, Lebanon (CNN) --'."""
    for index, token in enumerate(sentence[:14]):
        if token.kind is Kind.QUOTE or (is_word(token) and not token.capital):
            return 0
        if index and token.text in ("—", "–", "--", "––", "-"):
            return index + 1
    return 0


def _saying_at(sentence: Sentence, index: int, floor: int, earlier: Sequence[Saying]) -> Saying | None:
    token = sentence[index]
    if not is_word(token):
        return None
    word = token.word
    if word == "according":
        return _according(sentence, index)
    if (
        word in ("words", "view", "opinion", "language", "phrase")
        and index + 2 < len(sentence)
        and sentence[index + 1].word == "of"
    ):
        subject = subject_after(sentence, index + 1)
        return Saying(index, index + 2, subject, SPEECH, Shape.ACCORDING) if subject else None
    if word in OWNED_WORDS and index - 2 >= floor and sentence[index - 1].text in _POSSESSIVE_MARKS:
        return _owned(sentence, index, floor)
    strength = _strength_at(sentence, index, floor)
    if not strength:
        return None
    return _verb_saying(sentence, index, floor, strength, earlier)


def _according(sentence: Sentence, index: int) -> Saying | None:
    if index + 2 >= len(sentence) or sentence[index + 1].word != "to":
        return None
    subject = subject_after(sentence, index + 1)
    if subject is None and is_word(sentence[index + 2]):
        subject = Phrase(index + 2, index + 3)
    return Saying(index, index + 2, subject, PLAIN, Shape.ACCORDING) if subject else None


def _owned(sentence: Sentence, index: int, floor: int) -> Saying | None:
    """'Smith's words': the owner says it. 'today's statement' has no owner."""
    owner = index - 2
    if not is_word(sentence[owner]):
        return None
    first = owner
    while first > floor and is_name(sentence[first]) and is_name(sentence[first - 1]):
        first -= 1
    if not (is_name(sentence[first]) or is_speaking_noun(sentence[owner].word)):
        return None
    return Saying(index, index + 1, Phrase(first, owner + 1), HINT, Shape.OWNED)


def _strength_at(sentence: Sentence, index: int, floor: int) -> int:
    """How strongly the word here is a verb of saying; 0 where it is none, or a noun, a name or a passive."""
    token = sentence[index]
    following = sentence[index + 1].word if index + 1 < len(sentence) else ""
    if (token.word, following) in _IDIOMS:
        return SPEECH
    strength = CUE_STRENGTH.get(token.word, 0)
    if not strength:
        return 0
    previous = sentence[index - 1] if index > floor else None
    if token.capital and (
        (previous is not None and previous.kind is not Kind.QUOTE and previous.text not in ":")
        or token.word not in _OPENING_CUES
    ):
        return 0
    if previous is not None and is_word(previous):
        after_noun_maker = (
            previous.word in DETERMINERS
            or previous.text in _POSSESSIVE_MARKS
            or previous.word in PREPOSITIONS - {"who", "that", "which", "what"}
        )
        if token.word in NOUN_FORMS and after_noun_maker:
            return 0
        if (
            token.word in NOUN_FORMS
            and token.word.endswith("s")
            and index + 1 < len(sentence)
            and sentence[index + 1].word in BETWEEN
        ):
            return 0
        if token.word == "asked" and previous.word in ("when", "if", "while", "being"):
            return 0
    if (
        token.word == "asked"
        and (index == floor or (previous is not None and previous.text == ","))
        and index + 1 < len(sentence)
        and sentence[index + 1].word in ("about", "if", "whether", "by", "why", "how", "what", "to", "for")
    ):
        return 0
    return strength


def _verb_saying(sentence: Sentence, index: int, floor: int, strength: int, earlier: Sequence[Saying]) -> Saying | None:
    word = sentence[index].word
    previous = sentence[index - 1] if index > floor else None
    helper = _helper_before(sentence, index, floor)
    after_be = helper >= floor and sentence[helper].word in BE_FORMS
    participle = word.endswith("ing") and not after_be
    if after_be and not word.endswith("ing") and word in PASSIVE_FORMS:
        return _passive(sentence, index, helper, floor, strength)
    agent = _agent(sentence, index, word, strength)
    if agent is not None:
        return agent
    after_quote = previous is not None and (
        previous.kind is Kind.QUOTE
        or (previous.text == "," and index - 2 >= floor and sentence[index - 2].kind is Kind.QUOTE)
    )
    if (after_quote or index == floor) and not participle and word not in _ADDRESSING:
        subject = subject_after(sentence, index)
        if subject is not None and not _opens_clause(sentence, subject):
            return Saying(index, index + 1, subject, strength, Shape.AFTER)
    if (
        previous is not None
        and previous.text == ","
        and word in ("said", "says", "added", "wrote", "explained", "according")
        and not after_quote
    ):
        inverted = _inverted_after_comma(sentence, index, floor)
        if inverted is not None:
            return Saying(index, index + 1, inverted, strength, Shape.AFTER)
    if participle:
        return _participle(sentence, index, floor, strength, earlier)
    if after_quote:
        return None
    subject = _active_subject(sentence, index, floor)
    if subject is not None and _is_noun_here(sentence, index, subject, helper):
        return None
    if subject is not None:
        return Saying(index, index + 1, subject, strength, Shape.BEFORE)
    if previous is not None and previous.word in CONJUNCTIONS | {"then", "also", "to"}:
        return _shared(sentence, index, floor, strength, earlier)
    subject = first_subject(sentence, index, floor)
    return Saying(index, index + 1, subject, HINT, Shape.FAR) if subject else None


def _opens_clause(sentence: Sentence, subject: Phrase) -> bool:
    """'..., "Night Watch," said he would go on': the pronoun is the subject of what is said."""
    following = sentence[subject.stop] if subject.stop < len(sentence) else None
    pronoun = sentence[subject.first].word in ("he", "she", "they", "i", "we")
    return pronoun and following is not None and is_word(following) and following.word not in PREPOSITIONS | TIME_WORDS


def _helper_before(sentence: Sentence, index: int, floor: int) -> int:
    """The index of the word before the verb, adverbs skipped."""
    helper = index - 1
    while (
        helper >= floor
        and is_word(sentence[helper])
        and (
            sentence[helper].word.endswith("ly")
            or sentence[helper].word in ("also", "not", "even", "once", "later", "still", "being", "been", "just")
        )
    ):
        if sentence[helper].word in ("being", "been"):
            return helper
        helper -= 1
    return helper


def _passive(sentence: Sentence, index: int, helper: int, floor: int, strength: int) -> Saying | None:
    """'was quoted as saying' has its subject before it; 'was called "X" by Y' has it behind."""
    if (
        sentence[index].word in ("quoted", "cited", "reported")
        and index + 2 < len(sentence)
        and sentence[index + 1].word == "as"
        and sentence[index + 2].word.endswith("ing")
    ):
        subject = subject_before(sentence, helper, floor)
        return Saying(index, index + 3, subject, SPEECH, Shape.BEFORE) if subject else None
    return _agent(sentence, index, sentence[index].word, strength)


def _agent(sentence: Sentence, index: int, word: str, strength: int) -> Saying | None:
    """'described by critics as "X"', 'called "X" by critics'."""
    if word.endswith("ing"):
        return None
    by = index + 1
    if by < len(sentence) and sentence[by].kind is Kind.QUOTE:
        by += 1
    if by + 1 >= len(sentence) or sentence[by].word != "by":
        return None
    subject = subject_after(sentence, by)
    if subject is None or not any(
        is_name(word) or is_speaking_noun(word.word) for word in sentence[subject.first : subject.stop]
    ):
        return None
    return Saying(index, index + 1, subject, min(strength, JUDGEMENT), Shape.AGENT)


def _inverted_after_comma(sentence: Sentence, index: int, floor: int) -> Phrase | None:
    """'The plan, "a joke" to some, said Ann Lee, ...': only where a quotation went before and a name follows."""
    if not any(token.kind is Kind.QUOTE for token in sentence[floor:index]):
        return None
    subject = subject_after(sentence, index)
    if subject is None:
        return None
    named = any(is_name(word) or is_speaking_noun(word.word) for word in sentence[subject.first : subject.stop])
    return subject if named else None


def _participle(sentence: Sentence, index: int, floor: int, strength: int, earlier: Sequence[Saying]) -> Saying | None:
    """'Smith left, saying': the subject of the clause; 'with Smith saying': the one right before."""
    near = subject_before(sentence, index, floor)
    if near is not None and near.first - 1 >= floor and sentence[near.first - 1].word == "with":
        return Saying(index, index + 1, near, strength, Shape.PARTICIPLE)
    subject = _standing_subject(sentence, index, floor, earlier)
    return Saying(index, index + 1, subject, strength, Shape.PARTICIPLE) if subject else None


def _shared(sentence: Sentence, index: int, floor: int, strength: int, earlier: Sequence[Saying]) -> Saying | None:
    subject = _standing_subject(sentence, index, floor, earlier)
    return Saying(index, index + 1, subject, strength, Shape.SHARED) if subject else None


def _standing_subject(sentence: Sentence, index: int, floor: int, earlier: Sequence[Saying]) -> Phrase | None:
    """The subject that later verbs of a sentence share: that of the last real saying, else the first of all."""
    speaking = [saying for saying in earlier if saying.strength >= JUDGEMENT] or list(earlier)
    return speaking[-1].subject if speaking else first_subject(sentence, index, floor)


def _is_noun_here(sentence: Sentence, index: int, subject: Phrase, helper: int) -> bool:
    """'EU member states, including', 'a recent attack in', 'attacks have continued': no verb, for all its form."""
    word = sentence[index].word
    if word not in NOUN_FORMS or word in ("read", "shot", "cited") or word.endswith("ed") or helper != subject.stop - 1:
        return False
    following = sentence[index + 1] if index + 1 < len(sentence) else None
    if word.endswith("s"):
        if (
            following is None
            or following.text == "."
            or following.word in BETWEEN
            or (following.text == "," and index + 2 < len(sentence) and sentence[index + 2].kind is not Kind.QUOTE)
        ):
            return True
        return not sentence[subject.stop - 1].capital and following.word in PREPOSITIONS - {
            "that",
            "how",
            "why",
            "what",
            "whether",
        }
    head = sentence[subject.stop - 1].word
    plural = (
        head.endswith("s") or head in GROUP_NOUNS or head in ("they", "we", "i", "you", "who", "many", "some", "others")
    )
    return not plural


def _active_subject(sentence: Sentence, index: int, floor: int) -> Phrase | None:
    subject = subject_before(sentence, index, floor)
    if subject is None:
        return None
    if sentence[subject.first].word == "who" and subject.stop - subject.first == 1:
        return antecedent(sentence, subject.first, floor) or subject
    return subject


def antecedent(sentence: Sentence, who: int, floor: int = 0) -> Phrase | None:
    """The phrase a relative pronoun stands for: 'Smith, who ...'."""
    before = who - 1
    if before >= floor and sentence[before].text in (",", "—", "–", "--"):
        before -= 1
    if before < floor or not is_word(sentence[before]):
        return None
    found = subject_before(sentence, before + 1, floor)
    return found if found and sentence[found.first].word != "who" else None
