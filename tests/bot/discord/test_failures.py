"""When something goes wrong: the person is told, in private, and the log says what and where but not what was asked."""

import asyncio
import logging

import pytest

from bot.discord.client import Client
from bot.discord.limits import DEFER_AFTER
from index.answer import Answer
from tests.bot.discord.conftest import StartBot, seen
from tests.loopback import LoopbackDiscord, Person
from tests.loopback.faults import Answer as Refusal
from tests.loopback.faults import Late
from tests.loopback.server import PATIENCE

SORRY = "Something went wrong on my side. Please try again; whoever runs this bot can find it in the log."
SECRET = "who told the secret about Timbuktu?"


@pytest.fixture
def broken(bot: Client, monkeypatch: pytest.MonkeyPatch) -> Client:
    """A bot that cannot answer, and whose error repeats the question."""

    def ask(question: str, *_: object) -> Answer:
        raise KeyError(question)

    monkeypatch.setattr(bot.desk.edition.answerer, "ask", ask)
    return bot


@pytest.fixture(autouse=True)
def all_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)


@pytest.mark.usefixtures("broken")
class TestMistakes:
    async def test_in_a_command(self, member: Person, caplog: pytest.LogCaptureFixture) -> None:
        notice = seen(await member.ask("/ask", question=SECRET))

        assert (notice.text, notice.ephemeral) == (SORRY, True)
        assert "ask: KeyError" in caplog.text
        assert "test_failures.py" in caplog.text
        assert "Timbuktu" not in caplog.text

    async def test_in_answering_a_message(self, member: Person, caplog: pytest.LogCaptureFixture) -> None:
        assert await member.says(f"@onrecord {SECRET}") is None

        [notice] = member.in_direct_messages().sees()
        assert notice.text == SORRY
        assert "message: KeyError" in caplog.text
        assert "Timbuktu" not in caplog.text

    async def test_in_direct_messages(self, member: Person) -> None:
        await member.in_direct_messages().says(SECRET)

        assert member.in_direct_messages().sees()[-1].text == SORRY

    async def test_in_the_menu_of_a_message(self, member: Person, caplog: pytest.LogCaptureFixture) -> None:
        notice = seen(await member.uses("Find in the article", await member.writes(SECRET)))

        assert (notice.text, notice.ephemeral) == (SORRY, True)
        assert "Timbuktu" not in caplog.text


async def test_a_mistake_in_a_button(
    bot: Client, member: Person, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = seen(await member.ask("/ask", question="who attacked the airport in Niamey?"))

    def piece_at(_: int) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr(bot.desk.edition, "piece_at", piece_at)
    notice = seen(await answer.click("In context"))
    assert (notice.text, notice.ephemeral) == (SORRY, True)
    assert "ZeroDivisionError" in caplog.text


async def test_a_mistake_in_the_choices(
    bot: Client, member: Person, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot.desk.edition, "speakers", None)

    assert await member.completes("/quotes", speaker="Timbuktu") == []
    assert "choices for /quotes: TypeError" in caplog.text
    assert "Timbuktu" not in caplog.text


async def test_a_mistake_in_an_event(
    bot: Client, member: Person, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def hear(*_: object) -> None:
        raise KeyError(SECRET)

    monkeypatch.setattr(bot._listener, "hear", hear)
    assert await member.says(f"@onrecord {SECRET}") is None
    assert "on_message: KeyError" in caplog.text
    assert "Timbuktu" not in caplog.text


class TestTime:
    async def test_what_takes_long_is_deferred_and_then_answered(
        self, bot: Client, member: Person, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        release = asyncio.Event()
        at_once = bot.desk.ask

        async def ask(*arguments: object) -> Answer:
            await release.wait()
            return await at_once(*arguments)  # type: ignore[arg-type]

        monkeypatch.setattr(bot.desk, "ask", ask)
        asyncio.get_running_loop().call_later(DEFER_AFTER + 0.1, release.set)

        answer = seen(await member.ask("/ask", question="who attacked the airport in Niamey?"))
        assert "ISWAP" in answer.text
        assert not answer.ephemeral
        assert [each.body["type"] for each in member.discord.sent("callback")] == [5]

    async def test_what_discord_does_not_wait_for_is_not_made(
        self, discord: LoopbackDiscord, bot: Client, member: Person, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("bot.discord.replying.DEFER_AFTER", 0.01)
        given_up = asyncio.Event()

        async def ask(*_: object) -> Answer:
            try:
                return await asyncio.Future()
            finally:
                given_up.set()

        monkeypatch.setattr(bot.desk, "ask", ask)
        discord.plan(Refusal("callback", 400))
        notice = seen(await member.ask("/ask", question=SECRET))
        assert notice.text == SORRY
        async with asyncio.timeout(PATIENCE):
            await given_up.wait()

    async def test_a_mistake_after_deferring_is_told_in_private(
        self, bot: Client, member: Person, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async def ask(*_: object) -> Answer:
            await asyncio.sleep(DEFER_AFTER + 0.1)
            raise KeyError

        monkeypatch.setattr(bot.desk, "ask", ask)
        notice = seen(await member.ask("/ask", question="who attacked the airport in Niamey?"))
        assert (notice.text, notice.ephemeral) == (SORRY, True)
        assert [each.text for each in member.sees()] == [SORRY], "nothing is left thinking"

    @pytest.mark.usefixtures("bot")
    async def test_a_response_that_arrives_too_late_is_logged_and_not_repeated(
        self, discord: LoopbackDiscord, member: Person, caplog: pytest.LogCaptureFixture
    ) -> None:
        discord.plan(Late("callback", 4))

        with discord.expects(10062, 0):
            assert await member.ask("/ask", question="who attacked the airport in Niamey?") is None
        assert "code 10062" in caplog.text


@pytest.mark.usefixtures("bot")
async def test_what_discord_refuses_is_told(
    discord: LoopbackDiscord, member: Person, caplog: pytest.LogCaptureFixture
) -> None:
    discord.plan(Refusal("callback", 400))

    notice = seen(await member.ask("/ask", question=SECRET))
    assert (notice.text, notice.ephemeral) == (SORRY, True)
    assert "Discord answered 400" in caplog.text
    assert "Timbuktu" not in caplog.text


class TestSync:
    async def test_commands_are_sent_once(self, discord: LoopbackDiscord, start_bot: StartBot) -> None:
        bot = await start_bot()
        assert len(discord.sent("commands")) >= 1
        before = _registrations(discord)
        await bot.close()
        await start_bot()

        assert _registrations(discord) == before == 1

    async def test_and_again_when_they_differ(self, discord: LoopbackDiscord, start_bot: StartBot) -> None:
        bot = await start_bot()
        await bot.close()
        discord.commands[None][0]["description"] = "Something else"
        await start_bot()

        assert _registrations(discord) == 2

    async def test_a_test_server_alone_gets_them(
        self, discord: LoopbackDiscord, start_bot: StartBot, member: Person
    ) -> None:
        bot = await start_bot(test_server=int(discord.newsroom.id))
        assert discord.commands[None] == []
        assert "ISWAP" in seen(await member.ask("/ask", question="who attacked the airport in Niamey?")).text
        await bot.close()
        await start_bot(test_server=int(discord.newsroom.id))

        assert _registrations(discord) == 1

    async def test_the_commands_for_everybody_are_gone_while_there_is_a_test_server(
        self, discord: LoopbackDiscord, start_bot: StartBot, member: Person
    ) -> None:
        bot = await start_bot()
        await bot.close()
        await start_bot(test_server=int(discord.newsroom.id))

        assert member.commands().count("ask") == 1
        assert member.in_direct_messages().commands() == []

    async def test_a_server_that_was_the_test_server_loses_its_own_as_soon_as_one_is_used(
        self, discord: LoopbackDiscord, start_bot: StartBot, member: Person
    ) -> None:
        bot = await start_bot(test_server=int(discord.newsroom.id))
        await bot.close()
        await start_bot()
        assert member.commands().count("ask") == 2

        assert "ISWAP" in seen(await member.ask("/ask", question="who attacked the airport in Niamey?")).text
        assert member.commands().count("ask") == 1
        assert "ISWAP" in seen(await member.ask("/ask", question="who attacked the airport in Niamey?")).text


def _registrations(discord: LoopbackDiscord) -> int:
    return sum(each.method == "PUT" for each in discord.requests if each.path.endswith("/commands"))
