"""What is done beside answering, again and again: showing the counters, and telling how the bot is.

Each is a context: it goes on as long as that is open.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager

from bot.discord.client import Client
from bot.upkeep.counters import Counters, ErrorCount
from bot.upkeep.health import BEAT_EVERY, Health

log = logging.getLogger(__name__)

_COUNT_EVERY = 3600.0
"""Seconds between two lines of counters in the log."""

_QUICK = 5.0
"""Seconds in which a question has to be looked at, so that the bot counts as able to answer."""


@asynccontextmanager
async def counting(counters: Counters, port: int | None) -> AsyncIterator[None]:
    """Count errors, and show what is counted in the log and, where there is a port, to Prometheus."""

    async def show() -> None:
        log.info(counters.line(), extra={"figures": counters.figures()})

    errors = ErrorCount(counters)
    logging.getLogger().addHandler(errors)
    async with AsyncExitStack() as stack:
        stack.callback(logging.getLogger().removeHandler, errors)
        if port is not None:
            from bot.upkeep.metrics import serving

            await stack.enter_async_context(serving(counters, port))
        await stack.enter_async_context(repeating(_COUNT_EVERY, show))
        yield
    await show()


@asynccontextmanager
async def reporting(client: Client, health: Health) -> AsyncIterator[None]:
    """Tell whoever watches over the process how the bot is."""

    async def beat() -> None:
        healthy = client.is_connected() and await client.desk.responds(_QUICK)
        status = f"Reading: {client.desk.edition.headline}" if healthy else "Not connected, or not able to answer"
        health.report(healthy=healthy, status=status)

    try:
        async with repeating(BEAT_EVERY, beat):
            yield
    finally:
        health.stop()


@asynccontextmanager
async def repeating(seconds: float, do: Callable[[], Awaitable[None]]) -> AsyncIterator[None]:
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
