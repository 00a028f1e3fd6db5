"""The words of a passage that answer: as few as are clear by themselves, and where that is unsure the sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.answer import Quote, QuoteKind
from index.asked import Asked
from index.terms import Term
from source.article import Span

# Where a part of a sentence ends that can be read by itself. No comma inside a number.
_BOUNDARY = re.compile(r"[,;:](?=\s)|\s[–—-]+\s|—")
# Words that turn or weaken what is said, wherever in the sentence they stand.
_TURNING = re.compile(
    r"\b(?:not|no|never|none|nor|neither|without|if|unless|whether|deny|denies|denied|refuted?|rejected|false(?:ly)?|"
    r"rumou?r\w*|alleged\w*|reported(?:ly)?|might|may|could|would|should)\b|n['’]t\b",
    re.IGNORECASE,
)
# "to force", "in order to": what belongs to the word that tells a purpose.
_PURPOSE = re.compile(r"\b(?:in order |so as )?to\s+(?:\w+ly\s+)?\Z")
_ANNOUNCING = frozenset("because due owing".split())
_CLEAR_ALONE = frozenset(Asked) - {Asked.SPEAKER, Asked.WORDS, Asked.CAUSE, Asked.OTHER}
SHORTEST = 3
"""Words that a part of a sentence needs to be clear without the part before it."""
LARGEST = 0.75
"""The share of its sentence above which a part is no shorter than the sentence."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A sentence of the passage."""

    span: Span
    score: float
    found: Sequence[Term]
    """Its words that could be what is asked for."""


def answering_words(text: str, sentences: Sequence[Scored], quotes: Sequence[Quote], asked: Asked) -> tuple[Span, ...]:
    """The quotation, the part or the sentence that answers best; nothing where no sentence scored.

    A sentence that is mostly a quotation gives the quotation alone. One that holds a time, a number or a name that
    was asked for gives the parts around it, between commas, unless a word elsewhere in the sentence turns or weakens
    them; one that is asked for a cause gives what follows the word that announces it.
    """
    best = max(sentences, key=lambda sentence: sentence.score, default=None)
    if best is None or best.score <= 0:
        return ()
    sentence = Span(best.span.start, best.span.end)
    spoken = [quote for quote in quotes if quote.kind is not QuoteKind.INDIRECT and sentence.overlaps(quote)]
    inside = [quote for quote in spoken if quote.kind is QuoteKind.DIRECT and sentence.holds(quote)]
    longest = max(inside, key=len, default=None)
    if longest and (asked in (Asked.WORDS, Asked.SPEAKER) or len(longest) > len(sentence) / 2):
        return (Span(longest.start, longest.end),)
    if spoken or not best.found:
        return (sentence,)
    if asked in _CLEAR_ALONE:
        return (_part(text, sentence, best.found),)
    return (_cause(text, sentence, best.found) if asked is Asked.CAUSE else sentence,)


def _part(text: str, sentence: Span, found: Sequence[Term]) -> Span:
    """The parts of a sentence from the first to the last that holds one of the words found."""
    start, end = sentence.start, sentence.end
    for boundary in _BOUNDARY.finditer(text, sentence.start, sentence.end):
        clear = len(text[boundary.end() : found[-1].span.end].split()) >= SHORTEST
        if boundary.end() <= found[0].span.start and clear:
            start = boundary.end()
        if boundary.start() >= found[-1].span.end:
            end = boundary.start()
            break
    return _trimmed(text, sentence, Span(start, end))


def _cause(text: str, sentence: Span, found: Sequence[Term]) -> Span:
    """From the word that announces a cause, or the "to" of a purpose, to the end; else the sentence."""
    for term in found:
        purpose = _PURPOSE.search(text, sentence.start, term.span.start)
        if purpose or term.word in _ANNOUNCING:
            return _trimmed(text, sentence, Span(purpose.start() if purpose else term.span.start, sentence.end))
    return sentence


def _trimmed(text: str, sentence: Span, part: Span) -> Span:
    """The part without white space around it; the sentence where the part is hardly shorter, or misleads alone."""
    words = text[part.start : part.end]
    start = part.start + len(words) - len(words.lstrip())
    end = part.end - (len(words) - len(words.rstrip()))
    if end - start > LARGEST * len(sentence) or _TURNING.search(text, sentence.start, start):
        return sentence
    if _TURNING.search(text, end, sentence.end):
        return sentence
    return Span(start, end)
