"""A text with stretches taken out of it, and where the rest of it went."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from source.article import Span


@dataclass(frozen=True, slots=True)
class Excised:
    """What is left of a text, and the way from its old offsets to the new ones."""

    text: str
    cuts: tuple[Span, ...]
    """What was taken out, in old offsets: in order and not touching."""
    removed: tuple[int, ...]
    """How many characters were taken out before each cut."""

    def offset(self, old: int) -> int:
        """Where a character went; one that was taken out stands for the character behind its cut."""
        before = bisect_right(self.cuts, old, key=lambda cut: cut.start) - 1
        if before < 0:
            return old
        cut = self.cuts[before]
        return old - self.removed[before] - (min(old, cut.end) - cut.start)

    def span(self, old: Span) -> Span:
        """What is left of a span."""
        return Span(self.offset(old.start), self.offset(old.end))


def excise(text: str, spans: Iterable[Span]) -> Excised:
    """Takes the spans, in any order and overlapping as they like, out of the text."""
    cuts: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if cuts and span.start <= cuts[-1].end:
            cuts[-1] = Span(cuts[-1].start, max(cuts[-1].end, span.end))
        else:
            cuts.append(span)
    kept, removed, total, position = [], [], 0, 0
    for cut in cuts:
        kept.append(text[position : cut.start])
        removed.append(total)
        total += len(cut)
        position = cut.end
    return Excised("".join(kept) + text[position:], tuple(cuts), tuple(removed))
