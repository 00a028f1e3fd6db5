"""The connection to Discord: what it listens to, and where each event goes."""

import asyncio
import logging
import sys
from collections.abc import Collection
from contextlib import suppress

import discord
from discord.gateway import DiscordWebSocket
from yarl import URL

from bot.discord.buttons import ActionButton
from bot.discord.commands import Tree
from bot.discord.desk import Desk
from bot.discord.failures import explain, tell
from bot.discord.limits import CUSTOM_STATUS
from bot.discord.listening import Listener
from bot.discord.markdown import clip_plain
from bot.discord.pressing import press
from bot.discord.reaching import spare_log_ins
from bot.discord.syncing import sync
from bot.discord.tolerance import shorten_pauses, tolerate_events

log = logging.getLogger(__name__)

_LAST_ANSWERS = 5.0
"""Seconds that answers at work have to be sent when the bot ends."""


class Client(discord.AutoShardedClient):
    """The bot, with the least it needs: no members, no presences, no message kept, nobody ever pinged."""

    def __init__(
        self,
        desk: Desk,
        *,
        question_channels: Collection[int] = (),
        test_server: int | None = None,
        shard_count: int | None = None,
        shard_ids: Collection[int] = (),
    ) -> None:
        intents = discord.Intents(
            guilds=True, guild_messages=True, dm_messages=True, message_content=bool(question_channels)
        )
        super().__init__(
            intents=intents,
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            activity=discord.CustomActivity(status_of(desk)),
            shard_count=shard_count,
            shard_ids=sorted(shard_ids) or None,  # type: ignore[arg-type]  # None is its default, for all
        )
        self.desk = desk
        self._connected_before: set[int] = set()
        self.tree = Tree(self, desk)
        self._listener = Listener(desk, question_channels)
        self._test_server = discord.Object(test_server) if test_server else None

    async def setup_hook(self) -> None:
        """Once, before connecting: buttons of earlier runs, and the commands."""
        tolerate_events(self)
        # Without a session to resume, the library would connect to an address of its own and not ask for Discord's.
        _, gateway, limit = await self.http.get_bot_gateway()
        spare_log_ins(limit["remaining"], limit["reset_after"])
        DiscordWebSocket.DEFAULT_GATEWAY = URL(gateway)
        self.add_dynamic_items(ActionButton)
        if await sync(self.tree, self._test_server):
            log.info("Commands: brought up to date")

    async def on_ready(self) -> None:
        """Say who is there; also after a connection that could not be resumed."""
        servers = len(self.guilds)
        log.info("Logged in as %s, in %d %s", self.user, servers, "server" if servers == 1 else "servers")

    async def on_shard_connect(self, number: int) -> None:
        """A shard has logged in, the first time or again: be ready for its next bad time."""
        shorten_pauses(self.shards[number])
        if number in self._connected_before:
            self.desk.counters.reconnects += 1
        self._connected_before.add(number)

    async def on_shard_resumed(self, _: int) -> None:
        """A shard has come back to where it was, but for the status."""
        self.desk.counters.reconnects += 1
        await self.show_status()

    def is_connected(self) -> bool:
        """Whether every shard is connected at the moment, as far as the last heartbeats tell."""
        return self.is_ready() and not any(shard.is_closed() for shard in self.shards.values())

    async def show_status(self) -> None:
        """Show what is being read now, and after the next log-in too."""
        self.activity = discord.CustomActivity(status_of(self.desk))
        with suppress(ConnectionError):  # without a connection it is shown when there is one again
            await self.change_presence(activity=self.activity)

    async def on_message(self, message: discord.Message) -> None:
        """Answer it if it is a question to the bot."""
        if self.user:
            await self._listener.hear(message, self.user)

    async def on_raw_message_edit(self, event: discord.RawMessageUpdateEvent) -> None:
        """Change the answer with the question."""
        if self.user:
            await self._listener.hear_again(event.message, self.user)

    async def press(self, interaction: discord.Interaction, custom_id: str) -> None:
        """Do what a button says."""
        with self.desk.at_work():
            try:
                await press(self.desk, interaction, custom_id)
            except Exception as error:  # the library would only log it
                await tell(interaction, error)

    async def on_error(self, event_method: str, /, *_: object, **__: object) -> None:
        """Log what no other place has dealt with."""
        if error := sys.exception():
            explain(error, event_method)

    async def close(self) -> None:
        """Take no questions any more, send the answers that are at work, then leave."""
        leaving = [asyncio.create_task(shard.disconnect()) for shard in self.shards.values()]
        await self.desk.finish(_LAST_ANSWERS)
        if leaving:  # a network that is silent does not keep the bot for the library's half minute
            await asyncio.wait(leaving, timeout=_LAST_ANSWERS)
        await super().close()
        self.desk.close()


def status_of(desk: Desk) -> str:
    """What stands under the bot's name."""
    return clip_plain(f"Reading: {desk.edition.headline}", CUSTOM_STATUS)
