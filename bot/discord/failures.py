"""The one place where an error becomes a sentence for the person who met it, and a line in the log.

The log gets what went wrong and where, never what was asked: the text of an error may hold words of a message,
so it is left out.
"""

import logging
import traceback

import aiohttp
import discord
from discord import app_commands

from bot.discord.cards import notice_card
from bot.discord.markdown import ELLIPSIS
from bot.discord.replying import post, respond
from bot.errors import UsageError

log = logging.getLogger(__name__)

UNSENT = (discord.HTTPException, aiohttp.ClientError, OSError, TimeoutError)
"""What is raised where something could not be sent."""

_SORRY = "Something went wrong on my side. Please try again; whoever runs this bot can find it in the log."


def explain(error: BaseException, doing: str) -> str:
    """A sentence for the person, and, where it is not about what they did, a line in the log.

    ``doing`` is what was being done, for the log: the name of a command or an event.
    """
    cause = _cause(error)
    match cause:
        case UsageError():
            return _sentence(str(cause))
        case discord.Forbidden():
            log.warning("%s: Discord refused (%s): a permission is missing", doing, cause.code)
            return "Discord does not let me do that here: I lack a permission. A moderator can give it to me."
        case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch():
            log.warning("%s: Discord knows a command that this version does not have", doing)
            return "That command has changed. Reload Discord, and try again in a moment."
        case discord.HTTPException():
            log.error("%s: Discord answered %s, code %s", doing, cause.status, cause.code)
        case _:
            where = "".join(traceback.format_tb(cause.__traceback__))
            log.error("%s: %s\n%s", doing, type(cause).__name__, where.rstrip())
    return _SORRY


async def tell(interaction: discord.Interaction, error: BaseException) -> None:
    """Tell whoever used a command or pressed a button, so that nobody else sees it."""
    doing = interaction.command.qualified_name if interaction.command else interaction.type.name
    card = notice_card(explain(error, doing))
    try:
        if not interaction.response.is_done():
            await respond(interaction, card, private=True)
        elif interaction.response.type is discord.InteractionResponseType.deferred_channel_message:
            # What comes first takes the place of "is thinking", for everybody who sees that; once that is deleted
            # nothing can follow it any more (discord/discord-api-docs#2739).
            await interaction.edit_original_response(view=notice_card(ELLIPSIS))
            await interaction.followup.send(view=card, ephemeral=True)
            await interaction.delete_original_response()
        else:
            await interaction.followup.send(view=card, ephemeral=True)
    except UNSENT as failure:
        log.warning("%s: the person could not be told: %s", doing, type(failure).__name__)


async def tell_in_private(message: discord.Message, error: BaseException) -> None:
    """Tell whoever wrote a message, directly; where they take no direct messages, not at all."""
    await send_in_private(message, notice_card(explain(error, "message")))


async def send_in_private(message: discord.Message, card: discord.ui.LayoutView) -> None:
    """Send a card to whoever wrote a message, directly and once."""
    try:
        await post(message.author, card)
    except UNSENT as failure:
        log.warning("message: the person could not be told: %s", type(failure).__name__)


def _cause(error: BaseException) -> BaseException:
    """What a command's error was made from."""
    return error.original if isinstance(error, app_commands.CommandInvokeError) else error


def _sentence(text: str) -> str:
    """The message of an error, which a terminal shows after the program's name, to stand alone."""
    return f"{text[0].upper()}{text[1:]}" + ("" if text.endswith((".", "!", "?")) else ".")
