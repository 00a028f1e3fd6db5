"""What is shown of all that was found: the passages of an answer, the quotes of somebody, about some words."""

from collections.abc import Sequence

from bot.utterances import in_context
from index.answer import Answer, Passage, Quote
from index.quotes.lookup import find_speakers
from source import Article

_MOST_SHOWN = 3
_CLOSE_BEHIND = 0.8
"""The share of the best score from which another passage is shown beside the best."""


def passages_to_show(answer: Answer, top: int | None) -> Sequence[Passage]:
    """The first ``top`` passages; without it the best and at most two whose score comes close to its own."""
    if top is not None:
        return answer.passages[:top]
    return [
        passage
        for passage in answer.passages[:_MOST_SHOWN]
        if passage is answer.passages[0] or passage.score >= _CLOSE_BEHIND * answer.passages[0].score > 0
    ]


def said_by(article: Article, quotes: Sequence[Quote], name: str) -> tuple[Quote, ...]:
    """The quotes of the speakers that a typed name means."""
    meant = find_speakers(article, quotes, name)
    return tuple(quote for quote in quotes if quote.speaker in meant)


def about(article: Article, quotes: Sequence[Quote], topic: str) -> tuple[Quote, ...]:
    """The quotes that share most words with a topic, counting their sentences; none where none is shared."""
    # The stemmer is not needed for the other quotes.
    from index.terms import content_terms

    wanted = {term.stem for term in content_terms(topic)}
    shared = [
        len(wanted.intersection(term.stem for term in content_terms(article.text, context)))
        for context in (in_context(article, quote) for quote in quotes)
    ]
    most = max(shared, default=0)
    return tuple(quote for quote, count in zip(quotes, shared, strict=True) if count == most > 0)
