"""What is remembered, and for how long."""

from bot.discord.memory import Memory


class Clock:
    def __init__(self) -> None:
        self.now = 1.0

    def __call__(self) -> float:
        return self.now


def test_what_was_not_written_for_a_while_is_forgotten() -> None:
    clock = Clock()
    memory: Memory[str, int] = Memory(10, clock=clock)
    memory.remember("a", 1)
    clock.now += 6
    memory.remember("b", 2)

    assert (memory.recall("a"), memory.recall("b"), memory.recall("c")) == (1, 2, None)
    clock.now += 6
    assert (memory.recall("a"), memory.recall("b")) == (None, 2)


def test_writing_again_starts_the_time_again() -> None:
    clock = Clock()
    memory: Memory[str, int] = Memory(10, clock=clock)
    memory.remember("a", 1)
    clock.now += 6
    memory.remember("a", 2)
    clock.now += 6

    assert memory.recall("a") == 2


def test_what_is_forgotten_takes_no_room() -> None:
    clock = Clock()
    memory: Memory[int, int] = Memory(10, clock=clock)
    for number in range(100):
        memory.remember(number, number)
    clock.now += 11
    memory.remember(100, 100)

    assert len(memory) == 1


def test_looking_for_something_else_is_enough_for_it_to_be_gone() -> None:
    clock = Clock()
    memory: Memory[str, int] = Memory(10, clock=clock)
    memory.remember("a", 1)
    clock.now += 11
    memory.recall("b")

    assert len(memory) == 0


def test_when_there_is_too_much_the_oldest_goes() -> None:
    memory: Memory[int, int] = Memory(10, most=3, clock=Clock())
    for number in range(5):
        memory.remember(number, number)

    assert [memory.recall(number) for number in range(5)] == [None, None, 2, 3, 4]
