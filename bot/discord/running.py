"""Runs the bot until it is told to stop, and says what is the matter where it cannot run."""

import asyncio
import logging
import signal
from collections.abc import Collection
from dataclasses import dataclass

import discord

from bot.discord.client import Client
from bot.discord.desk import Desk
from bot.discord.edition import Edition
from bot.discord.reaching import reaching
from bot.logs import set_up_logging
from index.answerer import Answerer
from source import Article

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Options:
    """How the bot is run."""

    token: str
    question_channels: Collection[int]
    test_server: int | None
    questions_per_minute: int
    quiet_minutes: int
    api: str
    """The address of Discord's API, without a slash at its end."""
    log_level: str


def run(article: Article, options: Options) -> None:
    """Connect, and answer until SIGTERM or Ctrl-C.

    Raises TokenRefusedError, UnreachableError where Discord cannot be reached at the start, and SettingsError where
    Discord does not grant what the settings need.
    """
    set_up_logging(options.log_level)
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # there is no voice here to be warned about
    asyncio.run(_serve(article, options))


async def _serve(article: Article, options: Options) -> None:
    edition = Edition(Answerer(article))
    desk = Desk(edition, questions_per_minute=options.questions_per_minute, quiet_minutes=options.quiet_minutes)
    log.info(
        "Article: “%s”, %d passages, %d speakers", edition.headline, len(article.paragraphs), len(edition.speakers)
    )
    client = Client(desk, question_channels=options.question_channels, test_server=options.test_server)
    with reaching(options.api):
        async with client:
            _close_on_signals(client)
            await client.start(options.token)
    log.info("Stopped")


def _close_on_signals(client: Client) -> None:
    loop = asyncio.get_running_loop()
    closing: set[asyncio.Task[None]] = set()

    def close() -> None:
        closing.add(loop.create_task(client.close()))

    for number in (signal.SIGTERM, signal.SIGINT):
        try:
            loop.add_signal_handler(number, close)
        except NotImplementedError:  # Windows has no such handlers; Ctrl-C ends the program there all the same
            return
