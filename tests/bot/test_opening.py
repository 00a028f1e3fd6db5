"""Which article is opened: looked up alone, it is the one that the settings as a whole would name."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.opening import open_article
from bot.settings import read_settings
from source import DEFAULT_ARTICLE, read_article


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory, with two stories, and none of the settings in the environment."""
    monkeypatch.chdir(tmp_path)
    for name in [each for each in os.environ if each.upper() == "ARTICLE"]:
        monkeypatch.delenv(name)
    for name in ("one", "two"):
        Path(f"{name}.txt").write_text(f"Story {name}\n\nThis is story {name}.\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("environment", "file", "article"),
    [
        ({}, None, DEFAULT_ARTICLE),
        ({}, "", DEFAULT_ARTICLE),
        ({}, "ARTICLE=one.txt\n", Path("one.txt")),
        ({}, "\ufeffARTICLE=one.txt\n", Path("one.txt")),
        ({}, "article='one.txt'  # mine\n", Path("one.txt")),
        ({}, "export ARTICLE=one.txt\n", Path("one.txt")),
        ({}, "NAME=one\nARTICLE=${NAME}.txt\n", Path("one.txt")),
        ({}, "ARTICLE=\n", DEFAULT_ARTICLE),
        ({}, "ARTICLE\n", DEFAULT_ARTICLE),
        ({}, "SOMETHING_ELSE=1\n", DEFAULT_ARTICLE),
        ({"ARTICLE": "two.txt"}, "ARTICLE=one.txt\n", Path("two.txt")),
        ({"article": "two.txt"}, None, Path("two.txt")),
        ({"ARTICLE": ""}, "ARTICLE=one.txt\n", Path("one.txt")),
    ],
)
def test_it_is_the_article_of_the_settings(
    environment: Mapping[str, str], file: str | None, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    if file is not None:
        Path(".env").write_text(file, encoding="utf-8")

    assert read_settings().article == article
    assert open_article(None) == read_article(article)


def test_one_that_is_named_comes_before_one_that_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARTICLE", "one.txt")

    assert open_article(Path("two.txt")) == read_article("two.txt")


@pytest.mark.parametrize("file", ["ARTICLE=gone.txt\n", "ARTICLE=one.txt\nthis is no setting\n"])
def test_what_is_wrong_with_a_setting_is_said(file: str) -> None:
    Path(".env").write_text(file, encoding="utf-8")

    with pytest.raises(SettingsError):
        open_article(None)
