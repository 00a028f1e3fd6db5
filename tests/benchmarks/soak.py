"""A night on Discord: ``python -m tests.benchmarks.soak [--seconds 600] [--rate 6]``.

An hour's mixed traffic, a question or so a second, in ten minutes: commands, mentions, replies, direct messages,
buttons and edits by many people, through the loopback Discord, to one ``onrecord run``; every few seconds something
goes wrong. Prints what was asked, what went wrong, and what memory the bot used. Ends with 1 if anything that was asked
was neither answered nor the person told, was answered twice, or if memory grew. Needs Linux for the memory.
"""

import argparse
import asyncio
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeAlias

from source import DEFAULT_ARTICLE
from tests.benchmarks.discord_load import QUESTIONS, Use
from tests.loopback import (
    Answer,
    Cut,
    Dropped,
    Limited,
    LoopbackDiscord,
    Permission,
    Person,
    RefusedResume,
    Seen,
    Unreachable,
    Withheld,
)
from tests.loopback.process import onrecord_run
from tests.loopback.world import Message

if TYPE_CHECKING:
    from tests.loopback.faults import Fault
    from tests.loopback.interactions import Interaction

SERVERS, PEOPLE = 20, 300
FAULT_EVERY = 4.0
ARTICLE_EVERY = 60.0
SAMPLE_EVERY = 5.0
"""Seconds."""
LAST_ANSWERS = 30.0
"""Seconds for what is under way, when nothing new is asked."""
GROWTH = 1.1
"""By how much memory may be more in the last quarter than in the second."""

Deed: TypeAlias = Callable[[Person], Awaitable[None]]
Trouble: TypeAlias = Callable[[], Awaitable[None]]


class Night:
    """The people, what they ask, and what goes wrong."""

    def __init__(self, discord: LoopbackDiscord, article: Path) -> None:
        self._discord = discord
        self._article = article
        self._text = article.read_text(encoding="utf-8")
        self._random = random.Random(20260209)
        self._questions = cycle(
            [json.loads(line)["question"] for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
        )
        self._channels = [
            discord.world.new_channel(discord.world.new_guild(f"Server {number}"), "general")
            for number in range(SERVERS)
        ]
        self._people = [self._new_person(number) for number in range(PEOPLE)]
        self._deeds: dict[Deed, int] = {
            self._mention: 30,
            self._command: 25,
            self._direct_message: 10,
            self._reply: 10,
            self._button: 10,
            self._quotes: 5,
            self._read: 5,
            self._contents: 3,
            self._help: 2,
            self._edit: 3,
        }
        self._quiet = asyncio.Lock()
        """Held while something is asked, and while a session ends, as what is asked then never reaches a bot."""
        self.messages: list[Seen] = []
        """Every question in a message."""
        self.interactions: list[Interaction] = []
        """Every command and button."""
        self.troubles: Counter[str] = Counter()

    def _new_person(self, number: int) -> Person:
        channel = self._channels[number % SERVERS]
        user = self._discord.world.new_user(f"Reader {number}")
        assert channel.guild
        channel.guild.members[user] = []
        return Person(self._discord, user, channel)

    # What people do

    async def ask(self, seconds: float, rate: float) -> None:
        """Do so many things a second, whether or not those before are answered."""
        start = time.perf_counter()
        for number in range(int(seconds * rate)):
            await asyncio.sleep(max(0.0, start + number / rate - time.perf_counter()))
            [deed] = self._random.choices(list(self._deeds), list(self._deeds.values()))
            async with self._quiet:
                await deed(self._random.choice(self._people))

    async def _mention(self, person: Person) -> None:
        self.messages.append(await person.writes(f"{self._discord.world.bot.mention} {next(self._questions)}"))

    async def _direct_message(self, person: Person) -> None:
        self.messages.append(await person.in_direct_messages().writes(next(self._questions)))

    async def _reply(self, person: Person) -> None:
        if answer := self._answer_seen_by(person):
            self.messages.append(await person.writes("why is that?", reply_to=answer))

    async def _edit(self, person: Person) -> None:
        """Of a question that may have been answered; what becomes of it is not counted."""
        mine = [each for each in self.messages[-200:] if each.message.author is person.user]
        if mine:
            edited = mine[-1].message
            edited.content += " please"
            edited.edited = self._discord.world.now()
            await self._discord.gateway.dispatch_message("MESSAGE_UPDATE", edited)

    async def _command(self, person: Person) -> None:
        self.interactions.append(await person.sends("/ask", question=next(self._questions)))

    async def _quotes(self, person: Person) -> None:
        self.interactions.append(await person.sends("/quotes", speaker="minister"))

    async def _read(self, person: Person) -> None:
        self.interactions.append(await person.sends("/read", paragraph=self._random.randint(1, 42)))

    async def _contents(self, person: Person) -> None:
        self.interactions.append(await person.sends("/article"))

    async def _help(self, person: Person) -> None:
        self.interactions.append(await person.sends("/help"))

    async def _button(self, person: Person) -> None:
        answer = self._answer_seen_by(person)
        if answer and (labels := [each for each in answer.buttons if each != "Remove"]):
            self.interactions.append(await person.presses(answer, self._random.choice(labels)))

    def _answer_seen_by(self, person: Person) -> Seen | None:
        answers = [each for each in person.sees()[-50:] if each.author == self._discord.world.bot.name]
        return self._random.choice(answers) if answers else None

    # What goes wrong

    async def disturb(self, seconds: float) -> None:
        """Let something go wrong every few seconds, each kind as often as the others."""
        plans: list[Fault] = [
            Answer("callback", 500),
            Answer("callback", 502, body="<h1>Bad Gateway</h1>"),
            Answer("message", 500, done=True),
            Answer("message", 503),
            Answer("message", 504, times=2),
            Limited("callback", retry_after=0.5),
            Limited("message", retry_after=0.5),
            Limited("message", retry_after=0.5, everywhere=True),
            Cut("callback"),
            Cut("callback", done=True),
            Cut("message"),
            Cut("message", done=True),
            Dropped(after="INTERACTION_CREATE"),
            Dropped(after="MESSAGE_CREATE", code=4000),
            Withheld("MESSAGE_CREATE"),
            Withheld("INTERACTION_CREATE"),
        ]
        troubles: list[Trouble] = [
            self._session_ends,
            self._session_cannot_be_resumed,
            self._gateway_is_away,
            self._asked_to_reconnect,
            self._malformed_events,
            self._permission_is_taken,
            self._channel_is_deleted,
        ]
        turns = cycle(self._random.sample([*plans, *troubles], len(plans) + len(troubles)))
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            await asyncio.sleep(FAULT_EVERY)
            turn = next(turns)
            if callable(turn):
                self.troubles[turn.__name__.strip("_")] += 1
                await turn()
            else:
                self.troubles[f"{type(turn).__name__} {getattr(turn, 'route', '')} {getattr(turn, 'status', '')}"] += 1
                self._discord.plan(turn)

    async def _session_ends(self) -> None:
        async with self._quiet:
            await self.settle()
            await self._discord.gateway.invalidate()
            await self._discord.until(lambda: not self._discord.gateway.is_ready, "the end of the session")
            await self._back()

    async def _session_cannot_be_resumed(self) -> None:
        async with self._quiet:
            await self.settle()
            self._discord.plan(RefusedResume())
            await self._discord.gateway.drop(4000)
            await self._back()

    async def _gateway_is_away(self) -> None:
        async with self._quiet:
            await self.settle()
            self._discord.plan(Unreachable())
            await self._discord.gateway.drop()
            await self._back()

    async def _back(self) -> None:
        await asyncio.sleep(1)
        await self._discord.until(lambda: self._discord.gateway.is_ready, "the bot to come back", 120)
        await self._discord.gateway.heard()

    async def _asked_to_reconnect(self) -> None:
        await self._discord.gateway.ask_to_reconnect()

    async def _malformed_events(self) -> None:
        for event in ("MESSAGE_CREATE", "INTERACTION_CREATE", "GUILD_UPDATE", "SOMETHING_NEW"):
            await self._discord.gateway.dispatch(event, {"id": "x", "guild_id": [], "author": None})

    async def _permission_is_taken(self) -> None:
        channel = self._random.choice(self._channels)
        await self._discord.deny(channel, Permission.SEND_MESSAGES)
        await asyncio.sleep(FAULT_EVERY)
        channel.overwrites.clear()
        await self._discord.gateway.dispatch("CHANNEL_UPDATE", channel.wire(), guild=channel.guild, intents=1)

    async def _channel_is_deleted(self) -> None:
        """Right after something was asked there."""
        person = self._random.choice(self._people)
        assert person.channel.guild
        doomed = self._discord.world.new_channel(person.channel.guild, "doomed")
        await self._discord.gateway.dispatch("CHANNEL_CREATE", doomed.wire(), guild=doomed.guild, intents=1)
        await self._mention(person.in_channel(doomed))
        await self._discord.delete_channel(doomed)

    async def edit_article(self, seconds: float) -> None:
        """Change the article's file again and again."""
        end = time.perf_counter() + seconds
        for number in range(1, 1000):
            await asyncio.sleep(ARTICLE_EVERY)
            if time.perf_counter() > end:
                return
            self._article.write_text(f"{self._text}\n\nUpdate {number}: more to follow.\n", encoding="utf-8")
            self.troubles["article_changes"] += 1

    # What came of it

    async def settle(self) -> None:
        """Wait until nothing is open any more, or it is too late."""
        end = time.perf_counter() + LAST_ANSWERS
        while time.perf_counter() < end and self.lost():
            await asyncio.sleep(0.1)

    def lost(self) -> list[str]:
        """What was neither answered nor the person told."""
        open_interactions = [each.title for each in self.interactions if each.response is None or each.is_thinking]
        replied = set(self._replies())
        unanswered = Counter(each.message.author for each in self.messages if each.message not in replied)
        for person in self._people:
            direct = self._discord.world.direct_messages(person.user)
            told = [each for each in direct.messages.values() if each.author.bot and not each.replies_to]
            unanswered[person.user] -= len(told)
        return [*open_interactions, *(f"a message of {user.name}" for user in unanswered.elements())]

    def twice(self) -> list[str]:
        """What was answered more than once."""
        interactions = [each.title for each in self.interactions if len(each.followups) + bool(each.message) > 1]
        return [*interactions, *(message.content for message, count in self._replies().items() if count > 1)]

    def _replies(self) -> Counter[Message]:
        """How often the bot has replied to each message."""
        return Counter(
            message.replies_to
            for channel in self._discord.world.channels.values()
            for message in channel.messages.values()
            if message.author.bot and message.replies_to
        )


async def soak(seconds: float, rate: float) -> bool:
    """Run the night, print what came of it, and return whether all is well."""
    with TemporaryDirectory() as folder:
        article = Path(folder) / "story.txt"
        article.write_text(DEFAULT_ARTICLE.read_text(encoding="utf-8"), encoding="utf-8")
        async with (
            LoopbackDiscord(remote=True) as discord,
            onrecord_run(discord, Path(folder), ARTICLE="story.txt", QUIET_MINUTES="2") as bot,
        ):
            night = Night(discord, article)
            await discord.ready()
            sampling = asyncio.create_task(_memory(bot.process.pid, seconds))
            await asyncio.gather(night.ask(seconds, rate), night.disturb(seconds), night.edit_article(seconds))
            await night.settle()
            memory, lost, twice = await sampling, night.lost(), night.twice()
            code, log = await bot.stop()
    quarter = len(memory) // 4
    early, late = (max(memory[at : at + quarter]) for at in (quarter, len(memory) - quarter))
    print(f"asked            {len(night.messages) + len(night.interactions):8} in {seconds:g} seconds")
    print(f"neither answered nor told {len(lost):5} {lost[:5]}")
    print(f"answered twice   {len(twice):8} {twice[:5]}")
    print(
        f"memory           {memory[0]:8.1f} MB at the start, {early:.1f} in the second quarter, {late:.1f} in the last"
    )
    print(f"exit code        {code:8}")
    print(f"log              {json.loads(log.splitlines()[-2])['message']}")
    print(f"faults           {night.troubles.total():8}")
    for name, count in sorted(night.troubles.items()):
        print(f"  {count:4} {name}")
    lines = [json.loads(line) for line in log.splitlines()]
    errors = Counter(line["message"].splitlines()[0] for line in lines if line["level"] == "ERROR")
    print(f"errors in the log{errors.total():8}")
    for message, count in errors.most_common():
        print(f"  {count:4} {message}")
    return not lost and not twice and not code and late < early * GROWTH


async def _memory(pid: int, seconds: float) -> list[float]:
    """Megabytes, every few seconds."""
    found = []
    for _ in range(int(seconds / SAMPLE_EVERY)):
        found.append(Use.of(pid).memory)
        await asyncio.sleep(SAMPLE_EVERY)
    return found


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.soak", description=__doc__)
    parser.add_argument("--seconds", type=float, default=600, help="how long (default: %(default)s)")
    parser.add_argument("--rate", type=float, default=6, help="things that people do a second (default: %(default)s)")
    options = parser.parse_args()
    return 0 if asyncio.run(soak(options.seconds, options.rate)) else 1


if __name__ == "__main__":
    sys.exit(main())
