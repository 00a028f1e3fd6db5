"""What the index answers with. Every word a person will see is a span of the article."""

from dataclasses import dataclass
from enum import StrEnum

from source.article import Paragraph, Span

MOST_CLOSE = 3
"""Passages shown at most where nobody says how many."""
CLOSE_BEHIND = 0.8
"""The share of the best score from which another passage is shown beside the best."""


class SpeakerKind(StrEnum):
    """What kind of source speaks."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    """Several people named by what they are: "US officials"."""
    ANONYMOUS = "anonymous"
    """One source without a name: "a diplomat at the embassy"."""


class QuoteKind(StrEnum):
    """How words are quoted."""

    DIRECT = "direct"
    """A whole clause or more stands between the marks."""
    MIXED = "mixed"
    """Quoted words inside the reporter's own sentence."""
    SCARE = "scare"
    """Quoted words that nobody is said to have uttered."""
    INDIRECT = "indirect"
    """Reported speech without marks."""


class Confidence(StrEnum):
    """How sure an attribution is: high only where it is nearly always right."""

    HIGH = "high"
    LOW = "low"


class Outcome(StrEnum):
    """What became of a question."""

    ANSWERED = "answered"
    CLOSEST = "closest"
    """Related, may not answer it: shown with that warning."""
    UNANSWERED = "unanswered"
    ABOUT = "about"
    """Answered from the header: who wrote this, when, headline, source, summary."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whoever said something. One object for all that one speaker says in an article."""

    name: Span
    """The fullest name the article gives, without honorific; of the unnamed, the article's words for them."""
    role: Span | None
    kind: SpeakerKind


@dataclass(frozen=True, slots=True)
class Quote(Span):
    """Quoted words, quote marks included, or reported speech without marks."""

    kind: QuoteKind
    paragraph: int | None
    """The number of the paragraph it stands in; None in a heading."""
    speaker: Speaker | None
    mention: Span | None
    """The words beside the quote that point to the speaker: a name, "he", "the statement"."""
    cue: Span | None
    """The word of saying: "told"."""
    channel: Span | None
    """Where it was said: "DW", "X", "statement"."""
    confidence: Confidence

    @property
    def with_attribution(self) -> Span:
        """From the speaker's mention or the word of saying to the end of the quote, whichever order they stand in."""
        spans = [self, *(span for span in (self.mention, self.cue) if span)]
        return Span(min(span.start for span in spans), max(span.end for span in spans))


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as an answer, with the words in it that answer."""

    paragraph: Paragraph
    score: float
    highlights: tuple[Span, ...]
    quotes: tuple[Quote, ...]

    @property
    def voice(self) -> Quote | None:
        """The quote of which most is highlighted; None where the answering words are the reporter's own.

        A few words of reported speech in a sentence ("..., for which the group claimed responsibility"), with those
        that attribute them, leave it the reporter's; a few quoted ones do not.
        """
        highlighted = sum(len(highlight) for highlight in self.highlights)

        def shared(span: Span) -> int:
            return sum(max(0, min(span.end, h.end) - max(span.start, h.start)) for h in self.highlights)

        def is_heard(quote: Quote) -> bool:
            if quote.kind is QuoteKind.INDIRECT:
                is_much = shared(quote) >= max(1, highlighted / 4)
                return is_much and shared(quote.with_attribution) >= highlighted / 3
            return quote.kind is not QuoteKind.SCARE and shared(quote) >= 1

        return max(filter(is_heard, self.quotes), key=shared, default=None)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question got back. ``passages`` is filled whatever the outcome, which says what a person is shown."""

    question: str
    understood_as: str | None
    """The question after corrections and follow-up resolution; None when that changed nothing."""
    outcome: Outcome
    confidence: float
    """0 to 1: how sure it is that the first passage answers the question; comparable between questions."""
    reply: str
    """The line a person sees beside or instead of passages."""
    speaker: Speaker | None
    """Whose words answer the question; None where the reporter narrates."""
    passages: tuple[Passage, ...]
    """Best first."""
    suggestions: tuple[str, ...] = ()
    """Questions that the article answers, where it does not answer this one; a place may offer them."""

    @property
    def close_passages(self) -> tuple[Passage, ...]:
        """What is shown where nobody says how many: the best, and at most two whose score comes close to its own."""
        return tuple(
            passage
            for passage in self.passages[:MOST_CLOSE]
            if passage is self.passages[0] or passage.score >= CLOSE_BEHIND * self.passages[0].score > 0
        )
