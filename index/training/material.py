"""What there is to learn from, read from files; and what of it is kept aside, to measure what was learned.

``related.txt``, ``pairs.jsonl`` and ``news_questions.jsonl`` beside this file are the project's own. The rest is named,
with where to get it, in the README.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent

HELD_OUT_ARTICLES = frozenset(("Kenya", "Super_Bowl_50", "Teacher", "Apollo_program"))
"""The articles of SQuAD that nothing is learned from."""
HELD_OUT_PAIRS = 5
"""Every fifth pair is kept from the word vectors, so that the weights of the ranking can be fitted on it."""


def read_jsonl(path: Path) -> list[dict[str, Any]]:
    """The objects of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def news_questions() -> list[dict[str, Any]]:
    """Questions about news stories: ``{"article", "question", "gold": [index], "kind"}``."""
    return read_jsonl(_HERE / "news_questions.jsonl")


def held_out() -> frozenset[str]:
    """The articles that nothing is learned from: those of SQuAD, and every second story that has questions."""
    stories = list(dict.fromkeys(question["article"] for question in news_questions()))
    return HELD_OUT_ARTICLES.union(stories[1::2])


def pairs(kept_aside: bool) -> list[tuple[str, list[str]]]:
    """Sentences of news, each with questions that it answers."""
    found = read_jsonl(_HERE / "pairs.jsonl")
    chosen = [pair for number, pair in enumerate(found) if (number % HELD_OUT_PAIRS == 0) == kept_aside]
    return [(pair["sentence"], pair["questions"]) for pair in chosen]


def related_groups() -> Iterator[list[str]]:
    """Words and phrases that people use for each other; a general word stands with its special ones."""
    for line in (_HERE / "related.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield [phrase.strip() for phrase in line.replace(":", ";").split(";")]


def texts(path: Path) -> Iterator[str]:
    """The paragraphs, or the questions, of a file: plain text, a paragraph a line, or JSON lines.

    Of what is held out, nothing.
    """
    if path.suffix != ".jsonl":
        yield from path.read_text(encoding="utf-8").splitlines()
        return
    aside = held_out()
    for record in read_jsonl(path):
        if record.get("article", record.get("id")) not in aside:
            yield from record["paragraphs"] if "paragraphs" in record else [record["question"]]
