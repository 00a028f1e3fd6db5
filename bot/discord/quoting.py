"""Block quotes of the article: verbatim, the answering words in bold, what is too long cut visibly at a sentence."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.discord.limits import length
from bot.discord.markdown import ELLIPSIS, escape_line_start, escape_marks, last_fitting, one_line
from source import Article, Paragraph, Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """Something of the article that is to be quoted, all of it if there is room."""

    article: Article
    whole: Span
    sentences: Sequence[Span]
    """In order and apart; one may reach beyond ``whole``."""
    bold: Sequence[Span] = ()
    """In order."""

    @classmethod
    def of(cls, article: Article, paragraph: Paragraph, bold: Sequence[Span] = ()) -> "Quotation":
        """A paragraph to be quoted."""
        return cls(article, paragraph, paragraph.sentences, bold)

    def show(self, span: Span) -> str:
        """A slice of it as a block quote, with "…" where something is left out."""
        before = f"{ELLIPSIS} " if span.start > self.whole.start else ""
        after = f" {ELLIPSIS}" if span.end < self.whole.end else ""
        return f"> {before}{self._marked(span)}{after}"

    def fitting(self, start: int, room: int) -> Span:
        """As much of it from ``start`` as a block quote of that length, at least 20, can show: all of it, else whole
        sentences, else whole words, else characters.
        """

        def fits(end: int) -> bool:
            return length(self.show(Span(start, end))) <= room

        # What is shown is no shorter than the text, so that no more than this can fit.
        nearest = min(self.whole.end, start + room)
        if nearest == self.whole.end and fits(nearest):
            return Span(start, nearest)
        ends = [each.end for each in self._sentences_ending(start, nearest)]
        if end := last_fitting(ends, fits):
            return Span(start, end)
        words = [start + each.end() for each in re.finditer(r"\S+", self.article.text[start:nearest])]
        return Span(start, last_fitting(words, fits) or last_fitting(range(start + 1, nearest + 1), fits) or start + 1)

    def around_bold(self, room: int) -> Span:
        """All of it if a block quote of that length can show it; else as much from its beginning, or, where that
        leaves out what is bold, from the sentence in which that begins.
        """
        shown = self.fitting(self.whole.start, room)
        if not self.bold or self.bold[0].end <= shown.end:
            return shown
        start = max(each.start for each in self.sentences if each.start <= self.bold[0].start)
        return self.fitting(start, room)

    def _sentences_ending(self, after: int, until: int) -> Sequence[Span]:
        first, last = (bisect_right(self.sentences, place, key=lambda each: each.end) for place in (after, until))
        return self.sentences[first:last]

    def without_even_bold(self, span: Span) -> "Quotation":
        """It with nothing in bold where all of a slice would be: it would stand out from nothing, and shout."""
        plain = (self.article[run] for run, is_bold in self._runs(span) if not is_bold)
        return self if any(map(str.strip, plain)) else replace(self, bold=())

    def _marked(self, span: Span) -> str:
        """A slice, escaped, with what is bold in it."""
        pieces = []
        for run, is_bold in self._runs(span):
            escaped = escape_marks(one_line(self.article[run]))
            pieces.append(f"**{escaped}**" if is_bold else escaped)
        return escape_line_start("".join(pieces))

    def _runs(self, span: Span) -> Iterator[tuple[Span, bool]]:
        """A slice, divided into what is bold and what is not."""
        position = span.start
        for strong in _joined(self.bold):
            start, end = max(strong.start, position), min(strong.end, span.end)
            if start < end:
                yield Span(position, start), False
                yield Span(start, end), True
                position = end
        yield Span(position, span.end), False


def _joined(spans: Sequence[Span]) -> Iterator[Span]:
    """The spans, those that touch made one: "****" between them would not end what is bold."""
    last: Span | None = None
    for span in spans:
        if last and span.start <= last.end:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last:
            yield last
        last = span
    if last:
        yield last
