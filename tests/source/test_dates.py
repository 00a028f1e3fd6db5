"""Dates as newspapers print them, and the moments they name."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from source.dates import date_at


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("12 March 2024", date(2024, 3, 12)),
        ("12th March, 2024", date(2024, 3, 12)),
        ("Tuesday 12 Mar 2024", date(2024, 3, 12)),
        ("March 12, 2024", date(2024, 3, 12)),
        ("Sept. 9, 2016", date(2016, 9, 9)),
        ("FRIDAY, SEPTEMBER 9, 2016", date(2016, 9, 9)),
        ("May 7th 2015", date(2015, 5, 7)),
        ("2024-03-12", date(2024, 3, 12)),
        ("2024/03/12", date(2024, 3, 12)),
        ("25/12/2024", date(2024, 12, 25)),
        ("12/25/2024", date(2024, 12, 25)),
        ("03.04.2024", date(2024, 4, 3)),
        ("12-Mar-2024", date(2024, 3, 12)),
        ("12 March 2024 at 14:05 GMT", datetime(2024, 3, 12, 14, 5)),
        ("12 March 2024, 14.05 BST", datetime(2024, 3, 12, 14, 5)),
        ("March 12, 2024 at 2:05 p.m. EDT", datetime(2024, 3, 12, 14, 5)),
        ("March 12, 2024, 12:05 AM", datetime(2024, 3, 12, 0, 5)),
        ("Mar 12, 2024 | 9pm", datetime(2024, 3, 12, 21, 0)),
        ("2024-03-12T14:05:00Z", datetime(2024, 3, 12, 14, 5)),
        ("2024-03-12 14:05:00+01:00", datetime(2024, 3, 12, 14, 5)),
        ("14:05 GMT, 12 March 2024", datetime(2024, 3, 12, 14, 5)),
        ("Friday 20/September/2024 16:29 PM", datetime(2024, 9, 20, 16, 29)),
    ],
)
def test_a_date_and_its_moment(words: str, moment: date) -> None:
    dated = date_at(words, 0, len(words))

    assert dated is not None
    assert words[dated.start : dated.end] == words
    assert dated.moment == moment
    assert type(dated.moment) is type(moment)


@pytest.mark.parametrize(
    "words",
    [
        "31 February 2024",  # no such day
        "Monday 45/March/2024 16:29 PM",
        "2024-13-40",
        "March 12",  # which year?
        "03/04/2024",  # 3 April in London, 4 March in New York
        "1 January 0000",
    ],
)
def test_a_date_that_names_no_certain_day_has_no_moment(words: str) -> None:
    dated = date_at(words, 0, len(words))

    assert dated is not None
    assert words[dated.start : dated.end] == words
    assert dated.moment is None


def test_a_time_no_clock_shows_leaves_the_day() -> None:
    dated = date_at("12 March 2024 25:99", 0, 19)

    assert dated is not None
    assert dated.moment == date(2024, 3, 12)


@pytest.mark.parametrize("words", ["Marching bands", "2024", "12 people", "May was wet", "12 March madness days"])
def test_words_that_are_no_date(words: str) -> None:
    dated = date_at(words, 0, len(words))

    assert dated is None or dated.moment is None


@given(st.text(alphabet=st.sampled_from("0123456789/-.:,Tz +MarchJunePMam"), max_size=40))
def test_no_jumble_of_digits_is_too_much(text: str) -> None:
    dated = date_at(text, 0, len(text))

    assert dated is None or (dated.start == 0 and 0 < dated.end <= len(text))


@given(
    st.datetimes(min_value=datetime(1000, 1, 1)),
    st.sampled_from(["%d %B %Y %H:%M", "%B %d, %Y, %H:%M", "%Y-%m-%dT%H:%M"]),
)
def test_what_is_printed_is_read_back(moment: datetime, form: str) -> None:
    words = moment.strftime(form)

    dated = date_at(words, 0, len(words))

    assert dated is not None
    assert dated.moment == moment.replace(second=0, microsecond=0)
