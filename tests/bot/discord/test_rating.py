"""The feedback buttons: off unless there is a file, and what is kept when somebody presses one."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.upkeep.feedback import Feedback
from tests.bot.discord.conftest import StartBot, seen
from tests.loopback import LoopbackDiscord, Permission, Person, Seen

ATTACK = "who attacked the airport in Niamey?"
MINISTER = "what did the *interior* minister say?"

Ask = Callable[[Person, str], Awaitable[Seen]]


@pytest.fixture
def feedback(tmp_path: Path) -> Feedback:
    return Feedback(tmp_path / "feedback.jsonl")


def kept(feedback: Feedback) -> list[tuple[str, bool]]:
    return [(entry.question, entry.helped) for entry in feedback.entries()]


async def by_command(person: Person, question: str) -> Seen:
    return seen(await person.ask("/ask", question=question))


async def by_command_in_private(person: Person, question: str) -> Seen:
    return seen(await person.ask("/ask", question=question, private=True))


async def by_mention(person: Person, question: str) -> Seen:
    return seen(await person.says(f"@onrecord {question}"))


async def by_direct_message(person: Person, question: str) -> Seen:
    return seen(await person.in_direct_messages().says(question))


@pytest.mark.usefixtures("bot")
async def test_without_a_file_nobody_is_asked(member: Person) -> None:
    assert "This helped" not in (await by_command(member, ATTACK)).buttons
    assert "is kept" not in seen(await member.ask("/help")).text


@pytest.mark.parametrize("ask", [by_command, by_command_in_private, by_mention, by_direct_message])
async def test_the_question_is_kept_however_it_was_asked(
    start_bot: StartBot, feedback: Feedback, member: Person, ask: Ask
) -> None:
    await start_bot(feedback=feedback)

    first, second = await ask(member, ATTACK), await ask(member, MINISTER)
    thanks = seen(await first.click("This helped"))
    await second.click("This missed")

    assert thanks.ephemeral
    assert "not who asked" in thanks.text
    assert kept(feedback) == [(ATTACK, True), (MINISTER, False)]


async def test_who_reads_the_help_is_told(start_bot: StartBot, feedback: Feedback, member: Person) -> None:
    await start_bot(feedback=feedback)

    assert "presses This helped or This missed, the question is kept" in seen(await member.ask("/help")).text


async def test_everybody_may_say_so_once(
    start_bot: StartBot, feedback: Feedback, member: Person, other: Person
) -> None:
    await start_bot(feedback=feedback)
    answer = await by_mention(member, ATTACK)

    await answer.click("This missed")
    again = seen(await answer.click("This helped"))
    await seen(answer.as_seen_by(other)).click("This helped")

    assert "already" in again.text
    assert kept(feedback) == [(ATTACK, False), (ATTACK, True)]


async def test_whoever_presses_twice_in_a_hurry_counts_once(
    discord: LoopbackDiscord, start_bot: StartBot, feedback: Feedback, member: Person
) -> None:
    await start_bot(feedback=feedback)
    answer = await by_command(member, ATTACK)

    for _ in range(2):
        await member.presses(answer, "This missed")
    await discord.until(lambda: len(discord.sent("callback")) == 3, "an answer to both")

    assert kept(feedback) == [(ATTACK, False)]


async def test_the_buttons_work_after_a_restart(start_bot: StartBot, feedback: Feedback, member: Person) -> None:
    bot = await start_bot(feedback=feedback)
    answer = await by_command(member, ATTACK)
    await bot.close()
    await start_bot(feedback=feedback)

    await answer.click("This missed")

    assert kept(feedback) == [(ATTACK, False)]


async def test_after_feedback_was_switched_off_the_person_is_told(
    start_bot: StartBot, feedback: Feedback, member: Person
) -> None:
    bot = await start_bot(feedback=feedback)
    answer = await by_command(member, ATTACK)
    await bot.close()
    await start_bot()

    assert "Feedback is not kept any more." in seen(await answer.click("This missed")).text


async def test_a_question_that_cannot_be_seen_any_more_is_not_kept(
    discord: LoopbackDiscord, start_bot: StartBot, feedback: Feedback, member: Person
) -> None:
    await start_bot(feedback=feedback)
    answer = await by_mention(member, ATTACK)
    await member.deletes(seen(answer.replies_to))
    await discord.deny(member.channel, Permission.READ_MESSAGE_HISTORY)

    assert "cannot be seen any more" in seen(await answer.click("This missed")).text
    assert kept(feedback) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
async def test_with_a_full_disk_the_person_is_told(
    start_bot: StartBot, member: Person, caplog: pytest.LogCaptureFixture
) -> None:
    await start_bot(feedback=Feedback(Path("/dev/full")))
    answer = await by_command(member, ATTACK)

    for _ in range(2):
        assert "could not be noted" in seen(await answer.click("This missed")).text
    assert "Feedback cannot be kept: No space left on device" in caplog.text
    assert "ISWAP" in (await by_command(member, ATTACK)).text
