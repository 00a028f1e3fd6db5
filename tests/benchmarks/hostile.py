"""How long hostile texts take: ``python -m tests.benchmarks.hostile [--characters 100000]``.

Asks the default article the longest question of each shape, alone and in a chat, and reads an article of each shape and
of so many characters. Prints milliseconds, the slowest first. Other programs on the machine make the figures larger.
"""

import argparse
import time
from collections.abc import Callable

from bot.discord.edition import Edition
from bot.limits import LONGEST_QUESTION
from index.answerer import Answerer
from index.chat import Chat
from source import DEFAULT_ARTICLE, ArticleError, read_article, read_text
from tests.fuzz.shapes import SHAPES, text_of

SHOWN = 8
"""Shapes that are printed of each kind."""


def measure(characters: int) -> None:
    """Measure and print."""
    answerer = Answerer(read_article(DEFAULT_ARTICLE))
    chat = Chat().after(answerer.ask("who attacked the airport?"))

    def ask(shape: str) -> None:
        question = text_of(SHAPES[shape], LONGEST_QUESTION)
        answerer.ask(question)
        answerer.ask(question, chat)

    def read(shape: str) -> None:
        try:
            Edition(Answerer(read_text(text_of(SHAPES[shape], characters))))
        except ArticleError:
            return

    _print(f"two questions of {LONGEST_QUESTION:,} characters", ask)
    _print(f"an article of {characters:,} characters", read)


def _print(title: str, do: Callable[[str], None]) -> None:
    took = []
    for shape in SHAPES:
        start = time.perf_counter()
        do(shape)
        took.append((time.perf_counter() - start, shape))
    print(title)
    for seconds, shape in sorted(took, reverse=True)[:SHOWN]:
        print(f"{seconds * 1000:10.0f} ms  {shape}")


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.hostile", description=__doc__)
    parser.add_argument("--characters", type=int, default=100_000, help="of each article (default: %(default)s)")
    measure(parser.parse_args().characters)


if __name__ == "__main__":
    main()
