"""Finds reported speech without marks: "Lee said Oslo could win back trust": blocks in, passages out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from index.quotes.blocks import Block
from index.quotes.lexicon import (
    BE_FORMS,
    CONJUNCTIONS,
    JUDGEMENT,
    OUTLET_NOUNS,
    PREPOSITIONS,
    PRESS,
    SPEECH,
    STANCES,
    TIME_GLUE,
    TIME_WORDS,
)
from index.quotes.phrases import Phrase, can_speak, is_name, span_of
from index.quotes.sayings import Saying, Shape
from index.quotes.subjects import subject_before
from index.quotes.tokens import Kind, Sentence, is_word
from source.article import Span

_JOINING: Final = CONJUNCTIONS - {"but"}
_ADDRESSING: Final = frozenset({"told", "tells", "tell", "telling", "assured", "informed", "reminded", "warned"})
# How far behind the cue 'that' may open the reported clause: 'posted on the site on Monday that'.
_FARTHEST_THAT: Final = 8
_NOT: Final = frozenset(
    "not n't never didn't doesn't don't hasn't haven't won't wouldn't couldn't can't cannot".split()
)
_SMALL: Final = frozenset(
    ["that", "it", "he", "she", "they", "we", "i", "the", "a", "an", "to", "of", "and", "or", "but"]
)


@dataclass(frozen=True, slots=True)
class Report(Span):
    """What somebody is said to have said, in the reporter's words."""

    paragraph: int
    mention: Span
    cue: Span
    sentence: Span
    sure: bool


def reports_of(blocks: Sequence[Block]) -> Iterator[Report]:
    """Every passage of reported speech, in order of its sentence."""
    for block in blocks:
        if block.paragraph is None:
            continue
        for sentence, sayings in zip(block.sentences, block.sayings, strict=True):
            yield from _reports_in(sentence, sayings, block.paragraph)


def _reports_in(sentence: Sentence, sayings: Sequence[Saying], paragraph: int) -> Iterator[Report]:
    whole = Span(sentence[0].start, sentence[-1].end)
    real = [saying for saying in [*sayings, *_stances(sentence, sayings)] if _reports(sentence, saying)]
    taken = -1
    for saying in sorted(real, key=lambda saying: saying.cue):
        for phrase in _content(sentence, saying, real):
            span = span_of(sentence, phrase)
            if span.start < taken:
                continue
            taken = span.end
            cue = Span(sentence[saying.cue].start, sentence[saying.cue_stop - 1].end)
            sure = saying.strength >= SPEECH and saying.shape in (Shape.BEFORE, Shape.AFTER, Shape.ACCORDING)
            yield Report(span.start, span.end, paragraph, span_of(sentence, saying.subject), cue, whole, sure)


def _reports(sentence: Sentence, saying: Saying) -> bool:
    """Whether a saying reports speech: a real verb of saying with a subject that can speak."""
    if saying.shape in (Shape.FAR, Shape.OWNED, Shape.AGENT):
        return False
    if saying.shape is Shape.SHARED and saying.cue and sentence[saying.cue - 1].word == "to":
        # 'accused the council of a failure to warn them': nobody warned
        return False
    between = sentence[saying.subject.stop : saying.cue]
    if sentence[saying.cue].word not in STANCES and any(token.word in _NOT for token in between):
        # 'the firm did not respond to a request'
        return False
    subject = sentence[saying.subject.first : saying.subject.stop]
    return saying.strength >= JUDGEMENT and can_speak(subject)


def _stances(sentence: Sentence, sayings: Sequence[Saying]) -> Iterator[Saying]:
    """'Lee is not surprised by the move': an adjective of feeling or belief with its subject."""
    for index, token in enumerate(sentence):
        if token.word not in STANCES or index < 2:
            continue
        before = index - 1
        while before > 0 and (
            sentence[before].word in ("not", "n't", "also", "very", "so", "still")
            or sentence[before].word.endswith("ly")
        ):
            before -= 1
        if sentence[before].word not in BE_FORMS:
            continue
        subject = subject_before(sentence, before)
        if subject is not None and not any(saying.cue == index for saying in sayings):
            yield Saying(index, index + 1, subject, JUDGEMENT, Shape.BEFORE)


def _content(sentence: Sentence, saying: Saying, others: Sequence[Saying]) -> Iterator[Phrase]:
    """What is reported: the words behind the cue, else those before it ('..., sources told the agency')."""
    start = _after_addressee(sentence, saying)
    closes_something = saying.shape is Shape.AFTER or _follows_quotation(sentence, saying)
    begins_clause = start < len(sentence) and sentence[start].word == "that"
    if begins_clause or not closes_something:
        behind = list(_pieces(sentence, start, _clause_end(sentence, saying, others)))
        if behind:
            yield from behind
            return
    before = max((other.stop for other in others if other.stop <= saying.first), default=0)
    yield from _pieces(sentence, before, saying.first)


def _follows_quotation(sentence: Sentence, saying: Saying) -> bool:
    """'"...," the ministry said in a statement': nothing behind the cue is reported."""
    before = saying.first - 1
    if before >= 0 and sentence[before].text == ",":
        before -= 1
    return before >= 0 and sentence[before].kind is Kind.QUOTE


def _after_addressee(sentence: Sentence, saying: Saying) -> int:
    """Where the content can begin: behind 'told the AFP news agency on Monday that'."""
    index = saying.stop
    if sentence[saying.cue].word in _ADDRESSING:
        while (
            index < len(sentence)
            and is_word(sentence[index])
            and (
                is_name(sentence[index])
                or sentence[index].word
                in OUTLET_NOUNS
                | PRESS
                | {
                    "the",
                    "a",
                    "his",
                    "her",
                    "their",
                    "him",
                    "them",
                    "us",
                    "me",
                    "'s",
                    "of",
                    "judge",
                    "court",
                    "police",
                }
            )
        ):
            index += 1
    for that in range(index + 1, min(len(sentence), index + _FARTHEST_THAT)):
        if sentence[that].word == "that" and sentence[index].word in PREPOSITIONS:
            return that + 1
        if not is_word(sentence[that]):
            break
    while index < len(sentence) and (
        sentence[index].word in TIME_WORDS
        or (sentence[index].word in TIME_GLUE and index + 1 < len(sentence) and sentence[index + 1].word in TIME_WORDS)
    ):
        index += 1
    return index


def _clause_end(sentence: Sentence, saying: Saying, others: Sequence[Saying]) -> int:
    """Where the reported clause ends: at the next cue's own words, or at the end of the sentence."""
    stop = len(sentence)
    while stop > 0 and sentence[stop - 1].kind is Kind.MARK:
        stop -= 1
    if sentence[saying.stop].word == "to" if saying.stop < len(sentence) else False:
        # 'promised to go, but stayed': the promise ends at the comma
        for comma in range(saying.stop, stop - 1):
            if sentence[comma].text == "," and sentence[comma + 1].word in CONJUNCTIONS:
                return comma
    for other in others:
        if other.cue <= saying.cue:
            continue
        limit = other.first if other.subject.first >= saying.stop else other.cue
        while limit > saying.stop and (
            sentence[limit - 1].word in ("who", "as", "also", "has", "had") or sentence[limit - 1].kind is Kind.MARK
        ):
            limit -= 1
        return min(stop, limit)
    return stop


def _pieces(sentence: Sentence, start: int, stop: int) -> Iterator[Phrase]:
    """The stretches between quotations, without the marks and the joining words around them."""
    first = start
    for index in range(start, stop + 1):
        if index < stop and sentence[index].kind is not Kind.QUOTE:
            continue
        piece = _trimmed(sentence, first, index)
        if piece is not None:
            yield piece
        first = index + 1


def _trimmed(sentence: Sentence, first: int, stop: int) -> Phrase | None:
    while first < stop and (sentence[first].kind is Kind.MARK or sentence[first].word in _JOINING):
        first += 1
    while stop > first and (sentence[stop - 1].kind is Kind.MARK or sentence[stop - 1].word in CONJUNCTIONS):
        stop -= 1
    weighty = any(
        is_word(token) and token.word not in _SMALL and token.word not in PREPOSITIONS for token in sentence[first:stop]
    )
    return Phrase(first, stop) if weighty else None
