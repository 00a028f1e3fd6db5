"""Puts the parts together: an article in, its quotations with speaker, role and channel out."""

from collections.abc import Sequence
from typing import Final

from index.answer import Confidence, Quote, QuoteKind, Speaker
from index.quotes.attribution import attribute
from index.quotes.blocks import Block, blocks_of
from index.quotes.channels import channel_in
from index.quotes.grounds import Attribution, Ground, Source
from index.quotes.indirect import Report, reports_of
from index.quotes.marks import QuotedRun
from index.quotes.speakers import Cast
from index.quotes.tokens import Sentence, closing_mark
from source.article import Article, Span

_STANDING_ALONE: Final = frozenset({Ground.SPLIT, Ground.GOES_ON, Ground.LED_IN, Ground.FLOATS, Ground.AHEAD})
_CLAUSE_END: Final = frozenset(".,?!…—–")
_FEWEST_WORDS_DIRECT: Final = 4


def find_quotes(article: Article) -> tuple[Quote, ...]:
    """Every quotation of the article, in order of start: direct, mixed, scare and indirect."""
    blocks = blocks_of(article)
    cast = Cast(article, blocks)
    finder = _Finder(article, blocks, cast)
    found: list[Attribution | Report] = [*attribute(article.text, blocks), *reports_of(blocks)]
    ordered = sorted(found, key=_position)
    quotes = [finder.quote(each) for each in ordered]
    return tuple(sorted(quotes, key=lambda quote: (quote.start, quote.end)))


def _position(found: Attribution | Report) -> tuple[int, int]:
    """Mentions are resolved in the order of the text: what 'she' means depends on who spoke before."""
    start = found.run.start if isinstance(found, Attribution) else found.start
    source = found.source if isinstance(found, Attribution) else found
    return (source.mention.start if source else start, start)


class _Finder:
    """Turns what was found into quotes; remembers the channels used so far."""

    def __init__(self, article: Article, blocks: Sequence[Block], cast: Cast) -> None:
        self.article = article
        self.cast = cast
        self.sentences: dict[int, Sentence] = {
            sentence[0].start: sentence for block in blocks for sentence in block.sentences
        }
        self.channels: dict[tuple[int, Speaker], Span] = {}
        self.met: dict[Span, Speaker | None] = {}

    def quote(self, found: Attribution | Report) -> Quote:
        if isinstance(found, Report):
            return self._indirect(found)
        run, source = found.run, found.source
        if source is None:
            return Quote(run.start, run.end, QuoteKind.SCARE, found.paragraph, None, None, None, None, Confidence.LOW)
        speaker = self._speaker(source.mention)
        channel = self._channel(source, speaker, found.paragraph)
        confidence = self._confidence(source.mention, sure=source.sure)
        kind = self._kind(run, source)
        return Quote(
            run.start, run.end, kind, found.paragraph, speaker, source.mention, source.cue, channel, confidence
        )

    def _indirect(self, report: Report) -> Quote:
        speaker = self._speaker(report.mention)
        channel = self._channel(report, speaker, report.paragraph)
        confidence = self._confidence(report.mention, sure=report.sure)
        return Quote(
            report.start,
            report.end,
            QuoteKind.INDIRECT,
            report.paragraph,
            speaker,
            report.mention,
            report.cue,
            channel,
            confidence,
        )

    def _speaker(self, mention: Span) -> Speaker | None:
        if mention not in self.met:
            self.met[mention] = self.cast.speaker(mention)
        return self.met[mention]

    def _confidence(self, mention: Span, *, sure: bool) -> Confidence:
        """High where both the mention and whom it means are nearly always right."""
        return Confidence.HIGH if sure and mention.start not in self.cast.guessed else Confidence.LOW

    def _channel(self, source: Source | Report, speaker: Speaker | None, paragraph: int | None) -> Span | None:
        """The channel beside the cue, else the one this speaker used before in the same paragraph."""
        sentence = self.sentences[source.sentence.start]
        found = channel_in(sentence, (source.cue or source.mention).start, self.cast.is_person)
        if speaker is None or paragraph is None:
            return found
        if found is not None:
            self.channels[paragraph, speaker] = found
        return found or self.channels.get((paragraph, speaker))

    def _kind(self, run: QuotedRun, source: Source) -> QuoteKind:
        """Direct where a whole clause or more stands between the marks, mixed where it is part of the reporter's."""
        inside = self.article.text[run.start + 1 : run.end].lstrip("\"'“‘ ")
        begins = inside[:1].isupper() or inside[:1] in "…[" or inside[:1].isdigit()
        if begins and len(inside.split()) >= _FEWEST_WORDS_DIRECT:
            return QuoteKind.DIRECT
        end = closing_mark(self.article.text, run)
        if end == "" or end not in _CLAUSE_END:
            return QuoteKind.MIXED
        stands_alone = source.ground in _STANDING_ALONE or (begins and source.ground is Ground.FOLLOWS)
        return QuoteKind.DIRECT if stands_alone or self._completes(run, source) else QuoteKind.MIXED

    def _completes(self, run: QuotedRun, source: Source) -> bool:
        """'"I will go," she said, "if they let me."': the sentence began with quoted words already."""
        first = self.sentences[source.sentence.start][0]
        return source.ground is Ground.PRECEDES and first.run is not None and first.start < run.start
