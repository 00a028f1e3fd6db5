"""What holds for every command: help, errors, exit codes, and ends that are nobody's fault."""

import os
import re
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.arguments import EXAMPLES, build_parser
from bot.cli import main
from tests.bot.conftest import Onrecord

COMMANDS = ["ask", "chat", "batch", "quotes", "read", "article", "check"]


def test_help_names_every_command_and_exit_code(onrecord: Onrecord) -> None:
    done = onrecord("--help")

    assert done.returncode == 0
    for command in COMMANDS:
        assert f"    {command} " in done.stdout
    for code in (0, 1, 2, 65, 66, 69, 77, 78):
        assert f"\n  {code} " in done.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command_shows_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main([command, "--help"])

    assert f"examples:\n  onrecord {command}" in capsys.readouterr().out


def test_the_examples_in_the_help_are_commands() -> None:
    for examples in EXAMPLES.values():
        for example in examples:
            command_line = example.split("<")[0]
            assert build_parser().parse_args(shlex.split(command_line))


@pytest.mark.parametrize(
    "arguments",
    [
        ["fly"],
        ["ask"],
        ["--article", "story.txt", "ask", "why"],
        ["--", "ask", "why"],
        ["ask", "why", "--top", "0"],
        ["ask", "why", "--top", "-1"],
        ["ask", "why", "--top", "many"],
        ["ask", "why", "--unknown"],
        ["read", "two"],
        ["read", "5-3"],
    ],
)
def test_a_wrong_command_is_a_usage_error(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)

    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.splitlines()[-1].startswith("onrecord")


def test_the_name_alone_shows_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main([])

    shown = capsys.readouterr()
    assert shown.out == ""
    assert all(command in shown.err for command in COMMANDS)


@pytest.mark.parametrize(("typed", "usage"), [([], "COMMAND"), (["read"], "read"), (["fly"], "COMMAND")])
def test_help_is_the_help(typed: list[str], usage: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["help", *typed])

    assert re.match(rf"usage: onrecord .*{usage} ", capsys.readouterr().out)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (["qoutes", "--by", "Ana Diaz"], "onrecord quotes --by 'Ana Diaz'"),
        (["Ask", "why"], "onrecord ask why"),
        (["who", "said", "it?"], "onrecord ask 'who said it?'"),
        (["who said it"], "onrecord ask 'who said it'"),
        (["--article", "a.txt", "read", "1"], "after it: onrecord ask why --article story.txt"),
        (["ask"], "onrecord ask who attacked the airport\n"),
    ],
)
def test_a_wrong_command_is_shown_a_right_one(typed: list[str], shown: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(typed)

    assert shown in capsys.readouterr().err


@pytest.mark.parametrize("command", [["ask", "why"], ["quotes"], ["read", "1"], ["article"], ["batch"], ["chat"]])
def test_an_article_that_is_not_there_is_said_with_its_name(onrecord: Onrecord, command: list[str]) -> None:
    done = onrecord(*command, "--article", "missing.txt")

    assert done.returncode == 66
    assert done.stderr.startswith("onrecord: missing.txt: ")
    assert done.stdout == ""


def test_a_file_that_is_no_article_is_said_to_be_none(onrecord: Onrecord, tmp_path: Path) -> None:
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\x00\x00")
    (tmp_path / "folder").mkdir()

    for path in ("picture.txt", "folder"):
        done = onrecord("ask", "why", "--article", path)
        assert done.returncode == 65
        assert done.stderr.startswith(f"onrecord: {path}: ")


def test_a_message_cannot_take_the_terminal_over(onrecord: Onrecord) -> None:
    done = onrecord("ask", "why", "--article", "\x1b[31mred.txt")

    assert done.returncode == 66
    assert "\x1b" not in done.stderr


@pytest.mark.parametrize("command", [["quotes"], ["read", "1-42"], ["--help"], ["batch"]])
def test_a_reader_that_stops_reading_ends_the_command_quietly(onrecord: Onrecord, command: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as closed:
        done = subprocess.run(
            onrecord.argv(*command),
            input=b'{"id": 1, "question": "why"}\n' * 3,
            stdout=closed,
            stderr=subprocess.PIPE,
            cwd=onrecord.folder,
            env=onrecord.environment({}),
            check=False,
        )

    assert done.returncode == 141
    assert done.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk is hard to come by here")
def test_a_full_disk_is_said_in_words(onrecord: Onrecord) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            onrecord.argv("read", "1"),
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=onrecord.folder,
            env=onrecord.environment({}),
            check=False,
        )

    assert done.returncode == 74
    assert done.stderr.startswith(b"onrecord: ")
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="no signals")
def test_ctrl_c_ends_a_command_quietly(onrecord: Onrecord) -> None:
    with subprocess.Popen(
        onrecord.argv("batch"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=onrecord.folder,
        env=onrecord.environment({}),
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(b'{"id": 1, "question": "why"}\n')
        process.stdin.flush()
        process.stdout.readline()  # it is at work, and waits for more
        process.send_signal(signal.SIGINT)
        assert process.wait() == 130
        assert process.stderr.read() == b""


@pytest.mark.skipif(sys.platform == "win32", reason="no shell of this kind")
def test_closed_streams_are_no_reason_to_fall_over(onrecord: Onrecord) -> None:
    for command, closed, code in (("batch", "<&- >&- 2>&-", 0), ("article", ">&-", 0), ("fly", "2>&-", 2)):
        done = subprocess.run(
            ["/bin/sh", "-c", f"{shlex.join(onrecord.argv(command))} {closed}"],
            capture_output=True,
            cwd=onrecord.folder,
            env=onrecord.environment({}),
            check=False,
        )
        assert (done.returncode, done.stdout, done.stderr) == (code, b"", b""), closed


def test_a_terminal_of_an_old_encoding_gets_what_it_can_show(onrecord: Onrecord, story: str) -> None:
    done = onrecord("read", "1", "--article", story, PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert done.returncode == 0
    assert "The ferry to the outer islands" in done.stdout


def test_the_completion_names_the_commands(onrecord: Onrecord) -> None:
    pytest.importorskip("shtab")

    for shell in ("bash", "zsh"):
        done = onrecord("--print-completion", shell)
        assert done.returncode == 0
        assert "quotes" in done.stdout


def test_without_the_extra_the_completion_says_what_to_install(onrecord: Onrecord, tmp_path: Path) -> None:
    (tmp_path / "shtab.py").write_text("raise ImportError\n", encoding="utf-8")

    done = onrecord("--print-completion", "bash")

    assert done.returncode == 2
    assert "pip install 'onrecord[completion]'" in done.stderr
