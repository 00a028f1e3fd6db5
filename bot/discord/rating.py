"""Whether an answer helped, as people say with its buttons, goes into the feedback file.

The question is read off the answer, or off the message that it replies to, so that nothing has to be remembered of it.
"""

import logging
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

import discord

from bot.discord.cards import ASKED, thanks_card
from bot.discord.desk import Desk
from bot.discord.replying import in_time, respond
from bot.errors import UsageError
from bot.upkeep.feedback import Feedback

log = logging.getLogger(__name__)

_ASKED = re.compile(rf"-# {ASKED}(.*)")


async def rate(desk: Desk, interaction: discord.Interaction, *, helped: bool) -> None:
    """Keep a verdict; a UsageError where that cannot be done, or was done."""
    if desk.feedback is None:
        raise UsageError("feedback is not kept any more")
    answer = interaction.message
    if answer is None:
        return
    key = (answer.id, interaction.user.id)
    if desk.verdicts.recall(key):
        raise UsageError("you have said already whether this helped")
    # Before anything is waited for, so that whoever presses twice in a hurry counts once.
    desk.verdicts.remember(key, True)
    try:
        await in_time(interaction, _keep(desk, desk.feedback, answer, helped=helped), private=True)
    except UsageError:
        desk.verdicts.remember(key, False)
        raise
    await respond(interaction, thanks_card(), private=True)


async def _keep(desk: Desk, feedback: Feedback, answer: discord.Message, *, helped: bool) -> None:
    question = await _question(answer)
    if not question:
        raise UsageError("the question that was asked cannot be seen any more")
    try:
        await desk.work(feedback.add, question, helped=helped, day=datetime.now(UTC).date())
    except OSError as error:
        log.error("Feedback cannot be kept: %s", error.strerror or error)
        raise UsageError("that could not be noted; whoever runs this bot can find the reason in the log") from error


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
