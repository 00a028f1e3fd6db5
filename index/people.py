"""Who speaks in an article: found by the names in a question, and sentence by sentence."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from index.answer import Quote, Speaker, SpeakerKind
from index.terms import Term, content_terms, words
from source.article import Article, Span

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


def voices(article: Article, quotes: Iterable[Quote]) -> Mapping[Span, Sequence[Term]]:
    """For each sentence in which somebody is quoted under another word than their name: the words of the name."""
    found: dict[Span, list[Term]] = {}
    for sentence, speaker, _ in _heard(article, quotes):
        own = found.setdefault(sentence, [])
        present = {term.stem for term in (*content_terms(article.text, sentence), *own)}
        own += [term for term in content_terms(article.text, speaker.name) if term.stem not in present]
    return found


def speakers_by_sentence(article: Article, quotes: Iterable[Quote]) -> Mapping[Span, frozenset[str]]:
    """For each sentence in which somebody is quoted: the stems of the words that name or describe them."""
    found: dict[Span, frozenset[str]] = {}
    for sentence, speaker, mention in _heard(article, quotes):
        naming = [span for span in (speaker.name, speaker.role, mention) if span]
        stems = {term.stem for span in naming for term in content_terms(article.text, span)}
        found[sentence] = found.get(sentence, frozenset()) | stems
    return found


def _heard(article: Article, quotes: Iterable[Quote]) -> Iterator[tuple[Span, Speaker, Span | None]]:
    """Each sentence that a quote stands in, with its speaker and the words that point to them."""
    sentences = [Span(each.start, each.end) for paragraph in article.paragraphs for each in paragraph.sentences]
    position = 0
    for quote in sorted(quotes, key=lambda each: each.start):
        while position < len(sentences) and sentences[position].end <= quote.start:
            position += 1
        for sentence in sentences[position:]:
            if sentence.start >= quote.end:
                break
            if quote.speaker:
                yield sentence, quote.speaker, quote.mention
