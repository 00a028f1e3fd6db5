"""The file ``.env`` in the working directory: the names it sets, which of them may be mistyped, and who may read it.

What the settings make of their values is the business of ``settings``.
"""

import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from dotenv import dotenv_values
from dotenv.parser import parse_stream

from bot.errors import SettingsError

ENV_FILE = Path(".env")
ENCODING = "utf-8-sig"  # some editors open a file with a byte-order mark, which is no part of a name

# How like a setting a name has to be to be taken for one mistyped (difflib's ratio). The environment belongs to every
# program there is, so that a name in it has to be very like.
_LIKE_IN_FILE, _LIKE_IN_ENVIRONMENT = 0.75, 0.9


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A name that is no setting."""

    place: str
    """Where it is set, as a person would say it."""
    name: str
    meant: str | None
    """The setting that may be meant."""


def unknown_names(settings: Sequence[str]) -> list[UnknownName]:
    """Names in ``.env`` that are none of the settings, and names in the environment that look like one mistyped."""
    found = [
        UnknownName(f"{ENV_FILE}, line {line}", name, _like(name, settings, _LIKE_IN_FILE))
        for line, name in names_in_env_file()
        if name.upper() not in settings
    ]
    for name in sorted(os.environ):
        meant = None if name.upper() in settings else _like(name, settings, _LIKE_IN_ENVIRONMENT)
        if meant and meant not in os.environ:
            found.append(UnknownName("environment", name, meant))
    return found


def value_of(name: str) -> str | None:
    """What a setting is set to, read as ``settings`` reads it; None where it is not, or to nothing.

    The environment comes before the file, and capitals make no difference.
    Raises SettingsError where the file cannot be read.
    """
    for values in (os.environ, _values_in_env_file()):
        value = next((value for each, value in values.items() if each.upper() == name), None)
        if value:
            return value
    return None


def _values_in_env_file() -> Mapping[str, str | None]:
    # The file is looked through first, because dotenv only logs what it cannot read.
    return dotenv_values(ENV_FILE, encoding=ENCODING) if list(names_in_env_file()) else {}


def others_may_read(file: Path) -> bool:
    """Whether a file is open to others than its owner; Windows has no such permissions to look at."""
    return os.name != "nt" and bool(file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))


def names_in_env_file() -> Iterator[tuple[int, str]]:
    """Each name that ``.env`` sets, with its line, from 1; a SettingsError where the file cannot be read."""
    if not ENV_FILE.is_file():
        return
    try:
        with ENV_FILE.open(encoding=ENCODING) as file:
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


def _like(name: str, settings: Sequence[str], cutoff: float) -> str | None:
    return next(iter(get_close_matches(name.upper(), settings, n=1, cutoff=cutoff)), None)
