"""Is everything set up? Each problem with its mend."""

import os
import socket
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bot.env_file import ENV_FILE, names_in_env_file, others_may_read, unknown_names
from bot.errors import SettingsError, TokenRefusedError, UnreachableError
from bot.exit_codes import ExitCode
from bot.settings import Settings, read_settings, setting_names
from bot.terminal import Screen
from bot.token import HOW_TO_GET_ONE, PORTAL, read_token
from index.quotes.finder import find_quotes
from index.quotes.lookup import speakers_of
from source import ArticleError, MissingArticleError, read_article

SERVERS_IN_A_SHARD = 2500
"""The most that Discord allows (discord.com/developers/docs/events/gateway, "Sharding")."""

_SECRETS = Path("/run/secrets")
"""Where a container has its secrets, readable to all in it, who are nobody else."""

_INVITE = "; onrecord invite prints the link that adds it to one"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at."""

    text: str
    """What is so; of a problem, with its mend."""
    code: ExitCode = ExitCode.SHOWN
    """What a problem makes the command end with; SHOWN where all is well."""


def run(options: Namespace) -> ExitCode:
    """Look at everything, print a line for each, and return the code of the first problem."""
    screen = Screen.of(sys.stdout)
    code = ExitCode.SHOWN
    for finding in _findings(options.article, online=options.online):
        mark = "✗" if finding.code else "✓"
        print(screen.text(f"{mark} {finding.text}"), flush=True)
        code = code or finding.code
    return code


def _findings(named: Path | None, *, online: bool) -> Iterator[Finding]:
    settings = None
    try:
        settings = read_settings()
    except SettingsError as error:
        yield from (Finding(problem, ExitCode.BAD_SETTINGS) for problem in str(error).splitlines())
    else:
        yield Finding(_source_of_settings())
    with suppress(SettingsError):  # which has been told
        yield from _of_env_file()
    if path := named or (settings and settings.article):
        yield _of_article(path)
    if settings:
        yield from _of_discord(settings, online=online)
        yield from _of_written_files(settings)


def _source_of_settings() -> str:
    if ENV_FILE.is_file():
        return f"settings: read from the environment and {ENV_FILE}"
    return f"settings: read from the environment; there is no {ENV_FILE} here, and none is needed"


def _of_env_file() -> Iterator[Finding]:
    """Who may read it, and what is set there and in the environment that is no setting."""
    if any(name.upper() == "DISCORD_TOKEN" for _, name in names_in_env_file()) and others_may_read(ENV_FILE):
        yield Finding(
            f"{ENV_FILE} holds the token, and others on this machine may read it: chmod 600 {ENV_FILE}",
            ExitCode.BAD_SETTINGS,
        )
    for unknown in unknown_names(setting_names()):
        if unknown.meant:
            yield Finding(
                f"{unknown.place}: {unknown.name}: did you mean {unknown.meant}? Rename it", ExitCode.BAD_SETTINGS
            )
        else:
            yield Finding(f"{unknown.place}: {unknown.name} is no setting of onrecord, and is left alone")


def _of_article(path: Path) -> Finding:
    try:
        article = read_article(path)
    except MissingArticleError as error:
        return Finding(str(error), ExitCode.NO_FILE)
    except ArticleError as error:
        return Finding(str(error), ExitCode.BAD_DATA)
    quotes = find_quotes(article)
    title = f"“{article[article.title]}”" if article.title else f"{path}, which has no title"
    counts = [
        _count(len(article.paragraphs), "paragraph"),
        _count(len(article.headings), "section"),
        _count(len(quotes), "quote"),
        _count(len(speakers_of(quotes)), "speaker"),
    ]
    return Finding(f"article: {title}: {', '.join(counts)}")


def _of_discord(settings: Settings, *, online: bool) -> Iterator[Finding]:
    if settings.token is None and settings.discord_token_file is None:
        if online:
            yield Finding(HOW_TO_GET_ONE.replace("\n", " "), ExitCode.BAD_SETTINGS)
        else:
            yield Finding("Discord: no token is set, and none is needed before onrecord run")
        return
    try:
        token = read_token(settings.token, settings.discord_token_file)
    except SettingsError as error:
        yield Finding(str(error), ExitCode.BAD_SETTINGS)
        return
    file = settings.discord_token_file
    if file and others_may_read(file) and _SECRETS not in file.resolve().parents:
        yield Finding(
            f"DISCORD_TOKEN_FILE is '{file}', which others on this machine may read: chmod 600 {file}",
            ExitCode.BAD_SETTINGS,
        )
    yield Finding("token: it is set and has the right shape")
    if not online:
        yield Finding(f"intents: {_intents(settings)}; with --online, Discord is asked")
        return
    yield from _of_application(settings, token)


def _of_application(settings: Settings, token: str) -> Iterator[Finding]:
    """What Discord says."""
    from bot.discord.inspecting import inspect

    try:
        found = inspect(token, settings.discord_api, settings.question_channels)
    except TokenRefusedError as error:
        yield Finding(str(error), ExitCode.TOKEN_REFUSED)
        return
    except UnreachableError as error:
        yield Finding(str(error), ExitCode.UNREACHABLE)
        return
    yield Finding(f"token: Discord takes it; it is that of {found.name}")
    if settings.question_channels and not found.may_read_messages:
        yield Finding(
            f"intents: QUESTION_CHANNELS needs Message Content Intent, which is off: open {PORTAL}, your application, "
            "Bot, switch it on and save",
            ExitCode.BAD_SETTINGS,
        )
    else:
        yield Finding(f"intents: {_intents(settings)}; Discord agrees")
    names = ", ".join(sorted(found.servers.values()))
    yield Finding(f"servers: {len(found.servers)}{f': {names}' if names else _INVITE}")
    if settings.test_server is not None and settings.test_server not in found.servers:
        yield Finding(f"TEST_SERVER is '{settings.test_server}', where the bot is not{_INVITE}", ExitCode.BAD_SETTINGS)
    for channel in found.hidden_channels:
        yield Finding(
            f"QUESTION_CHANNELS names '{channel}', which the bot does not see: copy the ID of the channel again, or "
            "let the bot view the channel",
            ExitCode.BAD_SETTINGS,
        )
    yield _of_shards(settings.shard_count, len(found.servers), found.recommended_shards)
    yield Finding(f"log-ins: {found.log_ins_left} left of those that Discord allows in a day")


def _of_shards(count: int | None, servers: int, recommended: int) -> Finding:
    most = (count or recommended) * SERVERS_IN_A_SHARD
    if servers > most:
        return Finding(
            f"SHARD_COUNT is {count}, which is enough for {most:,} servers; Discord recommends {recommended}",
            ExitCode.BAD_SETTINGS,
        )
    return Finding(f"shards: {count or recommended}, enough for {most:,} servers")


def _of_written_files(settings: Settings) -> Iterator[Finding]:
    """Whether the files can be written that the bot writes, and the port is free that it listens on."""
    if settings.metrics_port is not None:
        yield Finding(f"METRICS_PORT: {settings.metrics_port} {_state_of(settings.metrics_port)}")
    for name, path in (("HEALTH_FILE", settings.health_file), ("FEEDBACK_FILE", settings.feedback_file)):
        if path is None:
            continue
        if os.access(path if path.exists() else path.parent, os.W_OK):
            yield Finding(f"{name}: {path} can be written")
        else:
            yield Finding(
                f"{name} is '{path}', which cannot be written; make its folder, or let the user who runs "
                "onrecord write there",
                ExitCode.BAD_SETTINGS,
            )


def _state_of(port: int) -> str:
    with socket.socket() as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind(("127.0.0.1", port))
        except OSError:
            return "is taken: by the bot, if it is running, else choose another"
    return "is free"


def _intents(settings: Settings) -> str:
    if settings.question_channels:
        return "messages in servers and direct messages, and Message Content Intent, for QUESTION_CHANNELS"
    return "messages in servers and direct messages; none that has to be switched on"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
