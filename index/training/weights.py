"""Fits the weights of ranking and judgement, and writes ``index/data/weights.json``.

    python -m index.training.weights ARTICLES.jsonl QUESTIONS.jsonl WORDNET [--held-out ID ...]

An article is ``{"id", "title", "paragraphs": [str]}``, a question ``{"article", "question", "gold": [index]}``, as
made from SQuAD 1.1 (Rajpurkar et al. 2016, CC BY-SA 4.0). The articles held out are not fitted on, only measured.
WORDNET is the folder of WordNet 3's database files (Princeton's own permissive licence; Debian's package
wordnet-base). Its synonyms stand in for the other words that people use: those who wrote SQuAD's questions had the
paragraph before them, and took its words.

Ranking is a softmax over the paragraphs of an article, judgement a logistic regression; both are convex and
solved by Newton's method. Judgement learns from three kinds of question: answerable ones, the same with the
answering paragraph taken out (the right people, but the article does not say), and those of other articles.
"""

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from index.fields import Scores
from index.ranking import EVIDENCE, Evidence, Query, Ranker
from index.terms import ASKING_WORDS, STOP_WORDS, stem, words
from index.vectors import WordVectors
from index.wording import Wording
from source import read_text

SEED = 20260209
RIDGE = 1e-5
HEADING = 0.25
"""The weight of the section heading over that of the best sentence: the training articles have no headings."""

VARIANTS = {"as typed": 0.35, "lower case": 0.15, "other words": 0.4, "slips": 0.1}
"""How the questions are asked in training, and how often each."""
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
class Example:
    """One question, what speaks for each paragraph, and the right one, counted from 0; None: there is none."""

    article: str
    way: str
    ranker: Ranker
    query: Query
    evidence: Evidence
    gold: int | None


def read_jsonl(path: Path) -> list[dict[str, Any]]:
    """The objects of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def examples(
    articles: Sequence[dict[str, Any]], questions: Sequence[dict[str, Any]], thesaurus: Thesaurus
) -> Iterator[Example]:
    """Each question to its own article and, gold None, to another, each asked in a way drawn from ``VARIANTS``."""
    chance = random.Random(SEED)
    vectors = WordVectors.load()
    by_article = defaultdict(list)
    for question in questions:
        by_article[question["article"]].append(question)
    for article in articles:
        text = read_text(article["title"] + "\n\n" + "\n\n".join(article["paragraphs"]) + "\n")
        ranker, wording = Ranker(text, vectors), Wording(text, vectors)
        positions = {" ".join(text[p].split()): n for n, p in enumerate(text.paragraphs)}
        own = by_article[article["id"]]
        others = [question for question in questions if question["article"] != article["id"]]
        for question in own + chance.sample(others, min(len(own), len(others))):
            way = chance.choices(list(VARIANTS), list(VARIANTS.values()))[0]
            query, _ = wording.query(list(words(asked_otherwise(question["question"], way, thesaurus, chance))))
            gold = None
            if question["article"] == article["id"]:
                gold = positions.get(" ".join(article["paragraphs"][question["gold"][0]].split()))
                if gold is None:
                    continue
            if query.terms:
                yield Example(article["id"], way, ranker, query, ranker.evidence(query), gold)


def fit_ranking(tables: Sequence[Scores], gold: Sequence[int]) -> Scores:
    """Weights that make the right rows likely under a softmax over each table's rows, shape [columns]."""

    def loss(weights: Scores) -> float:
        surprise = 0.0
        for table, right in zip(tables, gold, strict=True):
            scores = table @ weights
            surprise += scores.max() + np.log(np.exp(scores - scores.max()).sum()) - scores[right]
        return float(surprise / len(tables) + RIDGE * weights @ weights)

    weights = np.zeros(tables[0].shape[1])
    while True:
        gradient, curvature = 2 * RIDGE * weights, 2 * RIDGE * np.eye(len(weights))
        for table, right in zip(tables, gold, strict=True):
            scores = table @ weights
            likely = np.exp(scores - scores.max())
            likely /= likely.sum()
            mean = likely @ table
            gradient += (mean - table[right]) / len(tables)
            curvature += ((table * likely[:, None]).T @ table - np.outer(mean, mean)) / len(tables)
        step = np.linalg.solve(curvature, gradient)
        # Far from the solution a whole Newton step overshoots.
        while loss(weights - step) > loss(weights) and np.abs(step).max() > 1e-6:
            step = step / 2
        weights = weights - step
        if np.abs(step).max() < 1e-4:
            return weights


def report(name: str, found: Sequence[Example], ranking: Scores) -> None:
    """Prints hit@1 and MRR."""
    ranks = []
    for example in found:
        if example.gold is not None:
            scores = example.evidence.table @ ranking
            ranks.append(int((scores > scores[example.gold]).sum()))
    print(
        f"{name:10} n={len(ranks)} hit@1={np.mean([rank == 0 for rank in ranks]):.4f}"
        f" MRR={np.mean([1 / (rank + 1) for rank in ranks]):.4f}"
    )


def main() -> None:
    """Fits, reports and writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("questions", type=Path)
    parser.add_argument("wordnet", type=Path)
    parser.add_argument("--held-out", nargs="*", default=[], metavar="ID")
    parser.add_argument("--output", type=Path, default=Path(__file__).parents[1] / "data" / "weights.json")
    arguments = parser.parse_args()

    thesaurus = Thesaurus(arguments.wordnet)
    found = list(examples(read_jsonl(arguments.articles), read_jsonl(arguments.questions), thesaurus))
    fitted = [example for example in found if example.article not in arguments.held_out]
    held = [example for example in found if example.article in arguments.held_out]

    answerable = [example for example in fitted if example.gold is not None]
    ranking = fit_ranking(
        [example.evidence.table for example in answerable], [example.gold or 0 for example in answerable]
    )
    ranking[EVIDENCE.index("heading")] = HEADING * ranking[EVIDENCE.index("sentence")]

    report("fitted", fitted, ranking)
    if held:
        report("held out", held, ranking)
        for way in VARIANTS:
            report(way, [example for example in held if example.way == way], ranking)

    weights = json.loads(arguments.output.read_text(encoding="utf-8"))
    weights["ranking"] = dict(zip(EVIDENCE, ranking.round(4).tolist(), strict=True))
    arguments.output.write_text(json.dumps(weights, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
