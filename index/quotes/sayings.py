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
    PLAIN,
    PREPOSITIONS,
    PRONOUNS,
    SPEECH,
    TIME_WORDS,
)
from index.quotes.phrases import POSSESSIVE_MARKS, Phrase, is_human_noun, is_name, is_speaking_noun
from index.quotes.subjects import first_subject, subject_after, subject_before
from index.quotes.tokens import Kind, Sentence, Token, is_word

# Cues that may open a sentence with their subject behind them: 'Said Smith: ...'.
_OPENING_CUES: Final = frozenset({"asked", "said", "says", "added", "wrote", "tweeted"})
# Verbs that take the person addressed as an object, so no subject follows them: 'told reporters'.
_ADDRESSING: Final = frozenset({"tell", "tells", "told", "telling", "reminded", "informed", "assured"})


# Cues of two words: 'as Lee puts it', 'Lee went on'.
_IDIOMS: Final = frozenset(
    {("puts", "it"), ("put", "it"), ("went", "on"), ("goes", "on"), ("made", "clear"), ("makes", "clear")}
)


_IDIOM_VERBS: Final = frozenset(verb for verb, _ in _IDIOMS)
# How many words may stand between "described" and the quotation.
_FARTHEST_AGENT: Final = 8
# Nouns for what a crowd utters: 'broke into chants of "..."'.
_CRIES: Final = frozenset({"chants", "cries", "shouts", "screams", "calls", "chant"})
_WORDS_OF: Final = frozenset({"words", "view", "opinion", "language", "phrase"})
_INVERTING: Final = frozenset({"said", "says", "added", "wrote", "explained"})
_AFTER_ASKED: Final = frozenset({"about", "if", "whether", "by", "why", "how", "what", "to", "for"})
_ADVERBS: Final = frozenset({"also", "not", "even", "once", "later", "still", "just"})
_BEFORE_NOUNS: Final = DETERMINERS | (PREPOSITIONS - {"who", "that", "which", "what"})
_BEHIND_NOUNS: Final = PREPOSITIONS - {"that", "how", "why", "what", "whether"}


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
    """The saying whose cue stands at ``index``; ``earlier`` are those of the same sentence before it."""
    word = sentence[index].word
    if word == "according":
        return _according(sentence, index)
    if word in _WORDS_OF and index + 2 < len(sentence) and sentence[index + 1].word == "of":
        subject = subject_after(sentence, index + 1)
        return Saying(index, index + 2, subject, SPEECH, Shape.ACCORDING) if subject else None
    if word in _CRIES and [token.word for token in sentence[index + 1 : index + 3]] == ["of", ""]:
        subject = first_subject(sentence, index, floor)
        return Saying(index, index + 1, subject, JUDGEMENT, Shape.SHARED) if subject else None
    if word in OWNED_WORDS and index - 2 >= floor and sentence[index - 1].text in POSSESSIVE_MARKS:
        return _owned(sentence, index, floor)
    if word not in CUE_STRENGTH and word not in _IDIOM_VERBS:
        return None
    verb = _Verb(sentence, index, floor)
    return _verb_saying(verb, earlier) if verb.strength else None


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


@dataclass(frozen=True, slots=True)
class _Verb:
    """A word that may be a verb of saying, with what stands around it."""

    sentence: Sentence
    index: int
    floor: int
    """Where the sentence begins, behind a dateline."""

    @property
    def word(self) -> str:
        return self.sentence[self.index].word

    @property
    def previous(self) -> Token | None:
        return self.sentence[self.index - 1] if self.index > self.floor else None

    @property
    def following(self) -> str:
        return self.sentence[self.index + 1].word if self.index + 1 < len(self.sentence) else ""

    @property
    def strength(self) -> int:
        """How strongly the word says that something was said; 0 where it is a noun, a name or a passive 'asked'."""
        if (self.word, self.following) in _IDIOMS:
            return SPEECH
        strength = CUE_STRENGTH.get(self.word, 0)
        return strength if strength and not (self._is_name or self._is_noun or self._is_asked) else 0

    @property
    def _is_name(self) -> bool:
        """A capital is a verb's only at the start of a sentence: 'Said Smith: ...'."""
        opens = self.previous is None or self.previous.kind is Kind.QUOTE or self.previous.text == ":"
        return self.sentence[self.index].capital and not (opens and self.word in _OPENING_CUES)

    @property
    def _is_noun(self) -> bool:
        """'the report', "Lee's claims", 'under attack'; 'attacks have continued'."""
        if self.word not in NOUN_FORMS or self.previous is None or not is_word(self.previous):
            return False
        makes_noun = self.previous.word in _BEFORE_NOUNS or self.previous.text in POSSESSIVE_MARKS
        return makes_noun or (self.word.endswith("s") and self.following in BETWEEN)

    @property
    def _is_asked(self) -> bool:
        """'Asked about the vote, Lee said', 'when asked': the one before was asked."""
        if self.word != "asked":
            return False
        if self.previous is not None and self.previous.word in ("when", "if", "while", "being"):
            return True
        return (self.previous is None or self.previous.text == ",") and self.following in _AFTER_ASKED

    @property
    def helper(self) -> int:
        """The index of the word before the verb, adverbs skipped."""
        index = self.index - 1
        while index >= self.floor and is_word(self.sentence[index]):
            word = self.sentence[index].word
            if word in ("being", "been") or not (word.endswith("ly") or word in _ADVERBS):
                break
            index -= 1
        return index

    @property
    def follows_be(self) -> bool:
        return self.helper >= self.floor and self.sentence[self.helper].word in BE_FORMS

    @property
    def is_passive(self) -> bool:
        return self.follows_be and not self.word.endswith("ing")

    @property
    def is_participle(self) -> bool:
        return self.word.endswith("ing") and not self.follows_be

    @property
    def follows_quote(self) -> bool:
        if self.previous is None:
            return False
        before = self.index - 2 if self.previous.text == "," else self.index - 1
        return before >= self.floor and self.sentence[before].kind is Kind.QUOTE

    def saying(self, subject: Phrase, shape: Shape, strength: int | None = None) -> Saying:
        """The saying that this verb makes with a subject."""
        return Saying(self.index, self.index + 1, subject, self.strength if strength is None else strength, shape)


def _verb_saying(verb: _Verb, earlier: Sequence[Saying]) -> Saying | None:
    if verb.is_passive:
        return _quoted_as_saying(verb) or _agent(verb)
    return _agent(verb) or _inverted(verb) or _inverted_after_comma(verb) or _in_order(verb, earlier)


def _in_order(verb: _Verb, earlier: Sequence[Saying]) -> Saying | None:
    """The subject stands before the verb: next to it, shared with another verb, or somewhere."""
    if verb.is_participle:
        return _participle(verb, earlier)
    if verb.follows_quote:
        return None
    subject = _active_subject(verb.sentence, verb.index, verb.floor)
    if subject is not None:
        speaks = not _is_noun_behind(verb, subject) and not _is_named_so(verb, subject)
        return verb.saying(subject, Shape.BEFORE) if speaks else None
    if verb.previous is not None and verb.previous.word in CONJUNCTIONS | {"then", "also", "to"}:
        shared = _standing_subject(verb, earlier)
        return verb.saying(shared, Shape.SHARED) if shared else None
    first = first_subject(verb.sentence, verb.index, verb.floor)
    return verb.saying(first, Shape.FAR, HINT) if first else None


def _inverted(verb: _Verb) -> Saying | None:
    """'"...," said Smith', and 'Said Smith:' at the start of a sentence."""
    if not (verb.follows_quote or verb.index == verb.floor) or verb.is_participle or verb.word in _ADDRESSING:
        return None
    subject = subject_after(verb.sentence, verb.index)
    if subject is None or _opens_clause(verb.sentence, subject):
        return None
    return verb.saying(subject, Shape.AFTER)


def _opens_clause(sentence: Sentence, subject: Phrase) -> bool:
    """'..., "Night Watch," said he would go on': the pronoun is the subject of what is said."""
    following = sentence[subject.stop] if subject.stop < len(sentence) else None
    pronoun = sentence[subject.first].word in ("he", "she", "they", "i", "we")
    return pronoun and following is not None and is_word(following) and following.word not in PREPOSITIONS | TIME_WORDS


def _quoted_as_saying(verb: _Verb) -> Saying | None:
    """'was quoted as saying': a passive whose subject speaks."""
    behind = verb.sentence[verb.index + 1 : verb.index + 3]
    if verb.word not in ("quoted", "cited", "reported") or len(behind) < 2:
        return None
    if behind[0].word != "as" or not behind[1].word.endswith("ing"):
        return None
    subject = subject_before(verb.sentence, verb.helper, verb.floor)
    return Saying(verb.index, verb.index + 3, subject, SPEECH, Shape.BEFORE) if subject else None


def _agent(verb: _Verb) -> Saying | None:
    """'described by critics as "X"', 'called "X" by critics'."""
    by = _behind_quote(verb.sentence, verb.index + 1)
    if verb.word.endswith("ing") or by + 1 >= len(verb.sentence) or verb.sentence[by].word != "by":
        return None
    subject = subject_after(verb.sentence, by)
    if subject is None or not _names_someone(verb.sentence, subject):
        return None
    return verb.saying(subject, Shape.AGENT, min(verb.strength, JUDGEMENT))


def _behind_quote(sentence: Sentence, start: int) -> int:
    """The index behind what somebody was called: 'described in court as a "cheat" by'; else ``start`` itself."""
    for index in range(start, min(len(sentence), start + _FARTHEST_AGENT)):
        if sentence[index].kind is Kind.QUOTE:
            return index + 1
        if not is_word(sentence[index]) or sentence[index].word == "by" or sentence[index].word in CUE_STRENGTH:
            break
    return start


def _names_someone(sentence: Sentence, subject: Phrase) -> bool:
    return any(is_name(token) or is_speaking_noun(token.word) for token in sentence[subject.first : subject.stop])


def _inverted_after_comma(verb: _Verb) -> Saying | None:
    """'The plan is "a joke", as they see it, said Ann Lee': only where a quotation went before and a name follows."""
    if verb.previous is None or verb.previous.text != "," or verb.follows_quote or verb.word not in _INVERTING:
        return None
    if not any(token.kind is Kind.QUOTE for token in verb.sentence[verb.floor : verb.index]):
        return None
    subject = subject_after(verb.sentence, verb.index)
    if subject is None or not _names_someone(verb.sentence, subject):
        return None
    return verb.saying(subject, Shape.AFTER)


def _participle(verb: _Verb, earlier: Sequence[Saying]) -> Saying | None:
    """'Smith left, saying': the subject of the clause; 'with Smith saying': the one right before."""
    near = subject_before(verb.sentence, verb.index, verb.floor)
    if near is not None and near.first > verb.floor and verb.sentence[near.first - 1].word == "with":
        return verb.saying(near, Shape.PARTICIPLE)
    subject = _standing_subject(verb, earlier)
    return verb.saying(subject, Shape.PARTICIPLE) if subject else None


def _standing_subject(verb: _Verb, earlier: Sequence[Saying]) -> Phrase | None:
    """The subject that later verbs of a sentence share: that of the last real saying, else the first of all."""
    speaking = [saying for saying in earlier if saying.strength >= JUDGEMENT]
    return speaking[-1].subject if speaking else first_subject(verb.sentence, verb.index, verb.floor)


def _is_noun_behind(verb: _Verb, subject: Phrase) -> bool:
    """'EU member states, including', 'a recent attack in': no verb, for all its form."""
    word, sentence = verb.word, verb.sentence
    if word not in NOUN_FORMS or word in ("read", "shot", "cited") or word.endswith("ed"):
        return False
    if verb.helper != subject.stop - 1:
        return False
    if not word.endswith("s"):
        return not _is_plural(sentence[subject.stop - 1].word)
    behind = sentence[verb.index + 1 : verb.index + 3]
    if not behind or behind[0].text == ".":
        return True
    if behind[0].text == ",":
        return len(behind) < 2 or behind[1].kind is not Kind.QUOTE
    return not sentence[subject.stop - 1].capital and behind[0].word in _BEHIND_NOUNS


def _is_named_so(verb: _Verb, subject: Phrase) -> bool:
    """'a print called "Night Watch"': the thing before the participle bears the name, it does not speak."""
    if verb.word not in ("called", "dubbed", "labelled", "labeled", "named") or verb.helper != subject.stop - 1:
        return False
    behind = verb.sentence[verb.index + 1 : verb.index + 2]
    head = verb.sentence[subject.stop - 1]
    speaks = head.capital or is_speaking_noun(head.word) or is_human_noun(head.word) or head.word in PRONOUNS
    return bool(behind) and behind[0].kind is Kind.QUOTE and not speaks


def _is_plural(word: str) -> bool:
    """Whether the bare form of a verb can follow: 'critics claim', never 'a recent claim'."""
    return (
        word.endswith("s") or word in GROUP_NOUNS or word in ("they", "we", "i", "you", "who", "many", "some", "others")
    )


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
