"""The file .env: which of its names, and of the environment's, may be mistyped; who may read it."""

from pathlib import Path

import pytest

from bot.env_file import others_may_read, unknown_names

SETTINGS = ["ARTICLE", "DISCORD_TOKEN", "LOG_LEVEL"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_name_in_the_file_is_compared_with_the_settings() -> None:
    Path(".env").write_text("\nDISCORD_TOKN=x\nDATABASE_URL=postgres:///\narticle=story.txt\n", encoding="utf-8")

    [mistyped, unknown] = unknown_names(SETTINGS)

    assert (mistyped.place, mistyped.name, mistyped.meant) == (".env, line 2", "DISCORD_TOKN", "DISCORD_TOKEN")
    assert (unknown.place, unknown.name, unknown.meant) == (".env, line 3", "DATABASE_URL", None)


def test_a_name_in_the_environment_has_to_be_very_like_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKN", "x")
    monkeypatch.setenv("PARTICLES", "x")

    [mistyped] = unknown_names(SETTINGS)

    assert (mistyped.place, mistyped.meant) == ("environment", "DISCORD_TOKEN")


def test_a_name_in_the_environment_that_is_like_a_setting_is_fine_beside_that_setting(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Another program may well have a setting of nearly that name."""
    monkeypatch.setenv("LOGLEVEL", "x")
    assert len(unknown_names(SETTINGS)) == 1

    monkeypatch.setenv("LOG_LEVEL", "INFO")
    assert unknown_names(SETTINGS) == []


def test_a_file_that_its_owner_alone_may_read(folder: Path) -> None:
    file = folder / ".env"
    file.touch()
    for mode, exposed in ((0o600, False), (0o400, False), (0o640, True), (0o604, True), (0o620, True)):
        file.chmod(mode)
        assert others_may_read(file) is exposed
