"""A busy minute on Discord: ``python -m tests.benchmarks.discord_load [--rate 50] [--seconds 60]``.

Questions reach one ``onrecord run`` through the loopback Discord at a steady rate, half as /ask and half as mentions,
from many people on many servers, whether or not those before are answered. Prints how long it took from each event
being sent to the request with the answer coming in, and what memory and processor time the bot used. Needs Linux for
the last two. Ends with 1 if an answer is missing or the slowest of a hundred takes a tenth of a second.
"""

import argparse
import asyncio
import gc
import json
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle
from math import inf
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.tables import Table
from tests.benchmarks.timing import Timing
from tests.loopback import LoopbackDiscord, Person
from tests.loopback.process import onrecord_run

QUESTIONS = Path(__file__).parents[1] / "evaluation" / "questions.jsonl"
SERVERS = 50
"""Enough that no channel gets more answers than the one a second that Discord allows."""
QUESTIONS_A_PERSON = 5
"""A minute, which is below what one person may ask."""
WARM_UP = 20
"""Questions before the measuring begins."""
LAST_ANSWERS = 5.0
"""Seconds in which the last answers must come."""
GOAL = 100.0
"""Milliseconds within which 99 of a hundred answers are to be on their way."""


@dataclass(frozen=True, slots=True)
class Use:
    """What a process has used so far."""

    memory: float
    """Megabytes."""
    processor: float
    """Seconds."""

    @classmethod
    def of(cls, pid: int) -> "Use":
        """Of a process on Linux."""
        folder = Path("/proc") / str(pid)
        pages = int((folder / "statm").read_text().split()[1])
        times = (folder / "stat").read_text().rpartition(")")[2].split()
        ticks = int(times[11]) + int(times[12])
        return cls(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, ticks / os.sysconf("SC_CLK_TCK"))


@dataclass(frozen=True, slots=True)
class Minute:
    """What came of a load: ``rate`` questions a second for ``seconds``."""

    rate: float
    seconds: float
    waits: Sequence[float]
    """Seconds from each event that was answered to the request."""
    uses: Sequence[Use]
    """At the start, half way and at the end."""
    refused: int
    """Requests that Discord did not allow."""
    late: float
    """Seconds by which a question was sent late, at most."""

    @property
    def missing(self) -> int:
        """How many questions were not answered."""
        return int(self.rate * self.seconds) - len(self.waits)

    @property
    def is_held(self) -> bool:
        """Whether every question was answered, and in time."""
        return not self.missing and not self.refused and Timing(self.waits).p99 < GOAL

    def table(self) -> Table:
        """For people."""
        took = Timing(self.waits or [inf])
        memory = ", ".join(f"{use.memory:.0f}" for use in self.uses)
        processor = (self.uses[-1].processor - self.uses[0].processor) / self.seconds
        return Table(
            "A busy minute on Discord",
            f"{self.rate:g} questions a second for {self.seconds:g} seconds, to one bot; "
            "the times are from each event to the request with its answer.",
            [
                ("", ""),
                ("not answered", str(self.missing)),
                ("refused by Discord", str(self.refused)),
                ("median", f"{took.median:.1f} ms"),
                ("99 of 100 within", f"{took.p99:.1f} ms"),
                ("slowest", f"{1000 * max(took.seconds):.1f} ms"),
                ("questions sent late by, at most", f"{1000 * self.late:.1f} ms"),
                ("memory at the start, half way, at the end", f"{memory} MB"),
                ("processor", f"{processor:.0%} of one core"),
            ],
        )


class Load:
    """Sends questions, and knows which of them have been answered, and when."""

    def __init__(self, discord: LoopbackDiscord, people: list[Person]) -> None:
        self._discord = discord
        self._people = cycle(people)
        self._questions = cycle(_questions())
        self._sent: dict[str, float] = {}
        """When each question was sent, by the interaction's token or the message's id."""
        self.late = 0.0
        """Seconds by which a question was sent late, at most: how much this process itself was held up."""

    async def ask(self, number: int) -> None:
        """One question from the next person: a command or, every other time, a mention."""
        person, question, now = next(self._people), next(self._questions), time.perf_counter()
        if number % 2:
            message = await person.writes(f"{self._discord.world.bot.mention} {question}")
            self._sent[message.message.id] = now
        else:
            interaction = await person.sends("/ask", question=question)
            self._sent[interaction.token] = now

    async def ask_all(self, count: int, rate: float) -> None:
        """So many questions at so many a second; late ones are sent at once, and count from when they are sent."""
        start = time.perf_counter()
        for number in range(count):
            due = start + number / rate
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            self.late = max(self.late, time.perf_counter() - due)
            await self.ask(number)

    def answered(self) -> dict[str, float]:
        """Seconds until the answer, of each question that has one."""
        found: dict[str, float] = {}
        for request in self._discord.sent("callback"):
            found.setdefault(request.path.split("/")[3], request.at)
        for request in self._discord.sent("message"):
            found.setdefault(str((request.body.get("message_reference") or {}).get("message_id")), request.at)
        return {key: found[key] - sent for key, sent in self._sent.items() if key in found}

    async def finish(self) -> None:
        """Wait for the last answers."""
        try:
            await self._discord.until(lambda: len(self.answered()) == len(self._sent), "", LAST_ANSWERS)
        except AssertionError:
            return


def _questions() -> list[str]:
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["question"] for line in lines]


def _people(discord: LoopbackDiscord, count: int) -> list[Person]:
    """People on several servers, each of which has a channel and the bot."""
    guilds = [discord.world.new_guild(f"Server {number}") for number in range(SERVERS)]
    channels = [discord.world.new_channel(guild, "general") for guild in guilds]
    people = []
    for number in range(count):
        channel = channels[number % SERVERS]
        user = discord.world.new_user(f"Reader {number}")
        assert channel.guild
        channel.guild.members[user] = []
        people.append(Person(discord, user, channel))
    return people


async def measure(rate: float, seconds: float) -> Minute:
    """Run the load."""
    count = int(rate * seconds)
    async with LoopbackDiscord(remote=True) as discord:
        per_minute = max(1.0, seconds / 60) * QUESTIONS_A_PERSON
        load = Load(discord, _people(discord, int(count / per_minute) + 1))
        with TemporaryDirectory() as folder:
            async with onrecord_run(discord, Path(folder)) as bot:
                await discord.ready()
                warm_up = Load(discord, [discord.person(f"Early {number}") for number in range(WARM_UP)])
                await warm_up.ask_all(WARM_UP, rate)
                await warm_up.finish()
                uses = [Use.of(bot.process.pid)]
                half_way = asyncio.create_task(_later(bot.process.pid, seconds / 2))
                await load.ask_all(count, rate)
                await load.finish()
                uses += [await half_way, Use.of(bot.process.pid)]
                await bot.stop()
        return Minute(rate, seconds, list(load.answered().values()), uses, len(discord.violations), load.late)


async def _later(pid: int, seconds: float) -> Use:
    await asyncio.sleep(seconds)
    return Use.of(pid)


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.discord_load", description=__doc__)
    parser.add_argument("--rate", type=float, default=50, help="questions a second (default: %(default)s)")
    parser.add_argument("--seconds", type=float, default=60, help="how long (default: %(default)s)")
    options = parser.parse_args()
    gc.disable()  # a search for garbage in this process would be taken for a pause of the bot
    minute = asyncio.run(measure(options.rate, options.seconds))
    print(minute.table())
    return 0 if minute.is_held else 1


if __name__ == "__main__":
    sys.exit(main())
