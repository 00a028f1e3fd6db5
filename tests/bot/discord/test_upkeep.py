"""``onrecord run`` as whoever runs it sees it, through the night: log, health, counters, article, and how it ends."""

import asyncio
import json
import os
import re
import socket
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio

from tests.bot.conftest import STORY, Onrecord
from tests.bot.discord.conftest import seen
from tests.bot.test_readme import README
from tests.bot.upkeep.test_metrics import a_free_port
from tests.loopback import LoopbackDiscord
from tests.loopback.gateway import BAD_TOKEN, MESSAGE_CONTENT
from tests.loopback.process import onrecord_run
from tests.loopback.server import PATIENCE

SECRET = "who attacked the airport with a very private reason?"


@pytest_asyncio.fixture
async def discord() -> AsyncIterator[LoopbackDiscord]:
    """Discord for a bot in a process of its own."""
    async with LoopbackDiscord(remote=True) as server:
        yield server
    server.check()


async def until(condition: Callable[[], bool]) -> None:
    """Wait for what another process does."""
    async with asyncio.timeout(PATIENCE + 10):
        while not condition():
            await asyncio.sleep(0.05)


async def test_the_log_is_json_and_holds_nothing_that_people_write(discord: LoopbackDiscord, tmp_path: Path) -> None:
    async with onrecord_run(discord, tmp_path, LOG_LEVEL="DEBUG") as bot:
        await discord.ready()
        person = discord.person("Zenobia")
        await person.ask("/ask", question=SECRET)
        await person.says(f"@onrecord {SECRET}")
        code, log = await bot.stop()

    lines = [json.loads(line) for line in log.splitlines()]
    assert code == 0
    assert lines[0]["message"].startswith("Article: “")
    assert lines[-1]["message"] == "Stopped"
    assert [line["sent"] for line in lines if "sent" in line] == [2]
    for told in ("private reason", "Zenobia", discord.token):
        assert told not in log


async def test_the_health_file_is_there_while_the_bot_is_connected(discord: LoopbackDiscord, tmp_path: Path) -> None:
    healthy = tmp_path / "healthy"
    async with onrecord_run(discord, tmp_path, HEALTH_FILE=str(healthy)) as bot:
        await discord.ready()
        await until(healthy.exists)
        await bot.stop()

    assert not healthy.exists()


async def test_systemd_is_told_when_the_bot_can_answer_and_when_it_ends(
    discord: LoopbackDiscord, tmp_path: Path
) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        systemd.setblocking(False)
        async with onrecord_run(discord, tmp_path, NOTIFY_SOCKET=str(tmp_path / "notify")) as bot:
            async with asyncio.timeout(PATIENCE + 10):
                first = await asyncio.get_running_loop().sock_recv(systemd, 1000)
            assert discord.gateway.is_ready
            await bot.stop()
        assert first.startswith(b"READY=1\nWATCHDOG=1\nSTATUS=Reading: ")
        assert systemd.recv(1000).endswith(b"STOPPING=1")


async def test_prometheus_reads_what_was_asked(discord: LoopbackDiscord, tmp_path: Path) -> None:
    port = a_free_port()
    async with onrecord_run(discord, tmp_path, METRICS_PORT=str(port)) as bot, aiohttp.ClientSession() as session:
        await discord.ready()
        await discord.person("Ada").ask("/ask", question="who attacked the airport in Niamey?")
        async with session.get(f"http://127.0.0.1:{port}/metrics") as answer:
            text = await answer.text()
        await bot.stop()

    assert 'onrecord_questions_total{outcome="answered"} 1\n' in text
    assert "onrecord_seconds_count 1\n" in text


async def test_a_changed_article_is_noticed(discord: LoopbackDiscord, tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text(STORY, encoding="utf-8")
    async with onrecord_run(discord, tmp_path, ARTICLE="story.txt", QUESTIONS_PER_MINUTE="100") as bot:
        await discord.ready()
        file.write_text(STORY.replace("Morag Bell", "Iain Ross"), encoding="utf-8")
        asked = discord.person("Ada")
        async with asyncio.timeout(PATIENCE + 10):
            while "Iain Ross" not in seen(await asked.ask("/quotes", speaker="captain")).text:
                await asyncio.sleep(0.5)
        _, log = await bot.stop()

    assert "The article has changed" in log


async def test_two_processes_divide_the_servers(discord: LoopbackDiscord, tmp_path: Path) -> None:
    even, odd = (discord.world.new_guild(f"Server {number}", id_=str(number << 22)) for number in (2, 3))
    people = []
    for guild in (even, odd):
        person = discord.person(f"Reader of {guild.name}").in_channel(discord.world.new_channel(guild, "general"))
        guild.members[person.user] = []
        people.append(person)

    async with (
        onrecord_run(discord, tmp_path, SHARD_COUNT="2", SHARD_IDS="0") as first,
        onrecord_run(discord, tmp_path, SHARD_COUNT="2", SHARD_IDS="1") as second,
    ):
        await discord.ready()
        for person in people:
            assert "ISWAP" in seen(await person.ask("/ask", question="who attacked the airport in Niamey?")).text
            assert "ISWAP" in seen(await person.says("@onrecord who attacked the airport in Niamey?")).text
            assert len(person.sees()) == 3, "the answer to the command, the question, and the answer to that"
        endings = [await process.stop() for process in (first, second)]

    for code, log in endings:
        assert code == 0
        assert json.loads(log.splitlines()[-2])["sent"] == 2


async def test_a_full_disk_for_the_log_stops_nothing(discord: LoopbackDiscord, tmp_path: Path) -> None:
    if not os.path.exists("/dev/full"):  # noqa: PTH110
        pytest.skip("there is no disk that is always full")
    with open("/dev/full", "w") as full:  # noqa: PTH123
        async with onrecord_run(discord, tmp_path, output=full.fileno()) as bot:
            await discord.ready()
            assert "ISWAP" in seen(await discord.person("Ada").ask("/ask", question="who attacked the airport?")).text
            bot.process.terminate()
            await bot.process.wait()


@pytest.mark.parametrize(("fault", "code"), [(BAD_TOKEN, 77), (4014, 78)])
async def test_what_a_restart_cannot_mend_ends_the_bot(
    discord: LoopbackDiscord, tmp_path: Path, fault: int, code: int
) -> None:
    """The token was reset, or an intent switched off, while the bot ran."""
    async with onrecord_run(discord, tmp_path) as bot:
        await discord.ready()
        await discord.gateway.drop(fault)
        ended, log = await bot.ended()

    assert ended == code
    assert "Traceback" not in log


async def test_discord_sends_what_is_no_json(discord: LoopbackDiscord, tmp_path: Path) -> None:
    async with onrecord_run(discord, tmp_path) as bot:
        await discord.ready()
        await discord.gateway.send_raw("{")
        code, log = await bot.ended()

    assert code == 70
    assert "JSONDecodeError" in log


async def test_something_starts_the_bot_again_and_again(discord: LoopbackDiscord, tmp_path: Path) -> None:
    discord.log_ins_left = 49
    async with onrecord_run(discord, tmp_path) as bot:
        code, log = await bot.ended()

    assert code == 69
    assert "only 49 more times in the next 24 hours" in log
    assert discord.gateway.identifies == []


async def test_discord_cannot_be_reached_at_the_start(discord: LoopbackDiscord, tmp_path: Path) -> None:
    async with onrecord_run(discord, tmp_path, DISCORD_API=f"http://127.0.0.1:{a_free_port()}/api/v10") as bot:
        code, log = await bot.ended()

    assert code == 69
    assert "Discord cannot be reached" in log


# What onrecord check --online asks

# discord.py 2.7 imports what Python 3.11 and 3.12 are about to drop.
AUDIOOP = {"PYTHONWARNINGS": "error,ignore:'audioop' is deprecated:DeprecationWarning"}


async def test_discord_is_asked_about_the_token_the_intents_and_the_servers(
    discord: LoopbackDiscord, onrecord: Onrecord
) -> None:
    discord.world.new_guild("Debating Club")
    settings = {"DISCORD_TOKEN": discord.token, "DISCORD_API": discord.api, **AUDIOOP}
    settings |= {"QUESTION_CHANNELS": f"{discord.news.id},7", "TEST_SERVER": "8"}

    with discord.expects(10003):
        without = await asyncio.to_thread(onrecord, "check", "--online", **settings)
        discord.privileged_intents = MESSAGE_CONTENT
        done = await asyncio.to_thread(onrecord, "check", "--online", **settings)

    assert without.returncode == 78
    assert "✗ intents: QUESTION_CHANNELS needs Message Content Intent, which is off" in without.stdout
    assert done.returncode == 78
    assert "✗ TEST_SERVER is '8', where the bot is not; onrecord invite" in done.stdout
    assert "✗ QUESTION_CHANNELS names '7', which the bot does not see" in done.stdout
    assert done.stdout.count("✗") == 2
    assert "✓ token: Discord takes it; it is that of onrecord" in done.stdout
    assert "Discord agrees" in done.stdout
    assert "✓ servers: 2: Debating Club, Newsroom" in done.stdout
    assert "✓ shards: 1, enough for 2,500 servers" in done.stdout
    assert discord.token not in done.stdout
    assert discord.gateway.identifies == []


async def test_the_readme_shows_what_it_prints(discord: LoopbackDiscord, onrecord: Onrecord) -> None:
    file = onrecord.folder / ".env"
    file.write_text(f"DISCORD_TOKEN={discord.token}\nDISCORD_API={discord.api}\n", encoding="utf-8")
    file.chmod(0o600)

    done = await asyncio.to_thread(onrecord, "check", "--online", **AUDIOOP)

    # How much is found in the article is not for the README to say.
    shown, printed = (re.sub(r"\d+", "N", text) for text in (README, done.stdout))
    assert f"```text\n$ onrecord check --online\n{printed}```" in shown


async def test_a_refused_token_and_a_discord_out_of_reach_are_crossed(
    discord: LoopbackDiscord, onrecord: Onrecord
) -> None:
    discord.log_ins_left = 49
    worn_out = await asyncio.to_thread(
        onrecord, "check", "--online", DISCORD_TOKEN=discord.token, DISCORD_API=discord.api, **AUDIOOP
    )
    with discord.expects(0):
        refused = await asyncio.to_thread(
            onrecord, "check", "--online", DISCORD_TOKEN="MTA.another.secret", DISCORD_API=discord.api, **AUDIOOP
        )
    away = await asyncio.to_thread(
        onrecord,
        "check",
        "--online",
        DISCORD_TOKEN=discord.token,
        DISCORD_API=f"http://127.0.0.1:{a_free_port()}/api",
        **AUDIOOP,
    )

    assert worn_out.returncode == 69
    assert "✗ Discord lets this bot log in only 49 more times" in worn_out.stdout
    assert refused.returncode == 77
    assert "✗ Discord refused the token" in refused.stdout
    assert "another" not in refused.stdout
    assert away.returncode == 69
    assert "✗ Discord cannot be reached" in away.stdout


def test_without_a_token_discord_cannot_be_asked(onrecord: Onrecord) -> None:
    done = onrecord("check", "--online")

    assert done.returncode == 78
    assert "✗ DISCORD_TOKEN is not set" in done.stdout
