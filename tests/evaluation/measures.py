"""How well questions about an article are answered: the questions, the measures, and what each comes to.

There are three sets: the default article's 146 questions; about a hundred on a story that was written for this purpose,
among them chats, near misses (the right people, but the article does not say) and off-topic ones; and two thousand
about the 84 stories of ``index.training`` that nothing was learned from.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.answer import Answer, Outcome
from index.answerer import Answerer
from index.chat import Chat
from index.training.material import Story, Use, stories
from source import DEFAULT_ARTICLE, Article, read_article

_FOLDER = Path(__file__).parent
SETS = ("default article", "island", "stories")

SHOWN = (Outcome.ANSWERED, Outcome.CLOSEST)

Asked = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Measure:
    """A share of questions, 0 to 1."""

    questions: int
    share: float


def read_questions(path: Path) -> list[Asked]:
    """One object a line: id, kind, question, gold (paragraph numbers), speaker, answerable, conversation or null."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def articles(name: str) -> Iterator[tuple[Article, list[Asked]]]:
    """The articles of a set, each with its questions."""
    match name:
        case "default article":
            yield read_article(DEFAULT_ARTICLE), read_questions(_FOLDER / "questions.jsonl")
        case "island":
            yield read_article(_FOLDER / "island.txt"), read_questions(_FOLDER / "island.jsonl")
        case _:
            yield from ((each.article, _asked(each)) for each in stories() if each.use is Use.HELD_OUT)


def _asked(story: Story) -> list[Asked]:
    """The questions of a story; each follow-up is a chat of two turns, of which the second counts."""
    asked: list[Asked] = []
    for number, question in enumerate(story.questions):
        is_turn = question.kind == "follow-up"
        asked.append(
            {
                "kind": "conversation" if is_turn else question.kind,
                "question": question.text,
                "gold": [place + 1 for place in question.gold],
                "speaker": None,
                "answerable": bool(question.gold),
                "conversation": f"{story.name} {number}" if is_turn else None,
                "after": story.questions[number - 1].text if is_turn else None,
                "answer_span": question.answer,
            }
        )
    return asked


def answers(answerer: Answerer, questions: list[Asked]) -> Iterator[tuple[Asked, Answer]]:
    """Each question with its answer; those of one conversation are turns of one chat."""
    chats: dict[str, Chat] = {}
    for question in questions:
        conversation = question["conversation"]
        chat = chats.get(conversation, Chat())
        if question.get("after"):
            chat = chat.after(answerer.ask(question["after"]))
        answer = answerer.ask(question["question"], chat)
        if conversation:
            chats[conversation] = chat.after(answer)
        yield question, answer


def measure(name: str) -> Mapping[str, Measure]:
    """Every measure of a set, by its name."""
    found: dict[str, list[bool]] = defaultdict(list)
    for article, questions in articles(name):
        answerer = Answerer(article)
        for question, answer in answers(answerer, questions):
            for measured, hit in _hits(answerer, question, answer):
                found[measured].append(hit)
    return {name: Measure(len(hits), sum(hits) / len(hits)) for name, hits in sorted(found.items())}


def _hits(answerer: Answerer, question: Asked, answer: Answer) -> Iterator[tuple[str, bool]]:
    """What a question counts for, and whether it was answered well."""
    kind = question["kind"]
    if kind == "meta":
        yield "header questions: answered from the header", answer.outcome is Outcome.ABOUT
    elif question["answerable"]:
        yield from _answerable_hits(answerer, question, answer)
    elif kind == "unanswerable_offtopic":
        yield "off-topic: refused", answer.outcome not in SHOWN
    else:
        yield "near misses: not claimed as answered", answer.outcome is not Outcome.ANSWERED


def _answerable_hits(answerer: Answerer, question: Asked, answer: Answer) -> Iterator[tuple[str, bool]]:
    kind = question["kind"]
    right = [passage.paragraph.number in question["gold"] for passage in answer.passages]
    groups = ("chat turns",) if kind == "conversation" else ("all single questions", f"{kind} questions")
    for group in groups:
        yield f"{group}: first passage right", right[0]
        yield f"{group}: right among three", any(right[:3])
    if kind != "conversation":
        yield "answerable: shown a passage", answer.outcome in SHOWN
        yield "answerable: claimed as answered", answer.outcome is Outcome.ANSWERED
    if question.get("answer_span") and right[0]:
        marked = " ".join(answerer.article[span] for span in answer.passages[0].highlights)
        span = question["answer_span"]
        yield "where the first passage is right: its words marked", span in marked or marked in span
    if question["speaker"] and right[0]:
        name = answerer.article[answer.speaker.name] if answer.speaker else ""
        yield (
            "where the first passage is right: its speaker",
            question["speaker"].split(" (")[0].split()[-1].lower() in name.lower(),
        )
