"""Another article while the bot runs."""

import asyncio
import os
from pathlib import Path

import pytest

from bot.discord.client import Client
from bot.discord.edition import Edition
from bot.discord.reloading import Reloader
from index.answerer import Answerer
from source import read_article
from tests.bot.conftest import STORY
from tests.bot.discord.conftest import StartBot, seen
from tests.loopback import LoopbackDiscord, Person

OTHER = STORY.replace("Morag Bell", "Iain Ross").replace("Ferry to the islands", "Boat to the islands")
WHO = "who is glad to be back at sea?"


class Newsroom:
    """A bot that reads a file, which somebody changes."""

    def __init__(self, file: Path, bot: Client, reloader: Reloader) -> None:
        self.file = file
        self.bot = bot
        self._reloader = reloader
        self._moment = 1_700_000_000

    async def look(self, times: int = 2) -> None:
        """Let the bot look at the file: it reads what was the same twice."""
        for _ in range(times):
            await self._reloader.look()

    def write(self, text: str) -> None:
        self.file.write_text(text, encoding="utf-8")
        # A clock may be too coarse to tell two versions apart that were written within a test.
        self._moment += 1
        os.utime(self.file, (self._moment, self._moment))


@pytest.fixture
async def newsroom(tmp_path: Path, start_bot: StartBot) -> Newsroom:
    file = tmp_path / "story.txt"
    file.write_text(STORY, encoding="utf-8")
    bot = await start_bot(about=Edition(Answerer(read_article(file))))
    newsroom = Newsroom(file, bot, Reloader(file, bot.desk, bot.show_status))
    await newsroom.look()
    return newsroom


async def test_a_changed_file_is_read_again(discord: LoopbackDiscord, newsroom: Newsroom, member: Person) -> None:
    assert "Morag Bell" in seen(await member.ask("/ask", question=WHO)).text

    newsroom.write(OTHER)
    await newsroom.look()

    assert "Iain Ross" in seen(await member.ask("/ask", question=WHO)).text
    await discord.gateway.heard()
    presence = discord.gateway.presence
    assert presence
    assert presence["activities"][0]["state"] == "Reading: Boat to the islands sails again"


async def test_a_file_that_is_still_being_written_is_left_alone(newsroom: Newsroom) -> None:
    before = newsroom.bot.desk.edition
    for end in range(100, len(OTHER), 100):
        newsroom.write(OTHER[:end])
        await newsroom.look(times=1)
    assert newsroom.bot.desk.edition is before

    newsroom.write(OTHER)
    await newsroom.look()
    assert newsroom.bot.desk.edition.article.text == OTHER


async def test_a_broken_file_keeps_the_article_before_with_a_warning(
    newsroom: Newsroom, member: Person, caplog: pytest.LogCaptureFixture
) -> None:
    newsroom.write("")
    await newsroom.look(times=5)

    assert "Morag Bell" in seen(await member.ask("/ask", question=WHO)).text
    [warning] = [record for record in caplog.records if "cannot be read again" in record.message]
    assert "story.txt" in warning.getMessage()
    assert warning.levelname == "WARNING"


async def test_a_file_that_is_gone_keeps_the_article_and_may_come_back(newsroom: Newsroom, member: Person) -> None:
    newsroom.file.unlink()
    await newsroom.look()
    assert "Morag Bell" in seen(await member.ask("/ask", question=WHO)).text

    newsroom.write(OTHER)
    await newsroom.look()
    assert "Iain Ross" in seen(await member.ask("/ask", question=WHO)).text


async def test_the_same_text_is_the_same_edition(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    before = newsroom.bot.desk.edition
    monkeypatch.setattr("bot.discord.reloading.Answerer", None)  # none is made

    newsroom.write(STORY)
    await newsroom.look()

    assert newsroom.bot.desk.edition is before


async def test_buttons_of_the_article_before_say_that_it_has_changed(newsroom: Newsroom, member: Person) -> None:
    answer = seen(await member.ask("/ask", question=WHO))
    newsroom.write(OTHER)
    await newsroom.look()

    assert "The article has changed since; please ask again." in seen(await answer.click("In context")).text


async def test_no_question_is_dropped_while_the_article_changes(newsroom: Newsroom, member: Person) -> None:
    people = [member.discord.person(f"Reader {number}").in_direct_messages() for number in range(20)]

    async def change() -> None:
        for text in (OTHER, STORY) * 3:
            newsroom.write(text)
            await newsroom.look()

    changing = asyncio.create_task(change())
    answers = await asyncio.gather(*(each.says(WHO) for each in people))
    await changing

    assert all("glad to be back at sea" in seen(answer).text for answer in answers)
    assert all(len([each for each in person.sees() if each.author == "onrecord"]) == 1 for person in people)
