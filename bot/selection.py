"""Which of an article's quotes somebody asks for: by a name, about some words."""

from collections.abc import Sequence

from bot.pages import in_context
from index.answer import Quote
from index.quotes.lookup import find_speakers
from source import Article

_SAME_IN_MEANING = 0.75
"""The least cosine of two words for one to be looked for in place of the other.

"Harbor" and "harbour" have 0.81, "center" and "centre" 0.87, "minister" and "ministry" 0.73, "harbour" and "port" 0.44.
"""


def said_by(article: Article, quotes: Sequence[Quote], name: str) -> tuple[Quote, ...]:
    """The quotes of the speakers that a typed name means."""
    meant = find_speakers(article, quotes, name)
    return tuple(quote for quote in quotes if quote.speaker in meant)


def about(article: Article, quotes: Sequence[Quote], topic: str) -> tuple[Quote, ...]:
    """The quotes that share most words with a topic, counting their sentences; none where none is shared.

    A word counts in any form, and under its other names and repaired as in a question. For one that is in
    none of them, words that mean the same are looked for.
    """
    # The other quotes need neither stemmer nor vectors.
    from index.terms import Term, content_terms, words
    from index.vectors import WordVectors
    from index.wording import Wording

    vectors = WordVectors.load()
    query, _ = Wording(article, vectors).query(list(words(topic)))
    contexts = [content_terms(article.text, in_context(article, quote)) for quote in quotes]
    said = {term.word: term for context in contexts for term in context}

    def same_in_meaning(term: Term) -> set[str]:
        near = vectors.vectors([term.word]) @ vectors.vectors(list(said)).T >= _SAME_IN_MEANING
        return {other.stem for other, is_near in zip(said.values(), near[0], strict=True) if is_near}

    stems_said = {term.stem for term in said.values()}
    wanted = [stems_said.intersection(term.forms) or same_in_meaning(term.term) for term in query.terms]
    shared = [sum(not stems.isdisjoint(term.stem for term in context) for stems in wanted) for context in contexts]
    most = max(shared, default=0)
    return tuple(quote for quote, count in zip(quotes, shared, strict=True) if count == most > 0)
