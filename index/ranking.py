"""A query to ranked paragraphs: BM25 from several sides, weighed by learned weights.

In: an article with what is said in it, and a query. Out: one row of evidence a paragraph, and one score.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from index.asked import THIRD_PERSON, Asked, candidates
from index.encoder import SentenceEncoder
from index.fields import Field, Scores, postings
from index.related import RelatedWords
from index.terms import STOP_WORDS, Term, is_stop_word, words
from index.vectors import WordVectors, unit
from source.article import Article, Paragraph, Span

RELATED_TRUST = 0.7
"""How far a word counts as held where the article uses another for it (see ``index.related``)."""

EVIDENCE = ("words", "phrases", "names", "asked", "heading", "nearest", "alike", "topic")
"""The columns of the evidence, in order."""
SENTENCE_EVIDENCE = ("nearest", "alike")
"""Those of them that a paragraph has from its best sentence."""


@dataclass(frozen=True, slots=True)
class QueryTerm:
    """One word of a question and the terms of the article it stands for."""

    term: Term
    """The word as it was understood: the repaired one where the typed one was a slip."""
    rarity: float
    """What the word tells in English at large, about 0.5 for a common one to 1.1 for one in no dictionary."""
    name: bool
    """Whether it looks like a name or a number: what an answer must have, and a near miss lacks."""
    forms: Mapping[str, float] = field(hash=False)
    """Stems of the article it is matched with, each with how far it may count, 0 to 1."""

    @property
    def word(self) -> str:
        """The folded word as it was understood."""
        return self.term.word


@dataclass(frozen=True, slots=True)
class Query:
    """A question ready for ranking."""

    words: tuple[Term, ...]
    """Every word as it was understood, stop words included, in order: phrases are read off these."""
    terms: tuple[QueryTerm, ...]
    """The words that carry the topic, each once."""
    asked: Asked

    @property
    def weights(self) -> dict[str, float]:
        """Each stem to search for, with its weight."""
        weights: dict[str, float] = {}
        for term in self.terms:
            for stem, share in term.forms.items():
                weights[stem] = max(weights.get(stem, 0.0), share * term.rarity)
        return weights


def phrases(terms: Sequence[Term]) -> list[str]:
    """Neighbouring stems as one term each, unless both are stop words."""
    return [
        f"{left.stem} {right.stem}"
        for left, right in pairwise(terms)
        if left.word not in STOP_WORDS or right.word not in STOP_WORDS
    ]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for each paragraph of an article as the answer to one query."""

    table: Scores
    """Shape [paragraphs, EVIDENCE]; the BM25 columns are shares of the query's mass."""
    sentences: Scores
    """What speaks for each sentence, shape [sentences, SENTENCE_EVIDENCE]."""
    held: Scores
    """How far each sentence holds each word of the query, 0 to 1, shape [query.terms, sentences]."""
    likeness: Scores
    """How near each word of the query comes to one of each sentence, at most 1, shape [query.terms, sentences]."""
    holds_answer: npt.NDArray[np.bool_]
    """Which sentences hold a word of the kind asked for, shape [sentences]."""


class Ranker:
    """The paragraphs of one article, ready to be ranked.

    ``voices`` maps a sentence to the words that name whoever speaks in it, so that what "he" says is found
    under his name; ``speakers`` to the stems of every word that names or describes whoever speaks in it.
    """

    def __init__(
        self,
        article: Article,
        encoder: SentenceEncoder,
        related: RelatedWords,
        voices: Mapping[Span, Sequence[Term]] | None = None,
        speakers: Mapping[Span, frozenset[str]] | None = None,
    ) -> None:
        text = self._text = article.text
        sentences = [(n, s) for n, paragraph in enumerate(article.paragraphs) for s in paragraph.sentences]
        self._encoder = encoder
        self._spans = [sentence for _, sentence in sentences]
        self._size = len(article.paragraphs)
        self._owner = np.array([n for n, _ in sentences])
        self._first = np.flatnonzero(np.diff(self._owner, prepend=-1))
        all_words = [list(words(text, sentence)) for _, sentence in sentences]
        content = [[term for term in terms if not is_stop_word(term, text)] for terms in all_words]
        names = frozenset(term.word for terms in all_words for term in terms[1:] if term.capital)
        self._candidates = [candidates(terms, text, names) for terms in all_words]
        self._all_stems = [frozenset(term.stem for term in terms) for terms in all_words]
        self._speakers = [(speakers or {}).get(sentence, frozenset()) for _, sentence in sentences]
        for terms, (_, sentence) in zip(content, sentences, strict=True):
            terms.extend((voices or {}).get(sentence, ()))

        paragraphs, raw = self._by_paragraph(content), self._by_paragraph(all_words)
        self._postings = postings(_stems(content))
        self._words = Field(_stems(paragraphs))
        self._phrases = Field([phrases(terms) for terms in raw])
        self._names = Field([[term.stem for term in terms if term.capital] for terms in paragraphs])
        self._above = [_heading_stems(article, paragraph) for paragraph in article.paragraphs]
        self._headings = Field(self._above)
        self._meaning = Meaning(content, encoder.word_vectors)
        self._sentences = encoder.encode([_folded(terms) for terms in all_words])
        self._topics = unit(np.add.reduceat(self._sentences, self._first))
        self._others = Others(all_words, related)

    def _by_paragraph(self, sentences: Sequence[list[Term]]) -> list[list[Term]]:
        paragraphs: list[list[Term]] = [[] for _ in range(self._size)]
        for paragraph, terms in zip(self._owner, sentences, strict=True):
            paragraphs[paragraph].extend(terms)
        return paragraphs

    def evidence(self, query: Query) -> Evidence:
        """What speaks for each paragraph."""
        weights = query.weights
        named = {term.term.stem: 1.0 for term in query.terms if term.name}
        mass = self.mass(query)
        held = self._held(query)
        likeness = np.maximum(self._meaning.likeness(query), RELATED_TRUST * self._others.hold(query))
        nearest = self._shares(query, np.maximum(held, likeness))
        question = self._encoder.encode([_folded(query.words)])[0]
        alike = (self._sentences @ question).astype(np.float64)
        holds = self._holds_answer(query)
        columns = {
            "words": self._words.scores(weights) / mass,
            "phrases": self._phrases.scores(dict.fromkeys(phrases(query.words), 1.0)) / mass,
            "names": self._names.scores(named) / mass,
            "asked": self._lost_without_answer(query, nearest, holds),
            "heading": self._headings.scores(weights) / mass,
            "nearest": self._best(nearest),
            "alike": self._best(alike),
            "topic": self._topics @ question,
        }
        table = np.stack([columns[name] for name in EVIDENCE], axis=1)
        return Evidence(table, np.stack((nearest, alike), axis=1), held, likeness, holds)

    def _lost_without_answer(self, query: Query, nearest: Scores, holds: npt.NDArray[np.bool_]) -> Scores:
        """What each paragraph loses where its nearest sentence does not hold the kind of thing asked for; 0 or less."""
        if query.asked is Asked.OTHER:
            return np.zeros(self._size)
        lost: Scores = self._best(np.where(holds, nearest, 0.0)) - self._best(nearest)
        return lost

    def _held(self, query: Query) -> Scores:
        """How far each sentence holds each word of a query, 0 to 1, shape [query.terms, sentences]."""
        held = np.zeros((len(query.terms), len(self._owner)))
        for row, term in zip(held, query.terms, strict=True):
            for stem, trust in term.forms.items():
                units = self._postings.get(stem, [])
                row[units] = np.maximum(row[units], trust)
        return held

    def mass(self, query: Query) -> float:
        """The most that the words of a query could tell, in nats; above 0."""
        return sum(self.weight(term) for term in query.terms) or 1.0

    def weight(self, term: QueryTerm) -> float:
        """What one word of a query tells: its idf in the article times its rarity in English."""
        return term.rarity * min(
            (self._words.idf(stem) for stem in term.forms), default=self._words.idf(term.term.stem)
        )

    def sentences_of(self, paragraph: int) -> npt.NDArray[np.intp]:
        """The sentences of a paragraph, counted through the article from 0."""
        return np.flatnonzero(self._owner == paragraph)

    def words(self, sentence: int) -> list[Term]:
        """The words of a sentence, in order."""
        return list(words(self._text, self._spans[sentence]))

    def stems(self, sentence: int) -> frozenset[str]:
        """The stems of all words of a sentence, stop words included."""
        return self._all_stems[sentence]

    def held_above(self, query: Query, paragraph: int) -> Scores:
        """How far the heading over a paragraph holds each word of a query, 0 to 1, shape [query.terms]."""
        above = self._above[paragraph]
        return np.array(
            [max((term.forms[stem] for stem in above if stem in term.forms), default=0.0) for term in query.terms]
        )

    def sentence_scores(self, evidence: Evidence, weights: Scores, paragraph: int) -> list[float]:
        """How well each sentence of a paragraph answers, given the weights of SENTENCE_EVIDENCE.

        One that holds what is asked for counts half as much again.
        """
        own = self._owner == paragraph
        scores = evidence.sentences[own] @ weights * np.where(evidence.holds_answer[own], 1.5, 1.0)
        return [float(score) for score in scores]

    def candidates(self, query: Query, sentence: int) -> tuple[Term, ...]:
        """The words of a sentence that could be what is asked for, without those of the question itself."""
        known = {term.stem for term in query.words}
        return tuple(term for term in self._candidates[sentence].get(query.asked, ()) if term.stem not in known)

    def _shares(self, query: Query, held: Scores) -> Scores:
        """The share of a query's mass that each unit holds, given how far it holds each word; shape [units]."""
        weights = np.array([self.weight(term) for term in query.terms])
        shares: Scores = weights @ held / self.mass(query)
        return shares

    def paragraphs_with(self, sentences: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
        """Which paragraphs have at least one of these sentences, shape [paragraphs]."""
        having: npt.NDArray[np.bool_] = np.logical_or.reduceat(sentences, self._first)
        return having

    def _best(self, scores: Scores) -> Scores:
        """The best score among each paragraph's sentences, shape [paragraphs]."""
        best: Scores = np.maximum.reduceat(scores, self._first)
        return best

    def _holds_answer(self, query: Query) -> npt.NDArray[np.bool_]:
        """Which sentences hold what is asked for, and not from the question itself, shape [sentences]."""
        known = {term.stem for term in query.words}
        if query.asked is Asked.OTHER:
            return np.zeros(len(self._owner), dtype=bool)
        if query.asked is Asked.SPEAKER:
            return np.array([bool(names) for names in self._speakers])
        if query.asked is Asked.WORDS:
            meant = known.union(*(term.forms for term in query.terms))
            anyone = not THIRD_PERSON.isdisjoint(known)
            return np.array([bool(names) and (anyone or not meant.isdisjoint(names)) for names in self._speakers])
        return np.array([bool(self.candidates(query, sentence)) for sentence in range(len(self._owner))])


class Meaning:
    """Sentences compared with a query by what their words mean, where they share none."""

    def __init__(self, sentences: Sequence[Sequence[Term]], vectors: WordVectors) -> None:
        self._vectors = vectors
        vocabulary = {
            word: row for row, word in enumerate(dict.fromkeys(term.word for terms in sentences for term in terms))
        }
        # A sentence without a word of topic stands for nothing: it points at one row of zeros behind the last.
        self._rows = np.pad(vectors.vectors(list(vocabulary)), ((0, 1), (0, 0)))
        bags = [[vocabulary[term.word] for term in terms] or [len(vocabulary)] for terms in sentences]
        self._members = np.array([row for bag in bags for row in bag])
        self._starts = np.cumsum([0] + [len(bag) for bag in bags[:-1]])

    def likeness(self, query: Query) -> Scores:
        """The cosine of each word of the query with its nearest of each sentence, shape [query.terms, sentences]."""
        likeness = self._vectors.vectors([term.word for term in query.terms]) @ self._rows.T
        nearest: Scores = np.maximum.reduceat(likeness[:, self._members], self._starts, axis=1)
        return nearest


class Others:
    """Sentences compared with a query by the words that people use for each other."""

    def __init__(self, sentences: Sequence[Sequence[Term]], related: RelatedWords) -> None:
        self._related = related
        self._size = len(sentences)
        # For each meaning, the sentences that hold it, by the phrase they hold it in.
        self._holders: dict[int, dict[str, list[int]]] = {}
        for number, terms in enumerate(sentences):
            for phrase in related.phrases(terms):
                for meaning in phrase.holds:
                    self._holders.setdefault(meaning, {}).setdefault(phrase.key, []).append(number)

    def hold(self, query: Query) -> Scores:
        """How far each sentence holds another word for each of the query's, 0 to 1; shape [terms, sentences].

        A word of several meanings is less likely to have the one that the sentence holds.
        """
        held = np.zeros((len(query.terms), self._size))
        rows = {each.term.stem: row for row, each in enumerate(query.terms)}
        for phrase in self._related.phrases(query.words):
            spoken_of = [rows[term.stem] for term in query.words[phrase.start : phrase.end] if term.stem in rows]
            units = [
                unit
                for meaning in phrase.asks
                for key, units in self._holders.get(meaning, {}).items()
                if key != phrase.key
                for unit in units
            ]
            if units and spoken_of:
                held[np.ix_(spoken_of, units)] = len(phrase.asks) ** -0.25
        return held


def _stems(bags: Sequence[Sequence[Term]]) -> list[list[str]]:
    return [[term.stem for term in terms] for terms in bags]


def _folded(terms: Sequence[Term]) -> list[str]:
    return [term.word for term in terms]


def _heading_stems(article: Article, paragraph: Paragraph) -> list[str]:
    if paragraph.section is None:
        return []
    return [term.stem for term in words(article.text, paragraph.section) if not is_stop_word(term, article.text)]
