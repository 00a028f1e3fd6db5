"""What an article consists of: one text, and everything in it as a span of that text."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article's text, in characters: ``start`` inclusive, ``end`` exclusive."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def holds(self, other: "Span") -> bool:
        """Whether all of ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Paragraph(Span):
    """A paragraph as readers count them, from 1; headings and header lines have no number."""

    number: int
    section: Span | None
    """The heading it stands under."""
    sentences: tuple[Span, ...]
    """In order, not overlapping, without the white space between them."""


@dataclass(frozen=True, slots=True)
class DateLine(Span):
    """The words that date the article."""

    moment: datetime | date | None
    """What they mean: with a time where one is given, None where they name no real date."""


@dataclass(frozen=True, slots=True)
class Article:
    """A text and where its parts are.

    ``text`` is the file decoded as UTF-8, so offsets count in the file itself. For Markdown the inline marks,
    and for HTML everything but the story, are taken out first, and offsets count in what is left.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    """At least one."""
    headings: tuple[Span, ...] = ()
    """Section headings, in order."""
    title: Span | None = None
    byline: Span | None = None
    """Who wrote it: the names alone, without "By"."""
    outlet: Span | None = None
    """Who published it."""
    dated: DateLine | None = None
    dateline: Span | None = None
    """The place the report was filed from, which opens the first paragraph."""
    url: Span | None = None

    def __getitem__(self, span: Span) -> str:
        """The words of a span, verbatim."""
        return self.text[span.start : span.end]
