"""The settings: read from the environment and from ``.env`` in the working directory, checked, never guessed.

Nothing but this module imports pydantic, and only commands that need a setting import this module.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from dotenv.parser import parse_stream
from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import SettingsError
from source import DEFAULT_ARTICLE

ENV_FILE = Path(".env")
_ENCODING = "utf-8-sig"  # some editors open a file with a byte-order mark, which is no part of a name


class Settings(BaseSettings):
    """Every setting, by the name it has in the environment, in lower case here.

    The environment comes before the file; an empty value counts as none.
    """

    model_config = SettingsConfigDict(
        env_file=ENV_FILE,
        env_file_encoding=_ENCODING,
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    article: Path = Field(
        default=DEFAULT_ARTICLE,
        description="The article to answer from: a text, Markdown or HTML file.",
    )

    @field_validator("article")
    @classmethod
    def _is_there(cls, path: Path) -> Path:
        path = path.expanduser()
        if not path.exists():
            raise ValueError("there is no such file; give the path of an article, or remove the setting")
        return path


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A name in ``.env`` that is no setting, and the setting that may be meant."""

    line: int
    name: str
    meant: str


def read_settings() -> Settings:
    """Read every setting; a SettingsError names each that is wrong."""
    list(_names_in_env_file())
    try:
        return Settings()
    except ValidationError as error:
        problems = [
            _problem(setting_name(str(detail["loc"][0])), detail["input"], detail["msg"]) for detail in error.errors()
        ]
        raise SettingsError("\n".join(problems)) from error


def near_misses() -> list[NearMiss]:
    """Names in ``.env`` that look like a setting mistyped; the file may hold other programs' settings too."""
    known = [setting_name(field) for field in Settings.model_fields]
    found = []
    for line, name in _names_in_env_file():
        if name.upper() in known:
            continue
        meant = get_close_matches(name.upper(), known, n=1, cutoff=0.75)
        if meant:
            found.append(NearMiss(line, name, meant[0]))
    return found


def setting_name(field: str) -> str:
    """What a field of Settings is called in the environment."""
    return field.upper()


def _names_in_env_file() -> Iterator[tuple[int, str]]:
    """Each name that ``.env`` sets, with its line, from 1; a SettingsError where the file cannot be read."""
    if not ENV_FILE.is_file():
        return
    try:
        with ENV_FILE.open(encoding=_ENCODING) as file:
            bindings = list(parse_stream(file))
    except OSError as error:
        raise SettingsError(f"{ENV_FILE} cannot be read: {error.strerror}; mend it or remove it") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{ENV_FILE} is not UTF-8 text; save it as UTF-8") from error
    for binding in bindings:
        line = _first_line(binding.original.string, binding.original.line)
        if binding.error:
            raise SettingsError(f"{ENV_FILE}, line {line}: this is not NAME=value; mend or remove the line")
        if binding.key:
            yield line, binding.key


def _first_line(statement: str, line: int) -> int:
    # A statement is handed over together with the empty lines above it.
    above = statement[: len(statement) - len(statement.lstrip())]
    return line + above.count("\n")


def _problem(name: str, value: object, message: str) -> str:
    return f"{name} is {str(value)!r}: {message.removeprefix('Value error, ')}"
