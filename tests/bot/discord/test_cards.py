"""Messages: within Discord's limits for any article, and nothing in them that is not shown as it is written."""

from collections.abc import Iterator
from typing import Any

import pytest
from discord.ui import LayoutView
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.discord import limits
from bot.discord.cards import (
    answer_card,
    claim_card,
    contents_card,
    help_card,
    notice_card,
    passages_card,
    reading_card,
    said_card,
)
from bot.discord.custom_ids import TEMPLATE
from bot.discord.edition import Edition
from bot.discord.limits import length
from bot.utterances import utterances
from tests.bot.discord.articles import answers, blocks, editions
from tests.bot.discord.as_shown import block, runs
from tests.loopback.rules import check_message

OF_THE_BOT = ("/ask", "/quotes", "/read", "/article")
"""What the bot itself sets as code."""


def components(view: LayoutView) -> list[dict[str, Any]]:
    return [*_all(view.to_components())]  # type: ignore[no-untyped-call]


def _all(nested: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for component in nested:
        yield component
        yield from _all(component.get("components", []))


def texts(view: LayoutView) -> list[str]:
    return [each["content"] for each in components(view) if each["type"] == 10]


def labels(view: LayoutView) -> list[str]:
    return [each["label"] for each in components(view) if each["type"] == 2]


def check(view: LayoutView) -> None:
    """What always holds of a message."""
    check_message({"components": view.to_components(), "flags": 1 << 15})  # type: ignore[no-untyped-call]
    parts = components(view)
    assert len(parts) <= limits.COMPONENTS_IN_MESSAGE
    assert sum(map(length, texts(view))) <= limits.TEXT_IN_MESSAGE
    for part in parts:
        if part["type"] == 2:
            assert 1 <= length(part["label"]) <= limits.BUTTON_LABEL
            assert "url" in part or TEMPLATE.fullmatch(part["custom_id"])
    for line in "\n".join(texts(view)).splitlines():
        _, inside = block(line)
        assert block(inside)[0] == "paragraph"
        for kind, words in runs(inside):
            assert kind in {"text", "bold"} or (kind == "code" and words.strip("`") in OF_THE_BOT), (kind, words)


@settings(max_examples=20)
@given(editions(), st.data())
def test_whatever_the_article_and_the_question_a_message_keeps_the_limits(
    edition: Edition, data: st.DataObject
) -> None:
    answer = data.draw(answers(edition))
    said = utterances(edition.article, edition.quotes)

    check(answer_card(edition, answer, asker=2**63, opening=f"Asked: {answer.question}"))
    check(claim_card(edition, answer))
    check(passages_card(edition, answer.passages))
    check(contents_card(edition, asker=2**63))
    check(help_card(edition, 15))
    for first in range(0, len(edition.pieces), limits.READ_AT_ONCE):
        check(reading_card(edition, first, bold=answer.passages[0].highlights, asker=2**63))
    for skipped in range(len(said)):
        check(said_card(edition, said, skipped, asker=2**63))


@given(blocks)
def test_whatever_went_wrong_a_notice_keeps_the_limits(text: str) -> None:
    check(notice_card(text))


@settings(max_examples=30)
@given(editions())
def test_turning_the_pages_shows_all_of_the_article(edition: Edition) -> None:
    article = edition.article
    read = "".join(article[piece.span] for piece in edition.pieces)

    assert "".join(read.split()) == "".join("".join(article[each] for each in article.paragraphs).split())
    for number, piece in enumerate(edition.pieces):
        assert edition.piece_at(piece.span.start) == edition.piece_at(piece.span.end - 1) == number


@pytest.mark.parametrize("question", ["who attacked the airport in Niamey?", "what did the interior minister say?"])
def test_an_answer_quotes_the_best_passage_first_and_in_full(edition: Edition, question: str) -> None:
    answer = edition.answerer.ask(question)

    view = answer_card(edition, answer)
    check(view)
    first = texts(view)[0].splitlines()[0]
    assert "".join(words for _, words in runs(block(first)[1])) == edition.article[answer.passages[0].paragraph]
