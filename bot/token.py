"""The bot's token: taken from its setting or its file, and judged by its looks. Nothing here shows it."""

import base64
import binascii
import re
from pathlib import Path

from bot.errors import SettingsError

PORTAL = "https://discord.com/developers/applications"

HOW_TO_GET_ONE = f"""\
DISCORD_TOKEN is not set. To get a token:
  1. open {PORTAL} and choose New Application
  2. choose Bot, then Reset Token, and copy what is shown
  3. put it into a file named .env in this folder, as a line: DISCORD_TOKEN=what you copied
  4. onrecord invite prints the link that adds the bot to your server"""

_MEND = f"copy the token again: {PORTAL}, your application, Bot, Reset Token"

# What else Discord's portal shows, and is copied instead.
_MISTAKEN_FOR_IT = (
    (re.compile(r"[0-9]{15,20}"), "it is a number, as the application ID is"),
    (re.compile(r"[0-9a-f]{64}"), "it looks like the public key"),
    (re.compile(r"[\w-]{32}"), "it looks like the client secret"),
    (re.compile(r"(?i)bot\s.*"), "it starts with the word Bot, which is no part of it"),
    (re.compile(r".*[\s'\"].*", re.DOTALL), "there is a space or a quotation mark in it"),
)


def read_token(value: str | None, file: Path | None) -> str:
    """The token, from the one of the two that is set; a SettingsError where there is none, or nothing like one."""
    name, token = "DISCORD_TOKEN", value
    if file is not None:
        name, token = "DISCORD_TOKEN_FILE", _content(file)
    if token is None:
        raise SettingsError(HOW_TO_GET_ONE)
    token = token.strip()
    try:
        application_of(token)
    except ValueError as error:
        raise SettingsError(f"{name} holds no token, {error}; {_MEND}") from error
    return token


def application_of(token: str) -> int:
    """The ID of the application that a token belongs to; a ValueError says what else it looks like.

    A token is three parts with dots between them, the first of them that ID in base64
    (discord.com/developers/docs/reference, "Authentication").
    """
    if parts := re.fullmatch(r"([\w-]+)\.[\w-]+\.[\w-]+", token, re.ASCII):
        try:
            return int(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)).decode("ascii"))
        except (binascii.Error, ValueError):
            pass
    raise ValueError(
        next((why for shape, why in _MISTAKEN_FOR_IT if shape.fullmatch(token)), "it is not shaped like one")
    )


def _content(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SettingsError(f"DISCORD_TOKEN_FILE is '{file}': {error.strerror}; mend it or remove it") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"DISCORD_TOKEN_FILE is '{file}', which is no text; {_MEND}") from error
