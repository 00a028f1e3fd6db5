"""Runs the bot until it is told to stop, and says what is the matter where it cannot run."""

import asyncio
import gc
import logging
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import discord

from bot.discord.client import Client
from bot.discord.desk import Desk
from bot.discord.edition import Edition
from bot.discord.reaching import reaching
from bot.discord.reloading import LOOK_EVERY, Reloader
from bot.upkeep.counters import Counters, ErrorCount
from bot.upkeep.feedback import Feedback
from bot.upkeep.health import BEAT_EVERY, Health
from bot.upkeep.logs import set_up_logging
from index.answerer import Answerer
from source import read_article

log = logging.getLogger(__name__)

_COUNT_EVERY = 3600.0
"""Seconds between two lines of counters in the log."""

_QUICK = 5.0
"""Seconds in which a question has to be looked at, so that the bot counts as able to answer."""


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
        await stack.enter_async_context(_counting(desk.counters, options.metrics_port))
        await stack.enter_async_context(client)
        await stack.enter_async_context(_reporting(client, Health(options.health_file)))
        await stack.enter_async_context(_repeating(LOOK_EVERY, Reloader(article, desk, client.show_status).look))
        stopping = _close_on_signals(client)
        try:
            await client.start(options.token)
        except Exception:
            # Whoever stops it while it connects closes the connection that it waits for.
            if not stopping.is_set():
                raise
    log.info("Stopped")


@asynccontextmanager
async def _counting(counters: Counters, port: int | None) -> AsyncIterator[None]:
    """Count errors, and show what is counted in the log and, where there is a port, to Prometheus."""

    async def show() -> None:
        log.info(counters.line(), extra={"figures": counters.figures()})

    counting = ErrorCount(counters)
    logging.getLogger().addHandler(counting)
    async with AsyncExitStack() as stack:
        stack.callback(logging.getLogger().removeHandler, counting)
        if port is not None:
            from bot.upkeep.metrics import serving

            await stack.enter_async_context(serving(counters, port))
        await stack.enter_async_context(_repeating(_COUNT_EVERY, show))
        yield
    await show()


@asynccontextmanager
async def _reporting(client: Client, health: Health) -> AsyncIterator[None]:
    """Tell whoever watches over the process how the bot is."""

    async def beat() -> None:
        healthy = client.is_connected() and await client.desk.responds(_QUICK)
        status = f"Reading: {client.desk.edition.headline}" if healthy else "Not connected, or not able to answer"
        health.report(healthy=healthy, status=status)

    try:
        async with _repeating(BEAT_EVERY, beat):
            yield
    finally:
        health.stop()


@asynccontextmanager
async def _repeating(seconds: float, do: Callable[[], Awaitable[None]]) -> AsyncIterator[None]:
    """Do something every so many seconds while the context is open, whatever became of it the last time."""

    async def repeat() -> None:
        while True:
            await asyncio.sleep(seconds)
            try:
                await do()
            except Exception:
                log.exception("Something that is done every %g seconds failed", seconds)

    task = asyncio.create_task(repeat())
    try:
        yield
    finally:
        task.cancel()


def _close_on_signals(client: Client) -> asyncio.Event:
    """Close the client on SIGTERM and Ctrl-C; the event is set when one has come."""
    loop = asyncio.get_running_loop()
    stopping = asyncio.Event()
    closing: set[asyncio.Task[None]] = set()

    def close() -> None:
        stopping.set()
        closing.add(loop.create_task(client.close()))

    for number in (signal.SIGTERM, signal.SIGINT):
        try:
            loop.add_signal_handler(number, close)
        except NotImplementedError:  # Windows has no such handlers; Ctrl-C ends the program there all the same
            break
    return stopping
