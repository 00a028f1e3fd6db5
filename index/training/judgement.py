"""Fits the judgement to what the ranking finds, and writes its part of ``index/data/weights.json``.

    python -m index.training.judgement SQUAD STORIES WORDNET

The arguments are those of ``index.training.weights``, which has to run before. It also writes
``index/data/opposites.txt``, the commoner opposites of WordNet.

Whether a question is on the topic is learned from answerable questions and from those of other articles; whether the
passage answers, from all questions: answerable ones, the same with the answering paragraph taken out of the ranking,
near misses (``index.training.near_misses``) and off-topic ones. Articles are taken whole and in pieces as long as a
news story. Both are logistic regressions, solved by Newton's method.
"""

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from index.answerer import ranker_of
from index.encoder import SentenceEncoder
from index.fields import Scores
from index.judgement import BALANCE, SIGNS, signs
from index.opposites import Opposites
from index.quotes.finder import find_quotes
from index.ranking import EVIDENCE, Ranker
from index.terms import words
from index.training.material import Story, Use, held_out, news, read_jsonl, stories, story_of
from index.training.near_misses import NearMisses, WordNet
from index.training.weights import SEED, VARIANTS, Thesaurus, asked_otherwise
from index.vectors import WordVectors
from index.wording import Wording
from source import Article

DATA = Path(__file__).parents[1] / "data"
RIDGE = 1e-4
COMMON_OPPOSITE = 1.0
"""The rarity below which both words of a pair of opposites are kept."""
PIECE = (8, 25)
"""The fewest and most paragraphs of a piece of an article."""

Kinds = npt.NDArray[np.str_]
IMPORTANCE = {"answerable": 1.0, "paraphrase": 0.4, "hidden": 0.5, "near miss": 1.0, "off-topic": 1.0}
"""How much one question of each kind counts; a paraphrase is one of news that shares no word with its answer."""
OFF_TOPIC_FOR_ANSWERS = 0.3
"""How much an off-topic question counts where it is learned whether the passage answers."""
NEWS = 5.0
"""How much more a question about news counts: there are fewer of them, and news is what onrecord is for."""
NEWS_KINDS = {"nearmiss": "near miss", "offtopic": "off-topic", "paraphrase": "paraphrase"}
"""The kinds of questions about news; every other is "answerable"."""
IN_USE = {"answerable": 0.6, "off-topic": 0.2, "near miss": 0.2}
"""The share of each kind that the confidence is calibrated to."""
REFUSED = 0.1
"""Share of answerable questions about news that may be refused, paraphrases counting less as above."""
NOT_CLAIMED = 0.21
"""Share of them that may be shown as "closest" only."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One question whose first passage was judged."""

    kind: str
    news: bool
    held_out: bool
    right: bool
    """Whether the first passage answers."""
    row: list[float]


@dataclass(frozen=True, slots=True)
class Desk:
    """One text, ready for questions."""

    ranker: Ranker
    wording: Wording
    ranking: Scores
    opposites: Opposites
    held_out: bool
    news: bool

    def judged(self, question: str, kind: str, gold: Sequence[int]) -> Iterator[Judged]:
        """The question, and where it can be answered the same with the answering paragraphs out of the ranking."""
        query, _ = self.wording.query(list(words(question)))
        if not query.terms:
            return
        evidence = self.ranker.evidence(query)
        scores = evidence.table @ self.ranking

        def judged(kind: str, scores: Scores) -> Judged:
            row = signs(self.ranker, query, evidence, scores, self.opposites)
            return Judged(kind, self.news, self.held_out, int(scores.argmax()) in gold, row)

        yield judged(kind, scores)
        if kind == "answerable" and len(scores) > len(gold):
            scores = scores.copy()
            scores[list(gold)] = scores.min() - 1
            yield Judged("hidden", self.news, self.held_out, False, judged("hidden", scores).row)


class Fitting:
    """Everything that is the same for every article."""

    def __init__(self, wordnet: Path, opposites: Opposites) -> None:
        fitted = json.loads((DATA / "weights.json").read_text(encoding="utf-8"))
        self.ranking = np.array([fitted["ranking"][name] for name in EVIDENCE])
        self.opposites = opposites
        self.encoder = SentenceEncoder.load()
        self.thesaurus = Thesaurus(wordnet)
        self.wordnet = WordNet(wordnet)
        self.chance = random.Random(SEED)

    def desk(self, article: Article, use: Use, *, news: bool) -> Desk:
        """One article, or a piece of one."""
        ranker = ranker_of(article, find_quotes(article), self.encoder)
        wording = Wording(article, self.encoder.word_vectors)
        return Desk(ranker, wording, self.ranking, self.opposites, use is Use.HELD_OUT, news)

    def encyclopedia(self, folder: Path) -> Iterator[Judged]:
        """Questions that their article answers, near misses made of them, and others' questions."""
        articles, questions = (read_jsonl(folder / f"{name}.jsonl") for name in ("articles", "questions"))
        aside = held_out()
        for article in articles:
            own = [question for question in questions if question["article"] == article["id"]]
            others = [question for question in questions if question["article"] != article["id"]]
            strange = [p for other in articles if other is not article for p in other["paragraphs"][::9]]
            use = Use.HELD_OUT if article["id"] in aside else Use.WEIGHTS
            for first, paragraphs, asked in self._pieces(article["paragraphs"], own):
                shifted = [{**question, "gold": [question["gold"][0] - first]} for question in asked]
                piece = story_of({**article, "paragraphs": paragraphs}, shifted, use)
                desk = self.desk(piece.article, use, news=False)
                near_misses = NearMisses(paragraphs, strange, self.wordnet, self.chance)
                for question, raw in zip(piece.questions, shifted, strict=True):
                    if not question.gold:
                        continue
                    yield from desk.judged(self._varied(question.text), "answerable", question.gold)
                    if made := near_misses.make(question.text, raw["gold"][0]):
                        miss = made[1].lower() if self.chance.random() < VARIANTS["lower case"] else made[1]
                        yield from desk.judged(miss, "near miss", ())
                for other in self.chance.sample(others, min(len(asked), len(others))):
                    yield from desk.judged(self._varied(other["question"]), "off-topic", ())

    def news(self, told: Sequence[Story]) -> Iterator[Judged]:
        """Questions about news, each with its kind, and others' questions."""
        for story in told:
            desk = self.desk(story.article, story.use, news=True)
            for question in story.questions:
                kind = NEWS_KINDS.get(question.kind, "answerable")
                if question.kind != "follow-up" and bool(question.gold) == (kind in ("answerable", "paraphrase")):
                    yield from desk.judged(question.text, kind, question.gold)
            others = [
                question.text
                for other in told
                if other is not story
                for question in other.questions
                if question.kind not in ("follow-up", "paraphrase", "offtopic")
            ]
            for text in self.chance.sample(others, len(story.questions) // 2):
                yield from desk.judged(text, "off-topic", ())

    def _varied(self, question: str) -> str:
        way = self.chance.choices(list(VARIANTS), list(VARIANTS.values()))[0]
        return asked_otherwise(question, way, self.thesaurus, self.chance)

    def _pieces(
        self, paragraphs: list[str], questions: Sequence[dict[str, Any]]
    ) -> Iterator[tuple[int, list[str], Sequence[dict[str, Any]]]]:
        """The article with half of its questions, then its pieces with the other half: first paragraph, and text."""
        shuffled = self.chance.sample(questions, len(questions))
        half = len(shuffled) // 2
        yield 0, paragraphs, shuffled[:half]
        first = 0
        while first < len(paragraphs):
            end = first + self.chance.randint(*PIECE)
            end = len(paragraphs) if len(paragraphs) - end < PIECE[0] else end
            inside = [question for question in shuffled[half:] if first <= question["gold"][0] < end]
            yield first, paragraphs[first:end], inside
            first = end


def logistic(rows: Scores, right: Scores, importance: Scores) -> Scores:
    """Logistic regression, the intercept first, shape [1 + columns]."""
    table = np.hstack((np.ones((len(rows), 1)), rows))
    weights = np.zeros(table.shape[1])
    ridge = RIDGE * np.eye(len(weights))
    while True:
        likely = 1 / (1 + np.exp(-np.clip(table @ weights, -30, 30)))
        gradient = table.T @ (importance * (likely - right)) / len(table) + ridge @ weights
        curvature = (table * (importance * likely * (1 - likely))[:, None]).T @ table / len(table) + ridge
        step = np.linalg.solve(curvature, gradient)
        weights = weights - step
        if np.abs(step).max() < 1e-6:
            return weights


def auroc(positive: Scores, negative: Scores, importance: Scores) -> float:
    """The chance that a positive scores above a negative, ties counting half; ``importance`` of the positive ones."""
    ordered = np.sort(negative)
    below = np.searchsorted(ordered, positive, "left") + np.searchsorted(ordered, positive, "right")
    return float(np.average(below, weights=importance) / 2 / len(negative))


def quantile(values: Scores, importance: Scores, share: float) -> float:
    """The value below which lies a share of the importance."""
    order = np.argsort(values)
    return float(values[order][np.searchsorted(np.cumsum(importance[order]) / importance.sum(), share)])


@dataclass(frozen=True, slots=True)
class Fitted:
    """Two regressions, shape [1 + SIGNS] each, and what lies between their logits and a verdict."""

    related: Scores
    answers: Scores
    calibration: Scores
    closest_from: float
    answered_from: float


def fit(found: Sequence[Judged]) -> Fitted:
    """What is learned of the questions that are not held out."""
    found = [each for each in found if not each.held_out]
    rows = np.array([each.row for each in found])
    kind = np.array([each.kind for each in found])
    news = np.array([each.news for each in found])
    right = np.array([float(each.right) for each in found])
    importance = np.array([IMPORTANCE[each.kind] * (NEWS if each.news else 1.0) for each in found])
    asked = np.isin(kind, ("answerable", "paraphrase"))
    off = kind == "off-topic"
    on_or_off = asked | off
    related = logistic(rows[on_or_off], asked[on_or_off].astype(float), importance[on_or_off])
    answers = logistic(rows, right, np.where(off, OFF_TOPIC_FOR_ANSWERS, 1.0) * importance)

    on_topic, answered = rows @ related[1:] + related[0], rows @ answers[1:] + answers[0]
    mixed = importance.copy()
    for name, share in IN_USE.items():
        which = np.isin(kind, ("answerable", "paraphrase")) if name == "answerable" else kind == name
        mixed[which] *= share * len(found) / mixed[which].sum()
    mixed[kind == "hidden"] = 0.0
    calibration = logistic((on_topic + BALANCE * answered)[:, None], right, mixed)
    story = asked & news
    return Fitted(
        related,
        answers,
        calibration,
        quantile(on_topic[story], importance[story], REFUSED),
        quantile(answered[story], importance[story], NOT_CLAIMED),
    )


def report(name: str, found: Sequence[Judged], fitted: Fitted) -> None:
    """Prints how well each part tells the kinds of question apart, and what comes of the thresholds."""
    rows = np.array([each.row for each in found])
    kind = np.array([each.kind for each in found])
    importance = np.array([IMPORTANCE[each.kind] for each in found])
    on_topic = rows @ fitted.related[1:] + fitted.related[0]
    answered = rows @ fitted.answers[1:] + fitted.answers[0]
    asked = np.isin(kind, ("answerable", "paraphrase"))
    for part, values in (
        ("related", on_topic),
        ("answers", answered),
        ("confidence", on_topic + BALANCE * answered),
    ):
        told = [
            f"{other}={auroc(values[asked], values[kind == other], importance[asked]):.4f}"
            for other in ("off-topic", "hidden", "near miss")
            if other in kind
        ]
        print(f"{name:22} {part:10} AUROC {' '.join(told)}")
    shown = on_topic >= fitted.closest_from
    claimed = shown & (answered >= fitted.answered_from) & (rows[:, SIGNS.index("lacks")] == 0)
    for other in ("answerable", "paraphrase", "off-topic", "near miss"):
        if (which := kind == other).any():
            shares = f"shown={shown[which].mean():.3f} claimed={claimed[which].mean():.3f}"
            print(f"{name:22} {other:10} n={which.sum()} {shares}")


def main() -> None:
    """Fits, reports and writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("squad", type=Path)
    parser.add_argument("stories", type=Path)
    parser.add_argument("wordnet", type=Path)
    parser.add_argument("--leave-one-out", action="store_true", help="also report what each sign adds")
    arguments = parser.parse_args()

    write_opposites(arguments.wordnet)
    fitting = Fitting(arguments.wordnet, Opposites.load())
    found = [
        *fitting.encyclopedia(arguments.squad),
        *fitting.news([*news(arguments.stories), *(story for story in stories() if story.use is not Use.MEANING)]),
    ]
    fitted = fit(found)
    for part, is_aside in (("fitted", False), ("held out", True)):
        for text, is_news in (("encyclopedia", False), ("news", True)):
            report(f"{part}, {text}", [one for one in found if (one.held_out, one.news) == (is_aside, is_news)], fitted)
    if arguments.leave_one_out:
        leave_one_out(found)
    write(fitted)


def leave_one_out(found: Sequence[Judged]) -> None:
    """Prints the report of the questions held out without each sign in turn."""
    for sign in range(len(SIGNS)):
        without = [
            Judged(each.kind, each.news, each.held_out, each.right, [*each.row[:sign], 0.0, *each.row[sign + 1 :]])
            for each in found
        ]
        fitted = fit(without)
        for is_news in (False, True):
            aside = [each for each in without if each.held_out and each.news is is_news]
            report(f"without {SIGNS[sign]}", aside, fitted)


def write_opposites(wordnet: Path) -> None:
    """Writes the pairs of opposites whose words are both common."""
    vectors = WordVectors.load()
    pairs = {
        tuple(sorted((word, other)))
        for word, others in WordNet(wordnet).opposites.items()
        for other in others
        if max(vectors.rarity(word), vectors.rarity(other)) < COMMON_OPPOSITE
    }
    lines = "".join(f"{left} {right}\n" for left, right in sorted(pairs))
    (DATA / "opposites.txt").write_text(lines, encoding="ascii")


def write(fitted: Fitted) -> None:
    """Puts the judgement into the weights, beside the ranking's."""
    path = DATA / "weights.json"
    weights = json.loads(path.read_text(encoding="utf-8"))

    def regression(values: Scores) -> dict[str, Any]:
        rounded = values.round(4).tolist()
        return {"intercept": rounded[0], "weights": dict(zip(SIGNS, rounded[1:], strict=True))}

    weights["judgement"] = {
        "related": regression(fitted.related),
        "answers": regression(fitted.answers),
        "calibration": fitted.calibration.round(4).tolist(),
        "closest_from": round(fitted.closest_from, 4),
        "answered_from": round(fitted.answered_from, 4),
    }
    path.write_text(json.dumps(weights, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
