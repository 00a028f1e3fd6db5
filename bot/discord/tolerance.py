"""What discord.py 2.7 takes worse than it has to, put right in its private parts, as there are no public ones for it:
events that cannot be read, and a network that comes and goes.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

import discord
from discord.backoff import ExponentialBackoff

from bot.discord.failures import explain

_BASE = 0.25
"""Seconds. The longest pause is 1,024 times that, 4 minutes, the average half of it: even if each attempt got as far as
a log-in, these would be fewer than the 1,000 a day that Discord allows.
"""

Parser: TypeAlias = Callable[[Any], Any]


def tolerate_events(client: discord.Client) -> None:
    """Let a client go on after an event that cannot be parsed; to be called before it connects.

    Otherwise such an event ends the whole client (``discord.shard.Shard.worker``).
    """
    parsers: dict[str, Parser] = client._connection.parsers
    for event, parse in parsers.items():
        parsers[event] = _tolerant(event, parse)


def shorten_pauses(shard: discord.ShardInfo) -> None:
    """Let a shard connect again within minutes of its network being back; to be called when it has connected.

    Otherwise failures of a whole half-hour add up, to pauses of up to 17 minutes.
    """
    shard._parent._backoff = ExponentialBackoff(_BASE)  # type: ignore[arg-type]


def _tolerant(event: str, parse: Parser) -> Parser:
    def attempt(data: Any) -> None:
        try:
            parse(data)
        except Exception as error:  # whatever Discord may send
            explain(error, event)

    return attempt
