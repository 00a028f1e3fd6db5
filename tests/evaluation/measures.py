"""How well the default article's questions are answered: the questions, the measures, and a table of them."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.answer import Answer, Outcome
from index.answerer import Answerer
from index.chat import Chat
from source import DEFAULT_ARTICLE, read_article

QUESTIONS = Path(__file__).with_name("questions.jsonl")
"""146 questions people would type, each with the numbers of the paragraphs that answer it."""

Asked = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Measure:
    """A share of questions, 0 to 1."""

    questions: int
    share: float


def read_questions(path: Path = QUESTIONS) -> list[Asked]:
    """One object a line: id, kind, question, gold (paragraph numbers), answerable, conversation or null."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def answers(questions: list[Asked]) -> Iterator[tuple[Asked, Answer]]:
    """Each question with its answer; those of one conversation are turns of one chat."""
    answerer = Answerer(read_article(DEFAULT_ARTICLE))
    chats: dict[str, Chat] = {}
    for question in questions:
        conversation = question["conversation"]
        chat = chats.get(conversation, Chat())
        answer = answerer.ask(question["question"], chat)
        if conversation:
            chats[conversation] = chat.after(answer)
        yield question, answer


def measure(questions: list[Asked]) -> Mapping[str, Measure]:
    """Every measure by its name."""
    found: dict[str, list[bool]] = defaultdict(list)
    for question, answer in answers(questions):
        kind = question["kind"]
        if kind == "meta":
            found["header questions: answered from the header"].append(answer.outcome is Outcome.ABOUT)
        elif question["answerable"]:
            ranked = [passage.paragraph.number in question["gold"] for passage in answer.passages]
            group = "chat turns" if kind == "conversation" else "all single questions"
            for name in {group, f"{kind} questions" if kind != "conversation" else group}:
                found[f"{name}: first passage right"].append(ranked[0])
                found[f"{name}: right among three"].append(any(ranked[:3]))
            if kind != "conversation":
                found["answerable: shown a passage"].append(answer.outcome in (Outcome.ANSWERED, Outcome.CLOSEST))
                found["answerable: claimed as answered"].append(answer.outcome is Outcome.ANSWERED)
        elif kind == "unanswerable_offtopic":
            found["off-topic: refused"].append(answer.outcome is Outcome.UNANSWERED)
        else:
            found["near misses: not claimed as answered"].append(answer.outcome is not Outcome.ANSWERED)
    return {name: Measure(len(hits), sum(hits) / len(hits)) for name, hits in sorted(found.items())}
