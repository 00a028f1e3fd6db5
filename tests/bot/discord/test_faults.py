"""What goes wrong at night: after each, the bot is up, the question answered or the person told, nothing sent twice.

The names of these tests are the rows of the table in docs/faults.md.
"""

import asyncio
import time
from datetime import timedelta
from typing import Any

import discord as dpy
import pytest

from bot.discord.client import Client
from tests.bot.discord.conftest import edition_of, seen
from tests.loopback import (
    Answer,
    Cut,
    Dropped,
    Held,
    Late,
    Limited,
    LoopbackDiscord,
    Permission,
    Person,
    RefusedResume,
    Unreachable,
    Withheld,
)
from tests.loopback.clock import Clock
from tests.loopback.server import PATIENCE

pytestmark = pytest.mark.usefixtures("impatient")

ATTACK = "who attacked the airport in Niamey?"


def messages_of_the_bot(person: Person) -> list[str]:
    """What the bot has said where that person is."""
    return [each.text for each in person.sees() if each.author == "onrecord"]


async def check_answers(person: Person) -> None:
    """The bot is up: it answers a command and a mention, each with one message."""
    before = len(messages_of_the_bot(person))
    assert "ISWAP" in seen(await person.ask("/ask", question=ATTACK)).text
    assert "ISWAP" in seen(await person.says(f"@onrecord {ATTACK}")).text
    assert len(messages_of_the_bot(person)) == before + 2


# The gateway


@pytest.mark.usefixtures("bot")
async def test_the_connection_drops_while_a_question_is_answered(discord: LoopbackDiscord, member: Person) -> None:
    discord.plan(Dropped(after="INTERACTION_CREATE"))

    assert "ISWAP" in seen(await member.ask("/ask", question=ATTACK)).text

    await discord.until(lambda: discord.gateway.resumes == 1, "the bot to come back")
    assert len(messages_of_the_bot(member)) == 1
    await check_answers(member)


@pytest.mark.usefixtures("bot")
async def test_the_connection_drops_before_a_question_arrives(discord: LoopbackDiscord, member: Person) -> None:
    discord.plan(Withheld("MESSAGE_CREATE"))

    assert "ISWAP" in seen(await member.says(f"@onrecord {ATTACK}")).text

    assert discord.gateway.resumes == 1
    await check_answers(member)


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("resumable", [True, False])
async def test_the_session_becomes_invalid(discord: LoopbackDiscord, member: Person, resumable: bool) -> None:
    await discord.gateway.invalidate(resumable=resumable)
    await discord.until(lambda: discord.gateway.resumes + len(discord.gateway.identifies) == 2, "the bot to come back")
    await discord.ready()

    await check_answers(member)


@pytest.mark.usefixtures("bot")
async def test_the_session_cannot_be_resumed(discord: LoopbackDiscord, member: Person) -> None:
    discord.plan(RefusedResume())
    await discord.gateway.drop(4000)
    await discord.until(lambda: len(discord.gateway.identifies) == 2, "a new login")
    await discord.ready()

    await check_answers(member)


async def test_the_connection_drops_again_and_again(discord: LoopbackDiscord, bot: Client, member: Person) -> None:
    for number in range(1, 21):
        await discord.gateway.drop(None)
        assert "ISWAP" in seen(await member.says(f"@onrecord {ATTACK}")).text
        assert discord.gateway.resumes == number

    assert len(messages_of_the_bot(member)) == 20
    assert bot.desk.counters.reconnects == 20
    assert bot.desk.counters.errors == 0
    assert len(discord.gateway.identifies) == 1, "of which Discord allows 1,000 a day"


@pytest.mark.usefixtures("bot")
async def test_discord_takes_no_connection_for_a_while(discord: LoopbackDiscord, member: Person) -> None:
    discord.plan(Unreachable(503, times=5))
    await discord.gateway.drop(None)
    await discord.until(lambda: len(discord.gateway.identifies) == 2, "a new login")
    await discord.ready()

    await check_answers(member)


async def test_the_network_comes_and_goes(discord: LoopbackDiscord, bot: Client, member: Person) -> None:
    for number in range(2, 12):
        discord.plan(Unreachable(503, times=3))
        await discord.gateway.drop(None)
        await discord.until(lambda: len(discord.gateway.identifies) == number, "a new login")  # noqa: B023
        await discord.ready()

    await check_answers(member)
    pauses = [bot.shards[0]._parent._backoff.delay() for _ in range(100)]
    assert 60 < max(pauses) < 5 * 60
    assert 24 * 3600 / (sum(pauses) / len(pauses)) < 1000, "log-ins a day"


async def test_discord_sends_events_that_are_malformed(discord: LoopbackDiscord, bot: Client, member: Person) -> None:
    for event in ("MESSAGE_CREATE", "INTERACTION_CREATE", "GUILD_CREATE", "CHANNEL_UPDATE", "MESSAGE_UPDATE"):
        await discord.gateway.dispatch(event, {"id": "x", "guild_id": [], "author": None})

    await check_answers(member)
    assert discord.gateway.goodbyes == [], "the connection is the one from the start"
    assert not bot.is_closed()


@pytest.mark.usefixtures("bot")
async def test_discord_sends_events_that_nobody_knows(discord: LoopbackDiscord, member: Person) -> None:
    await discord.gateway.dispatch("SOMETHING_NEW", {"nobody": "knows"})
    await discord.gateway.send_raw('{"op": 99, "d": null}')

    await check_answers(member)


# Requests


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("everywhere", [False, True])
async def test_discord_limits_the_rate(discord: LoopbackDiscord, member: Person, everywhere: bool) -> None:
    discord.plan(Limited("callback", everywhere=everywhere), Limited("message", everywhere=everywhere))

    await check_answers(member)


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("status", [500, 502, 504])
async def test_discord_answers_with_an_error(discord: LoopbackDiscord, member: Person, status: int) -> None:
    discord.plan(Answer("callback", status, body="<h1>Bad</h1>"), Answer("message", status, body="<h1>Bad</h1>"))

    await check_answers(member)


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("route", ["callback", "message"])
async def test_discord_sends_the_answer_and_reports_an_error(
    discord: LoopbackDiscord, member: Person, route: str
) -> None:
    discord.plan(Answer(route, 500, done=True))

    if route == "callback":
        with discord.expects(40060):
            assert "ISWAP" in seen(await member.ask("/ask", question=ATTACK)).text
    else:
        assert "ISWAP" in seen(await member.says(f"@onrecord {ATTACK}")).text

    assert len(messages_of_the_bot(member)) == 1
    assert messages_of_the_bot(member.in_direct_messages()) == []
    await check_answers(member)


@pytest.mark.usefixtures("bot")
async def test_discord_reports_errors_until_the_bot_gives_up(discord: LoopbackDiscord, member: Person) -> None:
    discord.plan(Answer("message", 500, times=5))

    await member.says(f"@onrecord {ATTACK}")

    assert messages_of_the_bot(member) == []
    [told] = messages_of_the_bot(member.in_direct_messages())
    assert "Something went wrong" in told
    await check_answers(member)


@pytest.mark.usefixtures("bot")
async def test_a_request_gets_no_answer(discord: LoopbackDiscord, member: Person) -> None:
    discord.plan(Cut("callback"), Cut("message"))

    assert "ISWAP" in seen(await member.ask("/ask", question=ATTACK)).text
    assert "ISWAP" in seen(await member.says(f"@onrecord {ATTACK}")).text

    assert len(messages_of_the_bot(member)) == 2
    await check_answers(member)


@pytest.mark.usefixtures("bot")
async def test_a_request_is_done_and_gets_no_answer(discord: LoopbackDiscord, member: Person) -> None:
    discord.plan(Cut("callback", done=True), Cut("message", done=True))

    with discord.expects(40060):
        assert "ISWAP" in seen(await member.ask("/ask", question=ATTACK)).text
    assert "ISWAP" in seen(await member.says(f"@onrecord {ATTACK}")).text

    assert len(messages_of_the_bot(member)) == 2
    assert messages_of_the_bot(member.in_direct_messages()) == []
    await check_answers(member)


async def test_what_the_person_is_told_gets_no_answer(discord: LoopbackDiscord, bot: Client, member: Person) -> None:
    answer = seen(await member.ask("/ask", question=ATTACK))
    bot.desk.edition = edition_of("Another article.")
    discord.plan(Cut("callback"), Cut("message", times=2), Cut("message", done=True))

    assert "The article has changed" in seen(await answer.click("In context")).text
    assert await member.says(f"@onrecord {ATTACK}") is None

    assert len([each for each in member.sees() if each.ephemeral]) == 1
    [told] = messages_of_the_bot(member.in_direct_messages())
    assert "Something went wrong" in told


@pytest.mark.usefixtures("bot")
async def test_the_answer_comes_after_the_interaction_has_expired(discord: LoopbackDiscord, member: Person) -> None:
    """Discord itself tells the person that the application did not respond."""
    discord.plan(Late("callback", 3.5))

    with discord.expects(10062, 0):
        assert await member.ask("/ask", question=ATTACK) is None

    await check_answers(member)


@pytest.mark.usefixtures("bot")
async def test_the_network_is_slow(discord: LoopbackDiscord, member: Person) -> None:
    held = Held("message", times=30)
    discord.plan(held)
    people = [discord.person(f"Reader {number}").in_direct_messages() for number in range(30)]

    asking = [asyncio.create_task(each.says(ATTACK)) for each in people]
    async with asyncio.timeout(PATIENCE):
        while discord.faults.waiting:  # until thirty answers are under way
            await asyncio.sleep(0.01)
    assert "ISWAP" in seen(await member.ask("/ask", question=ATTACK)).text
    held.release.set()

    assert all("ISWAP" in seen(answer).text for answer in await asyncio.gather(*asking))
    assert all(len(messages_of_the_bot(each)) == 1 for each in people)


# What changes while a question is answered


@pytest.mark.usefixtures("bot")
async def test_the_channel_is_deleted_while_a_question_is_answered(discord: LoopbackDiscord, member: Person) -> None:
    doomed = member.in_channel(discord.world.new_channel(discord.newsroom, "doomed"))
    await discord.gateway.dispatch("CHANNEL_CREATE", doomed.channel.wire(), guild=discord.newsroom)
    held = Held("message")
    discord.plan(held)

    asking = asyncio.create_task(doomed.says(f"@onrecord {ATTACK}"))
    await held.arrived.wait()
    await discord.delete_channel(doomed.channel)
    with discord.expects(10003):
        held.release.set()
        await asking

    [told] = messages_of_the_bot(member.in_direct_messages())
    assert "Something went wrong" in told
    await check_answers(member)


@pytest.mark.usefixtures("bot")
async def test_a_permission_is_taken_while_a_question_is_answered(discord: LoopbackDiscord, member: Person) -> None:
    other = member.in_channel(discord.world.new_channel(discord.newsroom, "other"))
    await discord.gateway.dispatch("CHANNEL_CREATE", other.channel.wire(), guild=discord.newsroom)
    held = Held("message")
    discord.plan(held)

    asking = asyncio.create_task(other.says(f"@onrecord {ATTACK}"))
    await held.arrived.wait()
    await discord.deny(other.channel, Permission.SEND_MESSAGES)
    with discord.expects(50013):
        held.release.set()
        await asking

    [told] = messages_of_the_bot(member.in_direct_messages())
    assert "permission" in told
    await check_answers(member)


@pytest.mark.usefixtures("bot")
async def test_a_permission_is_missing_from_the_start(discord: LoopbackDiscord, member: Person) -> None:
    await discord.deny(member.channel, Permission.SEND_MESSAGES)

    assert await member.says(f"@onrecord {ATTACK}") is None

    [answer] = messages_of_the_bot(member.in_direct_messages())
    assert "ISWAP" in answer


@pytest.mark.parametrize("hours", [-24, 24])
async def test_the_clock_jumps(
    discord: LoopbackDiscord, bot: Client, member: Person, monkeypatch: pytest.MonkeyPatch, hours: int
) -> None:
    """That of the machine with the bot; the stand-in, which looks at the same one, keeps to the time that it was."""
    await check_answers(member)
    seconds, utcnow = time.time, dpy.utils.utcnow
    monkeypatch.setattr(Clock, "now", property(lambda _: seconds()))
    monkeypatch.setattr(time, "time", lambda: seconds() + hours * 3600)
    monkeypatch.setattr(dpy.utils, "utcnow", lambda: utcnow() + timedelta(hours=hours))

    await check_answers(member)
    discord.plan(Answer("callback", 404))
    told = seen(await member.ask("/ask", question=ATTACK))
    assert "Something went wrong" in told.text
    assert not bot.is_closed()


async def test_answering_takes_longer_than_discord_waits(
    discord: LoopbackDiscord, bot: Client, member: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For instance because a very long article is being read again."""
    monkeypatch.setattr("bot.discord.replying.DEFER_AFTER", 0.01)
    go_on = asyncio.Event()
    occupied = asyncio.create_task(asyncio.to_thread(_occupy, bot, go_on, asyncio.get_running_loop()))

    asking = asyncio.create_task(member.ask("/ask", question=ATTACK))
    await discord.until(lambda: bool(discord.sent("callback")), "the bot to ask for patience")
    discord.wait(5)
    go_on.set()

    assert "ISWAP" in seen(await asking).text
    await occupied


def _occupy(bot: Client, until: asyncio.Event, loop: asyncio.AbstractEventLoop) -> Any:
    """Keep the thread that answers busy."""
    return asyncio.run_coroutine_threadsafe(
        bot.desk.work(lambda: asyncio.run_coroutine_threadsafe(until.wait(), loop).result()), loop
    ).result()
