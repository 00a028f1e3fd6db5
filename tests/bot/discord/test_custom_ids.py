"""What a button does fits into its custom_id and is read from it again."""

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from hypothesis import given
from hypothesis import strategies as st

from bot.discord.custom_ids import (
    Action,
    Excerpt,
    Read,
    ReadAround,
    Remove,
    ShowContents,
    ShowMore,
    ShowSaid,
    TurnPage,
    custom_id,
    parse,
    shown_in,
)
from bot.discord.edition import Edition
from bot.discord.limits import CUSTOM_ID
from source.reader import MAX_BYTES
from tests.bot.discord.articles import StandIn

if TYPE_CHECKING:
    from index.answerer import Answerer

places = st.integers(0, MAX_BYTES)
excerpts = st.builds(Excerpt, places, places, places)
actions: st.SearchStrategy[Action] = st.one_of(
    st.builds(ReadAround, excerpts),
    st.builds(ShowSaid, places, places),
    st.builds(ShowContents),
    st.builds(Read, places),
    st.builds(TurnPage, places),
    st.builds(Remove, st.integers(0, 2**64 - 1)),
)


@given(actions)
def test_an_action_comes_back_as_it_was(edition: Edition, action: Action) -> None:
    written = custom_id(action, edition)

    assert len(written) <= CUSTOM_ID
    assert parse(written) == (action, "" if isinstance(action, Remove) else edition.fingerprint)


@given(st.lists(excerpts, min_size=1, max_size=12))
def test_of_further_passages_the_first_come_back(edition: Edition, further: list[Excerpt]) -> None:
    written = custom_id(ShowMore(tuple(further)), edition)
    read = parse(written)

    assert len(written) <= CUSTOM_ID
    assert read
    assert isinstance(read[0], ShowMore)
    kept = read[0].excerpts
    assert kept == tuple(further)[: len(kept)]
    assert len(kept) >= min(len(further), 3)


def test_a_button_is_of_another_edition_where_paragraphs_begin_elsewhere(edition: Edition) -> None:
    """A later version of the bot may divide the same text differently."""
    article = replace(edition.article, paragraphs=edition.article.paragraphs[1:])
    other = Edition(cast("Answerer", StandIn(article, edition.quotes)))

    assert other.fingerprint != edition.fingerprint
    assert shown_in([custom_id(ReadAround(Excerpt(3, 0, 10)), edition)], other) is None


@given(st.text(max_size=100))
def test_whatever_else_is_no_action(text: str) -> None:
    assert parse(text) is None


def test_an_action_that_lacks_a_number_is_none(edition: Edition) -> None:
    for numbers in ("", "1", "1.2", "1.2.3.4"):
        assert parse(f"around:{edition.fingerprint}:{numbers}") is None
    assert parse("other::1") is None


def test_what_an_answer_shows_is_known_by_its_buttons(edition: Edition) -> None:
    shown = ReadAround(Excerpt(3, 0, 10))
    buttons = [custom_id(Remove(1), edition), custom_id(shown, edition)]

    passage = shown_in(buttons, edition)
    assert passage
    assert passage.paragraph.number == 3
    assert shown_in(["around:00000000:3.0.10"], edition) is None, "of another edition"
    assert shown_in([], edition) is None
