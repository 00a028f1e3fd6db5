"""The words of a passage that answer."""

from collections.abc import Sequence

from index.answer import Quote, QuoteKind
from source.article import Paragraph, Span


def answering_words(
    paragraph: Paragraph, sentence_scores: Sequence[float], quotes: Sequence[Quote]
) -> tuple[Span, ...]:
    """The sentence that answers best; where it is mostly a quotation, the quotation alone.

    ``sentence_scores`` has one score for each sentence of the paragraph. Nothing where none of them scored.
    """
    if not sentence_scores or max(sentence_scores) <= 0:
        return ()
    best = max(range(len(sentence_scores)), key=lambda position: sentence_scores[position])
    sentence = paragraph.sentences[best]
    inside = [quote for quote in quotes if quote.kind is QuoteKind.DIRECT and sentence.holds(quote)]
    longest = max(inside, key=len, default=None)
    if longest and len(longest) > len(sentence) / 2:
        return (Span(longest.start, longest.end),)
    return (Span(sentence.start, sentence.end),)
