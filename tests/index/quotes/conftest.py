"""What the tests of quotations share: a story made of paragraphs, and its quotations by their first words."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from index.answer import Quote, QuoteKind
from index.quotes.finder import find_quotes
from source.article import Article, Paragraph, Span


@dataclass(frozen=True)
class Told:
    """One quotation of a story, in words."""

    text: str
    speaker: str | None
    mention: str | None
    role: str | None
    channel: str | None
    kind: QuoteKind
    quote: Quote


def article_of(*paragraphs: str) -> Article:
    """An article that is nothing but these paragraphs."""
    text = "\n\n".join(paragraphs)
    spans, start = [], 0
    for number, paragraph in enumerate(paragraphs, start=1):
        end = start + len(paragraph)
        spans.append(Paragraph(start, end, number, None, (Span(start, end),)))
        start = end + 2
    return Article(text, tuple(spans))


def words_of(article: Article, span: Span | None) -> str | None:
    return None if span is None else article[span]


@pytest.fixture
def read() -> Callable[..., list[Told]]:
    """Reads paragraphs and gives their quotations in order."""

    def read(*paragraphs: str) -> list[Told]:
        article = article_of(*paragraphs)
        return [
            Told(
                article[quote],
                words_of(article, quote.speaker.name) if quote.speaker else None,
                words_of(article, quote.mention),
                words_of(article, quote.speaker.role) if quote.speaker else None,
                words_of(article, quote.channel),
                quote.kind,
                quote,
            )
            for quote in find_quotes(article)
        ]

    return read
