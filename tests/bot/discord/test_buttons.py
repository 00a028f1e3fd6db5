"""Buttons: what they show, to whom, and that they outlive the bot that made them."""

import pytest

from bot.discord.edition import Edition
from bot.discord.limits import PASSAGE
from tests.bot.discord.conftest import StartBot, edition_of, seen
from tests.loopback import LoopbackDiscord, Permission, Person, Seen

LONG = "\n\n".join(
    f"Paragraph {number} of the story begins here. " + "It goes on about ferries and islands for a long while. " * 40
    for number in range(1, 7)
)
SPEECHES = "\n\n".join(
    f'"Point number {number} is that the ferry has to sail on day {number}, and soon," Hamish Orr told reporters.'
    for number in range(1, 21)
)


async def asked(member: Person, question: str = "what did the interior minister say?") -> Seen:
    return seen(await member.ask("/ask", question=question))


@pytest.mark.usefixtures("bot")
class TestWhatTheyShow:
    async def test_the_paragraphs_around_a_passage(self, member: Person, other: Person) -> None:
        answer = await asked(member)

        around = seen(await answer.click("In context"))
        assert [line.split(" · ")[0] for line in around.text.splitlines() if line.startswith("-#")] == [
            "-# ¶ 17",
            "-# ¶ 18",
            "-# ¶ 19",
        ]
        assert around.text.count("**") == 2, "what answers is bold here too"
        assert around.ephemeral, "a channel is not filled with what one person reads"
        assert around.as_seen_by(other) is None

    async def test_pages_are_turned_in_place(self, member: Person) -> None:
        around = seen(await (await asked(member)).click("In context"))

        later = seen(await around.click("Later ›"))
        assert later == around
        assert "¶ 20" in later.text
        assert "¶ 19" not in later.text
        earlier = seen(await later.click("‹ Earlier"))
        assert "¶ 17" in earlier.text

    async def test_the_first_and_the_last_page_have_one_way_to_go(self, member: Person) -> None:
        first = seen(await seen(await member.ask("/article")).click("Read it from the start"))
        assert first.buttons == ["Later ›"]
        last = seen(await member.ask("/read", paragraph=42))
        assert last.buttons == ["‹ Earlier", "Remove"]

    async def test_turning_the_page_of_what_all_can_read_changes_nothing_for_the_others(
        self, member: Person, other: Person
    ) -> None:
        page = seen(await member.ask("/read", paragraph=3))

        later = seen(await seen(page.as_seen_by(other)).click("Later ›"))
        assert later.ephemeral
        assert "¶ 3" in page.text
        assert not page.edited

    async def test_nor_does_it_in_a_group(self, member: Person, other: Person) -> None:
        group = member.in_group(other)
        page = seen(await group.ask("/read", paragraph=3))

        later = seen(await seen(page.as_seen_by(other.in_channel(group.channel))).click("Later ›"))
        assert later.ephemeral
        assert not page.edited

    async def test_alone_with_the_bot_the_page_is_turned_in_place(self, member: Person) -> None:
        page = seen(await member.in_direct_messages().ask("/read", paragraph=3))

        assert await page.click("Later ›") == page
        assert "¶ 4" in page.text
        await page.click("Remove")
        assert page.deleted

    async def test_further_passages_come_with_what_answers_in_bold_and_who_says_it(
        self, member: Person, edition: Edition
    ) -> None:
        question = "who attacked the airport in Niamey?"
        more = seen(await (await asked(member, question)).click("More"))

        passages = edition.answerer.ask(question).passages
        numbers = [passage.paragraph.number for passage in passages[1:]]
        shown = [int(line.split()[2]) for line in more.text.splitlines() if line.startswith("-# ¶")]
        assert shown == numbers[: len(shown)]
        assert len(shown) >= 3
        assert f"**{edition.article[passages[1].highlights[0]]}**" in more.text
        assert more.ephemeral

    async def test_everything_that_the_speaker_says(self, member: Person) -> None:
        answer = await asked(member, "what did Julian Bergmann say about Mali?")

        everything = seen(await answer.click("Everything Julian Bergmann said"))
        assert everything.text.startswith("**Julian Bergmann, an expert on EU-Africa relations")
        assert everything.text.count("\n> ") >= 4


@pytest.mark.usefixtures("bot")
class TestRemove:
    async def test_whoever_asked_may(self, member: Person) -> None:
        answer = await asked(member)

        await answer.click("Remove")
        assert answer.deleted

    async def test_nobody_else_may(self, discord: LoopbackDiscord, member: Person, other: Person) -> None:
        await discord.deny(member.channel, Permission.MANAGE_MESSAGES, user=other.user)
        answer = await asked(member)

        notice = seen(await seen(answer.as_seen_by(other)).click("Remove"))
        assert notice.ephemeral
        assert notice.text == "Only whoever asked, or may manage messages, can remove this."
        assert not answer.deleted

    async def test_whoever_may_manage_messages_may(
        self, discord: LoopbackDiscord, member: Person, other: Person
    ) -> None:
        discord.newsroom.owner = other.user
        answer = await asked(member)

        await seen(answer.as_seen_by(other)).click("Remove")
        assert answer.deleted

    async def test_of_whatever_a_command_shows_to_all(self, member: Person) -> None:
        shown = [
            await member.ask("/quotes", speaker="laessing"),
            await member.ask("/read", paragraph=3),
            await member.ask("/article"),
        ]
        for each in map(seen, shown):
            assert not each.ephemeral
            await each.click("Remove")
            assert each.deleted

    async def test_of_an_answer_to_a_mention(self, member: Person) -> None:
        answer = seen(await member.says("@onrecord what did the interior minister say?"))

        await answer.click("Remove")
        assert answer.deleted


class TestAfterARestart:
    async def test_every_button_works(self, start_bot: StartBot, member: Person) -> None:
        bot = await start_bot()
        answer = await asked(member)
        article = seen(await member.ask("/article"))
        page = seen(await member.ask("/read", paragraph=3))
        nothing = await asked(member, "who won the match last night?")
        await bot.close()
        await start_bot()

        assert "¶ 17" in seen(await answer.click("In context")).text
        assert "Further passages" in seen(await answer.click("More")).text
        assert "Emile Zerbo" in seen(await answer.click("Everything Emile Zerbo said")).text
        assert "Bamako" in seen(await article.click("Read it from the start")).text
        assert "¶ 4" in seen(await page.click("Later ›")).text
        assert "42 paragraphs" in seen(await nothing.click("What is it about?")).text
        await answer.click("Remove")
        assert answer.deleted

    async def test_if_the_article_has_changed_they_say_so(self, start_bot: StartBot, member: Person) -> None:
        bot = await start_bot()
        answer = await asked(member)
        await bot.close()
        await start_bot(about=edition_of(LONG))

        for button in ("In context", "More", "Everything Emile Zerbo said"):
            notice = seen(await answer.click(button))
            assert notice.ephemeral
            assert notice.text == "The article has changed since; please ask again."
        await answer.click("Remove")
        assert answer.deleted

    async def test_if_the_article_changes_while_the_bot_runs_they_say_so(
        self, start_bot: StartBot, member: Person
    ) -> None:
        bot = await start_bot()
        answer = await asked(member)
        bot.desk.edition = edition_of(LONG)

        assert seen(await answer.click("In context")).text == "The article has changed since; please ask again."
        assert "ferries" in (await asked(member, "what is it about ferries and islands?")).text


class TestLongArticles:
    async def test_what_is_too_long_is_cut_at_a_sentence_and_read_on(self, start_bot: StartBot, member: Person) -> None:
        edition = edition_of(LONG)
        await start_bot(about=edition)

        page = seen(await member.ask("/read", paragraph=2))
        assert page.text.startswith("> Paragraph 2 of the story begins here.")
        pages = [page.text]
        while "¶ 3" not in page.text:
            page = seen(await page.click("Later ›"))
            pages.append(page.text)
        read = " ".join(line for text in pages for line in text.splitlines() if line.startswith(">"))
        assert read.count("It goes on about ferries") >= 40

    async def test_a_long_answer_is_cut_visibly(self, start_bot: StartBot, member: Person) -> None:
        await start_bot(about=edition_of("The weather was fine.\n\n" + "A ferry sails to the island at dawn. " * 65))

        answer = await asked(member, "when does the ferry sail?")
        quoted = next(line for line in answer.text.splitlines() if line.startswith(">"))
        assert quoted.endswith("dawn. …")
        assert len(quoted) <= PASSAGE

    async def test_what_somebody_says_goes_on_after_a_page(self, start_bot: StartBot, member: Person) -> None:
        await start_bot(about=edition_of(SPEECHES))

        page = seen(await member.ask("/quotes", speaker="Orr"))
        found = page.text.count("Point number")
        assert f"-# and {20 - found} more" in page.text
        while "More" in page.buttons:
            page = seen(await page.click("More"))
            found += page.text.count("Point number")
        assert found == 20


async def test_a_button_of_another_version_says_so(start_bot: StartBot, member: Person) -> None:
    await start_bot()
    answer = await asked(member)
    for component in answer.components:
        if component.get("label") == "More":
            component["custom_id"] = "dance:00000000:1"

    assert (
        seen(await answer.click("More")).text == "This button was made by an earlier version of me; please ask again."
    )


async def test_an_article_with_an_address_has_a_link(start_bot: StartBot, member: Person) -> None:
    await start_bot(about=edition_of("The ferry sails again\n\nhttps://example.org/ferry\n\n" + LONG))

    assert seen(await member.ask("/article")).links == {"Open the original": "https://example.org/ferry"}
