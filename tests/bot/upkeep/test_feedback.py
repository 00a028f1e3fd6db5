"""Feedback: what is kept, how much of it, and what ``onrecord feedback`` lists."""

import json
from datetime import date
from pathlib import Path

import pytest

from bot.upkeep.feedback import Entry, Feedback
from tests.bot.conftest import Onrecord

DAY = date(2026, 3, 1)


def test_entries_are_read_as_they_were_written(tmp_path: Path) -> None:
    feedback = Feedback(tmp_path / "feedback.jsonl")

    feedback.add("Who said “no”?\nAnd why?", helped=False, day=DAY)
    feedback.add("when \udc80", helped=True, day=DAY)

    assert list(feedback.entries()) == [
        Entry("2026-03-01", False, "Who said “no”?\nAnd why?"),
        Entry("2026-03-01", True, "when \udc80"),
    ]


def test_before_the_first_there_are_none(tmp_path: Path) -> None:
    assert list(Feedback(tmp_path / "feedback.jsonl").entries()) == []


def test_an_entry_is_a_question_a_day_and_whether_it_helped_and_nothing_else(tmp_path: Path) -> None:
    Feedback(tmp_path / "feedback.jsonl").add("why", helped=True, day=DAY)

    written = (tmp_path / "feedback.jsonl").read_text(encoding="utf-8")
    assert json.loads(written) == {"day": "2026-03-01", "helped": True, "question": "why"}


def test_its_owner_alone_can_read_it(tmp_path: Path) -> None:
    Feedback(tmp_path / "feedback.jsonl").add("why", helped=True, day=DAY)

    assert (tmp_path / "feedback.jsonl").stat().st_mode & 0o077 == 0


def test_of_many_entries_the_newest_are_kept(tmp_path: Path) -> None:
    feedback = Feedback(tmp_path / "feedback.jsonl", most_bytes=1000)

    for number in range(100):
        feedback.add(f"question {number}", helped=True, day=DAY)

    kept = [entry.question for entry in feedback.entries()]
    assert kept == [f"question {number}" for number in range(100 - len(kept), 100)]
    assert 10 < len(kept) < 50
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) < 2200


def test_a_line_that_was_cut_short_costs_no_other(tmp_path: Path) -> None:
    feedback = Feedback(tmp_path / "feedback.jsonl")
    feedback.add("before", helped=True, day=DAY)
    with (tmp_path / "feedback.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"day": "2026-03-01", "hel')

    feedback.add("after", helped=True, day=DAY)

    assert [entry.question for entry in feedback.entries()] == ["before", "after"]
    assert feedback.illegible() == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
def test_a_full_disk_is_an_error_and_nothing_is_left_open() -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))

    with pytest.raises(OSError, match="No space left"):
        Feedback(Path("/dev/full")).add("why", helped=True, day=DAY)

    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_the_command_lists_what_missed_with_the_most_missed_first(onrecord: Onrecord) -> None:
    feedback = Feedback(onrecord.folder / "feedback.jsonl")
    for question, helped in (("who won", False), ("why", False), ("when", True), ("why", False)):
        feedback.add(question, helped=helped, day=DAY)

    done = onrecord("feedback", FEEDBACK_FILE="feedback.jsonl")

    assert done.returncode == 0
    assert done.stdout == ("3 missed, 1 helped\n\nwhy\nlast on 2026-03-01, 2 times\n\nwho won\nlast on 2026-03-01\n")


def test_the_command_gives_programs_every_entry(onrecord: Onrecord) -> None:
    Feedback(onrecord.folder / "feedback.jsonl").add("when", helped=True, day=DAY)

    done = onrecord("feedback", "--json", FEEDBACK_FILE="feedback.jsonl")

    assert json.loads(done.stdout) == {"day": "2026-03-01", "helped": True, "question": "when"}


def test_before_the_first_the_command_tells_where_it_looked(onrecord: Onrecord) -> None:
    done = onrecord("feedback", FEEDBACK_FILE="feedback.jsonl")

    assert done.returncode == 0
    assert done.stdout.startswith("No feedback yet. ")
    assert "feedback.jsonl" in done.stdout


@pytest.mark.parametrize("option", [[], ["--json"]])
def test_the_command_tells_of_lines_that_it_cannot_read(onrecord: Onrecord, option: list[str]) -> None:
    path = onrecord.folder / "feedback.jsonl"
    path.write_bytes(b"\xff\x00{]\n[]\n")

    done = onrecord("feedback", *option, FEEDBACK_FILE="feedback.jsonl")
    assert (done.returncode, done.stdout) == (65, "")
    assert "feedback.jsonl: left out 2 lines" in done.stderr

    Feedback(path).add("why", helped=False, day=DAY)

    done = onrecord("feedback", *option, FEEDBACK_FILE="feedback.jsonl")
    assert done.returncode == 65
    assert "why" in done.stdout


def test_the_command_names_a_file_that_it_cannot_open(onrecord: Onrecord) -> None:
    (onrecord.folder / "kept").mkdir()

    done = onrecord("feedback", FEEDBACK_FILE="kept")

    assert done.returncode == 74
    assert "kept: " in done.stderr


def test_the_command_says_that_feedback_is_off(onrecord: Onrecord) -> None:
    done = onrecord("feedback")

    assert done.returncode == 78
    assert "FEEDBACK_FILE is not set" in done.stderr
