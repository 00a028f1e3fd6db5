"""``onrecord run`` and ``onrecord invite`` as the person who hosts the bot meets them."""

import asyncio
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from discord.backoff import ExponentialBackoff
from discord.http import Route

from bot.discord.client import Client
from bot.discord.desk import Desk
from bot.discord.running import run_until_stopped
from tests.bot.conftest import Onrecord
from tests.bot.discord.conftest import StartBot, edition_of
from tests.loopback import Held, LoopbackDiscord, Unreachable
from tests.loopback.gateway import SHARDING_REQUIRED
from tests.loopback.process import onrecord_run
from tests.loopback.server import PATIENCE

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.aaaaaa.bbb"
"""Of the application 123456789012345678; the library itself warns of a module that a later Python will not have."""
QUESTION = "who attacked the airport in Niamey?"


@pytest_asyncio.fixture
async def discord() -> AsyncIterator[LoopbackDiscord]:
    """Discord for a bot in a process of its own."""
    async with LoopbackDiscord(remote=True) as server:
        yield server
    server.check()


async def test_it_says_what_it_reads_who_it_is_and_where(discord: LoopbackDiscord, tmp_path: Path) -> None:
    written = tmp_path / "log"
    with written.open("w") as file:
        async with onrecord_run(discord, tmp_path, output=file.fileno()) as bot, asyncio.timeout(PATIENCE):
            while "Logged in" not in written.read_text(encoding="utf-8"):
                await asyncio.sleep(0.05)
            await bot.stop()

    log = written.read_text(encoding="utf-8")
    assert "Article: “US, Russia vie for influence in Mali, Niger and Burkina Faso”, 42 passages, 17 speakers" in log
    assert "Logged in as onrecord" in log
    assert ", in 1 server" in log
    assert "Stopped" in log
    assert "voice" not in log


async def test_its_status_is_what_it_reads(discord: LoopbackDiscord, tmp_path: Path) -> None:
    async with onrecord_run(discord, tmp_path) as bot:
        await discord.ready()
        await bot.stop()

    activity = discord.gateway.identifies[0]["presence"]["game"]
    assert activity["state"] == "Reading: US, Russia vie for influence in Mali, Niger and Burkina Faso"


async def test_an_answer_in_flight_is_sent_before_it_ends(discord: LoopbackDiscord, tmp_path: Path) -> None:
    held = Held("callback")
    discord.plan(held)
    async with onrecord_run(discord, tmp_path) as bot:
        await discord.ready()
        interaction = await discord.person("Ada").sends("/ask", question=QUESTION)
        await held.arrived.wait()
        bot.process.send_signal(signal.SIGTERM)
        held.release.set()
        code, _ = await bot.ended()

    assert code == 0
    assert interaction.message
    assert discord.gateway.goodbyes == [1000]


async def test_while_it_sends_its_last_answers_it_takes_no_questions(
    discord: LoopbackDiscord, start_bot: StartBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.discord.client._LAST_ANSWERS", 3600)
    bot = await start_bot()
    held = Held("callback")
    discord.plan(held)
    interaction = await discord.person("Ada").sends("/ask", question=QUESTION)
    await held.arrived.wait()

    closing = asyncio.create_task(bot.close())
    await discord.until(lambda: discord.gateway.goodbyes == [1000], "the bot to take its leave")
    assert not interaction.message
    held.release.set()
    await closing

    assert interaction.message


@pytest.mark.parametrize("route", ["me", "gateway", "commands"])
async def test_it_can_be_stopped_while_it_still_logs_in(discord: LoopbackDiscord, tmp_path: Path, route: str) -> None:
    held = Held(route)
    discord.plan(held)
    async with onrecord_run(discord, tmp_path) as bot:
        await held.arrived.wait()
        code, log = await bot.stop()
    held.release.set()

    assert code == 0
    assert "Stopped" in log
    assert "Traceback" not in log


async def test_it_can_be_stopped_while_discord_takes_no_connection(discord: LoopbackDiscord, tmp_path: Path) -> None:
    discord.plan(Unreachable(times=100))
    async with onrecord_run(discord, tmp_path) as bot:
        await discord.until(lambda: bool(discord.faults.struck), "the bot to connect")
        code, log = await bot.stop()

    assert code == 0
    assert "Stopped" in log


async def test_it_can_be_stopped_in_the_pause_before_it_connects_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with LoopbackDiscord() as discord:
        monkeypatch.setattr(ExponentialBackoff, "delay", lambda _: 3600)
        monkeypatch.setattr(Route, "BASE", discord.api)
        async with Client(Desk(edition_of("The ferry sails again."), questions_per_minute=1, quiet_minutes=1)) as bot:
            running = asyncio.create_task(run_until_stopped(bot, discord.token))
            await discord.ready()
            discord.plan(Unreachable())
            await discord.gateway.drop()
            await discord.until(lambda: bool(discord.faults.struck), "the bot to try again")
            signal.raise_signal(signal.SIGTERM)
            async with asyncio.timeout(PATIENCE):
                await running


async def test_without_the_intent_that_question_channels_need_it_says_what_to_click(
    discord: LoopbackDiscord, tmp_path: Path
) -> None:
    with discord.expects(4014):
        async with onrecord_run(discord, tmp_path, QUESTION_CHANNELS="123") as bot:
            code, log = await bot.ended()

    assert code == 78
    assert "Message Content Intent" in log
    assert "https://discord.com/developers/applications" in log
    assert "Traceback" not in log


async def test_with_too_few_shards_it_names_the_setting(discord: LoopbackDiscord, tmp_path: Path) -> None:
    discord.gateway.fewest_shards = 2
    with discord.expects(SHARDING_REQUIRED):
        async with onrecord_run(discord, tmp_path, SHARD_COUNT="1") as bot:
            code, log = await bot.ended()

    assert code == 78
    assert "SHARD_COUNT" in log
    assert "Traceback" not in log


async def test_with_a_test_server_that_the_bot_is_not_on_it_says_how_to_invite_it(
    discord: LoopbackDiscord, tmp_path: Path
) -> None:
    with discord.expects(50001):
        async with onrecord_run(discord, tmp_path, TEST_SERVER="123456789012345678") as bot:
            code, log = await bot.ended()

    assert code == 78
    assert "TEST_SERVER=123456789012345678" in log
    assert "onrecord invite" in log
    assert "Traceback" not in log


def test_without_a_token_it_says_how_to_get_one(onrecord: Onrecord) -> None:
    done = onrecord("run")

    assert done.returncode == 78
    for words in ("DISCORD_TOKEN", "https://discord.com/developers/applications", "Reset Token", ".env"):
        assert words in done.stderr


def test_where_discord_cannot_be_reached_it_says_so(onrecord: Onrecord) -> None:
    done = onrecord("run", DISCORD_TOKEN=TOKEN, DISCORD_API="http://127.0.0.1:9/api/v10", PYTHONWARNINGS="default")

    assert done.returncode == 69
    assert "Discord cannot be reached" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_invitation_asks_for_what_is_needed_and_nothing_more(onrecord: Onrecord) -> None:
    done = onrecord("invite", DISCORD_TOKEN=TOKEN, PYTHONWARNINGS="default")

    assert done.returncode == 0
    view, send, history, threads = 1 << 10, 1 << 11, 1 << 16, 1 << 38
    assert done.stdout == (
        "https://discord.com/oauth2/authorize?client_id=123456789012345678&scope=bot+applications.commands"
        f"&permissions={view | send | history | threads}\n"
    )


@pytest.mark.parametrize("command", ["run", "invite"])
def test_what_is_no_token_is_not_repeated(onrecord: Onrecord, command: str) -> None:
    done = onrecord(command, DISCORD_TOKEN="hunter2")

    assert done.returncode == 78
    assert "DISCORD_TOKEN" in done.stderr
    assert "hunter2" not in done.stdout + done.stderr
