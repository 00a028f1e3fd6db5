"""The one door of the index: a question about an article in, an answer in the article's own words out."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from index.answer import Answer, Outcome, Passage, Quote, Speaker
from index.asked import Asked
from index.chat import Chat, FollowUps
from index.encoder import SentenceEncoder
from index.fields import Scores
from index.highlights import Scored, answering_words
from index.judgement import Judge, signs
from index.opposites import Opposites
from index.people import People, asks_who_somebody_is, speakers_by_sentence, voices
from index.ranking import EVIDENCE, SENTENCE_EVIDENCE, Evidence, Query, Ranker
from index.related import RelatedWords
from index.replies import BESIDE, Reply, reply_without_search
from index.suggestions import suggestions
from index.terms import words
from index.wording import Repair, Wording
from source.article import Article

_WEIGHTS = Path(__file__).with_name("data") / "weights.json"

DEFAULT_TOP = 10
"""Passages in an answer."""

INTRODUCTION = 5.0
"""What the paragraph that introduces a person gains when a question asks who that is: more than another mention has."""

SPOKEN = 6.0
"""What a paragraph gains in which whoever is meant speaks, where a question asks for their words: more than a paragraph
has that only tells of them."""


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
        encoder = SentenceEncoder.load()
        self._ranker = ranker_of(article, self.quotes, encoder)
        self._wording = Wording(article, encoder.word_vectors)
        self._people = People(article, self.quotes)
        self._follow_ups = FollowUps(article, self._people, self._wording)
        self._opposites = Opposites.load()
        fitted = json.loads(_WEIGHTS.read_text(encoding="utf-8"))
        self._weights = np.array([fitted["ranking"][name] for name in EVIDENCE])
        self._sentence_weights = np.array([fitted["ranking"][name] for name in SENTENCE_EVIDENCE])
        self._judge = Judge.of(fitted["judgement"])

    def ask(self, question: str, chat: Chat = Chat(), top: int = DEFAULT_TOP) -> Answer:  # noqa: B008 (frozen)
        """The answer to a question, read with what was said before in the chat; up to ``top`` passages."""
        reading = self._follow_ups.read(question, chat)
        terms = list(words(reading.question))
        query, repairs = self._wording.query(terms)
        if reading.asked:
            query = replace(query, asked=reading.asked)
        query = self._people.under_their_names(query)
        evidence = self._ranker.evidence(query)
        person = self._person_asked_about(query)
        prior = reading.prior(chat, len(self.article.paragraphs))
        scores = evidence.table @ self._weights + self._introduced(person) + prior
        if query.asked is Asked.WORDS:
            scores = scores + SPOKEN * self._ranker.paragraphs_with(evidence.holds_answer)
        verdict = self._judge.verdict(signs(self._ranker, query, evidence, scores, self._opposites))

        ranked = np.argsort(-scores, kind="stable")[:top]
        passages = tuple(self._passage(query, evidence, person, scores, int(position)) for position in ranked)
        reply = reply_without_search(self.article, self._people.speakers, reading, terms)
        # A question that leans on an answer is about the article, however few of its words are.
        is_in_doubt = bool(chat.shown) and reading.leans and verdict.outcome is Outcome.UNANSWERED
        outcome = Outcome.CLOSEST if is_in_doubt else verdict.outcome
        reply = reply or Reply(outcome, BESIDE[outcome])
        is_shown = reply.outcome in (Outcome.ANSWERED, Outcome.CLOSEST)
        voice = passages[0].voice if is_shown else None
        understood = _corrected(reading.question, repairs)
        return Answer(
            question=question,
            understood_as=None if reading.repeats or understood == question else understood,
            outcome=reply.outcome,
            confidence=round(verdict.confidence, 4) if query.terms else 0.0,
            reply=reply.line,
            speaker=voice.speaker if voice else None,
            passages=passages,
            suggestions=() if is_shown else suggestions(self.article, self.quotes),
        )

    def _person_asked_about(self, query: Query) -> Speaker | None:
        """Whom a question wants to know more about: "who is Doe?"."""
        if query.asked is Asked.WORDS or not asks_who_somebody_is(query.words):
            return None
        return self._people.named(stem for term in query.terms for stem in term.forms)

    def _introduced(self, person: Speaker | None) -> Scores:
        """What a paragraph gains that says who the person asked about is, shape [paragraphs]."""
        gain = np.zeros(len(self.article.paragraphs))
        place = self._people.introduction(person) if person else None
        if place is not None:
            gain[place] = INTRODUCTION
        return gain

    def _passage(
        self, query: Query, evidence: Evidence, person: Speaker | None, scores: Scores, position: int
    ) -> Passage:
        paragraph = self.article.paragraphs[position]
        quotes = tuple(self._quotes_in.get(paragraph.number, ()))
        introduced = self._people.introducing_words(person, paragraph) if person else None
        in_order = self._ranker.sentence_scores(evidence, self._sentence_weights, position)
        numbers = self._ranker.sentences_of(position)
        sentences = [
            Scored(span, score, self._ranker.candidates(query, int(number)))
            for span, score, number in zip(paragraph.sentences, in_order, numbers, strict=True)
        ]
        answering = answering_words(self.article.text, sentences, quotes, query.asked)
        highlights = (introduced,) if introduced else answering
        return Passage(paragraph, round(float(scores[position]), 4), highlights, quotes)


def ranker_of(article: Article, quotes: Sequence[Quote], encoder: SentenceEncoder) -> Ranker:
    """The ranker of an article, told who speaks where."""
    spoken = voices(article, quotes), speakers_by_sentence(article, quotes)
    return Ranker(article, encoder, RelatedWords.load(), *spoken)


def _corrected(question: str, repairs: Sequence[Repair]) -> str:
    """The question with its repaired words in place of the typed ones."""
    for repair in sorted(repairs, key=lambda each: -each.typed.span.start):
        span = repair.typed.span
        question = question[: span.start] + repair.word + question[span.end :]
    return question
