"""Faults that a test plans, as the real client meets them."""

import asyncio

import pytest

from tests.loopback import (
    Answer,
    Cut,
    Dropped,
    Held,
    Late,
    Limited,
    LoopbackDiscord,
    Person,
    RefusedResume,
    Seen,
    Withheld,
)
from tests.loopback.small_bot import SmallBot

pytestmark = pytest.mark.usefixtures("bot", "impatient")


async def text_of(person: Person, text: str = "hello") -> str | None:
    answer = await person.ask("/echo", text=text)
    return answer.text if isinstance(answer, Seen) else None


async def test_a_limit_is_waited_for(discord: LoopbackDiscord, member: Person) -> None:
    discord.plan(Limited("callback"))

    assert await text_of(member) == "hello"
    assert [one.status for one in discord.requests if one.route == "callback"] == [429, 200]


async def test_an_error_of_the_server_is_tried_again(discord: LoopbackDiscord, member: Person) -> None:
    discord.plan(Answer("callback", 502, body="<h1>Bad Gateway</h1>", times=2))

    assert await text_of(member) == "hello"


async def test_what_was_done_before_the_error_is_not_done_twice(discord: LoopbackDiscord, member: Person) -> None:
    discord.plan(Answer("message", 500, done=True))

    assert await member.says("@bot hello")
    assert len([one for one in member.sees() if one.author == "onrecord"]) == 1


async def test_a_request_without_an_answer_is_an_error(discord: LoopbackDiscord, bot: SmallBot, member: Person) -> None:
    discord.plan(Cut("callback"))

    with discord.expects(0):
        assert await text_of(member) is None
    assert len(bot.failures) == 1
    assert await text_of(member) == "hello"


async def test_a_response_can_be_too_late(discord: LoopbackDiscord, member: Person) -> None:
    discord.plan(Late("callback", 3.5))

    with discord.expects(10062, 0):
        assert await text_of(member) is None


async def test_a_follow_up_can_be_too_late(discord: LoopbackDiscord, member: Person) -> None:
    discord.plan(Late("followup", 15 * 60 + 1))

    with discord.expects(50027, 0):
        assert await member.ask("/think") is None


async def test_an_answer_can_be_held_back_and_others_go_on(
    discord: LoopbackDiscord, member: Person, other: Person
) -> None:
    held = Held("callback")
    discord.plan(held)

    slow = asyncio.create_task(text_of(member, "slow"))
    await held.arrived.wait()
    assert await text_of(other, "quick") == "quick"
    held.release.set()

    assert await slow == "slow"


async def test_a_dropped_socket_is_resumed(discord: LoopbackDiscord, bot: SmallBot, member: Person) -> None:
    discord.plan(Dropped(after="INTERACTION_CREATE"))

    assert await text_of(member) == "hello"
    await discord.ready()
    assert discord.gateway.resumes == 1
    assert len(discord.gateway.identifies) == 1
    assert await text_of(member) == "hello"
    assert bot.failures == []


async def test_events_that_were_missed_come_after_the_resume(discord: LoopbackDiscord, member: Person) -> None:
    discord.plan(Withheld("INTERACTION_CREATE"))

    assert await text_of(member) == "hello"
    assert discord.gateway.resumes == 1


async def test_a_session_that_is_gone_begins_anew(discord: LoopbackDiscord, member: Person) -> None:
    discord.plan(RefusedResume())
    await discord.gateway.drop(4000)
    await discord.until(lambda: len(discord.gateway.identifies) == 2, "a new login")
    await discord.ready()

    assert await text_of(member) == "hello"


@pytest.mark.parametrize("resumable", [True, False])
async def test_an_invalid_session_begins_anew_or_is_resumed(
    discord: LoopbackDiscord, member: Person, resumable: bool
) -> None:
    await discord.gateway.invalidate(resumable=resumable)
    await discord.until(
        lambda: (discord.gateway.resumes if resumable else len(discord.gateway.identifies) - 1) == 1, "the bot"
    )
    await discord.ready()

    assert await text_of(member) == "hello"


async def test_a_request_to_reconnect_is_followed(discord: LoopbackDiscord, member: Person) -> None:
    await discord.gateway.ask_to_reconnect()
    await discord.until(lambda: discord.gateway.resumes == 1, "the bot to come back")

    assert await text_of(member) == "hello"


async def test_unknown_events_and_opcodes_do_no_harm(discord: LoopbackDiscord, member: Person) -> None:
    await discord.gateway.dispatch("SOMETHING_NEW", {"nobody": "knows"})
    await discord.gateway.send_raw('{"op": 99, "d": null}')

    assert await text_of(member) == "hello"


async def test_faults_strike_once_each_and_in_order(discord: LoopbackDiscord, member: Person) -> None:
    discord.plan(Limited("message"), Limited("callback"))

    await text_of(member)

    assert discord.faults.struck == [Limited("callback")]
    assert discord.faults.waiting == (Limited("message"),)
