"""What Discord says of a token: whose it is, what it may do, and where the bot is. Nothing is connected."""

import asyncio
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import discord

from bot.discord.reaching import reaching, spare_log_ins


@dataclass(frozen=True, slots=True)
class Inspection:
    """An application, as Discord knows it."""

    name: str
    may_read_messages: bool
    """Whether Message Content Intent is switched on."""
    servers: Mapping[int, str]
    """Their names, by ID."""
    hidden_channels: tuple[int, ...]
    """Of the channels asked about, those that the bot does not see."""
    recommended_shards: int
    log_ins_left: int
    """Before Discord takes no more for a while."""


def inspect(token: str, api: str, channels: Collection[int]) -> Inspection:
    """Ask Discord; a TokenRefusedError or UnreachableError where that does not work."""
    return asyncio.run(_inspect(token, api, channels))


async def _inspect(token: str, api: str, channels: Collection[int]) -> Inspection:
    with reaching(api):
        async with discord.Client(intents=discord.Intents.none()) as client:
            await client.login(token)
            application = await client.application_info()
            servers = {server.id: server.name async for server in client.fetch_guilds(limit=None, with_counts=False)}
            hidden = [channel for channel in sorted(channels) if not await _sees(client, channel)]
            shards, _, limit = await client.http.get_bot_gateway()
            spare_log_ins(limit["remaining"], limit["reset_after"])
    flags = application.flags
    content = flags.gateway_message_content or flags.gateway_message_content_limited
    return Inspection(application.name, content, servers, tuple(hidden), shards, limit["remaining"])


async def _sees(client: discord.Client, channel: int) -> bool:
    try:
        await client.fetch_channel(channel)
    except (discord.NotFound, discord.Forbidden):
        return False
    return True
