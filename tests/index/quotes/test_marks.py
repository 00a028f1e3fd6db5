"""Quoted runs by their marks alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.quotes.marks import quoted_runs
from source.article import Span


def runs_of(text: str) -> list[str]:
    return [text[run.start : run.end] for run in quoted_runs(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ('"Go," she said. "Now."', ['"Go,"', '"Now."']),
        ("“Go,” she said.", ["“Go,”"]),
        ("„Los“, sagte sie.", ["„Los“"]),
        ("«Partez», she said. »Los«, said another.", ["«Partez»", "»Los«"]),
        ("''Go,'' she said.", ["''Go,''"]),
        ("``Go,'' she said.", ["``Go,''"]),
        ('She said, "He told me "no" and left."', ['"He told me "no" and left."']),
        ("“He said ‘no’ to me,” she said.", ["“He said ‘no’ to me,”"]),
        ("\"He said 'no' to me,\" she said.", ["\"He said 'no' to me,\""]),
        ('She said," No, never". Then she left.', ['" No, never"']),
    ],
)
def test_marks_of_every_kind(text: str, runs: list[str]) -> None:
    assert runs_of(text) == runs


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("‘I can’t believe the drivers’ union,’ she said.", ["‘I can’t believe the drivers’ union,’"]),
        ("'It isn't the workers' fault,' she said.", ["'It isn't the workers' fault,'"]),
        ("‘She said “no” to me,’ he said.", ["‘She said “no” to me,’"]),
        ("Rock 'n' roll in the '90s was the fans' joy.", []),
        ("The rock-fans' club, O'Neill's own, wasn't open.", []),
        ("Minister calls vote 'a farce'", ["'a farce'"]),
    ],
)
def test_apostrophes_are_told_from_british_marks(text: str, runs: list[str]) -> None:
    assert runs_of(text) == runs


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ('The beam is 6\'2" long and 3.5" wide.', []),
        ('"He is 6\'2" tall," she said.', ['"He is 6\'2" tall,"']),
        ('"In 1995" was the title.', ['"In 1995"']),
    ],
)
def test_inch_marks_quote_nothing(text: str, runs: list[str]) -> None:
    assert runs_of(text) == runs


def test_a_run_that_is_never_closed_goes_to_the_end_of_its_paragraph() -> None:
    text = "“We shall rebuild the bridge, whatever it costs."
    (run,) = quoted_runs(text, Span(0, len(text)))
    assert (run.start, run.end, run.closed) == (0, len(text), False)


def test_a_stray_mark_does_not_swallow_the_runs_behind_it() -> None:
    assert runs_of('"Go, she said. "Now or never."') == ['"Now or never."']


@given(st.text(alphabet="\"'“”‘’„«»`ab .,\n5", max_size=60))
def test_runs_lie_in_the_text_in_order_and_apart(text: str) -> None:
    end = 0
    for run in quoted_runs(text, Span(0, len(text))):
        assert end <= run.start < run.end <= len(text)
        assert any(char.isalnum() for char in text[run.start : run.end])
        end = run.end
