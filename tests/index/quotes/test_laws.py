"""What holds for any text: no exception, only slices of the text, order, and work in proportion to its length."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.answer import Quote, QuoteKind
from index.quotes.finder import find_quotes
from source import DEFAULT_ARTICLE, read_article
from source.article import Span

from .conftest import article_of

PIECES = st.sampled_from(
    "\" “ ” ‘ ’ ' „ « » '' , . : ( ) — -- ? said told he she they who Smith Ann the a of by on as that according to"
    " 's Mr. U.S. Monday 6'2\" 9-year-old asked words statement in X é @x 1 not quoted saying However, \u00a0".split(
        " "
    )
)


def spans_of(quote: Quote) -> Iterator[Span]:
    yield quote
    for span in (quote.mention, quote.cue, quote.channel):
        if span is not None:
            yield span
    if quote.speaker is not None:
        yield quote.speaker.name
        if quote.speaker.role is not None:
            yield quote.speaker.role


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(PIECES, st.text(max_size=5)), min_size=1, max_size=40), st.integers(1, 3))
def test_every_part_is_a_slice_of_the_text(pieces: list[str], paragraphs: int) -> None:
    article = article_of(*[" ".join(pieces)] * paragraphs)
    quotes = find_quotes(article)
    for quote in quotes:
        for span in spans_of(quote):
            assert 0 <= span.start < span.end <= len(article.text)
    assert [quote.start for quote in quotes] == sorted(quote.start for quote in quotes)


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=30))
def test_a_run_that_nobody_said_has_no_speaker(pieces: list[str]) -> None:
    for quote in find_quotes(article_of(" ".join(pieces))):
        if quote.kind is QuoteKind.SCARE:
            assert quote.speaker is None
            assert quote.mention is None
        else:
            assert quote.mention is not None


@contextmanager
def counted_calls() -> Iterator[list[int]]:
    """Counts the calls of Python functions: a clock that no other program can disturb."""
    calls = [0]

    def count(frame: FrameType, event: str, argument: object) -> None:  # noqa: ARG001
        calls[0] += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        yield calls
    finally:
        sys.setprofile(before)


@pytest.mark.parametrize(
    "unit",
    [
        '"',
        "“",
        '"a" ',
        " 'a",
        'he said "a b" ',
        '"a," Ann Lee said. ',
        "said ",
        "Ann Lee of ",
        "to say to ",
        ", Lee",
        "(",
        "'",
        "it said ",
        "it said. ",
        "an aide said. He said. ",
        "who said and Lee said ",
        "he said of the aide of ",
        "Lee, saying, and Lee ",
        'by "a" as ',
        "the official said. ",
        "“a” was what Lee called ",
    ],
)
def test_the_work_grows_with_the_length(unit: str) -> None:
    def work(characters: int) -> int:
        article = article_of(unit * (characters // len(unit)))
        with counted_calls() as calls:
            find_quotes(article)
        return calls[0]

    short, long = work(4_000), work(16_000)
    assert long <= 6 * short + 5_000


def test_the_default_article_names_its_speakers() -> None:
    article = read_article(DEFAULT_ARTICLE)
    quotes = [quote for quote in find_quotes(article) if quote.kind is not QuoteKind.INDIRECT]
    spoken = [quote for quote in quotes if quote.speaker is not None]
    assert len(spoken) >= len(quotes) - 2
    assert all(article[quote].strip("\"'") for quote in quotes)
