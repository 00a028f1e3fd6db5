"""What a question asks for, and which words could be it."""

import pytest

from index.asked import Asked, asked_for, candidates
from index.terms import words


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("who opened the bridge", Asked.NAME),
        ("where was it built", Asked.NAME),
        ("which mining companies left", Asked.PROPER_NAME),
        ("what is the name of the bridge", Asked.PROPER_NAME),
        ("whats the mayors name", Asked.PROPER_NAME),
        ("when did it open", Asked.TIME),
        ("in what year did it open", Asked.TIME),
        ("how many bridges are there", Asked.COUNT),
        ("how many years did it take", Asked.DURATION),
        ("how long was it closed", Asked.EXTENT),
        ("how long did it take", Asked.DURATION),
        ("how old is the bridge", Asked.AGE),
        ("how much did the bridge cost", Asked.MONEY),
        ("how much water flows under it", Asked.NUMBER),
        ("what does the new bridge cost", Asked.MONEY),
        ("how tall is the bridge", Asked.LENGTH),
        ("how far did prices fall", Asked.NUMBER),
        ("how heavy is the bridge", Asked.WEIGHT),
        ("how fast is the river", Asked.SPEED),
        ("why did it close", Asked.CAUSE),
        ("how come it closed", Asked.CAUSE),
        ("what did the mayor say", Asked.WORDS),
        ("what does the mayor think of the bridge", Asked.WORDS),
        ("a quote from the mayor", Asked.WORDS),
        ("who said it was unsafe", Asked.SPEAKER),
        ("who warned about the cracks", Asked.SPEAKER),
        ("who apologised", Asked.SPEAKER),
        ("bridge", Asked.OTHER),
    ],
)
def test_what_is_asked_for(question: str, asked: Asked) -> None:
    assert asked_for(list(words(question))) is asked


@pytest.mark.parametrize("question", ["what did they do when it closed", "is that the man who built it"])
def test_a_word_that_joins_clauses_asks_for_nothing(question: str) -> None:
    assert asked_for(list(words(question))) is Asked.OTHER


def found_in(sentence: str, asked: Asked) -> list[str]:
    return [sentence[term.span.start : term.span.end] for term in candidates(list(words(sentence)), sentence)[asked]]


def test_the_words_that_could_answer() -> None:
    sentence = "Since 2012 the mayor Ana Lima has lost three bridges because of floods"
    assert found_in(sentence, Asked.NAME) == ["Ana", "Lima"]
    assert found_in(sentence, Asked.TIME) == ["2012"]
    assert found_in(sentence, Asked.NUMBER) == ["three"]
    assert found_in(sentence, Asked.CAUSE) == ["Since", "because"]


@pytest.mark.parametrize(
    "sentence",
    ["the 61-year-old mayor", "she is 61 years old", "a woman aged 61", "at the age of 61", "Ana Lima, 61, left"],
)
def test_ages(sentence: str) -> None:
    assert found_in(sentence, Asked.AGE) == ["61"]


def test_a_number_alone_is_no_age_and_no_sum_of_money() -> None:
    assert not found_in("61 people came", Asked.AGE)
    assert not found_in("61 people came", Asked.MONEY)


@pytest.mark.parametrize("sentence", ["it cost €40", "a sum of 40 million euros"])
def test_sums_of_money(sentence: str) -> None:
    assert found_in(sentence, Asked.MONEY) == ["40"] or found_in(sentence, Asked.MONEY) == ["40", "million"]


@pytest.mark.parametrize("sentence", ["it cost 40 zloty", "a £40m scheme"])
def test_sums_in_any_currency(sentence: str) -> None:
    assert len(found_in(sentence, Asked.MONEY)) == 1


@pytest.mark.parametrize(
    "sentence",
    ["it broke around 4:15 a.m.", "it closed at 18.05 GMT", "at 5pm", "from nine o'clock", "before dawn", "at 14:30"],
)
def test_times_of_day(sentence: str) -> None:
    assert found_in(sentence, Asked.TIME)


@pytest.mark.parametrize("sentence", ["1,900 people", "a score of 14:3", "it grew 4.15 percent", "at 18.05 metres"])
def test_other_numbers_with_a_point_are_no_time_of_day(sentence: str) -> None:
    assert not found_in(sentence, Asked.TIME)


def test_a_number_is_of_its_measure_alone() -> None:
    sentence = "The 340-foot gap let 20 million tonnes of mud pass at 40 miles an hour, 7km on"
    assert found_in(sentence, Asked.LENGTH) == ["340", "7"]
    assert found_in(sentence, Asked.WEIGHT) == ["20", "million"]
    assert found_in(sentence, Asked.SPEED) == ["40"]


def test_how_long_is_a_length_or_a_time() -> None:
    assert found_in("The bridge, 2.3 kilometres long, was built in three years", Asked.EXTENT) == ["2.3", "years"]


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("It lost three bridges", ["three"]),
        ("It has a crew of 22", ["22"]),
        ("It lies three miles from the sea", []),
        ("It fell by 40% in 1967", []),
        ("It was 12 percent of all that was sold for $40 million", []),
        ("It closed on June 3 for 90 days", []),
        ("It was found on Nov. 16 by Lima, 71, said the police", []),
        ("Some 2,500 people walked 2,500 kilometres", ["2,500"]),
    ],
)
def test_what_can_be_a_count(sentence: str, counted: list[str]) -> None:
    assert found_in(sentence, Asked.COUNT) == counted


def test_how_long_something_lasted() -> None:
    assert found_in("it was closed for three weeks", Asked.DURATION) == ["weeks"]
