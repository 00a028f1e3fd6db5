"""Puts the parts together: an article in, its quotations with speaker, role and channel out."""

from collections.abc import Sequence
from typing import Final

from index.answer import Confidence, Quote, QuoteKind, Speaker
from index.quotes.attribution import Attribution, Block, Ground, attribute, blocks_of
from index.quotes.channels import channel_in
from index.quotes.indirect import Report, reports_of
from index.quotes.lexicon import SPEECH
from index.quotes.sayings import Shape
from index.quotes.speakers import Cast
from index.quotes.tokens import Sentence, closing_mark
from source.article import Article, Span

_SURE_GROUNDS: Final = frozenset({Ground.FOLLOWS, Ground.PRECEDES, Ground.SPLIT, Ground.GOES_ON})
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
    return (found.mention.start if found.mention else start, start)


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
        run = found.run
        if found.mention is None:
            return Quote(run.start, run.end, QuoteKind.SCARE, found.paragraph, None, None, None, None, Confidence.LOW)
        speaker = self._speaker(found.mention)
        channel = self._channel(found.mention, found.cue, found.sentence, speaker, found.paragraph)
        confidence = Confidence.HIGH if _is_sure(found) else Confidence.LOW
        kind = self._kind(found)
        return Quote(run.start, run.end, kind, found.paragraph, speaker, found.mention, found.cue, channel, confidence)

    def _indirect(self, report: Report) -> Quote:
        speaker = self._speaker(report.mention)
        channel = self._channel(report.mention, report.cue, report.sentence, speaker, report.paragraph)
        confidence = Confidence.HIGH if report.sure else Confidence.LOW
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

    def _channel(
        self,
        mention: Span,
        cue: Span | None,
        where: Span | None,
        speaker: Speaker | None,
        paragraph: int | None,
    ) -> Span | None:
        """The channel beside the cue, else the one this speaker used before in the same paragraph."""
        sentence = self.sentences.get(where.start) if where else None
        found = channel_in(sentence, (cue or mention).start, self.cast.is_person) if sentence else None
        if speaker is None or paragraph is None:
            return found
        if found is not None:
            self.channels[paragraph, speaker] = found
        return found or self.channels.get((paragraph, speaker))

    def _kind(self, found: Attribution) -> QuoteKind:
        """Direct where a whole clause or more stands between the marks, mixed where it is part of the reporter's."""
        text, run = self.article.text, found.run
        inside = text[run.start + 1 : run.end].lstrip("\"'“‘ ")
        words = len(inside.split())
        begins = inside[:1].isupper() or inside[:1] in "…[" or inside[:1].isdigit()
        if words >= _FEWEST_WORDS_DIRECT and begins:
            return QuoteKind.DIRECT
        closes = closing_mark(text, run) in _CLAUSE_END and closing_mark(text, run) != ""
        if self._completes(found) and closes:
            return QuoteKind.DIRECT
        if found.ground in (Ground.SPLIT, Ground.GOES_ON, Ground.LED_IN, Ground.FLOATS, Ground.AHEAD) and closes:
            return QuoteKind.DIRECT
        return QuoteKind.DIRECT if begins and closes and found.ground is Ground.FOLLOWS else QuoteKind.MIXED

    def _completes(self, found: Attribution) -> bool:
        """'"I will go," she said, "if they let me."': the sentence began with quoted words already."""
        where = found.sentence
        sentence = self.sentences.get(where.start) if where else None
        if not sentence or found.ground is not Ground.PRECEDES:
            return False
        return sentence[0].run is not None and sentence[0].start < found.run.start


def _is_sure(found: Attribution) -> bool:
    """Whether attributions made on these grounds are nearly always right."""
    return (
        found.ground in _SURE_GROUNDS
        and found.strength >= SPEECH
        and found.shape in (Shape.BEFORE, Shape.AFTER, Shape.ACCORDING)
    )
