"""What was said before: of each person in each channel, and at each answer, until it has been quiet for a while."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from bot.discord.edition import Edition
from bot.discord.memory import Memory
from index.answer import Passage
from index.chat import Chat


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody asks: a channel, a thread or direct messages."""

    channel: int
    person: int
    private: bool = False
    """Whether nobody else sees the answers: a public one may not tell what was asked in private."""


class Chats:
    """Chats about any edition, each under the edition's fingerprint, as they speak of its paragraphs."""

    def __init__(self, quiet_seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._here: Memory[tuple[str, Place], Chat] = Memory(quiet_seconds, clock=clock)
        self._answers: Memory[tuple[str, int], Chat] = Memory(quiet_seconds, clock=clock)

    def recall(self, edition: Edition, place: Place) -> Chat:
        """What this person has asked here; where that is nothing, in a thread on an answer, the chat at that."""
        # A thread has the number of the message that it was opened on.
        return self._here.recall((edition.fingerprint, place)) or self.recall_answer(edition, place.channel) or Chat()

    def recall_answer(self, edition: Edition, answer: int) -> Chat | None:
        """The chat as it was with that answer, by the number of its message."""
        return self._answers.recall((edition.fingerprint, answer))

    def remember(self, edition: Edition, place: Place, answer: int | None, chat: Chat) -> None:
        """Keep a chat for what this person asks next here, and for whoever replies to the answer."""
        self._here.remember((edition.fingerprint, place), chat)
        if answer is not None:
            self._answers.remember((edition.fingerprint, answer), chat)


def chat_from(edition: Edition, passage: Passage) -> Chat:
    """The chat that an answer alone tells of: its passage was shown, for a question about the answering words."""
    words = " ".join(edition.article[highlight] for highlight in passage.highlights)
    return Chat.of(words, [passage.paragraph.number])
