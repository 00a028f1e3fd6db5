"""Does the first passage answer the question? A calibrated confidence, and what a person is shown for it."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from index.answer import Outcome
from index.fields import Scores
from index.ranking import Evidence, Query, Ranker

SIGNS = (
    "score", "lead", "passage_coverage", "sentence_coverage", "missing", "missing_name", "lacks_answer", "length",
    "nearest", "alike", "topic",
)  # fmt: skip
"""What the judgement looks at, in order; ``signs`` says what each is."""


def signs(ranker: Ranker, query: Query, evidence: Evidence, scores: Scores) -> list[float]:
    """What speaks for and against the first passage, in the order of ``SIGNS``.

    The share of the query's mass that the passage and its best sentence hold is what tells an answer from an
    off-topic question; the weight of the rarest word missing from the passage, above all of a name or a number,
    is what tells it from a question about the right people that the article leaves open.
    """
    best = int(scores.argmax())
    others = np.delete(scores, best)
    mass = ranker.mass(query)
    missing = {term: ranker.weight(term) / mass * (1 - ranker.held_by_paragraph(term, best)) for term in query.terms}
    named = [gap for term, gap in missing.items() if term.name]
    return [
        float(scores[best]),
        float(scores[best] - others.max(initial=0.0)),
        1 - sum(missing.values()),
        ranker.sentence_coverage(query, best),
        max(missing.values(), default=0.0),
        max(named, default=0.0),
        float(ranker.lacks_answer(query, evidence, best)),
        math.log1p(len(query.terms)),
        *(float(value) for value in evidence.table[best, -3:]),
    ]


@dataclass(frozen=True, slots=True)
class Judge:
    """A logistic regression over the signs, and the confidence from which each outcome holds."""

    intercept: float
    weights: Mapping[str, float]
    answered_from: float
    closest_from: float

    def confidence(self, found: Sequence[float]) -> float:
        """The probability, 0 to 1, that the first passage answers the question."""
        logit = self.intercept + sum(self.weights[name] * value for name, value in zip(SIGNS, found, strict=True))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))

    def outcome(self, found: Sequence[float]) -> Outcome:
        """What a person is shown.

        A passage that lacks what is asked for, a date or a number, is never claimed to answer, however much of
        the question it holds: it is what the article has on a thing it leaves open.
        """
        confidence = self.confidence(found)
        if confidence >= self.answered_from and not found[SIGNS.index("lacks_answer")]:
            return Outcome.ANSWERED
        return Outcome.CLOSEST if confidence >= self.closest_from else Outcome.UNANSWERED
