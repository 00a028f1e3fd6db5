"""How often somebody may ask."""

import time
from collections.abc import Callable
from math import ceil

from discord.app_commands import Cooldown

from bot.discord.memory import Memory
from bot.errors import UsageError

_MINUTE = 60.0


class TooManyQuestionsError(UsageError):
    """Somebody has asked as many questions as one may in a minute."""

    def __init__(self, seconds: float) -> None:
        whole = ceil(seconds)
        super().__init__(f"that was a lot of questions; please ask again in {whole} second{'s' if whole > 1 else ''}")


class Cooldowns:
    """So many questions a minute for each person."""

    def __init__(self, questions: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._questions = questions
        self._clock = clock
        self._people: Memory[int, Cooldown] = Memory(_MINUTE, clock=clock)

    def take(self, person: int) -> None:
        """Count a question; a TooManyQuestionsError where it is one too many."""
        cooldown = self._people.recall(person) or Cooldown(self._questions, _MINUTE)
        wait = cooldown.update_rate_limit(self._clock())
        if wait:
            raise TooManyQuestionsError(wait)
        self._people.remember(person, cooldown)
