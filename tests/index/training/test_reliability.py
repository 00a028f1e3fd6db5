"""The reliability curve is read off right and wrong answers."""

from typing import Any
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from index.training.material import Use, story_of
from index.training.reliability import Outcome, binned, brier_score, calibration_error, drawn, outcomes

ARTICLES = [
    {
        "id": "storm",
        "title": "Storm closes the port",
        "paragraphs": [
            "The storm closed the port of Leith on Tuesday, and ferries stayed in the harbour for three days.",
            "Two cranes fell into the water, and the pier lost its lights, the harbour master said on Friday.",
        ],
    },
    {
        "id": "school",
        "title": "Island keeps its school",
        "paragraphs": [
            "Residents of the island voted on Sunday to keep the school open against the council's plan.",
            "The school has 19 pupils and two teachers, who all live on the island in houses by the church.",
        ],
    },
]
QUESTIONS: list[dict[str, Any]] = [
    {"article": "storm", "question": "how many cranes fell into the water", "gold": [1]},
    {"article": "school", "question": "how many pupils does the school have", "gold": [1]},
    {"article": "school", "question": "who is the head teacher's husband", "gold": []},
]


def test_each_question_is_put_to_its_article_and_some_to_others() -> None:
    asked = [[question for question in QUESTIONS if question["article"] == article["id"]] for article in ARTICLES]
    told = [story_of(article, own, Use.HELD_OUT) for article, own in zip(ARTICLES, asked, strict=True)]
    found = list(outcomes(told))
    assert len(found) == len(QUESTIONS) + 1  # one of the others' for the two about the school
    assert sum(outcome.right for outcome in found) == 2
    assert min(o.confidence for o in found if o.right) > max(o.confidence for o in found if not o.right)


def test_perfectly_honest_confidence_has_no_error() -> None:
    found = [Outcome(0.75, True)] * 3 + [Outcome(0.75, False)]
    assert calibration_error(binned(found)) == 0


def test_sure_and_wrong_is_the_worst() -> None:
    found = [Outcome(1.0, False)]
    assert calibration_error(binned(found)) == 1
    assert brier_score(found) == 1


@given(st.lists(st.builds(Outcome, st.floats(0, 1), st.booleans()), min_size=1))
def test_every_answer_is_in_one_bin_and_the_drawing_is_well_formed(found: list[Outcome]) -> None:
    bins = binned(found)
    assert sum(each.questions for each in bins) == len(found)
    ElementTree.fromstring(drawn(bins))
