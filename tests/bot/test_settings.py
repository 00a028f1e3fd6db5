"""The settings: from the environment and the file, checked, with a message that helps."""

import os
from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import LogLevel, Settings, read_settings, setting_name, setting_names
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


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SHARD_COUNT=none\n", "SHARD_COUNT is 'none': a whole number is wanted"),
        ("SHARD_COUNT=0\n", "SHARD_COUNT is '0': the least is 1"),
        ("SHARD_COUNT=2\nSHARD_IDS=0 1\n", "SHARD_IDS is '0 1': numbers with commas between them"),
        ("SHARD_IDS=1\n", "SHARD_IDS is set without SHARD_COUNT"),
        (
            "SHARD_COUNT=2\nSHARD_IDS=1,2\n",
            "SHARD_IDS names shard 2, and SHARD_COUNT is 2; shards are numbered from 0 to 1",
        ),
        ("QUESTION_CHANNELS=#news\n", "QUESTION_CHANNELS is '#news'"),
        ("LOG_LEVEL=loud\n", "LOG_LEVEL is 'LOUD': it has to be one of DEBUG, INFO, WARNING, ERROR"),
        ("METRICS_PORT=80000\n", "METRICS_PORT is '80000': the most is 65535"),
        ("DISCORD_API=https://discord.com/api/\n", "DISCORD_API is 'https://discord.com/api/': an address is wanted"),
    ],
)
def test_a_value_that_makes_no_sense_is_named(text: str, message: str) -> None:
    write_env(text)

    with pytest.raises(SettingsError) as error:
        read_settings()
    assert message in str(error.value)


def test_what_is_wrong_is_told_all_at_once_and_no_secret_with_it() -> None:
    write_env("DISCORD_TOKEN=hunter2\nDISCORD_TOKEN_FILE=token.txt\n")
    with pytest.raises(SettingsError, match="DISCORD_TOKEN and DISCORD_TOKEN_FILE are both set; remove one") as error:
        read_settings()
    assert "hunter2" not in str(error.value)

    write_env("LOG_LEVEL=loud\nMETRICS_PORT=0\n")
    with pytest.raises(SettingsError, match=r"LOG_LEVEL.*\nMETRICS_PORT"):
        read_settings()


def test_numbers_and_levels_are_read_as_people_write_them() -> None:
    write_env("SHARD_COUNT=4\nSHARD_IDS=3, 0\nLOG_LEVEL=debug\n")

    settings = read_settings()

    assert settings.shard_ids == {0, 3}
    assert settings.log_level is LogLevel.DEBUG


def test_the_token_shows_nowhere() -> None:
    write_env("DISCORD_TOKEN=hunter2\n")

    settings = read_settings()

    assert settings.token == "hunter2"
    assert "hunter2" not in repr(settings)


def test_every_setting_is_described() -> None:
    for name, field in Settings.model_fields.items():
        assert field.description, name


def default_in_words(field: str) -> str:
    default = Settings.model_fields[field].default
    if default == DEFAULT_ARTICLE:
        return "the article that comes with onrecord"
    return "none" if default is None or default == frozenset() else str(default)


def test_the_example_file_has_every_setting_with_its_default_and_an_example() -> None:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    expected = []
    for name, field in Settings.model_fields.items():
        [example] = field.examples or []
        expected += [
            "",
            f"# {field.description}",
            f"# Default: {default_in_words(name)}",
            f"#{setting_name(name)}={example}",
        ]

    assert lines[-len(expected) :] == expected
    assert all(not line or line.startswith("#") for line in lines), "a copy of it changes nothing"


def test_the_examples_are_settings_that_work(folder: Path) -> None:
    (folder / "story.txt").touch()
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    examples = [
        line.removeprefix("#") for line in lines if line.startswith(tuple(f"#{name}=" for name in setting_names()))
    ]
    assert len(examples) == len(Settings.model_fields)

    for left_out in ("DISCORD_TOKEN=", "DISCORD_TOKEN_FILE="):
        write_env("\n".join(line for line in examples if not line.startswith(left_out)))
        read_settings()
