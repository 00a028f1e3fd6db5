"""Questions in messages: mentions, replies to an answer, direct messages, and question channels."""

import re
from collections.abc import Awaitable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import discord

from bot.discord.cards import answer_card, help_card
from bot.discord.chats import Place, chat_from
from bot.discord.cooldown import TooManyQuestionsError
from bot.discord.custom_ids import shown_in
from bot.discord.desk import Desk
from bot.discord.edition import Edition
from bot.discord.failures import send_in_private, tell_in_private
from bot.discord.memory import Memory
from bot.discord.replying import may_write, reply
from index.chat import Chat

# What a question opens with that has no question mark. Lower case.
_OPENING = frozenset(
    """
    who whom whose what which when where why how is are was were do does did can could will would should has have had
    """.split()
)
_FEWEST_WORDS = 3
"""Without a question mark: "who knows" is none."""

_TOLD_FOR = 60.0
"""Seconds in which somebody is told once, not for each question, that there are too many."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A question that was answered, in case it is edited."""

    answer: int
    """The number of the message that answers it."""
    edition: str
    """The fingerprint of the edition it was about."""
    before: Chat
    """What was said before."""
    edited_at: datetime | None


class Listener:
    """Hears messages, and answers those that are meant for the bot."""

    def __init__(self, desk: Desk, question_channels: Collection[int]) -> None:
        self._desk = desk
        self._question_channels = question_channels
        self._answered: Memory[int, Answered] = Memory(desk.quiet_minutes * 60.0, clock=desk.clock)
        self._at_work: dict[int, discord.Message] = {}
        """Of the messages that are being answered, by their numbers, each as it was last edited."""
        self._told: Memory[int, bool] = Memory(_TOLD_FOR, clock=desk.clock)

    async def hear(self, message: discord.Message, me: discord.ClientUser) -> None:
        """Answer a new message if it is a question to the bot, whose own user is ``me``."""
        if not _is_written_by_a_person(message) or (question := self._question(message, me)) is None:
            return
        await self._see_to(message, me, self._answer(message, question, me))

    async def hear_again(self, message: discord.Message, me: discord.ClientUser) -> None:
        """Change the answer to a message that was edited; nothing where it had none, or it is long ago."""
        if message.id in self._at_work:
            self._at_work[message.id] = message
        elif reworded := self._reworded(message, me):
            await self._see_to(message, me, self._change(message, *reworded))

    async def _see_to(self, message: discord.Message, me: discord.ClientUser, answering: Awaitable[None]) -> None:
        """Await what answers a message, and change the answer as often as the message was edited meanwhile."""
        self._at_work[message.id] = message
        with self._desk.at_work():
            try:
                await answering
                while (edited := self._at_work[message.id]) is not message:
                    message = edited
                    if reworded := self._reworded(message, me):
                        await self._change(message, *reworded)
            except Exception as error:  # whatever it is, the person is told, and it goes to the log
                await self._tell(message, error)
            finally:
                del self._at_work[message.id]

    async def _answer(self, message: discord.Message, question: str, me: discord.ClientUser) -> None:
        edition = self._desk.edition
        if not question:
            self._desk.admit(message.author.id)
            await self._send(message, help_card(edition, self._desk.quiet_minutes, rated=self._desk.is_rated))
            return
        place = Place(message.channel.id, message.author.id)
        chat = self._chat(message, edition, place, me)
        answer = await self._desk.ask(edition, question, chat, place.person)
        if may_write(message):
            sent = await reply(message, answer_card(edition, answer, asker=place.person, rated=self._desk.is_rated))
            after = chat.after(answer)
            self._desk.chats.remember(edition, place, sent.id, after)
            self._answered.remember(message.id, Answered(sent.id, edition.fingerprint, chat, message.edited_at))
        else:
            opening = f"I may not write where you asked: {question}"
            await send_in_private(message, answer_card(edition, answer, opening=opening))

    async def _change(self, message: discord.Message, question: str, known: Answered) -> None:
        edition = self._desk.edition
        place = Place(message.channel.id, message.author.id)
        before = known.before if known.edition == edition.fingerprint else Chat()
        answer = await self._desk.ask(edition, question, before, place.person)
        shown = discord.PartialMessage(channel=message.channel, id=known.answer)
        card = answer_card(edition, answer, asker=place.person, rated=self._desk.is_rated)
        try:
            # The client's own setting holds for new messages alone.
            await shown.edit(view=card, allowed_mentions=discord.AllowedMentions.none())
        except discord.NotFound:  # it was removed
            return
        self._desk.chats.remember(edition, place, known.answer, before.after(answer))
        self._answered.remember(message.id, Answered(known.answer, edition.fingerprint, before, message.edited_at))

    async def _send(self, message: discord.Message, card: discord.ui.LayoutView) -> None:
        if may_write(message):
            await reply(message, card)
        else:
            await send_in_private(message, card)

    async def _tell(self, message: discord.Message, error: Exception) -> None:
        if isinstance(error, TooManyQuestionsError):
            if self._told.recall(message.author.id):
                return
            self._told.remember(message.author.id, True)
        await tell_in_private(message, error)

    def _reworded(self, message: discord.Message, me: discord.ClientUser) -> tuple[str, Answered] | None:
        """What an edited message asks now, and what it was answered; None where it had no answer, or long ago."""
        known = self._answered.recall(message.id)
        # Discord also reports an edit when it has looked at the links in a message.
        if known is None or message.edited_at is None or message.edited_at == known.edited_at:
            return None
        question = self._question(message, me)
        return (question, known) if question else None

    def _question(self, message: discord.Message, me: discord.ClientUser) -> str | None:
        """What a message asks the bot, empty where it only calls; None where it is not for the bot."""
        if not message.content and message.guild is not None:  # a sticker, or words that the bot is not shown
            return None
        text = re.sub(rf"<@!?{me.id}>", " ", message.content).strip()
        if message.guild is None or me in message.mentions or _author(_replied_to(message)) == me:
            return text
        others = bool(message.mentions or message.reference)
        if self._is_question_channel(message) and not others and is_question(text):
            return text
        return None

    def _is_question_channel(self, message: discord.Message) -> bool:
        channels = {message.channel.id, getattr(message.channel, "parent_id", None)}
        return not channels.isdisjoint(self._question_channels)

    def _chat(self, message: discord.Message, edition: Edition, place: Place, me: discord.ClientUser) -> Chat:
        """What was said before: at the answer that is replied to, else by this person here."""
        answer = _replied_to(message)
        if answer is None or _author(answer) != me:
            return self._desk.chats.recall(edition, place)
        known = self._desk.chats.recall_answer(edition, answer.id)
        if known is not None:
            return known
        passage = shown_in(_custom_ids(answer.components), edition)
        return chat_from(edition, passage) if passage else self._desk.chats.recall(edition, place)


def is_question(text: str) -> bool:
    """Whether a message asks something: it ends in a question mark, or opens like a question."""
    words = re.findall(r"\w+", text.lower())  # "who's" is "who"
    return text.endswith("?") or (len(words) >= _FEWEST_WORDS and words[0] in _OPENING)


def _is_written_by_a_person(message: discord.Message) -> bool:
    """Not by a bot, which this one is too, nor through a webhook, nor by Discord itself."""
    return (
        not message.author.bot
        and message.webhook_id is None
        and message.type in (discord.MessageType.default, discord.MessageType.reply)
    )


def _replied_to(message: discord.Message) -> discord.Message | None:
    """The message that one replies to, where Discord has sent it along; not one that is forwarded."""
    if message.type is not discord.MessageType.reply or message.reference is None:
        return None
    resolved = message.reference.resolved
    return resolved if isinstance(resolved, discord.Message) else None


def _author(message: discord.Message | None) -> discord.abc.User | None:
    return message.author if message else None


def _custom_ids(components: Iterable[Any]) -> Iterator[str]:
    """The custom_ids of all buttons, however deep."""
    for component in components:
        if custom_id := getattr(component, "custom_id", None):
            yield custom_id
        yield from _custom_ids(getattr(component, "children", ()))
