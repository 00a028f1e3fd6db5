"""``onrecord run`` as a person starts and stops it."""

import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.loopback import LoopbackDiscord, Seen
from tests.loopback.process import onrecord_run


@pytest_asyncio.fixture
async def discord() -> AsyncIterator[LoopbackDiscord]:
    """Discord for a bot in a process of its own."""
    async with LoopbackDiscord(remote=True) as server:
        yield server
    server.check()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_it_answers_until_it_is_told_to_stop(
    discord: LoopbackDiscord, tmp_path: Path, number: signal.Signals
) -> None:
    async with onrecord_run(discord, tmp_path) as bot:
        await discord.ready()
        answer = await discord.person("Ada").ask("/help")
        assert isinstance(answer, Seen)

        code, log = await bot.stop(number)

    assert code == 0
    assert discord.gateway.goodbyes == [1000]
    assert discord.token not in log
    assert "Traceback" not in log


async def test_a_wrong_token_ends_it(discord: LoopbackDiscord, tmp_path: Path) -> None:
    with discord.expects(0):
        async with onrecord_run(discord, tmp_path, DISCORD_TOKEN="MTA.another.secret") as bot:
            code, log = await bot.ended()

    assert code == 77
    assert "MTA.another.secret" not in log


async def test_it_goes_where_it_is_told_with_shards_of_its_own_number_too(
    discord: LoopbackDiscord, tmp_path: Path
) -> None:
    async with onrecord_run(discord, tmp_path, SHARD_COUNT="2", SHARD_IDS="1") as bot:
        await discord.until(lambda: bool(discord.gateway.connected), "the bot to log in")
        code, _ = await bot.stop()

    assert code == 0
    assert discord.gateway.identifies[0]["shard"] == [1, 2]
