"""How a stream shows text."""

import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.terminal import Screen, printable
from source import Span


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "40")


def test_a_terminal_gets_its_width_and_bold() -> None:
    assert Screen.of(Terminal()) == Screen(40, styled=True)


def test_a_pipe_gets_the_text_as_it_is() -> None:
    assert Screen.of(io.StringIO()) == Screen(None, styled=False)


def test_a_very_wide_terminal_still_gets_lines_one_can_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "400")

    assert Screen.of(Terminal()).columns == 88


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_styles_can_be_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)

    assert not Screen.of(Terminal()).styled


@pytest.mark.parametrize("name", ["FORCE_COLOR", "CLICOLOR_FORCE"])
def test_styles_can_be_forced_into_a_pipe(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "1")

    assert Screen.of(io.StringIO()) == Screen(None, styled=True)


def test_no_color_is_stronger_than_force_color(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("NO_COLOR", "1")

    assert not Screen.of(Terminal()).styled


def test_bold_goes_on_across_the_end_of_a_line() -> None:
    shown = Screen(12, styled=True).text("The ferry sailed on Friday.", [Span(4, 16)])

    assert shown == "The \x1b[1mferry\x1b[0m\n\x1b[1msailed\x1b[0m on\nFriday."


def test_an_entry_of_a_list_is_seen_to_be_one_where_it_is_wrapped() -> None:
    assert Screen(11, styled=False).item("one two three") == "  one two\n    three"


def test_a_mark_stays_with_the_word_behind_it() -> None:
    assert Screen(8, styled=False).text("Ann Lee · ¶ 34") == "Ann Lee\n· ¶ 34"


def test_a_pipe_keeps_line_ends_and_double_spaces() -> None:
    text = "hard-wrapped\ntext  with\ttabs"

    assert Screen(None, styled=False).text(text) == text


@given(st.text(), st.integers(20, 88))
def test_wrapping_loses_no_word_and_keeps_to_the_width(text: str, columns: int) -> None:
    lines = Screen(columns, styled=False).text(text).split("\n")

    assert " ".join(lines).split() == [printable(word) for word in text.split()]
    assert all(len(line) <= columns or not re.search(r"\s", line) for line in lines)


@given(st.text(), st.integers(0, 30), st.integers(0, 30))
def test_styles_are_the_only_thing_that_is_added(text: str, start: int, length: int) -> None:
    bold = [Span(min(start, len(text)), min(start + length, len(text)))]
    for columns in (None, 30):
        plain, styled = Screen(columns, styled=False), Screen(columns, styled=True)
        assert re.sub(r"\x1b\[\d?m", "", styled.text(text, bold)) == plain.text(text)


@given(st.text(alphabet=st.characters(), max_size=200))
def test_nothing_that_a_terminal_obeys_gets_through(text: str) -> None:
    shown = printable(text)

    assert len(shown) == len(text)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
    shown.encode()
