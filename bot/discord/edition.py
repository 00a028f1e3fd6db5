"""An article in print: everything that is found in it once and read for every question.

When the article changes there is a new edition, and whoever is at work finishes with the old one.
"""

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

from bot.discord.limits import PIECE
from bot.discord.quoting import Quotation
from index.answer import Quote, Speaker
from index.answerer import Answerer
from index.quotes import speakers_of
from source import Article, Paragraph, Span

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
        self.fingerprint = blake2b(
            self.article.text.encode("utf-8", "surrogatepass"), digest_size=FINGERPRINT // 2
        ).hexdigest()
        """By which a button knows whether it is about this text."""
        said = Counter(quote.speaker for quote in self.quotes)
        self.most_heard: tuple[Speaker, ...] = tuple(sorted(self.speakers, key=lambda speaker: -said[speaker]))
        """The speakers, those with most to say first."""

    @property
    def headline(self) -> str:
        """What the article is called."""
        return self.article[self.article.title] if self.article.title else "an article without a headline"

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """The article from beginning to end."""
        pieces = []
        for paragraph in self.article.paragraphs:
            position = paragraph.start
            quotation = Quotation.of(self.article, paragraph)
            while position < paragraph.end:
                span = quotation.fitting(position, PIECE)
                pieces.append(Piece(paragraph, span))
                rest = self.article.text[span.end : paragraph.end]
                position = paragraph.end - len(rest.lstrip())
        return tuple(pieces)

    def piece_at(self, start: int) -> int:
        """Which piece, counted from 0, holds that place of the article."""
        return max(0, bisect_right(self.pieces, start, key=lambda piece: piece.span.start) - 1)

    def speaker_at(self, start: int) -> Speaker | None:
        """Whose fullest name stands there in the article."""
        return next((speaker for speaker in self.speakers if speaker.name.start == start), None)
