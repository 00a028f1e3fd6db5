"""Which of an article's quotes somebody asks for: by a name, about some words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.utterances import in_context
from index.answer import Quote
from index.quotes.lookup import find_speakers
from source import Article

if TYPE_CHECKING:
    from index.related import RelatedWords
    from index.terms import Term
    from index.vectors import WordVectors

_SAME_IN_MEANING = 0.6
"""The least cosine of a stand-in: "harbour" has 0.74 to "harbor", "money" 0.72 to "cash"; "quay" has 0.47."""


def said_by(article: Article, quotes: Sequence[Quote], name: str) -> tuple[Quote, ...]:
    """The quotes of the speakers that a typed name means."""
    meant = find_speakers(article, quotes, name)
    return tuple(quote for quote in quotes if quote.speaker in meant)


def about(article: Article, quotes: Sequence[Quote], topic: str) -> tuple[Quote, ...]:
    """The quotes that share most words with a topic, counting their sentences; none where none is shared.

    A word counts in any form, and under its other names and repaired as in a question. For one that is in none of
    them, its other spellings and words for the same count.
    """
    # The other quotes need neither stemmer nor tables.
    from index.related import RelatedWords
    from index.terms import content_terms, words
    from index.vectors import WordVectors
    from index.wording import Wording

    vectors, related = WordVectors.load(), RelatedWords.load()
    query, _ = Wording(article, vectors).query(list(words(topic)))
    contexts = [content_terms(article.text, in_context(article, quote)) for quote in quotes]
    said = list({term.word: term for context in contexts for term in context}.values())
    stems_said = {term.stem for term in said}

    wanted = [
        stems_said.intersection(term.forms) or _stand_ins(term.term, said, related, vectors) for term in query.terms
    ]
    shared = [sum(not stems.isdisjoint(term.stem for term in context) for stems in wanted) for context in contexts]
    most = max(shared, default=0)
    return tuple(quote for quote, count in zip(quotes, shared, strict=True) if count == most > 0)


def _stand_ins(term: "Term", said: Sequence["Term"], related: "RelatedWords", vectors: "WordVectors") -> set[str]:
    """The stems of the words that both the table of related words and the vectors take for the same as a word.

    Either alone takes too much: "readiness" for "cash", "Tuesday" for "Monday".
    """
    asked_for = {number for phrase in related.phrases([term]) for number in phrase.asks}
    others = [each for each in said if any(not asked_for.isdisjoint(p.holds) for p in related.phrases([each]))]
    cosines = vectors.vectors([each.word for each in others]) @ vectors.vectors([term.word])[0]
    return {each.stem for each, cosine in zip(others, cosines, strict=True) if cosine >= _SAME_IN_MEANING}
