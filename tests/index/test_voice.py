"""Whose words a passage answers with."""

import pytest

from index.answerer import Answerer
from source import read_text

STORY = """Quay of Skarv closes

But Nils Moe, who has sold fish on the old quay of Skarv for 31 years, told the council that the plan would ruin him.

The pier was built in the winter of 1953, of granite from the hills behind Bodin, which the council calls unsafe.
"""


@pytest.fixture(scope="module")
def answerer() -> Answerer:
    return Answerer(read_text(STORY))


def test_reported_speech_has_its_speaker_though_he_is_introduced_at_length(answerer: Answerer) -> None:
    answer = answerer.ask("what did Nils Moe say about the plan")
    assert answer.speaker is not None
    assert answerer.article[answer.speaker.name] == "Nils Moe"


def test_a_few_reported_words_leave_a_sentence_the_reporters(answerer: Answerer) -> None:
    assert answerer.ask("when was the pier built").speaker is None
