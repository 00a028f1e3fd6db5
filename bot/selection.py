"""Which of an article's quotes somebody asks for: by a name, about some words."""

from collections.abc import Sequence

from bot.utterances import in_context
from index.answer import Quote
from index.quotes.lookup import find_speakers
from source import Article


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
