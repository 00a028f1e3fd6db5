"""Fits the weights of ranking, and writes its part of ``index/data/weights.json``.

    python -m index.training.weights SQUAD STORIES WORDNET

SQUAD is a folder of ``articles.jsonl``, ``{"id", "title", "paragraphs": [str]}``, and ``questions.jsonl``,
``{"article", "question", "gold": [index]}``, as made from SQuAD 1.1 (Rajpurkar et al. 2016, CC BY-SA 4.0); STORIES a
file of news stories like the former, which the project's own questions are about. WORDNET is the folder of WordNet 3's
database files (Princeton's own permissive licence; Debian's package wordnet-base). Its synonyms stand in for the other
words that people use: those who wrote SQuAD's questions had the paragraph before them, and took its words.

Ranking is a softmax over the paragraphs of an article, convex and solved by Newton's method.
What ``material`` holds out is not fitted on, only measured.
"""

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index.answerer import ranker_of
from index.encoder import SentenceEncoder
from index.fields import Scores
from index.people import People
from index.quotes.finder import find_quotes
from index.ranking import EVIDENCE
from index.terms import ASKING_WORDS, STOP_WORDS, stem, words
from index.training.material import Story, Use, encyclopedia, news, reports, stories
from index.wording import Wording

SEED = 20260209
RIDGE = 1e-5
BM25, BM25_PULL = 2.0, 1e-2
"""What BM25 of the words is drawn to, and how hard. What a sentence holds says nearly the same, and the fit would as
soon leave BM25 out; but texts are of many kinds, and it is what is known to hold for all of them."""
HEADING = 0.05
"""The weight of the section heading over that of the nearest sentence: the training articles have no headings."""

VARIANTS = {"as typed": 0.35, "lower case": 0.15, "other words": 0.4, "slips": 0.1}
"""How the questions are asked in training, and how often each."""
AS_TYPED = {"as typed": 1.0}
"""Questions that were written in people's own words."""
REPLACED = 0.5
"""Share of the words that have a synonym which it replaces, in a question asked in other words."""


class Thesaurus:
    """WordNet's synonyms of a word in its first two senses a part of speech."""

    def __init__(self, folder: Path) -> None:
        self._senses: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._members: dict[tuple[str, str], list[str]] = {}
        for part in ("noun", "verb", "adj", "adv"):
            for fields in self._records(folder / f"data.{part}"):
                members = fields[4 : 4 + 2 * int(fields[3], 16) : 2]
                self._members[part, fields[0]] = [member.split("(")[0].lower() for member in members]
            for fields in self._records(folder / f"index.{part}"):
                self._senses[fields[0]] += [(part, offset) for offset in fields[-int(fields[2]) :][:2]]

    @staticmethod
    def _records(path: Path) -> Iterator[list[str]]:
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.startswith("  "):
                yield line.split(" | ")[0].split()

    def synonyms(self, word: str) -> list[str]:
        """Single words of another stem, in order; of an inflected word, those of its stem."""
        senses = self._senses.get(word) or self._senses.get(stem(word), [])
        found = {member for sense in senses for member in self._members[sense] if member.isalpha()}
        return sorted(member for member in found if stem(member) != stem(word))


def asked_otherwise(question: str, way: str, thesaurus: Thesaurus, chance: random.Random) -> str:
    """A question in one of the ``VARIANTS``."""
    if way == "as typed":
        return question
    question = question.lower()
    if way == "lower case":
        return question
    for term in reversed(list(words(question))):
        word = term.word
        if word in STOP_WORDS or word in ASKING_WORDS:
            continue
        other = word
        if way == "slips" and len(word) > 4 and chance.random() < 1 / 3:
            at = chance.randrange(1, len(word) - 1)
            other = chance.choice(
                (
                    word[:at] + word[at + 1 :],
                    word[:at] + word[at] + word[at:],
                    word[:at] + word[at + 1] + word[at] + word[at + 2 :],
                )
            )
        elif way == "other words" and (found := thesaurus.synonyms(word)) and chance.random() < REPLACED:
            other = chance.choice(found)
        if other != word:
            question = question[: term.span.start] + other + question[term.span.end :]
    return question


@dataclass(frozen=True, slots=True)
class Collection:
    """Articles with questions of one sort."""

    name: str
    stories: Sequence[Story]
    variants: Mapping[str, float]
    share: float
    """What its questions count together."""
    sharpness: float
    """What its evidence is multiplied by: how sure the ranking can be, where people put things in words of their own,
    is less than where they take the article's, and must not pull the weights from their balance."""


@dataclass(frozen=True, slots=True)
class Example:
    """One question, what speaks for each paragraph, and the right ones, counted from 0, the best one first."""

    collection: Collection
    held_out: bool
    kind: str
    table: Scores
    gold: Sequence[int]


def collections(squad: Path, articles: Path) -> Iterator[Collection]:
    """What the weights are fitted on, and measured on."""
    own = [story for story in stories() if story.use is not Use.MEANING]
    yield Collection("SQuAD", list(encyclopedia(squad)), VARIANTS, 0.4, 1.0)
    yield Collection("news", list(news(articles)), AS_TYPED, 0.25, 0.4)
    yield Collection("stories", own, AS_TYPED, 0.3, 0.4)
    yield Collection("pairs", list(reports()), AS_TYPED, 0.05, 0.4)


def examples(collection: Collection, thesaurus: Thesaurus) -> Iterator[Example]:
    """Each question that stands alone and has an answer, asked in a way drawn from the variants."""
    chance = random.Random(SEED)
    encoder = SentenceEncoder.load()
    ways, shares = list(collection.variants), list(collection.variants.values())
    for story in collection.stories:
        quotes = find_quotes(story.article)
        ranker, wording = ranker_of(story.article, quotes, encoder), Wording(story.article, encoder.word_vectors)
        people = People(story.article, quotes)
        for question in story.questions:
            if question.kind == "follow-up" or not question.gold:
                continue
            way = chance.choices(ways, shares)[0]
            query, _ = wording.query(list(words(asked_otherwise(question.text, way, thesaurus, chance))))
            if query.terms:
                table = ranker.evidence(people.under_their_names(query)).table
                kind = question.kind if len(ways) == 1 else way
                yield Example(collection, story.use is Use.HELD_OUT, kind, table, question.gold)


def fit_ranking(
    tables: Sequence[Scores], gold: Sequence[int], importance: Scores, prior: Scores, pull: Scores
) -> Scores:
    """Weights that make the right rows likely under a softmax over each table's rows, shape [columns].

    Each is drawn to its ``prior`` by its ``pull``.
    """
    importance = importance / importance.sum()

    def loss(weights: Scores) -> float:
        surprise = 0.0
        for table, right, counts in zip(tables, gold, importance, strict=True):
            scores = table @ weights
            surprise += counts * (scores.max() + np.log(np.exp(scores - scores.max()).sum()) - scores[right])
        return float(surprise + pull @ (weights - prior) ** 2)

    weights = np.zeros(tables[0].shape[1])
    while True:
        gradient, curvature = 2 * pull * (weights - prior), 2 * np.diag(pull)
        for table, right, counts in zip(tables, gold, importance, strict=True):
            scores = table @ weights
            likely = np.exp(scores - scores.max())
            likely /= likely.sum()
            mean = likely @ table
            gradient += counts * (mean - table[right])
            curvature += counts * ((table * likely[:, None]).T @ table - np.outer(mean, mean))
        step = np.linalg.solve(curvature, gradient)
        # Far from the solution a whole Newton step overshoots.
        while loss(weights - step) > loss(weights) and np.abs(step).max() > 1e-6:
            step = step / 2
        weights = weights - step
        if np.abs(step).max() < 1e-4:
            return weights


def fit_in_favour(tables: Sequence[Scores], gold: Sequence[int], importance: Scores) -> Scores:
    """The same, with no weight below 0: nothing that a paragraph has may speak against it.

    The column that does so most is left out, until none does.
    """
    weights, prior, pull = np.zeros(len(EVIDENCE)), np.zeros(len(EVIDENCE)), np.full(len(EVIDENCE), RIDGE)
    prior[EVIDENCE.index("words")], pull[EVIDENCE.index("words")] = BM25, BM25_PULL
    columns = np.arange(len(weights))
    while True:
        tables_left = [table[:, columns] for table in tables]
        fitted = fit_ranking(tables_left, gold, importance, prior[columns], pull[columns])
        if (fitted >= 0).all():
            weights[columns] = fitted
            return weights
        columns = np.delete(columns, fitted.argmin())


def fit(fitted: Sequence[Example], without: Sequence[str] = ()) -> Scores:
    """The weights of ranking, shape [EVIDENCE]; some evidence can be left out."""
    kept = np.array([name not in without for name in EVIDENCE])
    sizes = Counter(example.collection.name for example in fitted)
    ranking = fit_in_favour(
        [example.collection.sharpness * example.table * kept for example in fitted],
        [example.gold[0] for example in fitted],
        np.array([example.collection.share / sizes[example.collection.name] for example in fitted]),
    )
    ranking[EVIDENCE.index("heading")] = HEADING * ranking[EVIDENCE.index("nearest")]
    ranking[~kept] = 0
    return ranking


def leave_one_out(asked: Sequence[Example]) -> None:
    """Prints how well the questions held out do without each column of evidence, and without the encoder."""
    for without in (*((name,) for name in EVIDENCE), ("alike", "topic")):
        ranking = fit([example for example in asked if not example.held_out], without)
        for name in dict.fromkeys(each.collection.name for each in asked if each.held_out):
            held = [each for each in asked if each.held_out and each.collection.name == name]
            report(f"without {' and '.join(without)}: {name}", held, ranking)


def report(name: str, found: Sequence[Example], ranking: Scores) -> None:
    """Prints hit@1 and MRR."""
    if not found:
        return
    ranks = []
    for example in found:
        scores = example.table @ ranking
        ranks.append(int((scores > scores[list(example.gold)].max()).sum()))
    print(
        f"{name:16} n={len(ranks)} hit@1={np.mean([rank == 0 for rank in ranks]):.4f}"
        f" MRR={np.mean([1 / (rank + 1) for rank in ranks]):.4f}"
    )


def main() -> None:
    """Fits, reports and writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("squad", type=Path)
    parser.add_argument("stories", type=Path)
    parser.add_argument("wordnet", type=Path)
    parser.add_argument("--output", type=Path, default=Path(__file__).parents[1] / "data" / "weights.json")
    parser.add_argument("--leave-one-out", action="store_true", help="also report what each column adds")
    arguments = parser.parse_args()

    thesaurus = Thesaurus(arguments.wordnet)
    asked = [
        example
        for collection in collections(arguments.squad, arguments.stories)
        for example in examples(collection, thesaurus)
    ]
    ranking = fit([example for example in asked if not example.held_out])

    for name in dict.fromkeys(example.collection.name for example in asked):
        own = [each for each in asked if each.collection.name == name]
        report(f"{name}, fitted", [each for each in own if not each.held_out], ranking)
        held = [each for each in own if each.held_out]
        report(f"{name}, held out", held, ranking)
        for kind in dict.fromkeys(each.kind for each in held):
            report(f"  {kind}", [each for each in held if each.kind == kind], ranking)

    if arguments.leave_one_out:
        leave_one_out(asked)

    weights = json.loads(arguments.output.read_text(encoding="utf-8"))
    weights["ranking"] = dict(zip(EVIDENCE, ranking.round(4).tolist(), strict=True))
    arguments.output.write_text(json.dumps(weights, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
