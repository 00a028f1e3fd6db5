"""What Discord says of a token: whose it is, what it may do, and where the bot is. Nothing is connected."""

import asyncio
from dataclasses import dataclass

import discord

from bot.discord.reaching import reaching


@dataclass(frozen=True, slots=True)
class Inspection:
    """An application, as Discord knows it."""

    name: str
    may_read_messages: bool
    """Whether Message Content Intent is switched on."""
    servers: tuple[str, ...]
    """Their names."""
    recommended_shards: int


def inspect(token: str, api: str) -> Inspection:
    """Ask Discord; a TokenRefusedError or UnreachableError where that does not work."""
    return asyncio.run(_inspect(token, api))


async def _inspect(token: str, api: str) -> Inspection:
    with reaching(api):
        async with discord.Client(intents=discord.Intents.none()) as client:
            await client.login(token)
            application = await client.application_info()
            servers = [server.name async for server in client.fetch_guilds(limit=None, with_counts=False)]
            shards, *_ = await client.http.get_bot_gateway()
    flags = application.flags
    content = flags.gateway_message_content or flags.gateway_message_content_limited
    return Inspection(application.name, content, tuple(sorted(servers)), shards)
