"""How a card is sent: as the response to an interaction, in time; as the reply to a message, where one may write."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from typing import TypeVar

import aiohttp
import discord
from discord.ui import LayoutView

from bot.discord.limits import DEFER_AFTER

T = TypeVar("T")

_ALREADY_ANSWERED = 40060
"""Discord's error code for a second response to an interaction."""


async def in_time(interaction: discord.Interaction, making: Awaitable[T], *, private: bool) -> T:
    """What is being made for an interaction; if that takes long, Discord is told to wait for it."""
    task = asyncio.ensure_future(making)
    try:
        done, _ = await asyncio.wait({task}, timeout=DEFER_AFTER)
        if not done:
            await interaction.response.defer(ephemeral=private, thinking=True)
        return await task
    finally:
        task.cancel()  # nobody waits for it any more where Discord has refused to


async def respond(interaction: discord.Interaction, card: LayoutView, *, private: bool) -> int | None:
    """Send a card in response to an interaction, deferred or not; the number of the message, if Discord tells it."""
    if interaction.response.is_done():
        return (await interaction.followup.send(view=card, ephemeral=private, wait=True)).id
    try:
        sent = await _twice(lambda: interaction.response.send_message(view=card, ephemeral=private))
    except discord.HTTPException as error:
        if error.code == _ALREADY_ANSWERED:  # it was sent, and the connection broke before Discord could say so
            return None
        raise
    return sent.message_id


def may_write(message: discord.Message) -> bool:
    """Whether the bot may answer where a message stands, as far as it can know."""
    permissions = _permissions(message)
    if permissions is None:
        return True
    in_thread = isinstance(message.channel, discord.Thread)
    return permissions.view_channel and (
        permissions.send_messages_in_threads if in_thread else permissions.send_messages
    )


async def reply(message: discord.Message, card: LayoutView) -> discord.Message:
    """Send a card as the reply to a message, or on its own where replying takes a permission that the bot lacks."""
    permissions = _permissions(message)
    alone = permissions is not None and not permissions.read_message_history
    return await post(message.channel, card, None if alone else message.to_reference(fail_if_not_exists=False))


async def post(
    place: discord.abc.Messageable, card: LayoutView, reference: discord.MessageReference | None = None
) -> discord.Message:
    """Send a card to a channel or a person."""
    # By the nonce Discord knows the second attempt for the same message.
    nonce = secrets.randbits(63)
    return await _twice(lambda: place.send(view=card, reference=reference, nonce=nonce))  # type: ignore[arg-type]


async def _twice(send: Callable[[], Awaitable[T]]) -> T:
    """Try again where the connection broke before there was an answer, as it does when Discord closes an idle one."""
    try:
        return await send()
    except aiohttp.ClientConnectionError:
        return await send()


def _permissions(message: discord.Message) -> discord.Permissions | None:
    """What the bot may do in a message's channel; None where that is not a matter of permissions, or unknown."""
    channel = message.channel
    if message.guild is None or message.guild.me is None or isinstance(channel, discord.PartialMessageable):
        return None
    if isinstance(channel, discord.Thread) and channel.parent is None:  # the channel that it belongs to is hidden
        return None
    return channel.permissions_for(message.guild.me)
