"""People doing whatever comes to their minds, at random: Discord objects to nothing, and nobody is ever pinged."""

import json
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

import pytest

from tests.bot.discord.conftest import StartBot
from tests.loopback import LoopbackDiscord, Person, Seen
from tests.loopback.world import GUILD_TEXT

QUESTIONS = Path(__file__).parents[2] / "evaluation" / "questions.jsonl"
ODD = [
    *("?", "0", "🤷", "/ask", "**", "¶ 18", "a" * 2000, "why " * 400, "`code` ``` ", "who\nwhat\n> how\n# when"),
    *("@everyone <@&1> <@1> who", "||what|| [x](https://example.org)", "\u202ewho said that", "<t:1:R> </ask:1>"),
]
STEPS = 40

Deed: TypeAlias = Callable[["Walker"], Awaitable[object]]


class Walker:
    """Somebody somewhere, about to do something with some words."""

    def __init__(self, chance: Random, person: Person, words: list[str]) -> None:
        self.chance = chance
        self.person = person
        self.words = chance.choice(words)
        seen = person.sees()
        self.mine = [one for one in seen if one.message.author is person.user]
        self.answers = [one for one in seen if one.author == "onrecord"]
        self.anything = seen

    def one_of(self, messages: list[Seen]) -> Seen:
        return self.chance.choice(messages)

    def sometimes(self) -> bool:
        return self.chance.random() < 0.4


async def asks(walker: Walker) -> object:
    return await walker.person.ask("/ask", question=walker.words, private=walker.sometimes())


async def looks_for_quotes(walker: Walker) -> object:
    choices = await walker.person.completes("/quotes", speaker=walker.words[:20])
    options: dict[str, Any] = {"speaker": walker.chance.choice(choices) if choices else walker.words[:100]}
    if walker.sometimes():
        options["about"] = walker.words[:100]
    return await walker.person.ask("/quotes", **options)


async def reads(walker: Walker) -> object:
    return await walker.person.ask("/read", paragraph=walker.chance.choice([-1, 0, 1, 5, 42, 43, 10**9]))


async def looks_around(walker: Walker) -> object:
    return await walker.person.ask(walker.chance.choice(["/article", "/help"]))


async def speaks(walker: Walker) -> object:
    if walker.person.personal:
        return None
    return await walker.person.says(walker.chance.choice(["@bot ", ""]) + walker.words)


async def replies(walker: Walker) -> object:
    if walker.person.personal or not walker.anything:
        return None
    return await walker.one_of(walker.anything).reply(walker.words, ping=walker.sometimes())


async def presses(walker: Walker) -> object:
    message = walker.one_of(walker.answers) if walker.answers else None
    return await message.click(walker.chance.choice(message.buttons)) if message and message.buttons else None


async def rephrases(walker: Walker) -> object:
    return await walker.person.edits(walker.one_of(walker.mine), f"@bot {walker.words}") if walker.mine else None


async def takes_back(walker: Walker) -> object:
    if walker.mine:
        await walker.person.deletes(walker.one_of(walker.mine))
    return None


async def checks(walker: Walker) -> object:
    if not walker.anything:
        return None
    return await walker.person.uses("Find in the article", on=walker.one_of(walker.anything))


DEEDS: list[Deed] = [
    *(asks, looks_for_quotes, reads, looks_around, speaks, replies, rephrases, takes_back, checks),
    *(presses, presses, presses),
]


def everywhere(person: Person, friend: Person) -> list[Person]:
    return [person, person.in_direct_messages(), person.in_group(friend), person.elsewhere()]


@pytest.mark.parametrize("seed", range(5))
async def test_whatever_people_do(
    discord: LoopbackDiscord, start_bot: StartBot, caplog: pytest.LogCaptureFixture, seed: int
) -> None:
    caplog.set_level(logging.ERROR, "bot")
    await start_bot(per_minute=STEPS)
    chance = Random(seed)
    words = [json.loads(line)["question"] for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    people = [place for name in ("Ada", "Bela") for place in everywhere(discord.person(name), discord.person("Carla"))]

    for _ in range(STEPS):
        walker = Walker(chance, chance.choice(people), [*words, *ODD * 4])
        await chance.choice(DEEDS)(walker)
        if walker.anything and walker.person.channel.type == GUILD_TEXT and chance.random() < 0.05:
            people.append(await walker.person.starts_thread(walker.one_of(walker.anything)))
        discord.check()

    messages = [one for channel in discord.world.channels.values() for one in channel.messages.values()]
    assert all(not one.pings for one in messages if one.author is discord.world.bot)
    assert not caplog.records
