"""The work grows with the length of the question and of the article, and not faster, whatever their shape.

Calls of Python functions are counted, which no other program can disturb; ``python -m tests.benchmarks.hostile``
measures the time.
"""

import pytest

from bot.discord.edition import Edition
from bot.limits import LONGEST_QUESTION
from index.answerer import Answerer
from source import ArticleError, read_text
from tests.fuzz.shapes import SHAPES, text_of
from tests.index.quotes.test_laws import counted_calls


@pytest.mark.parametrize("shape", SHAPES)
def test_of_a_question(edition: Edition, shape: str) -> None:
    def work(characters: int) -> int:
        question = text_of(SHAPES[shape], characters)
        with counted_calls() as calls:
            edition.answerer.ask(question)
        return calls[0]

    short, long = work(LONGEST_QUESTION // 4), work(LONGEST_QUESTION)
    assert long <= 6 * short + 5_000


@pytest.mark.parametrize("shape", SHAPES)
def test_of_an_article(shape: str) -> None:
    def work(characters: int) -> int:
        with counted_calls() as calls:
            try:
                Edition(Answerer(read_text(text_of(SHAPES[shape], characters))))
            except ArticleError:
                return 0
        return calls[0]

    short, long = work(2_000), work(8_000)
    assert long <= 6 * short + 20_000
