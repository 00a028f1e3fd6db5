"""The one door of the index: a question about an article in, an answer in the article's own words out."""

import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from index.answer import Answer, Outcome, Passage, Quote
from index.chat import Chat, FollowUps, Reading
from index.courtesies import courtesy, is_beside_the_article
from index.fields import Scores
from index.header import about_article
from index.highlights import Scored, answering_words
from index.judgement import Judge, Verdict, signs
from index.opposites import Opposites
from index.people import People, asks_who_somebody_is, speakers_by_sentence, voices
from index.ranking import EVIDENCE, SENTENCE_EVIDENCE, Evidence, Query, Ranker
from index.terms import Term, words
from index.vectors import WordVectors
from index.wording import Repair, Wording
from source.article import Article

_WEIGHTS = Path(__file__).with_name("data") / "weights.json"

DEFAULT_TOP = 10
"""Passages in an answer."""

INTRODUCTION = 5.0
"""What the paragraph that introduces a person gains when a question asks who that is: more than another mention has."""

NEARNESS = {0: 1.0, 1: 1.5, 2: 0.7, -1: 0.5}
"""What a follow-up adds to a paragraph's score, by how many paragraphs it stands behind the one just shown."""


class Answerer:
    """One article, ready for questions."""

    def __init__(self, article: Article) -> None:
        # An answerer that is unpickled has its quotes already and need not wait for what finds them.
        from index.quotes.finder import find_quotes

        self.article = article
        self.quotes: tuple[Quote, ...] = find_quotes(article)
        """Every quotation of the article, in order."""
        self._quotes_in: dict[int, list[Quote]] = defaultdict(list)
        for quote in self.quotes:
            if quote.paragraph is not None:
                self._quotes_in[quote.paragraph].append(quote)
        vectors = WordVectors.load()
        self._ranker = ranker_of(article, self.quotes, vectors)
        self._wording = Wording(article, vectors)
        self._people = People(article, self.quotes)
        self._follow_ups = FollowUps(article, self._people)
        fitted = json.loads(_WEIGHTS.read_text(encoding="utf-8"))
        self._weights = np.array([fitted["ranking"][name] for name in EVIDENCE])
        self._sentence_weights = np.array([fitted["ranking"][name] for name in SENTENCE_EVIDENCE])
        self._judge = Judge.of(fitted["judgement"])
        self._opposites = Opposites.load()

    def ask(self, question: str, chat: Chat = Chat(), top: int = DEFAULT_TOP) -> Answer:  # noqa: B008 (frozen)
        """The answer to a question, read with what was said before in the chat; up to ``top`` passages."""
        reading = self._follow_ups.read(question, chat)
        terms = list(words(reading.question))
        query, repairs = self._wording.query(terms)
        evidence = self._ranker.evidence(query)
        scores = evidence.table @ self._weights + self._introduced(query)
        verdict = self._judge.verdict(signs(self._ranker, query, evidence, scores, self._opposites))
        if reading.leans:
            scores = scores + self._nearness(reading, chat)
        passages = self._passages(query, evidence, scores, top)
        understood = _corrected(reading.question, repairs)
        outcome, reply = self._outcome(reading, terms, query, verdict)
        voice = passages[0].voice if outcome in (Outcome.ANSWERED, Outcome.CLOSEST) else None
        return Answer(
            question=question,
            understood_as=None if understood == question else understood,
            outcome=outcome,
            confidence=round(verdict.confidence, 4) if query.terms else 0.0,
            reply=reply,
            speaker=voice.speaker if voice else None,
            passages=passages,
        )

    def _outcome(self, reading: Reading, terms: Sequence[Term], query: Query, verdict: Verdict) -> tuple[Outcome, str]:
        """What a person is shown, and the line that goes with it."""
        if reading.same_passage:
            return Outcome.ANSWERED, _REPLIES[Outcome.ANSWERED]
        if (line := courtesy(terms)) is not None:
            return Outcome.UNANSWERED, line
        if (about := about_article(self.article, terms)) is not None:
            return Outcome.ABOUT, about
        if reading.ask_back:
            return Outcome.UNANSWERED, reading.ask_back
        if not query.terms:
            return Outcome.UNANSWERED, "What would you like to know about the article?"
        if is_beside_the_article(terms):
            verdict = Verdict(verdict.confidence, Outcome.UNANSWERED)
        return verdict.outcome, _REPLIES[verdict.outcome]

    def _introduced(self, query: Query) -> Scores:
        """What a paragraph gains that says who the person asked about is, shape [paragraphs]."""
        gain = np.zeros(len(self.article.paragraphs))
        if asks_who_somebody_is(query.words):
            person = self._people.named(stem for term in query.terms for stem in term.forms)
            place = self._people.introduction(person) if person else None
            if place is not None:
                gain[place] = INTRODUCTION
        return gain

    def _nearness(self, reading: Reading, chat: Chat) -> Scores:
        """What a follow-up gains from standing near the passage just shown, shape [paragraphs]."""
        near = np.zeros(len(self.article.paragraphs))
        for number in chat.shown:
            for distance, gain in NEARNESS.items():
                position = number - 1 + distance
                if 0 <= position < len(near):
                    near[position] += gain
            if reading.same_passage:
                near[number - 1] += 10
        return near

    def _passages(self, query: Query, evidence: Evidence, scores: Scores, top: int) -> tuple[Passage, ...]:
        ranked = np.argsort(-scores, kind="stable")[:top]
        return tuple(self._passage(query, evidence, int(position), float(scores[position])) for position in ranked)

    def _passage(self, query: Query, evidence: Evidence, position: int, score: float) -> Passage:
        paragraph = self.article.paragraphs[position]
        quotes = tuple(self._quotes_in.get(paragraph.number, ()))
        scored = self._ranker.sentence_scores(evidence, self._sentence_weights, position)
        numbers = self._ranker.sentences_of(position)
        sentences = [
            Scored(span, sentence_score, self._ranker.candidates(query, int(number)))
            for span, sentence_score, number in zip(paragraph.sentences, scored, numbers, strict=True)
        ]
        highlights = answering_words(self.article.text, sentences, quotes, query.asked)
        return Passage(paragraph, round(score, 4), highlights, quotes)


_REPLIES = {
    Outcome.ANSWERED: "",
    Outcome.CLOSEST: "The article may not answer that. This comes closest:",
    Outcome.UNANSWERED: "The article does not answer that.",
}


def ranker_of(article: Article, quotes: Sequence[Quote], vectors: WordVectors) -> Ranker:
    """The ranker of an article, told who speaks where."""
    return Ranker(article, vectors, voices(article, quotes), speakers_by_sentence(article, quotes))


def _corrected(question: str, repairs: Sequence[Repair]) -> str:
    """The question with its repaired words in place of the typed ones."""
    for repair in sorted(repairs, key=lambda each: -each.typed.span.start):
        span = repair.typed.span
        question = question[: span.start] + repair.word + question[span.end :]
    return question
