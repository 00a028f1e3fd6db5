"""What Discord takes and what it refuses: each limit at its edge, and each shape."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.loopback.emoji import is_emoji
from tests.loopback.errors import JSON, RefusedError
from tests.loopback.rules import check_choices, check_commands, check_message, check_modal, check_presence

V2 = 1 << 15


def codes(check: Callable[..., None], *arguments: Any, **more: Any) -> set[str]:
    """The codes that a refusal names; none if there is no refusal."""
    try:
        check(*arguments, **more)
    except RefusedError as refusal:
        return set(_codes(refusal.errors)) if refusal.errors else {str(refusal.code)}
    return set()


def _codes(errors: JSON) -> list[str]:
    own = [error["code"] for error in errors.get("_errors", [])]
    return own + [code for name, inner in errors.items() if name != "_errors" for code in _codes(inner)]


def button(custom_id: str = "a", label: str | None = "Go", **more: Any) -> JSON:
    return {"type": 2, "style": 2, "custom_id": custom_id, "label": label, **more}


def row(*components: JSON) -> JSON:
    return {"type": 1, "components": list(components)}


def text(content: str) -> JSON:
    return {"type": 10, "content": content}


def container(*components: JSON, **more: Any) -> JSON:
    return {"type": 17, "components": list(components), **more}


def v2(*components: JSON, **more: Any) -> JSON:
    return {"flags": V2, "components": list(components), **more}


def legacy(*components: JSON) -> JSON:
    return {"content": "Choose", "components": list(components)}


def select(options: int = 1, **more: Any) -> JSON:
    entries = [{"label": f"Option {number}", "value": str(number)} for number in range(options)]
    return {"type": 3, "custom_id": "s", "options": entries, **more}


def embed(**parts: Any) -> JSON:
    return {"embeds": [{"description": "d", **parts}]}


def buttons(count: int) -> list[JSON]:
    return [button(str(number)) for number in range(count)]


@pytest.mark.parametrize(
    ("make", "most"),
    [
        pytest.param(lambda n: {"content": "x" * n}, 2000, id="content"),
        pytest.param(lambda n: v2(text("x" * n)), 4000, id="text"),
        pytest.param(lambda n: v2(text("x" * 2000), text("x" * (n - 2000))), 4000, id="text in all"),
        pytest.param(lambda n: v2(*[text("x")] * n), 40, id="components"),
        pytest.param(lambda n: v2(container(*[text("x")] * (n - 1))), 40, id="components, nested"),
        pytest.param(lambda n: v2(row(*buttons(n))), 5, id="buttons in a row"),
        pytest.param(lambda n: legacy(*[row(button(str(i))) for i in range(n)]), 5, id="rows"),
        pytest.param(lambda n: v2(row(button("x" * n))), 100, id="custom_id"),
        pytest.param(lambda n: v2(row(button(label="x" * n))), 80, id="label"),
        pytest.param(lambda n: v2(row(select(n))), 25, id="options"),
        pytest.param(lambda n: v2(row(select(placeholder="x" * n))), 150, id="placeholder"),
        pytest.param(lambda n: v2(container(text("x"), accent_color=n)), 0xFFFFFF, id="accent colour"),
        pytest.param(lambda n: v2({"type": 9, "components": [text("x")] * n, "accessory": button()}), 3, id="section"),
        pytest.param(lambda n: embed(title="x" * n), 256, id="embed title"),
        pytest.param(lambda n: embed(description="x" * n), 4096, id="embed description"),
        pytest.param(lambda n: embed(footer={"text": "x" * n}), 2048, id="embed footer"),
        pytest.param(lambda n: embed(author={"name": "x" * n}), 256, id="embed author"),
        pytest.param(lambda n: embed(fields=[{"name": "x" * n, "value": "v"}]), 256, id="field name"),
        pytest.param(lambda n: embed(fields=[{"name": "n", "value": "x" * n}]), 1024, id="field value"),
        pytest.param(lambda n: embed(fields=[{"name": "n", "value": "v"}] * n), 25, id="fields"),
        pytest.param(lambda n: {"embeds": [{"description": "d"}] * n}, 10, id="embeds"),
        pytest.param(
            lambda n: {"embeds": [{"description": "x" * 4000}, {"description": "x" * (n - 4000)}]},
            6000,
            id="embeds in all",
        ),
    ],
)
def test_a_message_may_have_so_much_and_no_more(make: Callable[[int], JSON], most: int) -> None:
    assert codes(check_message, make(most)) == set()
    assert codes(check_message, make(most + 1)) != set()


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({}, "50006"),
        ({"content": ""}, "50006"),
        ({"components": [row(button())]}, "50006"),
        (v2(), "50006"),
        (v2(text("x"), content="x"), "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"),
        (v2(text("x"), embeds=[{"title": "x"}]), "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"),
        (legacy(text("x")), "BASE_TYPE_CHOICES"),
        (v2(button()), "BASE_TYPE_CHOICES"),
        (v2(container(container(text("x")))), "BASE_TYPE_CHOICES"),
        (v2(container()), "BASE_TYPE_BAD_LENGTH"),
        (v2(row()), "BASE_TYPE_BAD_LENGTH"),
        (v2(text("")), "BASE_TYPE_BAD_LENGTH"),
        (v2({"type": 9, "components": [text("x")]}), "BASE_TYPE_REQUIRED"),
        (v2(row(button("a"), button("a"))), "COMPONENT_CUSTOM_ID_DUPLICATED"),
        (v2(row(button("a")), container(row(button("a")))), "COMPONENT_CUSTOM_ID_DUPLICATED"),
        (v2(row(button("a"), select())), "COMPONENT_LAYOUT_WIDTH_EXCEEDED"),
        (v2(row(button(label=None))), "BUTTON_COMPONENT_EMPTY"),
        (v2(row(button(emoji={"name": "✕"}))), "BUTTON_COMPONENT_INVALID_EMOJI"),
        (v2(row({"type": 2, "style": 5, "label": "Go"})), "BASE_TYPE_REQUIRED"),
        (v2(row({"type": 2, "style": 5, "label": "Go", "url": "javascript:x"})), "URL_TYPE_INVALID_URL"),
        (v2(row(button(url="https://example.org"))), "BUTTON_COMPONENT_INVALID"),
        (v2(row({"type": 2, "style": 1, "label": "Go"})), "BASE_TYPE_REQUIRED"),
        ({"content": "x", "flags": 1 << 5}, "BITFIELD_INVALID"),
        ({"content": "x", "allowed_mentions": {"parse": ["all"]}}, "BASE_TYPE_CHOICES"),
        (
            {"content": "x", "allowed_mentions": {"parse": ["users"], "users": ["1"]}},
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
        ),
    ],
)
def test_a_message_that_makes_no_sense_is_refused(body: JSON, code: str) -> None:
    assert code in codes(check_message, body)


def test_an_edit_is_judged_with_what_was_there() -> None:
    was = v2(text("before"))

    assert codes(check_message, v2(text("after")), was=was) == set()
    assert codes(check_message, {"components": [text("after")]}, was=was) == set()
    assert codes(check_message, {"content": "after"}, was=was) != set()
    assert codes(check_message, {"components": []}, was=was) == {"50006"}
    assert codes(check_message, {"components": []}, was={"content": "stays"}) == set()


def test_choices_have_their_limits() -> None:
    def offered(count: int = 1, name: str = "n", value: Any = "v", kind: int = 3) -> set[str]:
        return codes(check_choices, {"data": {"choices": [{"name": name, "value": value}] * count}}, kind)

    assert offered(25, "x" * 100, "x" * 100) == set()
    assert offered(0) == set()
    assert all([offered(26), offered(name="x" * 101), offered(value="x" * 101), offered(name="")])
    assert offered(value=3, kind=4) == set()
    assert offered(value="3", kind=4)


def command(**more: Any) -> JSON:
    return {"name": "ask", "type": 1, "description": "Ask", **more}


def option(name: str = "question", **more: Any) -> JSON:
    return {"name": name, "type": 3, "description": "What", **more}


FULL = [{"name": "x" * 100, "value": "x" * 100}] * 25
"""Choices of which two options have more than a command may have in all."""


@pytest.mark.parametrize(
    "commands",
    [
        [command(name="Ask")],
        [command(name="ask me")],
        [command(name="x" * 33)],
        [command(description="")],
        [command(description="x" * 101)],
        [command(), command()],
        [command(contexts=[3])],
        [command(options=[option(str(number)) for number in range(26)])],
        [command(options=[option(), option()])],
        [command(options=[option(), option("b", required=True)])],
        [command(options=[option(choices=[{"name": "n", "value": "v"}], autocomplete=True)])],
        [command(options=[option(max_length=6001)])],
        [command(options=[option(str(number), choices=FULL) for number in range(2)])],
        [{"name": "find", "type": 3, "description": "described"}],
        [command(name=f"a{number}") for number in range(101)],
    ],
)
def test_commands_have_their_limits(commands: list[JSON]) -> None:
    assert codes(check_commands, commands)


def test_commands_of_different_kinds_may_share_a_name() -> None:
    assert codes(check_commands, [command(), {"name": "ask", "type": 3}]) == set()


def test_a_form_has_its_limits() -> None:
    def form(title: str = "t", parts: int = 1, label: str = "l") -> set[str]:
        item = {"type": 4, "style": 1, "custom_id": "i"}
        part = {"type": 18, "label": label, "component": item}
        return codes(check_modal, {"data": {"title": title, "custom_id": "m", "components": [part] * parts}})

    assert form("x" * 45, 5, "x" * 45) == set()
    assert all([form("x" * 46), form(parts=6), form(label="x" * 46), form(parts=0)])


def test_a_status_has_its_limit() -> None:
    def status(state: str) -> str | None:
        return check_presence({"status": "online", "activities": [{"type": 4, "name": "Custom", "state": state}]})

    assert status("x" * 128) is None
    assert status("x" * 129)


@pytest.mark.parametrize("emoji", ["📰", "▶️", "◀", "❤️", "👨‍👩‍👧", "🇲🇱", "1️⃣", "🗑️"])
def test_emoji_are_known(emoji: str) -> None:
    assert is_emoji(emoji)


@given(
    st.text(st.characters(categories=["L", "N", "P", "Z"]), max_size=3).filter(
        lambda s: not set(s) & set("‼⁉〰ℹ™©®Ⓜ㊗㊙〽")
    )
)
def test_words_and_punctuation_are_no_emoji(text: str) -> None:
    assert not is_emoji(text)
