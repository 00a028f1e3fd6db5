"""What can be asked instead is answered."""

import pytest

from index.answer import Outcome
from index.answerer import Answerer
from source import DEFAULT_ARTICLE, read_article, read_text


@pytest.mark.parametrize(
    "answerer",
    [
        Answerer(read_article(DEFAULT_ARTICLE)),
        Answerer(
            read_text(
                "Storm\n\nThe storm closed the port of Leith.\n\nDamage to the pier\n\nTwo cranes fell on the pier."
            )
        ),
    ],
)
def test_a_refused_question_comes_with_two_or_three_that_are_answered(answerer: Answerer) -> None:
    refused = answerer.ask("who won the match last night")
    assert refused.outcome is Outcome.UNANSWERED
    assert 2 <= len(refused.suggestions) <= 3
    for question in refused.suggestions:
        assert answerer.ask(question).outcome is not Outcome.UNANSWERED


def test_an_answered_question_comes_without() -> None:
    answerer = Answerer(read_article(DEFAULT_ARTICLE))
    answer = answerer.ask("who attacked the airport in Niamey")
    assert answer.outcome is Outcome.ANSWERED
    assert not answer.suggestions
