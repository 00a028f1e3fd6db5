"""The default article's questions are answered about as well as they have been: each floor is a little below that."""

from collections.abc import Mapping

import pytest

from tests.evaluation.measures import Measure, measure, read_questions

FLOORS = {
    "all single questions: first passage right": 0.75,
    "all single questions: right among three": 0.83,
    "answerable: shown a passage": 0.93,
    "answerable: claimed as answered": 0.65,
    "chat turns: first passage right": 0.70,
    "header questions: answered from the header": 1.0,
    "keyword questions: first passage right": 0.85,
    "near misses: not claimed as answered": 0.65,
    "off-topic: refused": 0.90,
    "paraphrase questions: first passage right": 0.30,
    "typo questions: first passage right": 0.84,
    "who_said questions: first passage right": 0.95,
}


@pytest.fixture(scope="module")
def measured() -> Mapping[str, Measure]:
    return measure(read_questions())


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_the_share_has_not_fallen(measured: Mapping[str, Measure], name: str, floor: float) -> None:
    assert measured[name].share >= floor
