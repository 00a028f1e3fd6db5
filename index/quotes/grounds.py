"""What is found out about a quoted run: the words that say whose it is, and on what ground."""

from dataclasses import dataclass, replace
from enum import IntEnum

from index.quotes.lexicon import HINT
from index.quotes.marks import QuotedRun
from index.quotes.phrases import Phrase, span_of
from index.quotes.sayings import Saying
from index.quotes.tokens import Sentence
from source.article import Span


class Ground(IntEnum):
    """Why a run is given to a speaker, from the plainest reason to the boldest."""

    FOLLOWS = 0
    """'"...," Smith said'"""
    PRECEDES = 1
    """'Smith said: "..."', 'Smith said that "..."'"""
    NAMES = 2
    """'Smith called the deal "..."'"""
    SPLIT = 3
    """A run that goes on behind its attribution: '"...," Smith said. "..."'"""
    WITHIN = 4
    """A verb of saying earlier in the sentence governs it."""
    WITHIN_LATER = 5
    """One later in the sentence does."""
    WITHIN_WEAK = 6
    """Only a weak verb stands in the sentence."""
    OWNED = 7
    """'Smith's "..." remark', 'the "..." that Smith decried'"""
    COLON = 8
    """'Smith: "..."'"""
    VERBLESS = 9
    """'"...," Ann Smith, the minister.'"""
    EARLIER_SENTENCE = 10
    """The sentence before, in the same paragraph, has a speaker."""
    AHEAD = 11
    """The next run of the paragraph is attributed, and this one leads up to it."""
    REPORTED_ON = 12
    """Words in a sentence that goes on with what somebody was reported to say before."""
    GOES_ON = 13
    """A quotation over several paragraphs."""
    LED_IN = 14
    """The paragraph before ends in a colon."""
    FLOATS = 15
    """A paragraph that is all quotation, after somebody spoke."""


@dataclass(frozen=True, slots=True)
class Source:
    """The words that say whose a run is."""

    mention: Span
    sentence: Span
    """The sentence the mention stands in."""
    ground: Ground
    strength: int
    cue: Span | None = None
    sure: bool = False
    """Whether attributions made this way are nearly always right."""

    def handed_on(self, ground: Ground) -> "Source":
        """The same source for a run of another place."""
        return replace(self, ground=ground, sure=self.sure and ground in (Ground.SPLIT, Ground.GOES_ON, Ground.LED_IN))


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quoted run and whose it is; ``source`` is None where nobody is said to have uttered it."""

    run: QuotedRun
    paragraph: int | None
    source: Source | None


def by_saying(sentence: Sentence, saying: Saying, ground: Ground, *, sure: bool = False) -> Source:
    """The source that a cue and its subject make."""
    cue = Span(sentence[saying.cue].start, sentence[saying.cue].end)
    return Source(span_of(sentence, saying.subject), _extent(sentence), ground, saying.strength, cue, sure)


def by_phrase(sentence: Sentence, phrase: Phrase, ground: Ground, *, sure: bool = False) -> Source:
    """The source that a noun phrase without a cue makes."""
    return Source(span_of(sentence, phrase), _extent(sentence), ground, HINT, None, sure)


def _extent(sentence: Sentence) -> Span:
    return Span(sentence[0].start, sentence[-1].end)
