"""Where questions are answered: how often and how long one may ask, which edition, what was said before, how many.

One object for the whole bot. Nothing in it knows of messages or interactions.
"""

import asyncio
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import ParamSpec, TypeVar

from bot.discord.chats import Chats
from bot.discord.cooldown import Cooldowns
from bot.discord.edition import Edition
from bot.discord.memory import Memory
from bot.limits import check_length
from bot.upkeep.counters import Counters
from bot.upkeep.feedback import Feedback
from index.answer import Answer
from index.chat import Chat

_A_DAY = 24 * 3600.0

P = ParamSpec("P")
T = TypeVar("T")


class Desk:
    """Answers questions about the current edition, for everybody."""

    def __init__(
        self,
        edition: Edition,
        *,
        questions_per_minute: int,
        quiet_minutes: int,
        feedback: Feedback | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.edition = edition
        """Put another in its place when the article changes; read it once for each question."""
        self.quiet_minutes = quiet_minutes
        self.clock = clock
        self.chats = Chats(quiet_minutes * 60.0, clock)
        self.counters = Counters(clock)
        self.feedback = feedback
        """Where it is kept whether answers help; None where that is not asked."""
        self.verdicts: Memory[tuple[int, int], bool] = Memory(_A_DAY, clock=clock)
        """Of which answer who has said whether it helped, by the numbers of both."""
        self._cooldowns = Cooldowns(questions_per_minute, clock)
        # An article may be so long that an answer takes longer than the event loop may stand still. One thread, as the
        # stemmer may not be used by two.
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="answers")
        self._at_work = 0
        self._idle = asyncio.Event()
        self._idle.set()

    @property
    def is_rated(self) -> bool:
        """Whether people are asked if an answer helped."""
        return self.feedback is not None

    async def ask(self, edition: Edition, question: str, chat: Chat, person: int) -> Answer:
        """The answer to a question; a UsageError where it is too long or one too many."""
        self.admit(person)
        check_length(question)
        answer = await self.work(edition.answerer.ask, question, chat)
        self.counters.outcomes[answer.outcome] += 1
        return answer

    def admit(self, person: int) -> None:
        """Count a question of this person; a TooManyQuestionsError where it is one too many."""
        self._cooldowns.take(person)

    async def work(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run what may take long beside the event loop."""
        return await asyncio.get_running_loop().run_in_executor(self._worker, lambda: function(*args, **kwargs))

    async def responds(self, seconds: float) -> bool:
        """Whether a question would be looked at within that time."""
        try:
            await asyncio.wait_for(self.work(lambda: None), seconds)
        except TimeoutError:
            return False
        return True

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Around everything that ends with an answer being sent."""
        start = time.perf_counter()
        self._at_work += 1
        self._idle.clear()
        try:
            yield
            self.counters.took(time.perf_counter() - start)
        finally:
            self._at_work -= 1
            if not self._at_work:
                self._idle.set()

    async def finish(self, seconds: float) -> None:
        """Wait until what is at work is sent, but no longer than that."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._idle.wait(), seconds)

    def close(self) -> None:
        """Answer nothing any more."""
        self._worker.shutdown(wait=False, cancel_futures=True)
