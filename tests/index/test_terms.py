"""Words become terms that match however they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.terms import content_terms, words


def folded(text: str) -> list[str]:
    return [term.word for term in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Émile Zola", ["emile", "zola"]),
        ("the minister's office", ["the", "minister", "office"]),
        ("the ministers’ offices", ["the", "ministers", "offices"]),
        ("a Dutch-led U.S. force", ["a", "dutch", "led", "us", "force"]),
        ("1,250 of 3.5 million", ["1250", "of", "35", "million"]),
        ("He didn't, O'Brien said", ["he", "didnt", "obrien", "said"]),
        ("", []),
        ("?! –– ...", []),
    ],
)
def test_words_are_folded(text: str, expected: list[str]) -> None:
    assert folded(text) == expected


def test_inflections_share_a_stem() -> None:
    assert len({term.stem for term in words("attack attacks attacked attacking")}) == 1


def test_an_abbreviation_in_capitals_is_no_stop_word() -> None:
    assert [term.word for term in content_terms("The US told us that the WHO knows who it is")] == [
        "us", "told", "who", "knows",
    ]  # fmt: skip


@given(st.text(max_size=200))
def test_every_term_stands_where_it_says(text: str) -> None:
    end = 0
    for term in words(text):
        assert end <= term.span.start < term.span.end <= len(text)
        assert term.word
        end = term.span.end
