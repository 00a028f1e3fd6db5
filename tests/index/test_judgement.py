"""What an answer is worth: shown, claimed or refused, and how sure that is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.answer import Outcome
from index.answerer import Answerer
from index.judgement import SIGNS, Judge, Regression
from index.opposites import Opposites
from source import read_text

STORY = """Ferry to Skarv stops

The ferry between Bodin and the island of Skarv was taken out of service on 4 March after an inspection found rust.

Some 40 people live on the island. Kari Moe, the mayor of Bodin, said that a smaller boat would carry the post.

"Nobody will be left without milk," she told the radio station Nordavind.

The repair, which costs 9 million kroner, began in April and takes three weeks.

The shipyard closed its other dock because orders from abroad had fallen.
"""


@pytest.fixture(scope="module")
def answerer() -> Answerer:
    return Answerer(read_text(STORY))


@pytest.mark.parametrize(
    "question",
    [
        "when was the ferry to Skarv taken out of service",
        "how many people live on the island",
        "what did Kari Moe say about milk",
        "how long does the repair take",
        "who is the mayor of Bodin",
        "when did the repair begin",
    ],
)
def test_what_the_article_says_is_claimed(answerer: Answerer, question: str) -> None:
    assert answerer.ask(question).outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    "question",
    [
        "how old is Kari Moe",
        "how much does a ticket to Skarv cost",
        "what did the shipyard say about the ferry",
        "who is the priest of Skarv",
        "who painted the ferry to Skarv",
        "when did Bodin sell the ferry to Skarv",
        "what did Kari Moe say about football",
        "what was the ferry to Skarv called",
        "how heavy is the ferry to Skarv",
    ],
)
def test_what_it_leaves_open_is_not_claimed(answerer: Answerer, question: str) -> None:
    assert answerer.ask(question).outcome is not Outcome.ANSWERED


ADVISER = """Talks on the island

Paul Reyes, the adviser to the president, Carla Sousa, said on Friday that the talks would go on through the summer.

The islands want a seat in the council and a bigger share of what the fishery earns, and they have waited for years.
"""


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("what did Paul Reyes say", Outcome.ANSWERED),
        ("what did the adviser say", Outcome.ANSWERED),
        ("what did Carla Sousa say", Outcome.CLOSEST),
    ],
)
def test_somebody_in_anothers_role_has_not_spoken(question: str, outcome: Outcome) -> None:
    assert Answerer(read_text(ADVISER)).ask(question).outcome is outcome


NAMES = """Two drivers in court

The driver of the red lorry, Jan Holm, 41, was fined on Tuesday by a court in Leith. The driver of the bus went free.

Three passengers of the bus were hurt. A witness, Eva Berg, told the Evening Post that the lorry had jumped the lights.
"""


@pytest.fixture(scope="module")
def court() -> Answerer:
    return Answerer(read_text(NAMES))


@pytest.mark.parametrize(
    "question", ["how old is Jan Holm", "what is the name of the witness", "how many passengers were hurt"]
)
def test_a_name_or_an_age_is_claimed_for_its_owner(court: Answerer, question: str) -> None:
    assert court.ask(question).outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    "question", ["how old is Eva Berg", "what is the passenger's name", "how many drivers of lorries live in Leith"]
)
def test_it_is_not_claimed_for_somebody_else(court: Answerer, question: str) -> None:
    assert court.ask(question).outcome is not Outcome.ANSWERED


@pytest.mark.parametrize("question", ["who won the cup final", "whats the best pizza topping", "weather in Lisbon"])
def test_what_it_is_not_about_is_refused(answerer: Answerer, question: str) -> None:
    assert answerer.ask(question).outcome is Outcome.UNANSWERED


def judge(closest_from: float, answered_from: float) -> Judge:
    """Relatedness is the lead, answering is what the sentence covers."""
    only = dict.fromkeys(SIGNS, 0.0)
    related, answers = Regression(0.0, only | {"lead": 1.0}), Regression(0.0, only | {"covered": 1.0})
    return Judge(related, answers, (0.0, 1.0), closest_from, answered_from)


def found(**values: float) -> list[float]:
    return [values.get(sign, 0.0) for sign in SIGNS]


def test_on_the_topic_and_covered_is_answered() -> None:
    assert judge(1, 1).verdict(found(lead=1, covered=1)).outcome is Outcome.ANSWERED


def test_on_the_topic_alone_is_closest() -> None:
    assert judge(1, 1).verdict(found(lead=1)).outcome is Outcome.CLOSEST


def test_covered_but_off_the_topic_is_unanswered() -> None:
    assert judge(1, 1).verdict(found(covered=9)).outcome is Outcome.UNANSWERED


def test_without_what_is_asked_for_nothing_is_claimed() -> None:
    assert judge(1, 1).verdict(found(lead=9, covered=9, lacks=1)).outcome is Outcome.CLOSEST


@given(st.floats(-50, 50), st.floats(-50, 50), st.floats(0, 50))
def test_confidence_grows_with_either(lead: float, covered: float, more: float) -> None:
    less = judge(0, 0).verdict(found(lead=lead, covered=covered)).confidence
    assert 0 <= less <= judge(0, 0).verdict(found(lead=lead + more, covered=covered)).confidence <= 1
    assert less <= judge(0, 0).verdict(found(lead=lead, covered=covered + more)).confidence


def test_the_list_of_opposites_reads_both_ways() -> None:
    opposites = Opposites.load()
    assert opposites.of("increas") >= {"decreas"}
    assert opposites.of("decreas") >= {"increas"}
