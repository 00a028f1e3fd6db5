"""An article in print: everything that is found in it once and read for every question.

When the article changes there is a new edition, and whoever is at work finishes with the old one.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

from bot.discord.limits import PIECE
from bot.discord.quoting import Quotation
from index.answer import Quote, Speaker, SpeakerKind
from index.answerer import Answerer
from index.quotes.lookup import speakers_of
from source import Article, Paragraph, Span

_WORD = re.compile(r"\S")

FINGERPRINT = 8
"""Characters of a fingerprint: one in four thousand million articles has the same."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, or as much of a long one as is shown at once."""

    paragraph: Paragraph
    span: Span


class Edition:
    """An article, ready to be asked and to be shown. Nothing in it changes."""

    def __init__(self, answerer: Answerer) -> None:
        self.answerer = answerer
        self.article: Article = answerer.article
        self.quotes: tuple[Quote, ...] = answerer.quotes
        self.speakers: tuple[Speaker, ...] = speakers_of(self.quotes)
        self.fingerprint = _fingerprint(self.article, self.speakers)
        """By which a button knows whether it is about this text, these paragraphs and these speakers."""
        persons = Counter(
            quote.speaker for quote in self.quotes if quote.speaker and quote.speaker.kind is SpeakerKind.PERSON
        )
        self.most_heard: tuple[Speaker, ...] = tuple(speaker for speaker, _ in persons.most_common())
        """The persons who speak, those with most to say first."""
        self.pieces: tuple[Piece, ...] = tuple(_pieces(self.article))
        """The article from beginning to end."""

    @property
    def headline(self) -> str:
        """What the article is called."""
        return self.article[self.article.title] if self.article.title else "an article without a headline"

    @property
    def summary(self) -> str:
        """For the log: what it is called, and how much was found in it."""
        return f"“{self.headline}”, {len(self.article.paragraphs)} passages, {len(self.speakers)} speakers"

    def piece_at(self, start: int) -> int:
        """Which piece, counted from 0, holds that place of the article."""
        return max(0, bisect_right(self.pieces, start, key=lambda piece: piece.span.start) - 1)


def _fingerprint(article: Article, speakers: Iterable[Speaker]) -> str:
    starts = [str(paragraph.start) for paragraph in article.paragraphs]
    everything = "\n".join([article.text, *starts, *(article[speaker.name] for speaker in speakers)])
    return blake2b(everything.encode("utf-8", "surrogatepass"), digest_size=FINGERPRINT // 2).hexdigest()


def _pieces(article: Article) -> Iterator[Piece]:
    for paragraph in article.paragraphs:
        quotation = Quotation.of(article, paragraph)
        position = paragraph.start
        while word := _WORD.search(article.text, position, paragraph.end):
            span = quotation.fitting(word.start(), PIECE)
            yield Piece(paragraph, span)
            position = span.end
