"""What there is to learn from, read from files; and what of it is kept aside, to measure what was learned.

``related.txt``, ``pairs.jsonl``, ``news_questions.jsonl`` and ``stories`` beside this file are the project's own. The
rest is named, with where to get it, in the README.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

from source import Article, read_article, read_text

_HERE = Path(__file__).parent

HELD_OUT_ARTICLES = frozenset(("Kenya", "Super_Bowl_50", "Teacher", "Apollo_program"))
"""The articles of SQuAD that nothing is learned from."""
HELD_OUT_PAIRS = 5
"""Every fifth pair is kept from the word vectors, so that the weights of the ranking can be fitted on it."""

SENTENCES_OF_A_REPORT = 24
STORIES_OF_A_ROUND = 6
"""Of so many stories one is held out, and one kept from the encoder, so that the weights can be fitted on it."""


class Use(Enum):
    """What a story is for."""

    MEANING = "meaning"
    """The word vectors and the encoder learn from it."""
    WEIGHTS = "weights"
    """The weights of ranking and judgement are fitted on it."""
    HELD_OUT = "held out"


@dataclass(frozen=True, slots=True)
class StoryQuestion:
    """A question about an article."""

    kind: str
    """One of ``KINDS``, or one of the question's source."""
    text: str
    gold: tuple[int, ...]
    """The paragraphs that answer, counted from 0, the best one first; none where the article does not say."""
    answer: str = ""
    """The words of the first of them that answer, where they are known."""


@dataclass(frozen=True, slots=True)
class Story:
    """An article with questions about it."""

    name: str
    use: Use
    article: Article
    questions: Sequence[StoryQuestion]


KINDS = {"f": "factual", "p": "paraphrase", "s": "who_said", "k": "keyword", "n": "nearmiss", "c": "follow-up"}


def read_jsonl(path: Path) -> list[dict[str, Any]]:
    """The objects of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def news_questions() -> list[dict[str, Any]]:
    """Questions about news stories: ``{"article", "question", "gold": [index], "kind"}``."""
    return read_jsonl(_HERE / "news_questions.jsonl")


def news(articles: Path) -> Iterator[Story]:
    """The news stories that the project's own questions are about, from a file of ``{"id", "title", "paragraphs"}``."""
    by_id, aside = {article["id"]: article for article in read_jsonl(articles)}, held_out()
    for story, asked in _by_article(news_questions()).items():
        yield story_of(by_id[story], asked, Use.HELD_OUT if story in aside else Use.WEIGHTS)


def encyclopedia(folder: Path) -> Iterator[Story]:
    """The articles of SQuAD, from a folder with ``articles.jsonl`` as above and ``questions.jsonl``, as in ``news``."""
    asked, aside = _by_article(read_jsonl(folder / "questions.jsonl")), held_out()
    for article in read_jsonl(folder / "articles.jsonl"):
        yield story_of(article, asked[article["id"]], Use.HELD_OUT if article["id"] in aside else Use.WEIGHTS)


def reports() -> Iterator[Story]:
    """Articles of as many of the sentences kept aside as a report has, and the questions about them."""
    kept = pairs(kept_aside=True)
    for start in range(0, len(kept), SENTENCES_OF_A_REPORT):
        part = kept[start : start + SENTENCES_OF_A_REPORT]
        asked = [
            {"question": question, "gold": [place]}
            for place, (_, questions) in enumerate(part)
            for question in questions
        ]
        paragraphs = [sentence for sentence, _ in part]
        yield story_of({"id": f"pairs {start}", "title": "News in brief", "paragraphs": paragraphs}, asked, Use.WEIGHTS)


def story_of(article: Mapping[str, Any], asked: Sequence[Mapping[str, Any]], use: Use) -> Story:
    """An article of the data as a story: gold paragraphs are counted as the article was read.

    In reading, a dateline may be gone from a paragraph, or all of it.
    """
    read = read_text(article["title"] + "\n\n" + "\n\n".join(article["paragraphs"]) + "\n")
    found = [" ".join(read[paragraph].split()) for paragraph in read.paragraphs]
    places = [
        [place for place, text in enumerate(found) if text in " ".join(paragraph.split())]
        for paragraph in article["paragraphs"]
    ]
    questions = [
        StoryQuestion(
            question.get("kind", "factual"),
            question["question"],
            tuple(place for paragraph in question["gold"] for place in places[paragraph]),
        )
        for question in asked
        if not question.get("conversation")
    ]
    return Story(article["id"], use, read, questions)


def _by_article(questions: Sequence[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    by_article = defaultdict(list)
    for question in questions:
        by_article[question["article"]].append(question)
    return by_article


@cache
def stories() -> tuple[Story, ...]:
    """Every story of ``stories``: ``NAME.md`` the article, ``NAME.txt`` its questions.

    A question a line: the letter of its kind and the paragraphs that answer, counted from 1; the question; the words
    that answer; a bar between them. A follow-up is asked after the question on the line before.
    """
    found = []
    for number, path in enumerate(sorted((_HERE / "stories").glob("*.md"))):
        use = {0: Use.HELD_OUT, 3: Use.WEIGHTS}.get(number % STORIES_OF_A_ROUND, Use.MEANING)
        lines = path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
        found.append(Story(path.stem, use, read_article(path), [_story_question(line) for line in lines]))
    return tuple(found)


def _story_question(line: str) -> StoryQuestion:
    head, text, answer = (part.strip() for part in (line + "|").split("|")[:3])
    gold = tuple(int(number) - 1 for number in head[1:].replace(",", " ").split())
    return StoryQuestion(KINDS[head[0]], text, gold, answer)


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
