"""Quotes, as they are read: those that follow one another from the same mouth are one utterance, in whole sentences."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from index.answer import Confidence, Quote, Speaker
from source import Article, Span


@dataclass(frozen=True, slots=True)
class Utterance(Span):
    """Quotes that follow one another in a paragraph, from the same mouth, with the sentences they stand in."""

    quotes: tuple[Quote, ...]

    @property
    def speaker(self) -> Speaker | None:
        """Whose words they are."""
        return self.quotes[0].speaker

    @property
    def surest(self) -> Quote:
        """The first whose speaker is sure, else the first."""
        return min(self.quotes, key=lambda quote: quote.confidence is not Confidence.HIGH)


def utterances(article: Article, quotes: Sequence[Quote]) -> list[Utterance]:
    """The quotes, in order, those together that are read together."""
    together = [tuple(group) for _, group in groupby(quotes, key=lambda quote: (quote.speaker, quote.paragraph))]
    return [
        Utterance(in_context(article, group[0]).start, in_context(article, group[-1]).end, group) for group in together
    ]


def in_context(article: Article, quote: Quote) -> Span:
    """A quote, with the rest of the sentences it stands in."""
    if quote.paragraph is None:
        return quote
    sentences = article.paragraphs[quote.paragraph - 1].sentences
    around = [quote, *(sentence for sentence in sentences if sentence.overlaps(quote))]
    return Span(min(span.start for span in around), max(span.end for span in around))
