"""Questions in messages: what is answered, what is left alone, and how a chat goes on."""

import asyncio
from typing import Any

import pytest
from discord import MessageType

from bot.discord.client import Client
from bot.discord.listening import is_question
from bot.limits import LONGEST_QUESTION
from tests.bot.discord.conftest import StartBot, edition_of, seen
from tests.loopback import Held, LoopbackDiscord, Permission, Person, Seen
from tests.loopback.gateway import MESSAGE_CONTENT

ATTACK = "who attacked the airport in Niamey?"


class TestWhatIsMeant:
    @pytest.mark.usefixtures("bot")
    async def test_a_mention_is_answered_as_a_reply_that_pings_nobody(self, member: Person) -> None:
        answer = seen(await member.says(f"@onrecord {ATTACK}"))

        assert answer.text.startswith("> One example is January's attack")
        assert answer.replies_to
        assert answer.pings == frozenset()

    @pytest.mark.usefixtures("bot")
    async def test_direct_messages_need_no_mention(self, member: Person) -> None:
        assert "ISWAP" in seen(await member.in_direct_messages().says(ATTACK)).text

    @pytest.mark.usefixtures("bot")
    async def test_a_reply_to_an_answer_is_a_question(self, member: Person, other: Person) -> None:
        answer = seen(await member.says("@onrecord what did Moussa Diaw say about special regimes?"))

        more = seen(await seen(answer.as_seen_by(other)).reply("where does he teach?"))
        assert "where does Moussa Diaw teach?" in more.text

    @pytest.mark.usefixtures("bot")
    async def test_what_people_say_to_each_other_is_left_alone(self, member: Person, other: Person) -> None:
        remark = await other.writes("who attacked the airport in Niamey?")

        assert await member.says("what do you think?", reply_to=remark) is None
        assert await member.says("@Bela who attacked the airport?") is None
        assert await member.says("@everyone who attacked the airport?") is None

    @pytest.mark.usefixtures("bot")
    async def test_bots_are_left_alone(self, discord: LoopbackDiscord) -> None:
        robot = discord.person("Robot", bot=True)

        assert await robot.says(f"@onrecord {ATTACK}") is None

    @pytest.mark.usefixtures("bot")
    async def test_webhooks_and_discord_itself_are_left_alone(self, discord: LoopbackDiscord, member: Person) -> None:
        mention = f"{discord.world.bot.mention} {ATTACK}"
        await discord.post(member.channel, member.user, mention, webhook="1")
        await discord.post(member.channel, member.user, mention, type=MessageType.pins_add.value)
        await discord.idle()

        assert [each.text for each in member.sees() if each.author == "onrecord"] == []

    @pytest.mark.usefixtures("bot")
    async def test_a_reply_whose_words_are_not_shown_to_the_bot_is_left_alone(self, member: Person) -> None:
        answer = seen(await member.says(f"@onrecord {ATTACK}"))

        assert await answer.reply("where does he teach?", ping=False) is None

    @pytest.mark.usefixtures("bot")
    async def test_a_mention_alone_gets_help(self, member: Person) -> None:
        assert "`/ask` a question" in seen(await member.says("@onrecord")).text

    @pytest.mark.usefixtures("bot")
    async def test_a_greeting_is_returned(self, member: Person) -> None:
        assert "Hello!" in seen(await member.says("@onrecord hi")).text


class TestQuestionChannels:
    async def test_every_question_there_is_answered_and_nothing_else(
        self, discord: LoopbackDiscord, start_bot: StartBot, member: Person, other: Person
    ) -> None:
        discord.privileged_intents = MESSAGE_CONTENT
        await start_bot(question_channels={int(member.channel.id)})

        answer = seen(await member.says(ATTACK))
        assert "ISWAP" in answer.text
        assert seen(await member.says("what did the interior minister say")).text
        assert await member.says("I read about the attack on the airport today") is None
        remark = await other.writes("look at this")
        assert await member.says("who wrote that?", reply_to=remark) is None
        thread = await member.starts_thread(answer)
        assert seen(await thread.says("what did the interior minister say?")).text

    async def test_another_channel_is_none(self, discord: LoopbackDiscord, start_bot: StartBot, member: Person) -> None:
        discord.privileged_intents = MESSAGE_CONTENT
        await start_bot(question_channels={1})

        assert await member.says(ATTACK) is None

    async def test_only_they_need_the_content_of_messages(self, start_bot: StartBot) -> None:
        bot = await start_bot()

        assert {name for name, on in bot.intents if on} == {"guilds", "guild_messages", "dm_messages"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Any news?", True),
        ("who attacked the airport", True),
        ("Who's the minister there", True),
        ("was anybody hurt there", True),
        ("Who knows", False),
        ("I wonder who attacked the airport", False),
        ("", False),
    ],
)
def test_what_a_question_looks_like(text: str, expected: bool) -> None:
    assert is_question(text) is expected


@pytest.mark.usefixtures("bot")
class TestChats:
    async def test_a_thread_goes_on_with_its_own_chat(self, member: Person) -> None:
        answer = seen(await member.says("@onrecord what did Moussa Diaw say about special regimes?"))
        thread = await member.starts_thread(answer)

        await thread.says("@onrecord what did Julian Bergmann say about Mali?")
        assert "where does Julian Bergmann work?" in seen(await thread.says("@onrecord where does he work?")).text
        assert "where does Moussa Diaw work?" in seen(await member.says("@onrecord where does he work?")).text

    async def test_a_thread_on_an_answer_goes_on_from_that_for_everybody(self, member: Person, other: Person) -> None:
        answer = seen(await member.says("@onrecord what did Moussa Diaw say about special regimes?"))
        await member.says("@onrecord what did Julian Bergmann say about Mali?")
        thread = await member.starts_thread(answer)

        for person in (member, other):
            there = person.in_channel(thread.channel)
            assert "where does Moussa Diaw work?" in seen(await there.says("@onrecord where does he work?")).text
            assert (
                "where does Moussa Diaw teach?" in seen(await there.ask("/ask", question="where does he teach?")).text
            )

    async def test_direct_messages_go_on(self, member: Person) -> None:
        alone = member.in_direct_messages()
        await alone.says("what did Moussa Diaw say about special regimes?")

        assert "where does Moussa Diaw teach?" in seen(await alone.says("where does he teach?")).text

    async def test_a_reply_is_about_the_answer_it_replies_to(self, member: Person) -> None:
        first = seen(await member.says("@onrecord what did Moussa Diaw say about special regimes?"))
        await member.says("@onrecord what did Julian Bergmann say about Mali?")

        assert "where does Moussa Diaw work?" in seen(await first.reply("where does he work?")).text

    async def test_after_some_quiet_minutes_a_chat_is_forgotten(self, discord: LoopbackDiscord, member: Person) -> None:
        await member.says("@onrecord what did Moussa Diaw say about special regimes?")
        discord.wait(14 * 60)
        assert "Moussa Diaw" in seen(await member.says("@onrecord where does he work?")).text
        discord.wait(16 * 60)

        assert "Moussa Diaw" not in seen(await member.says("@onrecord where does he work?")).text


class TestAfterARestart:
    async def test_a_reply_to_an_old_answer_is_about_that(self, start_bot: StartBot, member: Person) -> None:
        bot = await start_bot()
        by_command = seen(await member.ask("/ask", question="what did Moussa Diaw say about special regimes?"))
        by_mention = seen(await member.says("@onrecord what did Julian Bergmann say about Mali?"))
        await bot.close()
        await start_bot()

        assert "where does Moussa Diaw work?" in seen(await by_command.reply("where does he work?")).text
        assert "where does Julian Bergmann work?" in seen(await by_mention.reply("where does he work?")).text

    async def test_who_said_that_is_about_the_very_words_shown(self, start_bot: StartBot, member: Person) -> None:
        bot = await start_bot()
        answer = seen(await member.says("@onrecord what did Moussa Diaw say about special regimes?"))
        await bot.close()
        await start_bot()

        assert "— Moussa Diaw" in seen(await answer.reply("who said that?")).text

    async def test_an_answer_about_another_article_tells_nothing(self, start_bot: StartBot, member: Person) -> None:
        bot = await start_bot(about=edition_of("The ferry sails again.\n\nCaptain Morag Bell said she was glad."))
        answer = seen(await member.says("@onrecord what did Morag Bell say?"))
        await bot.close()
        await start_bot()

        assert "Morag" not in seen(await answer.reply("where does she work?")).text


@pytest.mark.usefixtures("bot")
class TestEdits:
    async def test_an_edited_question_changes_its_answer(self, member: Person) -> None:
        question = await member.writes("@onrecord what did the interior minister say?")
        [answer] = [each for each in await settled(member) if each.author == "onrecord"]

        changed = seen(await member.edits(question, f"@onrecord {ATTACK}"))
        assert changed == answer
        assert "ISWAP" in answer.text
        assert "where does" not in answer.text

    async def test_a_follow_up_is_about_the_edited_question(self, member: Person) -> None:
        question = await member.writes("@onrecord what did Julian Bergmann say about Mali?")
        await settled(member)
        await member.edits(question, "@onrecord what did Moussa Diaw say about special regimes?")

        assert "where does Moussa Diaw work?" in seen(await member.says("@onrecord where does he work?")).text

    async def test_an_edit_while_the_answer_is_on_its_way_changes_it_too(
        self, discord: LoopbackDiscord, member: Person
    ) -> None:
        held = Held("message")
        discord.plan(held)
        asking = asyncio.create_task(member.says("@onrecord what did the interior minister say?"))
        await held.arrived.wait()
        [question] = member.sees()

        for text in ("what did Julian Bergmann say about Mali?", ATTACK):
            question.message.content = f"{discord.world.bot.mention} {text}"
            question.message.edited = discord.world.now()
            await discord.gateway.dispatch_message("MESSAGE_UPDATE", question.message)
            await discord.gateway.heard()
        held.release.set()

        answer = seen(await asking)
        await discord.idle()
        assert "ISWAP" in answer.text
        assert len(discord.sent("edit")) == 1, "only the last words matter"

    async def test_after_a_while_it_does_not(self, discord: LoopbackDiscord, member: Person) -> None:
        question = await member.writes("@onrecord what did the interior minister say?")
        await settled(member)
        discord.wait(16 * 60)

        assert await member.edits(question, f"@onrecord {ATTACK}") is None

    async def test_where_the_article_has_changed_meanwhile_the_chat_before_is_none(
        self, bot: Client, member: Person
    ) -> None:
        await member.says("@onrecord what did Moussa Diaw say about special regimes?")
        question = await member.writes("@onrecord where does he work?")
        await settled(member)
        bot.desk.edition = edition_of("The ferry sails again.\n\nCaptain Morag Bell said she was glad.")

        assert "Diaw" not in seen(await member.edits(question, "@onrecord where does he teach?")).text

    async def test_an_edit_of_something_else_is_left_alone(self, member: Person) -> None:
        remark = await member.writes("lovely day")

        assert await member.edits(remark, "@onrecord lovely day") is None

    async def test_an_answer_that_was_removed_stays_away(self, member: Person) -> None:
        question = await member.writes("@onrecord what did the interior minister say?")
        [answer] = [each for each in await settled(member) if each.author == "onrecord"]
        await answer.click("Remove")

        with member.discord.expects(10008):
            assert await member.edits(question, f"@onrecord {ATTACK}") is None


async def settled(member: Person) -> list[Seen]:
    """What the person sees once the bot has answered what was written before."""
    await member.says("nothing to do with anything")
    return member.sees()


class TestCooldown:
    async def test_too_many_questions_get_one_kind_private_notice(
        self, discord: LoopbackDiscord, start_bot: StartBot, member: Person, other: Person
    ) -> None:
        await start_bot(per_minute=2)
        for _ in range(2):
            assert await member.says(f"@onrecord {ATTACK}")

        assert await member.says(f"@onrecord {ATTACK}") is None
        assert await member.says(f"@onrecord {ATTACK}") is None
        [notice] = member.in_direct_messages().sees()
        assert notice.text == "That was a lot of questions; please ask again in 60 seconds."
        assert await other.says(f"@onrecord {ATTACK}"), "it is counted for each person"
        discord.wait(61)
        assert await member.says(f"@onrecord {ATTACK}")

    @pytest.mark.parametrize(
        ("command", "options"),
        [
            ("/ask", {"question": ATTACK}),
            ("/quotes", {"speaker": "laessing"}),
            ("/read", {"paragraph": 1}),
            ("/article", {}),
        ],
    )
    async def test_commands_count_too(
        self, start_bot: StartBot, member: Person, command: str, options: dict[str, Any]
    ) -> None:
        await start_bot(per_minute=1)
        await member.ask("/ask", question=ATTACK)

        notice = seen(await member.ask(command, **options))
        assert notice.ephemeral
        assert notice.text == "That was a lot of questions; please ask again in 60 seconds."


@pytest.mark.usefixtures("bot")
async def test_a_question_that_is_too_long_is_refused_kindly(member: Person) -> None:
    assert await member.says("@onrecord " + "why " * LONGEST_QUESTION) is None

    [notice] = member.in_direct_messages().sees()
    assert notice.text == "That question has 7,999 characters, and the most is 2,000; could you ask it in fewer words?"


@pytest.mark.usefixtures("bot")
class TestPermissions:
    async def test_where_the_bot_may_not_write_the_answer_comes_directly(
        self, discord: LoopbackDiscord, member: Person
    ) -> None:
        await discord.deny(member.channel, Permission.SEND_MESSAGES)

        assert await member.says(f"@onrecord {ATTACK}") is None
        [answer] = member.in_direct_messages().sees()
        assert answer.text.startswith(f"-# I may not write where you asked: {ATTACK}\n> One example")
        assert len(discord.sent("message")) == 1, "nothing is tried that cannot work"

    async def test_who_takes_no_direct_messages_is_left_alone(self, discord: LoopbackDiscord, member: Person) -> None:
        await discord.deny(member.channel, Permission.SEND_MESSAGES)
        discord.closed_to_messages.add(member.user)

        with discord.expects(50007):
            assert await member.says(f"@onrecord {ATTACK}") is None

    async def test_without_the_right_to_reply_the_answer_stands_alone(
        self, discord: LoopbackDiscord, member: Person
    ) -> None:
        await discord.deny(member.channel, Permission.READ_MESSAGE_HISTORY)

        answer = seen(await member.says(f"@onrecord {ATTACK}"))
        assert "ISWAP" in answer.text
        assert answer.replies_to is None

    async def test_no_permission_for_embeds_is_needed(self, discord: LoopbackDiscord, member: Person) -> None:
        await discord.deny(member.channel, Permission.EMBED_LINKS)

        assert "ISWAP" in seen(await member.says(f"@onrecord {ATTACK}")).text

    async def test_a_question_deleted_meanwhile_is_answered_without_an_error(self, member: Person) -> None:
        question = await member.writes(f"@onrecord {ATTACK}")
        await member.deletes(question)

        assert "ISWAP" in member.sees()[-1].text


@pytest.mark.usefixtures("bot")
async def test_nothing_that_is_sent_may_ping_anybody(discord: LoopbackDiscord, member: Person) -> None:
    question = await member.writes(f"@onrecord {ATTACK}")
    await settled(member)
    await member.edits(question, "@onrecord what did the interior minister say?")
    answer = seen(await member.ask("/ask", question="did @everyone or <@1> win?"))
    page = seen(await seen(await answer.click("What is it about?")).click("Read it from the start"))
    await page.click("Later ›")
    await member.in_direct_messages().says(ATTACK)

    bodies = [each.body.get("data", each.body) for each in discord.requests if isinstance(each.body, dict)]
    cards = [body for body in bodies if body.get("components")]
    assert len(cards) == 7
    assert [body.get("allowed_mentions") for body in cards] == [{"parse": []}] * 7
