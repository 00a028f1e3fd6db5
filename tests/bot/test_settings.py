"""The settings: from the environment and the file, checked, with a message that helps."""

import os
from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import Settings, near_misses, read_settings, setting_name
from source import DEFAULT_ARTICLE

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with nothing in it, and nothing set."""
    monkeypatch.chdir(tmp_path)
    for name in list(os.environ):
        if name.lower() in Settings.model_fields:
            monkeypatch.delenv(name)
    return tmp_path


def write_env(text: str, encoding: str = "utf-8") -> None:
    Path(".env").write_text(text, encoding=encoding)


def test_nothing_needs_to_be_set() -> None:
    assert read_settings().article == DEFAULT_ARTICLE


def test_the_file_is_read(folder: Path) -> None:
    (folder / "story.txt").touch()
    write_env("# which article\nexport ARTICLE='story.txt'\n")

    assert read_settings().article == Path("story.txt")


def test_the_environment_comes_before_the_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("file.txt", "environment.txt"):
        (folder / name).touch()
    write_env("ARTICLE=file.txt\n")
    monkeypatch.setenv("ARTICLE", "environment.txt")

    assert read_settings().article == Path("environment.txt")


def test_an_empty_value_is_no_value(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARTICLE", "")

    assert read_settings().article == DEFAULT_ARTICLE


def test_a_byte_order_mark_is_no_part_of_a_name(folder: Path) -> None:
    (folder / "story.txt").touch()
    write_env("ARTICLE=story.txt\n", encoding="utf-8-sig")

    assert read_settings().article == Path("story.txt")


def test_the_home_folder_can_be_written_short(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "story.txt").touch()
    monkeypatch.setenv("HOME", str(folder))
    write_env("ARTICLE=~/story.txt\n")

    assert read_settings().article == folder / "story.txt"


def test_an_error_names_the_setting_the_value_and_the_mend() -> None:
    write_env("ARTICLE=gone.txt\n")

    with pytest.raises(SettingsError, match=r"^ARTICLE is 'gone.txt': there is no such file; give the path"):
        read_settings()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("# fine\n\nARTICLE story.txt\n", r"\.env, line 3: this is not NAME=value"),
        ("ARTICLE='story.txt\n", r"\.env, line 1: this is not NAME=value"),
    ],
)
def test_an_ill_formed_line_is_named_by_its_number(text: str, message: str) -> None:
    write_env(text)

    with pytest.raises(SettingsError, match=message):
        read_settings()


def test_what_stands_in_an_ill_formed_line_may_be_a_secret_and_is_not_shown() -> None:
    write_env("TOKEN hunter2\n")

    with pytest.raises(SettingsError) as error:
        read_settings()
    assert "hunter2" not in str(error.value)


def test_a_file_in_another_encoding_is_said_to_be() -> None:
    write_env("ARTICLE=café.txt\n", encoding="latin-1")

    with pytest.raises(SettingsError, match="UTF-8"):
        read_settings()


def test_a_folder_of_that_name_is_somebody_elses() -> None:
    Path(".env").mkdir()

    assert read_settings().article == DEFAULT_ARTICLE


def test_a_name_that_is_nearly_a_setting_is_pointed_out_and_others_are_not() -> None:
    write_env("\nARTCLE=story.txt\nDATABASE_URL=postgres:///\n")

    [miss] = near_misses()
    assert (miss.line, miss.name, miss.meant) == (2, "ARTCLE", "ARTICLE")
    assert read_settings().article == DEFAULT_ARTICLE


def test_every_setting_is_described() -> None:
    for name, field in Settings.model_fields.items():
        assert field.description, name


def test_the_example_file_names_every_setting_and_nothing_else() -> None:
    """Each is commented out, so that a copy of the example changes nothing."""
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    names = [line.removeprefix("#").split("=")[0] for line in lines if line.startswith("#") and line[1:2].isupper()]

    assert names == [setting_name(field) for field in Settings.model_fields]
    assert all(not line or line.startswith("#") for line in lines)
    for field in Settings.model_fields.values():
        assert f"# {field.description}" in lines
