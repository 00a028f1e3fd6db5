"""How often one may ask."""

import pytest

from bot.discord.cooldown import Cooldowns, TooManyQuestionsError
from tests.bot.discord.test_memory import Clock


def test_so_many_questions_a_minute_and_no_more() -> None:
    clock = Clock()
    cooldowns = Cooldowns(2, clock)
    cooldowns.take(1)
    clock.now += 20
    cooldowns.take(1)

    with pytest.raises(TooManyQuestionsError, match=r"ask again in 40 seconds$"):
        cooldowns.take(1)
    clock.now += 39
    with pytest.raises(TooManyQuestionsError, match=r"ask again in 1 second$"):
        cooldowns.take(1)
    cooldowns.take(2)
    clock.now += 2
    cooldowns.take(1)


def test_asking_in_vain_does_not_make_it_longer() -> None:
    clock = Clock()
    cooldowns = Cooldowns(1, clock)
    cooldowns.take(1)
    for _ in range(5):
        clock.now += 10
        with pytest.raises(TooManyQuestionsError):
            cooldowns.take(1)
    clock.now += 11

    cooldowns.take(1)
