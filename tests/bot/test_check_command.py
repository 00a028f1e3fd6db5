"""``onrecord check``: is everything set up? And what the settings do to the other commands."""

from pathlib import Path

import pytest

from tests.bot.conftest import Onrecord


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
    assert "✗ .env, line 1: ARTCLE is no setting; if ARTICLE is meant, rename it" in done.stdout


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
