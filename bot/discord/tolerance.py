"""Events in a form that discord.py does not expect cost that event, and not the connection."""

from collections.abc import Callable
from typing import Any, TypeAlias

import discord

from bot.discord.failures import explain

Parser: TypeAlias = Callable[[Any], Any]


def tolerate_events(client: discord.Client) -> None:
    """Let a client go on after an event that cannot be parsed; to be called before it connects.

    discord.py 2.7 ends the whole client over one (``discord.shard.Shard.worker``) and has no public place to catch it.
    """
    parsers: dict[str, Parser] = client._connection.parsers
    for event, parse in parsers.items():
        parsers[event] = _tolerant(event, parse)


def _tolerant(event: str, parse: Parser) -> Parser:
    def attempt(data: Any) -> None:
        try:
            parse(data)
        except Exception as error:  # whatever Discord may send
            explain(error, event)

    return attempt
