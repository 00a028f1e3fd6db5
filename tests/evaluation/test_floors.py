"""The questions are answered about as well as they have been: each floor is a little below that."""

from collections.abc import Mapping

import pytest

from tests.evaluation.measures import SETS, Measure, measure

FLOORS = {
    "default article": {
        "all single questions: first passage right": 0.81,
        "all single questions: right among three": 0.86,
        "answerable: shown a passage": 0.94,
        "answerable: claimed as answered": 0.74,
        "chat turns: first passage right": 0.70,
        "header questions: answered from the header": 1.0,
        "keyword questions: first passage right": 0.85,
        "near misses: not claimed as answered": 0.80,
        "off-topic: refused": 0.90,
        "paraphrase questions: first passage right": 0.50,
        "typo questions: first passage right": 0.92,
        "where the first passage is right: its speaker": 0.92,
        "where the first passage is right: its words marked": 0.88,
        "who_said questions: first passage right": 0.95,
    },
    "island": {
        "all single questions: first passage right": 0.92,
        "answerable: shown a passage": 0.96,
        "answerable: claimed as answered": 0.90,
        "chat turns: first passage right": 0.87,
        "header questions: answered from the header": 1.0,
        "near misses: not claimed as answered": 0.50,
        "off-topic: refused": 0.90,
        "who_said questions: first passage right": 1.0,
    },
    "stories": {
        "all single questions: first passage right": 0.745,
        "answerable: shown a passage": 0.79,
        "answerable: claimed as answered": 0.60,
        "chat turns: first passage right": 0.48,
        "factual questions: first passage right": 0.91,
        "near misses: not claimed as answered": 0.56,
        "paraphrase questions: first passage right": 0.505,
        "where the first passage is right: its words marked": 0.75,
        "who_said questions: first passage right": 0.96,
    },
}


@pytest.fixture(scope="module")
def measured() -> Mapping[str, Mapping[str, Measure]]:
    return {name: measure(name) for name in SETS}


@pytest.mark.parametrize(
    ("name", "measure_name", "floor"),
    [(name, measured, floor) for name, floors in FLOORS.items() for measured, floor in floors.items()],
)
def test_the_share_has_not_fallen(
    measured: Mapping[str, Mapping[str, Measure]], name: str, measure_name: str, floor: float
) -> None:
    assert measured[name][measure_name].share >= floor
