"""Text reads on Discord as it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord.limits import length
from bot.discord.markdown import clip, clip_plain, escape, keep_together, one_line
from tests.bot.discord.as_shown import block, runs

MARKUP = [
    *("*a*", "**a**", "***", "_a_", "__a__", "~~a~~", "||a||", "`a`", "```a```", "# a", "## a", "-# a", "> a", ">>> a"),
    *("- a", "* a", "+ a", "1. a", "2) a", "[a](https://b.c)", "https://a.b/c", "<https://a.b>", "<@1>", "<@&1>"),
    *(
        "<#1>",
        "<t:1:R>",
        "</ask:1>",
        "<:a:1>",
        "<id:home>",
        ":smile:",
        "@everyone",
        "@here",
        "discord.gg/abc",
        "\\",
        "\\*a\\*",
    ),
]
texts = st.lists(st.one_of(st.sampled_from(MARKUP), st.text(max_size=8), st.sampled_from([" ", "\n", "a", "1"]))).map(
    "".join
)


@pytest.mark.parametrize("text", MARKUP)
def test_each_kind_of_markup_reads_as_it_is_written(text: str) -> None:
    assert block(escape(text))[0] == "paragraph"
    assert runs(escape(text)) == [("text", text)]


@pytest.mark.parametrize("text", [each for each in MARKUP if each not in ("***", "\\", "+ a", "2) a")])
def test_without_escaping_it_would_not(text: str) -> None:
    assert (block(text)[0], runs(text)) != ("paragraph", [("text", text)])


def test_plain_prose_stays_as_it_is() -> None:
    prose = 'At 9:30 p.m. and/or later she said: "No" – 3.5 million; it\'s (nearly) 50% & more!'

    assert escape(prose) == prose


def test_a_phone_parts_no_date_no_number_and_no_dot_from_what_is_before() -> None:
    assert keep_together("¶ 25 · Niger and Mali · New News, 9 February 2026").split(" ") == [
        "¶\u00a025\u00a0·",
        "Niger",
        "and",
        "Mali\u00a0·",
        "New",
        "News,\u00a09\u00a0February\u00a02026",
    ]


@given(texts)
def test_any_text_reads_as_it_is_written(text: str) -> None:
    escaped = escape(text)

    assert "\n" not in escaped
    assert block(escaped)[0] == "paragraph"
    assert "".join(words for _, words in runs(escaped)) == one_line(text)
    assert {kind for kind, _ in runs(escaped)} <= {"text"}


@given(texts, st.integers(20, 60))
def test_what_is_clipped_fits_and_says_so(text: str, room: int) -> None:
    clipped = clip(text, room)
    shown = "".join(words for _, words in runs(clipped))

    assert length(clipped) <= room
    assert shown == one_line(text).strip() or (
        shown.endswith(" …") and one_line(text).strip().startswith(shown.removesuffix(" …"))
    )


@given(st.text(), st.integers(2, 60))
def test_labels_fit_without_any_escaping(text: str, room: int) -> None:
    label = clip_plain(text, room)

    assert length(label) <= room
    assert label == one_line(text).strip() or label.endswith("…")


def test_what_would_turn_the_writing_is_taken_out() -> None:
    assert one_line("a\u202eb\x00c\td\r\ne\u2028f") == "a�b�c d  e f"


def test_other_blanks_are_part_of_the_text() -> None:
    assert one_line("3\xa0500  km") == "3\xa0500  km"
