"""The README is kept true: its tables, its commands and the answers it shows."""

import re
import shlex
from argparse import ArgumentParser, _SubParsersAction
from pathlib import Path

import pytest

from bot.arguments import build_parser
from bot.exit_codes import ExitCode
from bot.limits import LONGEST_QUESTION
from bot.settings import Settings, setting_name
from tests.bot.conftest import ROOT, Onrecord
from tests.bot.test_settings import default_in_words

README = (ROOT / "README.md").read_text(encoding="utf-8")


def table(heading: str, text: str = README) -> list[list[str]]:
    """The cells of the rows below a table's first heading."""
    rows = re.search(rf"^\| {heading} \|.*\n\|[-|]+\|\n((?:\|.*\n)+)", text, re.MULTILINE)
    assert rows
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows[1].splitlines()]


def subcommands() -> "_SubParsersAction[ArgumentParser]":
    [action] = [each for each in build_parser()._actions if isinstance(each, _SubParsersAction)]
    return action


def test_the_table_of_commands_is_that_of_the_help() -> None:
    shown = [(re.sub(r"`onrecord (\w+).*`", r"\1", usage), what) for usage, what in table("command")]

    assert shown == [(choice.dest, choice.help) for choice in subcommands()._choices_actions]


def test_the_table_of_commands_names_their_arguments() -> None:
    for usage, _ in table("command"):
        name, *positional = usage.strip("`").removeprefix("onrecord ").split()
        actions = subcommands().choices[name]._get_positional_actions()
        assert [each.removesuffix("...") for each in positional] == [action.metavar for action in actions]


def test_every_command_has_a_module() -> None:
    modules = {file.stem for file in (ROOT / "bot" / "commands").glob("[a-z]*.py")}

    assert modules == set(subcommands().choices)


def test_the_table_of_settings_is_that_of_the_code() -> None:
    assert table("setting") == [
        [f"`{setting_name(field)}`", default_in_words(field), info.description]
        for field, info in Settings.model_fields.items()
    ]


def test_the_table_of_exit_codes_is_that_of_the_code() -> None:
    assert table("exit code") == [[str(int(code)), code.meaning] for code in ExitCode]


def test_the_longest_question_is_told() -> None:
    assert f"A question may have {LONGEST_QUESTION:,} characters." in README


def test_the_map_of_the_room_names_every_module() -> None:
    room = ROOT / "bot"
    rows = table("module", (room / "README.md").read_text(encoding="utf-8"))
    named = {name for row in rows for name in re.findall(r"`(\w+)(?:\.py|/)`", row[0])}
    there = {path.stem for path in room.iterdir() if path.stem.strip("_") == path.stem and path.suffix in {".py", ""}}

    assert named == there


@pytest.mark.parametrize("example", re.findall(r"^```console\n\$ onrecord (.*?)```$", README, re.MULTILINE | re.DOTALL))
def test_an_answer_it_shows_is_the_answer_one_gets(onrecord: Onrecord, example: str) -> None:
    """It is wrapped there, and what follows "…" is left out."""
    command, shown = example.split("\n", 1)
    shown = shown.split("…")[0]

    printed = onrecord(*shlex.split(command)).stdout
    assert " ".join(printed.split()).startswith(" ".join(shown.split()))


def test_its_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target


def test_the_continuous_integration_runs_its_test_command() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    start = re.search(r"grep .*'\^(.*)' README.md", script)

    assert start
    assert len(re.findall(rf"^{start[1]}.*pytest$", README, re.MULTILINE)) == 1
    assert Path(ROOT / ".ci" / "run").stat().st_mode & 0o100, "it can be run"
