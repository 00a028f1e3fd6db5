"""``onrecord check``: is everything set up? And what the settings do to the other commands."""

import socket
from pathlib import Path

import pytest

from tests.bot.conftest import Onrecord

TOKEN = "MTAxMjM0NTY3ODkwMTIzNDU2Nw.Gx4bcD.made-up_for_this_test"


def test_all_is_well_to_begin_with(onrecord: Onrecord) -> None:
    done = onrecord("check")

    assert done.returncode == 0
    assert done.stderr == ""
    assert all(line.startswith("✓ ") for line in done.stdout.splitlines())
    assert "42 paragraphs, 5 sections" in done.stdout


def test_the_article_that_is_set_is_the_one_that_is_read(onrecord: Onrecord, story: str) -> None:
    (onrecord.folder / ".env").write_text(f"ARTICLE={story}\n", encoding="utf-8")

    assert "“Ferry to the islands sails again”: 4 paragraphs, 1 section" in onrecord("check").stdout
    assert onrecord("read", "1").stdout.endswith("after a strike of three weeks.\n")


def test_the_environment_sets_as_well(onrecord: Onrecord, story: str) -> None:
    assert "Ferry" in onrecord("article", ARTICLE=story).stdout


def test_the_option_comes_before_the_settings(onrecord: Onrecord, story: str) -> None:
    assert "Ferry" in onrecord("article", "--article", story, ARTICLE="gone.txt").stdout


def test_a_near_miss_is_crossed_with_its_mend(onrecord: Onrecord) -> None:
    (onrecord.folder / ".env").write_text("ARTCLE=story.txt\n", encoding="utf-8")

    done = onrecord("check")

    assert done.returncode == 78
    assert "✗ .env, line 1: ARTCLE: did you mean ARTICLE? Rename it" in done.stdout


def test_the_environment_is_looked_at_for_near_misses_too(onrecord: Onrecord) -> None:
    done = onrecord("check", DISCORD_TOKN="hunter2")

    assert done.returncode == 78
    assert "✗ environment: DISCORD_TOKN: did you mean DISCORD_TOKEN? Rename it" in done.stdout
    assert "hunter2" not in done.stdout


def test_another_programs_setting_is_named_and_left_alone(onrecord: Onrecord) -> None:
    (onrecord.folder / ".env").write_text("DATABASE_URL=postgres:///\n", encoding="utf-8")

    done = onrecord("check")

    assert done.returncode == 0
    assert "✓ .env, line 1: DATABASE_URL is no setting of onrecord, and is left alone" in done.stdout


def test_a_file_with_the_token_is_for_its_owner_alone(onrecord: Onrecord) -> None:
    file = onrecord.folder / ".env"
    file.write_text(f"DISCORD_TOKEN={TOKEN}\n", encoding="utf-8")

    file.chmod(0o644)
    exposed = onrecord("check")
    assert exposed.returncode == 78
    assert "✗ .env holds the token, and others on this machine may read it: chmod 600 .env" in exposed.stdout

    file.chmod(0o600)
    private = onrecord("check")
    assert private.returncode == 0
    assert "✓ token: it is set and has the right shape" in private.stdout
    assert TOKEN not in exposed.stdout + private.stdout

    file.write_text(f"DISCORD_TOKEN={TOKEN}\nMETRICS_PORT=none\n", encoding="utf-8")
    file.chmod(0o644)
    assert onrecord("check").stdout.count("✗") == 2


def test_what_is_no_token_is_crossed_and_not_shown(onrecord: Onrecord) -> None:
    done = onrecord("check", DISCORD_TOKEN="hunter2")

    assert done.returncode == 78
    assert "✗ DISCORD_TOKEN holds no token" in done.stdout
    assert "hunter2" not in done.stdout


def test_the_token_may_stand_in_a_file_as_containers_have_it(onrecord: Onrecord) -> None:
    file = onrecord.folder / "token"
    file.write_text(TOKEN, encoding="utf-8")
    file.chmod(0o644)
    assert "✗ DISCORD_TOKEN_FILE is 'token', which others" in onrecord("check", DISCORD_TOKEN_FILE="token").stdout

    file.chmod(0o600)
    assert "✓ token" in onrecord("check", DISCORD_TOKEN_FILE="token").stdout
    assert "✗ DISCORD_TOKEN_FILE is 'gone'" in onrecord("check", DISCORD_TOKEN_FILE="gone").stdout


def test_the_intents_are_those_that_the_settings_need(onrecord: Onrecord) -> None:
    plain = onrecord("check", DISCORD_TOKEN=TOKEN)
    assert "none that has to be switched on" in plain.stdout

    reading = onrecord("check", DISCORD_TOKEN=TOKEN, QUESTION_CHANNELS="1012345678901234567")
    assert "Message Content Intent, for QUESTION_CHANNELS" in reading.stdout


def test_a_home_that_nobody_has_is_a_problem_like_any_other(onrecord: Onrecord) -> None:
    done = onrecord("check", FEEDBACK_FILE="~nobody-of-that-name/feedback")

    assert done.returncode == 78
    assert "✗ FEEDBACK_FILE is '~nobody-of-that-name/feedback': there is no such user" in done.stdout
    assert "✓ settings" not in done.stdout


def test_a_port_is_free_or_taken(onrecord: Onrecord) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert f"METRICS_PORT: {port} is taken" in onrecord("check", METRICS_PORT=port).stdout
    assert f"METRICS_PORT: {port} is free" in onrecord("check", METRICS_PORT=port).stdout


def test_files_that_the_bot_writes_can_be_written(onrecord: Onrecord) -> None:
    done = onrecord("check", FEEDBACK_FILE="feedback.jsonl", HEALTH_FILE="gone/healthy")

    assert done.returncode == 78
    assert "✓ FEEDBACK_FILE: feedback.jsonl can be written" in done.stdout
    assert "✗ HEALTH_FILE is 'gone/healthy', which cannot be written; make its folder" in done.stdout


def test_a_bad_article_is_crossed_with_its_mend(onrecord: Onrecord, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()

    for path, code in (("missing.txt", 66), ("empty.txt", 65)):
        done = onrecord("check", "--article", path)
        assert done.returncode == code
        assert f"✗ {path}: " in done.stdout
        assert "✓ settings" in done.stdout


@pytest.mark.parametrize("lines", ["ARTICLE=gone.txt\n", "ARTICLE gone.txt\n"])
def test_bad_settings_stop_a_command_with_exit_code_78(onrecord: Onrecord, lines: str) -> None:
    (onrecord.folder / ".env").write_text(lines, encoding="utf-8")

    check = onrecord("check")
    assert check.returncode == 78
    assert check.stdout.startswith("✗ ")

    ask = onrecord("ask", "why")
    assert ask.returncode == 78
    assert ask.stderr.startswith("onrecord: ")
    assert ask.stdout == ""
