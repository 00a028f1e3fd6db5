"""Finds who says something in a sentence, quoted or not: each cue with its subject."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from index.quotes.interruptions import interrupted_subject
from index.quotes.lexicon import (
    BETWEEN,
    CONJUNCTIONS,
    CUE_STRENGTH,
    DETERMINERS,
    GROUP_NOUNS,
    HEARINGS,
    HINT,
    JUDGEMENT,
    NAMING_FORMS,
    NOUN_FORMS,
    OWNED_WORDS,
    OWNERS,
    PHRASAL_VERBS,
    PLAIN,
    PREPOSITIONS,
    PRONOUNS,
    SPEECH,
    TEXT_NOUNS,
    TIME_WORDS,
)
from index.quotes.openings import after_dateline, first_subject
from index.quotes.phrases import (
    POSSESSIVE_MARKS,
    Phrase,
    can_speak,
    is_human_noun,
    is_name,
    is_speaking_noun,
    looks_past,
    name_start,
    name_stop,
    phrase_starting,
)
from index.quotes.subjects import head_of, subject_after, subject_before
from index.quotes.tokens import Kind, Sentence, Token, is_word
from index.quotes.verbs import Verb

# Verbs that take the person addressed as an object, so no subject follows them: 'told reporters'.
_ADDRESSING: Final = frozenset({"tell", "tells", "told", "telling", "reminded", "informed", "assured"})
# How many words may stand between "described" and the quotation.
_FARTHEST_AGENT: Final = 8
# Nouns for what a crowd utters: 'broke into chants of "..."'.
_CRIES: Final = frozenset({"chants", "cheers", "cries", "shouts", "screams", "calls", "chant"})
_PHRASAL_FORMS: Final = frozenset(verb for verb, _ in PHRASAL_VERBS)
_HEARD: Final = frozenset({"hears", "heard"})
_FINITE: Final = frozenset("is was are were has had have will would could should can may might must".split())
_QUOTING: Final = frozenset({"quoted", "quotes", "quoting", "cited", "cites", "citing"})
_NAMED: Final = frozenset({"called", "dubbed", "labelled", "labeled", "named", "nicknamed", "termed"})
_LONGEST_OPENING: Final = 30
_JOINING_CLAUSES: Final = frozenset("after and as because before but so that when while".split())
_WORDS_OF: Final = frozenset({"words", "view", "opinion", "language", "phrase"})
_INVERTING: Final = frozenset(
    {"added", "adds", "argued", "argues", "explained", "explains", "said", "says", "wrote", "writes"}
)
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
    floor = after_dateline(sentence)
    for index in range(floor, len(sentence)):
        saying = _saying_at(sentence, index, floor, found)
        if saying is not None:
            found.append(saying)
    return found


def _saying_at(sentence: Sentence, index: int, floor: int, earlier: Sequence[Saying]) -> Saying | None:
    """The saying whose cue stands at ``index``; ``earlier`` are those of the same sentence before it."""
    word = sentence[index].word
    without_verb = _according(sentence, index) if word == "according" else _by_noun(sentence, index, floor)
    if without_verb is not None or (word not in CUE_STRENGTH and word not in _PHRASAL_FORMS):
        return without_verb
    verb = Verb(sentence, index, floor)
    return _verb_saying(verb, earlier) if verb.strength else None


def _by_noun(sentence: Sentence, index: int, floor: int) -> Saying | None:
    """'in the words of Smith', 'Smith's claim', 'cries of "..."', 'To Smith, it is'."""
    word = sentence[index].word
    following = [token.word for token in sentence[index + 1 : index + 3]]
    if index == floor:
        return _in_the_eyes_of(sentence, index) if word in ("to", "for") else None
    if word in _WORDS_OF and sentence[index - 1].word == "the" and following[:1] == ["of"]:
        subject = subject_after(sentence, index + 1)
        return Saying(index, index + 2, subject, SPEECH, Shape.ACCORDING) if subject else None
    if word in _CRIES and following == ["of", ""]:
        subject = first_subject(sentence, index, floor)
        return Saying(index, index + 1, subject, JUDGEMENT, Shape.SHARED) if subject else None
    return _owned(sentence, index, floor) if word in OWNED_WORDS else None


def _in_the_eyes_of(sentence: Sentence, index: int) -> Saying | None:
    """'To Smith, the wall is "a symbol of hate"'."""
    if index + 2 >= len(sentence) or not is_name(sentence[index + 1]):
        return None
    stop = name_stop(sentence, index + 1, len(sentence))
    owner = Phrase(index + 1, stop)
    closed = stop < len(sentence) and sentence[stop].text == ","
    return Saying(index, index + 1, owner, JUDGEMENT, Shape.OWNED) if closed else None


def _according(sentence: Sentence, index: int) -> Saying | None:
    if index + 2 >= len(sentence) or sentence[index + 1].word != "to":
        return None
    subject = subject_after(sentence, index + 1)
    if subject is None and is_word(sentence[index + 2]):
        subject = Phrase(index + 2, index + 3)
    return Saying(index, index + 2, subject, PLAIN, Shape.ACCORDING) if subject else None


def _owned(sentence: Sentence, noun: int, floor: int) -> Saying | None:
    """'Smith's claim', 'in her words': the owner says it. 'today's statement' has no owner."""
    before = sentence[noun - 1]
    if before.word in OWNERS:
        owner = Phrase(noun - 1, noun)
    elif before.text in POSSESSIVE_MARKS and noun - 2 >= floor and is_word(sentence[noun - 2]):
        last = noun - 2
        if not (is_name(sentence[last]) or is_speaking_noun(sentence[last].word)):
            return None
        first = name_start(sentence, last, floor) if is_name(sentence[last]) else last
        if first > floor and sentence[first - 1].word in DETERMINERS:
            first -= 1
        owner = Phrase(first, last + 1)
    else:
        return None
    said_so = owner.first > floor and sentence[owner.first - 1].word == "in" and sentence[noun].word in _WORDS_OF
    strength, shape = (SPEECH, Shape.ACCORDING) if said_so else (JUDGEMENT, Shape.OWNED)
    return Saying(noun, noun + 1, owner, strength, shape)


def _saying(verb: Verb, subject: Phrase, shape: Shape, strength: int | None = None) -> Saying:
    """The saying that a verb makes with a subject."""
    return Saying(verb.index, verb.index + 1, subject, verb.strength if strength is None else strength, shape)


def _verb_saying(verb: Verb, earlier: Sequence[Saying]) -> Saying | None:
    if verb.is_passive:
        return _quoted_as_saying(verb) or _agent(verb)
    inverted = _inverted(verb) or _inverted_after_comma(verb) or _inserted(verb)
    return _agent(verb) or inverted or _in_order(verb, earlier)


def _in_order(verb: Verb, earlier: Sequence[Saying]) -> Saying | None:
    """The subject stands before the verb: next to it, shared with another verb, or somewhere."""
    if verb.is_participle:
        return _participle(verb, earlier)
    if verb.follows_quote and not verb.follows_apposition:
        return _behind_quoting_clause(verb)
    subject = _active_subject(verb.sentence, verb.index, verb.floor)
    if subject is not None:
        speaks = not _is_noun_behind(verb, subject) and not _is_named_so(verb, subject)
        heard = verb.word in _HEARD and verb.sentence[subject.stop - 1].word in HEARINGS
        return _saying(verb, subject, Shape.BEFORE, SPEECH if heard else None) if speaks else None
    told_of = _written(verb) or _behind_relative(verb.sentence, verb.index, verb.floor)
    if told_of is not None:
        return _saying(verb, told_of, Shape.BEFORE)
    if verb.previous is not None and verb.previous.word in CONJUNCTIONS | {"then", "also", "to"}:
        shared = _prompted(verb) or _standing_subject(verb, earlier)
        return _saying(verb, shared, Shape.SHARED) if shared else None
    first = first_subject(verb.sentence, verb.index, verb.floor)
    return _saying(verb, first, Shape.FAR, HINT) if first else None


def _behind_quoting_clause(verb: Verb) -> Saying | None:
    """'The group, which calls itself "the Patriots," said': the comma that closes the clause is in the quotation."""
    quote = verb.index - 1
    clause = verb.sentence[verb.floor : quote]
    if not clause or clause[0].kind is Kind.QUOTE or not any(token.word in ("who", "which") for token in clause):
        return None
    subject = interrupted_subject(verb.sentence, quote, verb.floor)
    if subject is None or not can_speak(verb.sentence[subject.first : subject.stop]):
        return None
    return _saying(verb, subject, Shape.BEFORE)


def _written(verb: Verb) -> Phrase | None:
    """'a sign that read "Go home"': what the relative clause tells of, where it is a thing that can be read."""
    if verb.previous is None or verb.previous.word not in ("that", "which"):
        return None
    noun = subject_before(verb.sentence, verb.index - 1, verb.floor)
    if noun is None:
        return None
    word = verb.sentence[noun.stop - 1].word
    return noun if word in TEXT_NOUNS or word.removesuffix("s") in TEXT_NOUNS else None


def _prompted(verb: Verb) -> Phrase | None:
    """'The answer prompted Lee to quip': the one brought to say it; 'asked Lee to confirm' are the asker's words."""
    last = verb.index - 2
    if verb.previous is None or verb.previous.word != "to" or last <= verb.floor or not is_name(verb.sentence[last]):
        return None
    first = name_start(verb.sentence, last, verb.floor)
    before = verb.sentence[first - 1] if first > verb.floor else None
    brings = before is not None and looks_past(before) and before.word not in CUE_STRENGTH
    return Phrase(first, last + 1) if brings else None


def _inverted(verb: Verb) -> Saying | None:
    """'"...," said Smith', and 'Said Smith:' at the start of a sentence."""
    if not (verb.follows_quote or verb.index == verb.floor) or verb.is_participle or verb.word in _ADDRESSING:
        return None
    subject = subject_after(verb.sentence, verb.index)
    if subject is None or _opens_clause(verb.sentence, subject):
        return None
    return _saying(verb, subject, Shape.AFTER)


def _opens_clause(sentence: Sentence, subject: Phrase) -> bool:
    """'..., "Night Watch," said he would go on', '..., said the plan was': the subject of what is said."""
    following = sentence[subject.stop] if subject.stop < len(sentence) else None
    if following is None or not is_word(following):
        return False
    if sentence[subject.first].word in ("he", "she", "they", "i", "we"):
        return following.word not in PREPOSITIONS | TIME_WORDS
    return following.word in _FINITE


def _quoted_as_saying(verb: Verb) -> Saying | None:
    """'was quoted as saying': a passive whose subject speaks."""
    if verb.word not in ("quoted", "cited", "reported"):
        return None
    for at in range(verb.index + 1, min(len(verb.sentence) - 1, verb.index + _FARTHEST_AGENT)):
        if verb.sentence[at].word == "as" and verb.sentence[at + 1].word.endswith("ing"):
            subject = subject_before(verb.sentence, verb.helper, verb.floor)
            return Saying(verb.index, at + 2, subject, SPEECH, Shape.BEFORE) if subject else None
        if not is_word(verb.sentence[at]):
            break
    return None


def _agent(verb: Verb) -> Saying | None:
    """'described by critics as "X"', 'called "X" by critics'."""
    by = _behind_quote(verb.sentence, verb.index + 1)
    if not verb.is_passive and verb.word not in NAMING_FORMS and _acts(verb):
        return None
    if verb.word.endswith("ing") or by + 1 >= len(verb.sentence) or verb.sentence[by].word != "by":
        return None
    subject = subject_after(verb.sentence, by)
    if subject is None or not _names_someone(verb.sentence, subject):
        return None
    return _saying(verb, subject, Shape.AGENT, min(verb.strength, JUDGEMENT))


def _acts(verb: Verb) -> bool:
    """'A witness testified that "X" by Lee was': the verb has a subject of its own right before it."""
    subject = subject_before(verb.sentence, verb.index, verb.floor)
    if subject is None or subject.stop != verb.helper + 1:
        return False
    head = verb.sentence[subject.stop - 1]
    return head.word in PRONOUNS or head.capital or is_speaking_noun(head.word) or is_human_noun(head.word)


def _behind_quote(sentence: Sentence, start: int) -> int:
    """The index behind what somebody was called: 'described in court as a "cheat" by'; else ``start`` itself."""
    for index in range(start, min(len(sentence), start + _FARTHEST_AGENT)):
        if sentence[index].kind is Kind.QUOTE:
            return index + 1
        if not is_word(sentence[index]) or sentence[index].word == "by" or sentence[index].word in CUE_STRENGTH:
            break
    return start


def _names_someone(sentence: Sentence, subject: Phrase) -> bool:
    return any(
        is_name(token) or is_speaking_noun(token.word) or is_human_noun(token.word)
        for token in sentence[subject.first : subject.stop]
    )


def _inverted_after_comma(verb: Verb) -> Saying | None:
    """'The plan is "a joke", as they see it, said Ann Lee': only where a quotation went before and a name follows."""
    if verb.previous is None or verb.previous.text != "," or verb.follows_quote or verb.word not in _INVERTING:
        return None
    if not any(token.kind is Kind.QUOTE for token in verb.sentence[verb.floor : verb.index]):
        return None
    subject = subject_after(verb.sentence, verb.index)
    if subject is None or not _names_someone(verb.sentence, subject):
        return None
    return _saying(verb, subject, Shape.AFTER)


def _inserted(verb: Verb) -> Saying | None:
    """'The plan, said Lee, "was all about trust"': between commas, with a name or pronoun behind."""
    if verb.previous is None or verb.previous.text != "," or verb.word not in _INVERTING:
        return None
    subject = subject_after(verb.sentence, verb.index)
    if subject is None or subject.stop >= len(verb.sentence) or verb.sentence[subject.stop].text != ",":
        return None
    opener = verb.sentence[subject.first]
    return _saying(verb, subject, Shape.AFTER) if is_name(opener) or opener.word in PRONOUNS else None


def _participle(verb: Verb, earlier: Sequence[Saying]) -> Saying | None:
    """'Smith left, saying': the clause's subject; 'with Smith saying', 'quoted Smith as saying': the one beside."""
    if verb.previous is not None and verb.previous.word == "as":
        quoted = subject_before(verb.sentence, verb.index - 1, verb.floor)
        if quoted is not None and _is_quoted(verb, quoted):
            return _saying(verb, quoted, Shape.PARTICIPLE)
    beside = _beside(verb)
    if beside is not None:
        return _saying(verb, beside, Shape.PARTICIPLE)
    subject = _clause_subject(verb, earlier) or _standing_subject(verb, earlier) or _main_subject(verb)
    return _saying(verb, subject, Shape.PARTICIPLE) if subject else None


def _beside(verb: Verb) -> Phrase | None:
    """The one right before an -ing form who has no other verb: 'with Smith saying', 'recalled Smith saying'."""
    near = subject_before(verb.sentence, verb.index, verb.floor)
    if near is None or near.first <= verb.floor:
        return None
    before, head = verb.sentence[near.first - 1], verb.sentence[near.stop - 1]
    goes_on = before.word == "and" and any(token.word == "with" for token in verb.sentence[verb.floor : near.first])
    recalled = before.word in CUE_STRENGTH and head.capital and near.stop == verb.index
    if before.word == "with" or before.text == ":" or goes_on or recalled:
        return near
    if near.stop != verb.index or head.capital or not is_human_noun(head.word):
        return None
    hung_on = (at for at in range(near.stop - 1, near.first, -1) if verb.sentence[at].word in PREPOSITIONS | {"to"})
    return Phrase(next(hung_on, near.first - 1) + 1, near.stop)


def _main_subject(verb: Verb) -> Phrase | None:
    """'Calling the vote "a sham", Smith walked out': the subject behind the opening clause."""
    sentence = verb.sentence
    for index in range(verb.index + 1, min(len(sentence) - 1, verb.index + _LONGEST_OPENING)):
        if sentence[index].text != "," and sentence[index].kind is not Kind.QUOTE:
            continue
        subject = phrase_starting(sentence, index + 1, len(sentence))
        if subject is None or not can_speak(sentence[subject.first : subject.stop]):
            continue
        following = _past_adverbs(sentence, subject.stop)
        if following is not None and (
            looks_past(following) or following.word in BETWEEN or following.word in CUE_STRENGTH
        ):
            return subject
    return None


def _is_quoted(verb: Verb, beside: Phrase) -> bool:
    return beside.first > verb.floor and verb.sentence[beside.first - 1].word in _QUOTING


def _clause_subject(verb: Verb, earlier: Sequence[Saying]) -> Phrase | None:
    """'Lee would shout, and Marsh would stop him, saying': the last clause joined on that has a subject of its own."""
    said = max((saying.stop for saying in earlier if saying.strength >= JUDGEMENT), default=verb.floor)
    for index in range(verb.index - 2, said, -1):
        token = verb.sentence[index]
        if token.text == "," and index < verb.index - 2 and verb.sentence[index + 1].word not in _JOINING_CLAUSES:
            return None
        if token.word not in _JOINING_CLAUSES:
            continue
        subject = phrase_starting(verb.sentence, index + 1, verb.index)
        if subject is None or not can_speak(verb.sentence[subject.first : subject.stop]):
            continue
        following = _past_adverbs(verb.sentence, subject.stop)
        if following is not None and (following.word in BETWEEN or looks_past(following)):
            return subject
    return None


def _past_adverbs(sentence: Sentence, index: int) -> Token | None:
    """The first token from ``index`` on that is no adverb in -ly."""
    while index < len(sentence) and sentence[index].word.endswith("ly"):
        index += 1
    return sentence[index] if index < len(sentence) else None


def _standing_subject(verb: Verb, earlier: Sequence[Saying]) -> Phrase | None:
    """The subject that later verbs of a sentence share: that of the last real saying, else the first of all."""
    speaking = [saying for saying in earlier if saying.strength >= JUDGEMENT and saying.shape is not Shape.OWNED]
    return speaking[-1].subject if speaking else first_subject(verb.sentence, verb.index, verb.floor)


def _is_noun_behind(verb: Verb, subject: Phrase) -> bool:
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


def _is_named_so(verb: Verb, subject: Phrase) -> bool:
    """'a print called "Night Watch"', 'Marsh, nicknamed "the Fox", won': what bears the name does not speak."""
    behind = verb.sentence[verb.index + 1] if verb.index + 1 < len(verb.sentence) else None
    if verb.word not in _NAMED or behind is None or behind.kind is not Kind.QUOTE:
        return False
    if verb.previous is not None and verb.previous.text == "," and subject.stop == verb.index - 1:
        return True
    head = verb.sentence[subject.stop - 1]
    return not (head.capital or head.word in PRONOUNS)


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
    if not can_speak(sentence[subject.first : subject.stop]):
        return _behind_relative(sentence, subject.first, floor) or _whole(sentence, subject, floor)
    return subject


def _whole(sentence: Sentence, end: Phrase, floor: int) -> Phrase:
    """'A sign at the entrance read': the phrase from the noun that speaks on; ``end`` itself where none does."""
    head = head_of(sentence, end, floor)
    return Phrase(head.first, end.stop) if head else end


def _behind_relative(sentence: Sentence, stop: int, floor: int) -> Phrase | None:
    """'A man who lives near the river said': the one whom the relative clause before the verb tells of."""
    for index in range(stop - 1, floor, -1):
        if not is_word(sentence[index]):
            return None
        if sentence[index].word == "who":
            told_of = subject_before(sentence, index, floor)
            return told_of if told_of and can_speak(sentence[told_of.first : told_of.stop]) else None
    return None


def antecedent(sentence: Sentence, who: int, floor: int = 0) -> Phrase | None:
    """The phrase a relative pronoun stands for: 'Smith, who ...'."""
    before = who - 1
    if before >= floor and sentence[before].text in (",", "—", "–", "--"):
        before -= 1
    if before < floor or not is_word(sentence[before]):
        return None
    found = subject_before(sentence, before + 1, floor)
    if found is None or sentence[found.first].word == "who":
        return None
    words = sentence[found.first : found.stop]
    if is_name(words[-1]) and not words[0].capital and not any(is_human_noun(word.word) for word in words):
        # 'in the presence of Smith, who told'
        return Phrase(name_start(sentence, found.stop - 1, floor), found.stop)
    return found
