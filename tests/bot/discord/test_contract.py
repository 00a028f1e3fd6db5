"""What Discord shows and what ``onrecord ask --json`` prints agree."""

import json
import re
from typing import Any

import pytest

from bot.contract import answer_object
from bot.discord.edition import Edition
from tests.bot.conftest import ROOT
from tests.bot.discord.as_shown import block, runs
from tests.bot.discord.conftest import seen
from tests.loopback import Person, Seen

QUESTIONS = [
    json.loads(line)["question"]
    for line in (ROOT / "tests" / "evaluation" / "questions.jsonl").read_text(encoding="utf-8").splitlines()
][::5]


@pytest.mark.usefixtures("bot")
async def test_the_json_of_an_answer_and_its_message_agree(edition: Edition, member: Person) -> None:
    for number, question in enumerate(QUESTIONS):
        printed = answer_object(edition.article, edition.answerer.ask(question))

        person = member.discord.person(f"Reader {number}")
        check(printed, seen(await person.ask("/ask", question=question)))


def check(printed: dict[str, Any], message: Seen) -> None:
    """The same question, outcome, passages, answering words and speaker."""
    text = "\n".join(part["content"] for part in message.components if "content" in part)
    lines = [block(line) for line in text.splitlines()]
    quoted = [runs(line) for mark, line in lines if mark == "block quote"]
    shown = ["".join(words for _, words in line) for line in quoted]
    numbers = [int(found[1]) for mark, line in lines if mark == "small" and (found := re.match(r"¶\s(\d+)", line))]
    assert printed["question"] in _plain(lines[0][1])
    if printed["understood_as"]:
        assert printed["understood_as"] in _plain(lines[1][1])
    if printed["outcome"] not in {"answered", "closest"}:
        assert shown == []
        assert all(line in _plain(text) for line in printed["reply"].splitlines())
        return
    passages = printed["passages"][: len(shown)]
    assert 1 <= len(shown) <= 3
    assert numbers == [passage["paragraph"] for passage in passages]
    assert shown == [passage["text"] for passage in passages]
    assert printed["reply"] in text
    for passage, line in zip(passages, quoted, strict=True):
        answering = "".join(printed_text(passage, each) for each in passage["highlights"])
        bold = "".join(words for kind, words in line if kind == "bold")
        is_all = "".join(answering.split()) == "".join(passage["text"].split())
        assert bold == ("" if is_all else answering)
    if printed["speaker"]:
        assert f"Everything {printed['speaker']['name']} said" in message.buttons
        assert printed["speaker"]["name"] in _plain(text)


def printed_text(passage: dict[str, Any], span: dict[str, int]) -> str:
    """The words of a span of the article that lies in a passage."""
    text: str = passage["text"]
    return text[span["start"] - passage["start"] : span["end"] - passage["start"]]


def _plain(markdown: str) -> str:
    return "".join(words for _, words in runs(markdown))
