"""Does the first passage answer the question? A calibrated confidence, and what a person is shown for it.

In: what speaks for each paragraph. Out: a row of signs, and from it a verdict.
"""

import math
import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

import numpy as np

from index.answer import Outcome
from index.asked import THIRD_PERSON, TIME_WORDS, Asked
from index.fields import Scores
from index.opposites import Opposites
from index.ranking import EVIDENCE, Evidence, Query, Ranker
from index.terms import Term, stem

SIGNS = (
    "lead", "topic", "alike", "phrases", "names", "covered", "length", "people",
    "gaps", "untold", "missing", "elsewhere", "missing_name", "unknown_name", "unheard", "missing_number",
    "opposite", "negated", "lacks",
)  # fmt: skip
"""What the judgement looks at, in order; ``signs`` says what each is."""

BALANCE = 0.5
"""How much the confidence heeds whether the passage answers, against whether it is on the topic at all."""

_NEGATIONS = frozenset(
    stem(word)
    for word in """
    not no never none without nobody nothing neither nor cannot cant didnt doesnt dont isnt wasnt arent werent wont
    wouldnt couldnt shouldnt hasnt havent hadnt fail failed fails refuse refused unable
    """.split()
)

_TOLD_BY_FORM = frozenset({*Asked} - {Asked.SPEAKER, Asked.WORDS, Asked.NAME, Asked.CAUSE, Asked.OTHER})
_TOLD_BY_QUOTES = frozenset((Asked.SPEAKER, Asked.WORDS))


OFFICE_HELD = 0.48
"""How far an office must be held to count as there: as by a word that people use for it, not by one near in meaning."""
DEED_HELD = 0.3
"""How far a deed must be held."""
TOPIC_HELD = 0.2
"""How far what somebody spoke about must be held: people sum up in words of their own what a quotation is about."""
_DEED = r"\w+ed|built|made|wrote|sold|bought|led|shot|paid|found|sent|owns|runs"
# The word that a question cannot do without, and how far it must be held.
_ESSENTIAL = tuple(
    (re.compile(rf"^(?:(?:and|so|but) )*{pattern}"), least)
    for pattern, least in (
        (r"who(?: is|s| was| are) (?:(?:the|an?) )?(?P<essential>\w+(?: \w+)?)(?: (?:of|at|in|for)\b|$)", OFFICE_HELD),
        (rf"who (?:has |have |had )?(?P<essential>{_DEED}) ", DEED_HELD),
        (r"when (?:did|does|do|will) (?:(?:the|an?|his|her|their) )?\w+ (?P<essential>\w+)", DEED_HELD),
        (r"what .*?\b(?:say|said|saying|think|thought|tell|told) .*?(?:about|regarding) (?P<essential>.+)", TOPIC_HELD),
    )
)
_HAPPENING = frozenset("happen occur take start begin come".split())
"""Deeds that news leaves unsaid: "after the coup of 2012" tells when it happened."""
_NAMING = frozenset(stem(word) for word in "called named name known dubbed nicknamed titled entitled".split())
_ASKS_WHAT_IT_IS_CALLED = re.compile(r"^(?:and |so |but )*what (?:is|was|are|were|will|would) .*(?:called|named)$")
_WHOSE_NAME = re.compile(r"\bnames? of (?P<of>.+)|\bwhat(?: is| was| are| were|s) (?P<owner>.+) names?\b(?! of)")
_WHERE = frozenset("in at from to near on of by for".split())
"""Words before names that are not the bearer's: "a court in Leith"."""
CLOSE_BY = 4
"""How many words may lie between somebody and the name that is theirs: "the driver of the bus, Jane Doe"."""


def signs(ranker: Ranker, query: Query, evidence: Evidence, scores: Scores, opposites: Opposites) -> list[float]:
    """What speaks for and against the first passage, in the order of ``SIGNS``.

    A word of the question is held by a sentence as far as it stands there, or as the square of the likeness of
    the word nearest to it; a passage also holds what stands in the heading over it. The signs are

    * lead: how far its score is before the next one's; topic, alike, phrases, names: its evidence;
    * covered: the share of the question's mass that one sentence holds, among those that hold what is asked for;
    * length: the logarithm of the number of words;
    * people: the question says "he" or "they", as only one about the story does;
    * gaps: how many words the passage lacks; untold: the share of those that are no names, as when it names the
      person and does not tell the deed; missing: the rarest of them; elsewhere: the mass of those which another
      passage has, as when somebody's name is asked about with what another has done;
    * missing_name, missing_number: names and numbers that are not in the passage; unknown_name: not in the article;
      unheard: words of no dictionary that are not in it, slips or strange names;
    * opposite: the best sentence has the opposite of a word of the question; negated: only the question has a "not";
    * lacks: the passage lacks what is asked for, where that can be told (``lacks_answer``), or what the question is
      about (``lacks_essential``).
    """
    best = int(scores.argmax())
    own = ranker.sentences_of(best)
    mass = ranker.mass(query)
    share = np.array([ranker.weight(term) for term in query.terms]) / mass
    rarity = np.array([term.rarity for term in query.terms])
    name = np.array([term.name for term in query.terms], dtype=bool)
    number = np.array([term.word[0].isdigit() for term in query.terms], dtype=bool)
    held = np.maximum(evidence.held, np.maximum(evidence.likeness, 0.0) ** 2)
    in_sentence = share @ held[:, own]
    nearest = int(own[in_sentence.argmax()])
    in_passage = np.maximum(held[:, own].max(axis=1), ranker.held_above(query, best))
    in_article = held.max(axis=1)
    named_here, named = evidence.held[:, own].max(axis=1), evidence.held.max(axis=1)
    unheard = ~evidence.likeness.any(axis=1)
    answering = evidence.holds_answer[own] if query.asked is not Asked.OTHER else np.ones(len(own))
    # An age may be told in another sentence than the person's name.
    told = (
        own[evidence.holds_answer[own]] if query.asked is Asked.AGE and evidence.holds_answer[own].any() else [nearest]
    )
    row = dict(zip(EVIDENCE, evidence.table[best], strict=True))
    asked = {term.stem for term in query.words}
    return [
        float(scores[best] - np.delete(scores, best).max(initial=0.0)),
        *(float(row[column]) for column in ("topic", "alike", "phrases", "names")),
        float((in_sentence * answering).max()),
        math.log1p(len(query.terms)),
        float(any(term.word in THIRD_PERSON for term in query.words)),
        float((1 - in_passage).sum()),
        float((1 - in_passage)[~name].sum() / max(1, (~name).sum())),
        float((rarity * (1 - in_passage)).max(initial=0.0)),
        float(share @ np.minimum(1 - in_passage, in_article)),
        float((1 - named_here)[name].sum()),
        float((1 - named)[name & ~unheard].sum()),
        float((1 - named)[unheard].sum()),
        float((1 - named_here)[number].sum()),
        float(opposites.between(query, evidence.held[:, nearest], ranker.stems(nearest))),
        float(not _NEGATIONS.isdisjoint(asked) and _NEGATIONS.isdisjoint(ranker.stems(nearest))),
        float(
            lacks_answer(query, bool(evidence.holds_answer[told].any()), bool(evidence.holds_answer[own].any()))
            or lacks_essential(query, in_passage, ranker.stems(nearest))
            or all(lacks_owner(query, ranker.words(place), ranker.candidates(query, place)) for place in told)
        ),
    ]


def lacks_answer(query: Query, sentence: bool, passage: bool) -> bool:
    """Whether what is asked for is missing, given whether the nearest sentence and the passage hold such a thing.

    Only of times and numbers, in the sentence itself, and of somebody's words can that be told: a cause needs no
    "because", and a name can be anything.
    """
    if query.asked in _TOLD_BY_FORM:
        return not sentence
    return query.asked in _TOLD_BY_QUOTES and not passage


def lacks_essential(query: Query, in_passage: Scores, sentence: Set[str]) -> bool:
    """Whether the passage has nothing for the one thing that the question cannot do without.

    That is the office of "who is the mayor of Bodin?", the deed of "who built the bridge?", the topic of "what did Moe
    say about football?", a word of naming for "what is the bridge called?". ``in_passage`` is how far the passage holds
    each word of the query, shape [query.terms]; ``sentence`` has the stems of the nearest. A name that is not there
    tells nothing: it may be a slip.
    """
    if query.asked is Asked.SPEAKER:
        return False
    said = " ".join(term.word for term in query.words)
    if _ASKS_WHAT_IT_IS_CALLED.search(said):
        return _NAMING.isdisjoint(sentence)
    for pattern, least in _ESSENTIAL:
        if found := pattern.search(said):
            essential = set(found["essential"].split()) - _HAPPENING
            held = zip(query.terms, in_passage, strict=True)
            parts = [float(part) for term, part in held if term.word in essential and (part or not term.name)]
            return bool(parts) and max(parts) < least
    return False


def lacks_owner(query: Query, sentence: Sequence[Term], found: Sequence[Term]) -> bool:
    """Whether every name or age that the nearest sentence holds is somebody else's than the question's.

    ``found`` are those it holds. An age belongs to the name that stands before it; the name of "the captain" stands
    close to that word, if that is there at all, but not right before it, as in "the Maltese captain".
    """
    stems = {term.stem for term in query.words}
    places = [place for place, term in enumerate(sentence) if term in found]
    if query.asked is Asked.AGE and any(term.name for term in query.terms):
        names = [
            place
            for place, term in enumerate(sentence)
            if term.capital and place and place not in places and term.word not in TIME_WORDS
        ]
        owners = [max((name for name in names if name < place), default=None) for place in places]
        return bool(places) and not any(owner is None or sentence[owner].stem in stems for owner in owners)
    if query.asked is Asked.PROPER_NAME and (whose := _WHOSE_NAME.search(" ".join(term.word for term in query.words))):
        said = set((whose["of"] or whose["owner"]).split())
        own = {stem for term in query.terms if term.word in said for stem in (*term.forms, term.term.stem)}
        bearers = [place for place, term in enumerate(sentence) if term.stem in own]
        names = [place for place in places if place == 0 or sentence[place - 1].word not in _WHERE]
        close = any(0 < abs(name - bearer) <= CLOSE_BY and name != bearer - 1 for name in names for bearer in bearers)
        return bool(bearers) and not close
    return False


@dataclass(frozen=True, slots=True)
class Regression:
    """A logistic regression over the signs."""

    intercept: float
    weights: Mapping[str, float]

    def logit(self, found: Sequence[float]) -> float:
        """The logarithm of the odds."""
        return self.intercept + sum(self.weights[name] * value for name, value in zip(SIGNS, found, strict=True))


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the judgement says of an answer."""

    confidence: float
    """The probability, 0 to 1, that the first passage answers the question."""
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Judge:
    """Two questions, asked one after the other: is the article about this at all, and does the passage say it?

    What tells an off-topic question is of no use against one about the right people that the article leaves open,
    and the other way round, so each has weights of its own.
    """

    related: Regression
    answers: Regression
    calibration: tuple[float, float]
    """The logit of the confidence is the first plus the second times the balance of the two logits (Platt 1999)."""
    closest_from: float
    """The logit of ``related`` from which a passage is shown at all."""
    answered_from: float
    """The logit of ``answers`` from which it is claimed to answer."""

    @classmethod
    def of(cls, fitted: Mapping[str, Any]) -> "Judge":
        """The judge whose weights were fitted, as they stand in the file."""
        return cls(
            related=Regression(**fitted["related"]),
            answers=Regression(**fitted["answers"]),
            calibration=(fitted["calibration"][0], fitted["calibration"][1]),
            closest_from=fitted["closest_from"],
            answered_from=fitted["answered_from"],
        )

    def verdict(self, found: Sequence[float]) -> Verdict:
        """The confidence, and what a person is shown.

        A passage that lacks what is asked for, a date or a number, is never claimed to answer, however much of
        the question it holds: it is what the article has on a thing it leaves open.
        """
        related, answers = self.related.logit(found), self.answers.logit(found)
        offset, slope = self.calibration
        confidence = _probability(offset + slope * (related + BALANCE * answers))
        if related < self.closest_from:
            return Verdict(confidence, Outcome.UNANSWERED)
        claimed = answers >= self.answered_from and not found[SIGNS.index("lacks")]
        return Verdict(confidence, Outcome.ANSWERED if claimed else Outcome.CLOSEST)


def _probability(logit: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))
