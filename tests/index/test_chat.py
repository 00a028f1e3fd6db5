"""Follow-ups mean what was said before; questions that stand on their own mean themselves."""

import pytest

from index.answer import Outcome
from index.answerer import Answerer
from index.chat import Chat
from source import read_text

STORY = """Bridge of Tavira closed

The bridge of Tavira was closed on Monday after engineers found cracks in two of its piers.

"We could not wait for the summer," said Ana Lima, the town's mayor. "Safety comes before tourism."

Carlos Pinto, a professor of engineering at the University of Évora, is not surprised.

"The piers have not been inspected since 2009," he said. "Nobody wanted to pay for divers."

Buses now take the motorway, which costs passengers forty minutes a day.
"""


@pytest.fixture(scope="module")
def answerer() -> Answerer:
    return Answerer(read_text(STORY))


def ask_all(answerer: Answerer, *questions: str) -> list[int]:
    """The first paragraph each turn of one chat shows."""
    chat, shown = Chat(), []
    for question in questions:
        answer = answerer.ask(question, chat)
        shown.append(answer.passages[0].paragraph.number)
        chat = chat.after(answer)
    return shown


def test_he_is_the_person_just_asked_about(answerer: Answerer) -> None:
    assert ask_all(answerer, "what did Pinto say about the piers", "where does he work?") == [4, 3]


def test_who_said_that_is_about_the_words_just_shown(answerer: Answerer) -> None:
    chat = Chat().after(answerer.ask("why did they not wait for the summer"))
    answer = answerer.ask("who said that?", chat)
    assert answer.outcome is Outcome.ANSWERED
    assert answer.passages[0].paragraph.number == 2
    assert answer.speaker is not None
    assert answerer.article[answer.speaker.name] == "Ana Lima"


def test_a_pronoun_is_replaced_and_the_person_told(answerer: Answerer) -> None:
    chat = Chat().after(answerer.ask("what did Lima say about safety"))
    assert answerer.ask("what did she say about tourism?", chat).understood_as == "what did Ana Lima say about tourism?"


def test_a_new_topic_is_not_dragged_into_the_old_one(answerer: Answerer) -> None:
    assert ask_all(answerer, "what did Pinto say about divers", "how long do buses on the motorway take")[-1] == 5


@pytest.mark.parametrize("question", ["who said that?", "why?", "and him?"])
def test_what_leans_on_nothing_is_asked_back(answerer: Answerer, question: str) -> None:
    answer = answerer.ask(question)
    assert answer.outcome is Outcome.UNANSWERED
    assert "?" in answer.reply


def test_a_turn_that_showed_nothing_is_not_remembered(answerer: Answerer) -> None:
    chat = Chat().after(answerer.ask("what did Lima say about safety"))
    assert chat.after(answerer.ask("who won the football match last night", chat)) == chat


def test_only_the_last_turns_are_remembered(answerer: Answerer) -> None:
    chat = Chat()
    for _ in range(9):
        chat = chat.after(answerer.ask("why was the bridge of Tavira closed"))
    assert len(chat.turns) == 4
