"""Who speaks in an article, found by the names in a question."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from index.answer import Quote, Speaker, SpeakerKind
from index.terms import Term, words
from source.article import Article

# Words that ask who somebody is, beside "who": what they do and where.
_OCCUPATION = frozenset(
    "job role position title profession occupation work works working teach teaches employed employer".split()
)


class People:
    """The persons an article quotes, by surname, and where it introduces them."""

    def __init__(self, article: Article, quotes: Iterable[Quote]) -> None:
        self._article = article
        self._by_surname: dict[str, Speaker] = {}
        for quote in quotes:
            if quote.speaker and quote.speaker.kind is SpeakerKind.PERSON:
                for surname in list(words(article.text, quote.speaker.name))[-1:]:
                    self._by_surname.setdefault(surname.stem, quote.speaker)

    def named(self, stems: Iterable[str]) -> Speaker | None:
        """The last person whose surname is among these stems."""
        found = [self._by_surname[stem] for stem in stems if stem in self._by_surname]
        return found[-1] if found else None

    def introduction(self, person: Speaker) -> int | None:
        """The paragraph, counted from 0, that says who somebody is; None where none does."""
        where = person.role or person.name
        holding = (n for n, paragraph in enumerate(self._article.paragraphs) if paragraph.holds(where))
        return next(holding, None)


def asks_who_somebody_is(terms: Sequence[Term]) -> bool:
    """Whether a question wants to know who a person is: "who is Doe", "where does Doe work", "Doe job?"."""
    said = [term.word for term in terms]
    identity = len(said) <= 7 and any(pair in (("who", "is"), ("who", "was")) for pair in pairwise(said))
    return identity or said[:1] == ["whos"] or not _OCCUPATION.isdisjoint(said)
