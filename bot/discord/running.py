"""Runs the bot until it is told to stop, and says what is the matter where it cannot run."""

import asyncio
import gc
import logging
import signal
from collections.abc import Collection
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import discord

from bot.discord.chores import counting, repeating, reporting
from bot.discord.client import Client
from bot.discord.desk import Desk
from bot.discord.edition import Edition
from bot.discord.reaching import reaching
from bot.discord.reloading import LOOK_EVERY, Reloader
from bot.upkeep.feedback import Feedback
from bot.upkeep.health import Health
from bot.upkeep.logs import set_up_logging
from index.answerer import Answerer
from source import read_article

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
    shard_count: int | None
    shard_ids: Collection[int]
    log_level: str
    health_file: Path | None
    metrics_port: int | None
    feedback_file: Path | None


def run(article: Path, options: Options) -> None:
    """Connect, and answer until SIGTERM or Ctrl-C.

    Raises ArticleError, TokenRefusedError, UnreachableError where Discord cannot be reached at the start, and
    SettingsError where Discord does not grant what the settings need.
    """
    set_up_logging(options.log_level)
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # there is no voice here to be warned about
    asyncio.run(_serve(article, options))


async def _serve(article: Path, options: Options) -> None:
    edition = Edition(Answerer(read_article(article)))
    log.info("Article: %s", edition.summary)
    desk = Desk(
        edition,
        questions_per_minute=options.questions_per_minute,
        quiet_minutes=options.quiet_minutes,
        feedback=Feedback(options.feedback_file) if options.feedback_file else None,
    )
    client = Client(
        desk,
        question_channels=options.question_channels,
        test_server=options.test_server,
        shard_count=options.shard_count,
        shard_ids=options.shard_ids,
    )
    # All that is built by now stays; looking for garbage in it again and again would stop the bot for 30 ms at a time.
    gc.collect()
    gc.freeze()
    async with AsyncExitStack() as stack:
        stack.enter_context(reaching(options.api))
        await stack.enter_async_context(counting(desk.counters, options.metrics_port))
        await stack.enter_async_context(client)
        await stack.enter_async_context(reporting(client, Health(options.health_file)))
        await stack.enter_async_context(repeating(LOOK_EVERY, Reloader(article, desk, client.show_status).look))
        await run_until_stopped(client, options.token)
    log.info("Stopped")


async def run_until_stopped(client: Client, token: str) -> None:
    """Let a client run until SIGTERM or Ctrl-C, whatever it waits for then: it may never get as far as connecting.

    Raises what the client ends with where it ends by itself.
    """
    running = asyncio.create_task(client.start(token))
    stopped = asyncio.create_task(_stop_signal().wait())
    await asyncio.wait({running, stopped}, return_when=asyncio.FIRST_COMPLETED)
    if not stopped.done():
        stopped.cancel()
        await running
        return
    running.cancel()
    # The library forgets that it was cancelled if it is just opening a socket; closing ends it then.
    await client.close()
    await asyncio.gather(running, return_exceptions=True)


def _stop_signal() -> asyncio.Event:
    """An event that is set when SIGTERM or Ctrl-C has come."""
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        try:
            loop.add_signal_handler(number, stop.set)
        except NotImplementedError:  # Windows has no such handlers; Ctrl-C ends the program there all the same
            break
    return stop
