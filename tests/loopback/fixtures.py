"""The loopback Discord as fixtures: ``discord``, and two people in a channel of it, ``member`` and ``other``."""

from collections.abc import AsyncIterator

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
