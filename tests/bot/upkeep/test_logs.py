"""The log: readable for people and programs, without what people write."""

import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest

from bot.upkeep.logs import ForPeople, JSONLines
from tests.bot.conftest import ROOT

WRITTEN = "what somebody wrote"


def record(
    message: str, *args: object, level: int = logging.INFO, name: str = "bot", **more: object
) -> logging.LogRecord:
    made = logging.LogRecord(name, level, __file__, 1, message, args, None)
    for key, value in more.items():
        setattr(made, key, value)
    return made


def failed(level: int = logging.ERROR) -> logging.LogRecord:
    try:
        try:
            raise KeyError(WRITTEN)
        except KeyError as error:
            raise ValueError(WRITTEN) from error
    except ValueError as error:
        return record("It failed", level=level, exc_info=(type(error), error, error.__traceback__))


def test_people_read_the_time_and_the_message() -> None:
    line = ForPeople().format(record("In %d servers", 3))

    assert line[2] == line[5] == ":"
    assert line[8:] == " In 3 servers"


def test_people_read_the_level_where_it_is_unusual() -> None:
    assert ForPeople().format(record("Slow", level=logging.WARNING)).endswith(" warning: Slow")


def test_programs_read_an_object_a_line() -> None:
    line = JSONLines().format(record("Two\nlines", figures={"answered": 3}))

    assert "\n" not in line
    parsed = json.loads(line)
    assert parsed.pop("time").endswith("+00:00")
    assert parsed == {"level": "INFO", "logger": "bot", "message": "Two\nlines", "answered": 3}


@pytest.mark.parametrize("formatter", [ForPeople, JSONLines])
def test_of_an_exception_type_and_place_are_shown_and_its_text_only_when_asked_for(
    formatter: type[ForPeople | JSONLines],
) -> None:
    usual = formatter().format(failed())
    assert "ValueError" in usual
    assert "KeyError" in usual
    assert "test_logs.py" in usual
    assert WRITTEN not in usual

    assert f"ValueError: {WRITTEN}" in formatter(with_texts=True).format(failed())


def test_asyncio_shows_texts_in_its_messages_and_is_kept_from_it() -> None:
    line = ForPeople().format(record("Task exception was never retrieved\nfuture: ValueError('what')", name="asyncio"))

    assert line.endswith(" Task exception was never retrieved")


def test_the_token_of_an_interaction_is_left_out() -> None:
    address = "https://discord.com/api/v10/webhooks/12/aW50ZXJhY3Rpb246.x-Y_z/messages/@original"

    assert (
        ForPeople()
        .format(record("PATCH %s responded with 429", address))
        .endswith("PATCH https://discord.com/api/v10/webhooks/12/…/messages/@original responded with 429")
    )


def run_with_log(level: str, code: str, stderr: int = subprocess.PIPE) -> "subprocess.CompletedProcess[str]":
    program = f"import logging; from bot.upkeep.logs import set_up_logging; set_up_logging({level!r}); {code}"
    return subprocess.run(
        [sys.executable, "-c", program], stderr=stderr, stdout=subprocess.PIPE, cwd=ROOT, encoding="utf-8", check=False
    )


def test_where_nobody_looks_it_is_json_from_the_level_on() -> None:
    done = run_with_log("WARNING", "logging.info('usual'); logging.warning('unusual')")

    assert [json.loads(line)["message"] for line in done.stderr.splitlines()] == ["unusual"]


def test_discord_py_never_shows_events_in_full() -> None:
    done = run_with_log("DEBUG", "logging.getLogger('discord.gateway').debug('event'); logging.debug('ours')")

    assert [json.loads(line)["message"] for line in done.stderr.splitlines()] == ["ours"]


def test_a_lost_connection_is_a_warning_without_a_traceback() -> None:
    lost = "logging.getLogger('discord.shard').error('Attempting a reconnect in %.2fs', 1.5, exc_info=OSError())"

    [line] = run_with_log("INFO", lost).stderr.splitlines()
    assert json.loads(line)["level"] == "WARNING"
    assert json.loads(line)["message"] == "Attempting a reconnect in 1.50s"
    assert "error" not in json.loads(line)
    assert run_with_log("ERROR", lost).stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
def test_a_full_disk_stops_the_log_and_nothing_else() -> None:
    with open("/dev/full", "w") as full:  # noqa: PTH123
        done = run_with_log("INFO", "logging.info('lost'); print('still here')", full.fileno())

    assert done.stdout == "still here\n"
