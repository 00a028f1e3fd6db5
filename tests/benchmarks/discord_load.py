"""A busy minute on Discord: ``python -m tests.benchmarks.discord_load [--rate 50] [--seconds 60]``.

Questions reach one ``onrecord run`` through the loopback Discord at a steady rate, half as /ask and half as mentions,
from many people on many servers, whether or not those before are answered. Prints how long it took from each event
being sent to the request with the answer coming in, and what memory and processor time the bot used. Needs Linux for
the last two. Ends with 1 if an answer is missing or the slowest of a hundred takes a tenth of a second.
"""

import argparse
import asyncio
import json
import os
import sys
import time
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.loopback import LoopbackDiscord, Person
from tests.loopback.process import onrecord_run

QUESTIONS = Path(__file__).parents[1] / "evaluation" / "questions.jsonl"
SERVERS = 20
QUESTIONS_A_PERSON = 5
"""A minute, which is below what one person may ask."""
WARM_UP = 20
"""Questions before the measuring begins."""
LAST_ANSWERS = 5.0
"""Seconds in which the last answers must come."""
GOAL = 0.1
"""Seconds within which 99 of a hundred answers are to be on their way."""


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


class Load:
    """Sends questions, and knows which of them have been answered, and when."""

    def __init__(self, discord: LoopbackDiscord, people: list[Person]) -> None:
        self._discord = discord
        self._people = cycle(people)
        self._questions = cycle(_questions())
        self._sent: dict[str, float] = {}
        """When each question was sent, by the interaction's token or the message's id."""

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
            await asyncio.sleep(max(0.0, start + number / rate - time.perf_counter()))
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


async def measure(rate: float, seconds: float) -> bool:
    """Run the load, print what came of it, and return whether the goal is met."""
    count = int(rate * seconds)
    async with LoopbackDiscord(remote=True) as discord:
        per_minute = max(1.0, seconds / 60) * QUESTIONS_A_PERSON
        people = _people(discord, int(count / per_minute) + 1)
        with TemporaryDirectory() as folder:
            async with onrecord_run(discord, Path(folder)) as bot:
                await discord.ready()
                warm_up = Load(discord, [discord.person(f"Early {number}") for number in range(WARM_UP)])
                await warm_up.ask_all(WARM_UP, rate)
                await warm_up.finish()
                load = Load(discord, people)
                before = Use.of(bot.process.pid)
                middle = asyncio.create_task(_later(bot.process.pid, seconds / 2))
                await load.ask_all(count, rate)
                await load.finish()
                after = Use.of(bot.process.pid)
                code, _ = await bot.stop()
        waits = sorted(load.answered().values())
        half = await middle
        _print(rate, seconds, count, waits)
        memory = [f"{use.memory:.1f}" for use in (before, half, after)]
        print(f"memory           {memory[0]:>8} MB at the start, {memory[1]} half way, {memory[2]} at the end")
        print(f"processor        {(after.processor - before.processor) / seconds:8.1%} of one core")
        print(f"refused requests {len(discord.violations):8}")
        print(f"exit code        {code:8}")
    return len(waits) == count and not discord.violations and _percentile(waits, 0.99) < GOAL


async def _later(pid: int, seconds: float) -> Use:
    await asyncio.sleep(seconds)
    return Use.of(pid)


def _print(rate: float, seconds: float, count: int, waits: list[float]) -> None:
    print(f"questions        {count:8} at {rate:g} a second for {seconds:g} seconds")
    print(f"not answered     {count - len(waits):8}")
    for name, share in (("median", 0.5), ("90 of 100", 0.9), ("99 of 100", 0.99), ("slowest", 1.0)):
        print(f"{name:16} {_percentile(waits, share) * 1000:8.1f} ms from event to request")


def _percentile(waits: list[float], share: float) -> float:
    """The wait that this share of the sorted waits does not exceed; infinite where there are none."""
    return waits[max(0, int(len(waits) * share + 0.999999) - 1)] if waits else float("inf")


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.discord_load", description=__doc__)
    parser.add_argument("--rate", type=float, default=50, help="questions a second (default: %(default)s)")
    parser.add_argument("--seconds", type=float, default=60, help="how long (default: %(default)s)")
    options = parser.parse_args()
    return 0 if asyncio.run(measure(options.rate, options.seconds)) else 1


if __name__ == "__main__":
    sys.exit(main())
