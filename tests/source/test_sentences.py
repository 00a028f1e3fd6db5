"""Where sentences end. Each example is one text, cut where it should be cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from source import Span
from source.sentences import sentences_of
from source.spans import BLANKS


def sentences(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences_of(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "whole",
    [
        "The novel by J. K. Rowling sold out.",
        "John F. Kennedy and George W. Bush were presidents.",
        "Then-Sen. Ann Poe met Lt. Col. John Roe, Dr. Doe and Messrs. Smith and Jones.",
        "The U.S. Senate and the U.N. Security Council agreed.",
        "The talks began at 9 a.m. Friday and ended at 5 p.m. EST on Jan. 6, 2021.",
        "He finished No. 5 of 12, see pp. 3-7.",
        "Acme Inc. Chief Executive John Roe left St. Louis for Washington, D.C. Monday.",
        "It fell by 3.5 per cent, i.e. Norway lost, vs. Chile's gain.",
        '"Why?" he asked.',
        '"Is that so?" Correspondent Ann Poe asked.',
        "“Stop!” shouted the crowd.",
        '"I... I do not know," he said.',
        "The film Who Dares? opened in Oslo.",
        "1. The first of three reasons is the price.",
        "The ministry . . . Norway's largest . . . closed.",
        "Martin Luther King Jr. Day is a holiday.",
    ],
)
def test_one_sentence(whole: str) -> None:
    assert sentences(whole) == [whole]


@pytest.mark.parametrize(
    "parts",
    [
        ["It rained.", "It stopped!", "Did it?", "Yes."],
        ['"I don\'t think so," he said.', '"It is."'],
        ["“Stop.”", "Then he left."],
        ["He said 'No.'", "She agreed."],
        ["(He had left.)", "Nobody knew."],
        ["They live in the U.S.", "The vote is on Monday."],
        ["He works for Acme Inc.", "It makes rockets."],
        ["The talks began at 9 a.m.", "Police said they went on."],
        ["They met in Jan.", "In March they met again."],
        ["He said no.", "Smith agreed."],
        ["It was a mass.", "Police watched."],
        ["It costs 5.", "That is cheap."],
        ["He paused …", "Then he went on."],
        ["\"She told me, 'I miss him so much.' \"", "He left."],
        ["It was over.", "‘Was it?’ she asked."],
        ["The party won in 1999.", "It lost in 2003."],
        ["It is very “complex.”", "Brussels knows."],
    ],
)
def test_several_sentences(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_line_ends_and_no_break_spaces_divide_like_any_white_space() -> None:
    assert sentences("It rained\nall day.\r\nIt stopped.\xa0\xa0Then it snowed.") == [
        "It rained\nall day.",
        "It stopped.",
        "Then it snowed.",
    ]


def test_only_the_span_is_cut() -> None:
    text = "Before. It rained. It stopped. After."

    found = sentences_of(text, Span(8, 30))

    assert [text[span.start : span.end] for span in found] == ["It rained.", "It stopped."]


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from(".!?…\"'”’ \n\xa0aAI5()")), max_size=200))
def test_sentences_are_in_order_and_hold_all_but_white_space(text: str) -> None:
    found = sentences_of(text, Span(0, len(text)))

    position = 0
    for span in found:
        assert position <= span.start < span.end <= len(text)
        assert not text[position : span.start].strip(BLANKS)
        position = span.end
    assert not text[position:].strip(BLANKS)
