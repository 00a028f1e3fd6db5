"""Who speaks in an article: found by the names in a question, and sentence by sentence."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from index.answer import Quote, Speaker, SpeakerKind
from index.asked import Asked
from index.quotes.first_names import FEMALE_NAMES, MALE_NAMES
from index.ranking import Query
from index.terms import STOP_WORDS, Term, content_terms, fold, words
from source.article import Article, Paragraph, Span

# Words that ask who somebody is, beside "who": what they do and where.
_OCCUPATION = frozenset(
    "job role position title profession occupation work works working teach teaches employed employer".split()
)

# Somebody else in a role: "the president, Jane Roe", "Jane Roe's lawyer".
_OTHERS = re.compile(r",\s+(?:[A-Z][\w.’'-]*\s+)+[A-Z][\w’'-]*|(?:[A-Z][\w.-]*\s+)+[A-Z][\w.-]*['’]s\b")
_HE_OR_SHE = frozenset(("he", "she"))
_OF_A_MAN = frozenset("he him his".split())


class People:
    """The persons an article quotes, by surname, and where it introduces them."""

    def __init__(self, article: Article, quotes: Sequence[Quote]) -> None:
        self._article = article
        self._by_surname: dict[str, list[Speaker]] = {}
        self._heard_in: dict[int, Speaker] = {}
        self.speakers: tuple[Speaker, ...] = tuple(dict.fromkeys(quote.speaker for quote in quotes if quote.speaker))
        """All who say something, in order of first appearance."""
        self._names = _names(article, self.speakers)
        self._called: dict[Speaker, str] = {}
        for quote in quotes:
            if quote.speaker and quote.mention and (mention := article[quote.mention].lower()) in _HE_OR_SHE:
                self._called.setdefault(quote.speaker, mention)
            if quote.speaker and quote.paragraph is not None:
                self._heard_in.setdefault(quote.paragraph, quote.speaker)
            if quote.speaker and quote.speaker.kind is SpeakerKind.PERSON:
                for surname in list(words(article.text, quote.speaker.name))[-1:]:
                    family = self._by_surname.setdefault(surname.stem, [])
                    if quote.speaker not in family:
                        family.append(quote.speaker)

    def named(self, stems: Iterable[str]) -> Speaker | None:
        """The last person whose surname is among these stems; of namesakes the one with most of the name there."""
        said = list(stems)
        family = next((self._by_surname[stem] for stem in reversed(said) if stem in self._by_surname), None)
        if family is None:
            return None
        return max(family, key=lambda each: len({term.stem for term in self._words_of(each)}.intersection(said)))

    def namesake(self, person: Speaker) -> Speaker | None:
        """Another person with the same surname."""
        surname = self._words_of(person)[-1].stem
        return next((each for each in self._by_surname.get(surname, ()) if each is not person), None)

    def under_their_names(self, query: Query) -> Query:
        """A query for somebody's words that gives their role alone: its words stand for the name too.

        So what "the goalkeeper" said is found where only the name is, whichever paragraph tells the role.
        """
        if query.asked is not Asked.WORDS or self.named(stem for term in query.terms for stem in term.forms):
            return query
        in_role = {
            speaker: [term for term in query.terms if not self._role_of(speaker).isdisjoint(term.forms)]
            for speaker in self.speakers
            if speaker.kind is SpeakerKind.PERSON and speaker.role
        }
        most = max(map(len, in_role.values()), default=0)
        meant = [speaker for speaker, terms in in_role.items() if len(terms) == most]
        if most == 0 or len(meant) > 1:
            return query
        surname = self._words_of(meant[0])[-1].stem
        told = in_role[meant[0]]
        terms = (replace(each, forms={surname: 1.0, **each.forms}) if each in told else each for each in query.terms)
        return replace(query, terms=tuple(terms))

    def _role_of(self, person: Speaker) -> frozenset[str]:
        return frozenset(_own_words(self._article, person.role)) if person.role else frozenset()

    def _words_of(self, person: Speaker) -> list[Term]:
        return list(words(self._article.text, person.name))

    def heard_in(self, paragraph: int) -> Speaker | None:
        """Who is quoted first in a paragraph, counted from 1."""
        return self._heard_in.get(paragraph)

    def is_called(self, person: Speaker, pronoun: str) -> bool | None:
        """Whether the article or a first name shows "he" or "she", in any form, to mean somebody; None: not known."""
        is_man = pronoun in _OF_A_MAN
        called = self._called.get(person)
        if called is not None:
            return (called in _OF_A_MAN) is is_man
        first = fold(self._article[person.name].split(maxsplit=1)[0])
        is_of = (first in MALE_NAMES, first in FEMALE_NAMES)
        return None if is_of[0] is is_of[1] else is_of[0] is is_man

    def is_name(self, word: str) -> bool:
        """Whether a folded word is written with a capital inside a sentence, or names somebody who speaks."""
        return word in self._names

    def introduction(self, person: Speaker) -> int | None:
        """The paragraph, counted from 0, that says who somebody is; None where none does."""
        where = person.role or person.name
        holding = (n for n, paragraph in enumerate(self._article.paragraphs) if paragraph.holds(where))
        return next(holding, None)

    def introducing_words(self, person: Speaker, paragraph: Paragraph) -> Span | None:
        """The words of a paragraph that say who somebody is, name and role; None where it does not say that."""
        role, name = person.role, person.name
        if role is None or not paragraph.holds(role):
            return None
        together = any(sentence.holds(role) and sentence.holds(name) for sentence in paragraph.sentences)
        return Span(min(name.start, role.start), max(name.end, role.end)) if together else Span(role.start, role.end)


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
        naming = [span for span in (speaker.name, mention) if span]
        stems = {term.stem for span in naming for term in content_terms(article.text, span)}
        described = _own_words(article, speaker.role) if speaker.role else ()
        found[sentence] = found.get(sentence, frozenset()).union(stems, described)
    return found


def _own_words(article: Article, role: Span) -> Iterator[str]:
    """The stems of a role's words, without the names of others that it tells of."""
    others = [Span(*other.span()) for other in _OTHERS.finditer(article.text, role.start, role.end)]
    return (term.stem for term in content_terms(article.text, role) if not any(o.holds(term.span) for o in others))


def _names(article: Article, speakers: Iterable[Speaker]) -> frozenset[str]:
    """The folded words that an article writes with a capital inside a sentence, and those that name who speaks."""
    sentences = (list(words(article.text, s)) for paragraph in article.paragraphs for s in paragraph.sentences)
    inside = (term for terms in sentences for term in terms[1:])
    named = (term for speaker in speakers for term in words(article.text, speaker.name))
    return frozenset(term.word for term in (*inside, *named) if term.capital and term.word not in STOP_WORDS)


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
