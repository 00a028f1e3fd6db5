"""The loopback Discord as fixtures: ``discord``, and two people in a channel of it, ``member`` and ``other``."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from tests.loopback import LoopbackDiscord, Person


@pytest_asyncio.fixture
async def discord() -> AsyncIterator[LoopbackDiscord]:
    """Discord, with nobody logged in; the test fails if the bot does what Discord does not allow."""
    async with LoopbackDiscord() as server:
        yield server
    server.check()


@pytest.fixture
def member(discord: LoopbackDiscord) -> Person:
    """Somebody in the channel "news" of the server "Newsroom"."""
    return discord.person("Ada")


@pytest.fixture
def other(discord: LoopbackDiscord) -> Person:
    """Somebody else in the same channel."""
    return discord.person("Bela")


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """discord.py does not wait before it repeats a request, as it does for seconds after an error of the server."""
    import discord.client
    import discord.http
    import discord.shard
    import discord.webhook.async_

    for module in (discord.client, discord.http, discord.shard, discord.webhook.async_):
        monkeypatch.setattr(module, "asyncio", _Impatient())


class _Impatient:
    """asyncio without its waiting."""

    def __getattr__(self, name: str) -> Any:
        return getattr(asyncio, name)

    async def sleep(self, _: float) -> None:
        await asyncio.sleep(0)
