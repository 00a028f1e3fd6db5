"""A small bot that has logged in."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager

import pytest
import pytest_asyncio
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.loopback import LoopbackDiscord
from tests.loopback.small_bot import SmallBot

LogIn = Callable[[SmallBot], Awaitable[SmallBot]]


@pytest_asyncio.fixture
async def log_in(discord: LoopbackDiscord, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[LogIn]:
    """Logs bots in, and out again at the end."""
    monkeypatch.setattr(Route, "BASE", discord.api)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(discord.gateway_url))
    async with AsyncExitStack() as stack:

        async def start(bot: SmallBot) -> SmallBot:
            await stack.enter_async_context(_connected(bot, discord.token))
            await discord.ready()
            return bot

        yield start


@asynccontextmanager
async def _connected(bot: SmallBot, token: str) -> AsyncIterator[None]:
    async with bot:
        await bot.login(token)
        running = asyncio.create_task(bot.connect())
        yield
        await bot.close()
        await running


@pytest_asyncio.fixture
async def bot(log_in: LogIn) -> SmallBot:
    """Logged in with the intents of a bot that reads no messages but those meant for it."""
    return await log_in(SmallBot())
