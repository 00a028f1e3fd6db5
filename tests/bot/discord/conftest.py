"""The bot itself, logged in to the loopback Discord with the real client."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from typing import Any, TypeAlias

import pytest
import pytest_asyncio
from discord.http import Route

from bot.discord.client import Client
from bot.discord.desk import Desk
from bot.discord.edition import Edition
from bot.upkeep.feedback import Feedback
from index.answerer import Answerer
from source import DEFAULT_ARTICLE, Article, read_article, read_text
from tests.loopback import LoopbackDiscord, Seen

StartBot: TypeAlias = Callable[..., Awaitable[Client]]


def edition_of(text: str) -> Edition:
    """An edition of another article."""
    return Edition(Answerer(read_text(text)))


def seen(shown: object) -> Seen:
    """What a person sees, which has to be a message."""
    assert isinstance(shown, Seen), shown
    return shown


@pytest.fixture(scope="session")
def edition() -> Edition:
    """The default article."""
    return Edition(Answerer(read_article(DEFAULT_ARTICLE)))


@pytest.fixture
def article(edition: Edition) -> Article:
    return edition.article


@pytest_asyncio.fixture
async def start_bot(
    discord: LoopbackDiscord, edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[StartBot]:
    """Starts bots, each with settings of its own, and ends them after the test."""
    monkeypatch.setattr(Route, "BASE", discord.api)
    async with AsyncExitStack() as ending:

        async def start(
            *, about: Edition = edition, per_minute: int = 100, feedback: Feedback | None = None, **settings: Any
        ) -> Client:
            desk = Desk(
                about,
                questions_per_minute=per_minute,
                quiet_minutes=15,
                feedback=feedback,
                clock=lambda: 1 + discord.clock.elapsed,
            )
            bot = await ending.enter_async_context(Client(desk, **settings))
            await bot.login(discord.token)
            running = asyncio.create_task(bot.connect())
            ending.push_async_callback(lambda: running)
            ending.push_async_callback(bot.close)
            await discord.ready()
            return bot

        yield start


@pytest_asyncio.fixture
async def bot(start_bot: StartBot) -> Client:
    """The bot as it is without any settings but the token."""
    return await start_bot()
