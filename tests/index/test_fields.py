"""BM25 by rank-bm25, right at every size."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Plus

from index.fields import Field

BAGS = st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=8), min_size=1, max_size=12)


@given(BAGS, st.lists(st.sampled_from("abcdefgh"), max_size=5, unique=True))
def test_the_scores_are_those_of_rank_bm25(bags: list[list[str]], query: list[str]) -> None:
    if not any(bags):
        return
    reference = BM25Plus(bags, k1=1.2, b=0.75, delta=0).get_scores(query)
    np.testing.assert_allclose(Field(bags).scores(dict.fromkeys(query, 1.0)), reference)


@pytest.mark.parametrize("bags", [[["coup"]], [["coup"], ["gold"]], [["coup", "gold"], ["coup"]]])
def test_a_word_that_stands_there_counts_however_small_the_text(bags: list[list[str]]) -> None:
    assert Field(bags).scores({"coup": 1.0})[0] > 0


def test_units_without_the_word_score_nothing() -> None:
    assert Field([["coup"], ["gold"], []]).scores({"coup": 1.0}).tolist()[1:] == [0.0, 0.0]


def test_a_text_without_a_term_scores_nothing() -> None:
    assert Field([[], []]).scores({"coup": 1.0}).tolist() == [0.0, 0.0]


def test_a_rarer_term_has_the_higher_idf_and_an_unknown_one_the_highest() -> None:
    field = Field([["coup", "gold"], ["coup"], ["coup"]])
    assert field.idf("coup") < field.idf("gold") <= field.idf("uranium")
