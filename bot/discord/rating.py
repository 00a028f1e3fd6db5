"""Whether an answer helped, as people say with its buttons, goes into the feedback file.

The question is read off the answer, or off the message that it replies to, so that nothing has to be remembered of it.
"""

import asyncio
import logging
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

import discord

from bot.discord.cards import ASKED, thanks_card
from bot.discord.desk import Desk
from bot.discord.replying import respond
from bot.errors import UsageError

log = logging.getLogger(__name__)

_ASKED = re.compile(rf"-# {ASKED}(.*)")


async def rate(desk: Desk, interaction: discord.Interaction, *, helped: bool) -> None:
    """Keep a verdict; a UsageError where that cannot be done, or was done."""
    if desk.feedback is None:
        raise UsageError("feedback is not kept any more")
    answer = interaction.message
    question = await _question(answer) if answer else None
    if answer is None or not question:
        raise UsageError("the question that was asked cannot be seen any more")
    if desk.verdicts.recall((answer.id, interaction.user.id)):
        raise UsageError("you have said already whether this helped")
    try:
        today = datetime.now(UTC).date()
        await asyncio.to_thread(desk.feedback.add, question, helped=helped, day=today)
    except OSError as error:
        log.error("Feedback cannot be kept: %s", error.strerror or error)
        raise UsageError("that could not be noted; whoever runs this bot can find the reason in the log") from error
    desk.verdicts.remember((answer.id, interaction.user.id), True)
    await respond(interaction, thanks_card(), private=True)


async def _question(answer: discord.Message) -> str | None:
    """What an answer is the answer to, without what calls the bot; None where that is gone or cannot be seen."""
    for text in _texts(answer.components):
        if asked := _ASKED.match(text):
            return re.sub(r"\\(.)", r"\1", asked[1])
    if answer.reference is None or answer.reference.message_id is None:
        return None
    try:
        message = answer.reference.resolved or await answer.channel.fetch_message(answer.reference.message_id)
    except discord.HTTPException:
        return None
    return re.sub(r"<@!?\d+>", " ", message.content).strip() if isinstance(message, discord.Message) else None


def _texts(components: Iterable[Any]) -> Iterator[str]:
    """All text that a message shows, however deep."""
    for component in components:
        if text := getattr(component, "content", None):
            yield text
        yield from _texts(getattr(component, "children", ()))
