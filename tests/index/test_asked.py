"""What a question asks for, and which words could be it."""

import pytest

from index.asked import Asked, asked_for, candidates
from index.terms import words


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("who opened the bridge", Asked.NAME),
        ("where was it built", Asked.NAME),
        ("which mining companies left", Asked.NAME),
        ("when did it open", Asked.TIME),
        ("in what year did it open", Asked.TIME),
        ("how many years did it take", Asked.NUMBER),
        ("how old is the bridge", Asked.NUMBER),
        ("why did it close", Asked.CAUSE),
        ("how come it closed", Asked.CAUSE),
        ("what did the mayor say", Asked.OTHER),
        ("bridge", Asked.OTHER),
    ],
)
def test_what_is_asked_for(question: str, asked: Asked) -> None:
    assert asked_for(list(words(question))) is asked


def test_the_words_that_could_answer() -> None:
    found = candidates(words("Since 2012 the mayor Ana Lima has lost three bridges because of floods"))
    assert found[Asked.NAME] == {"ana", "lima"}
    assert found[Asked.TIME] == {"2012"}
    assert found[Asked.NUMBER] == {"three"}
    assert found[Asked.CAUSE] == {"sinc", "becaus"}
