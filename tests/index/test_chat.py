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


def test_a_turn_that_showed_nothing_leaves_what_was_shown(answerer: Answerer) -> None:
    chat = Chat().after(answerer.ask("what did Lima say about safety"))
    after = chat.after(answerer.ask("who won the football match last night", chat))
    assert (after.shown, after.seen) == (chat.shown, chat.seen)
    assert after.turns[-1].question == "who won the football match last night"


@pytest.mark.parametrize("said", ["thanks", "hello", "ok"])
def test_small_talk_in_a_chat_is_no_question(answerer: Answerer, said: str) -> None:
    chat = Chat().after(answerer.ask("what did Lima say about safety"))
    answer = answerer.ask(said, chat)
    assert answer.outcome is Outcome.UNANSWERED
    assert "article" in answer.reply
    assert chat.after(answer) == chat


@pytest.mark.parametrize("said", ["thanks", "hello", "why?", "who wrote this?"])
def test_what_is_not_about_the_contents_changes_nothing(answerer: Answerer, said: str) -> None:
    chat = Chat()
    assert chat.after(answerer.ask(said, chat)) == chat


def test_only_the_last_turns_are_remembered(answerer: Answerer) -> None:
    chat = Chat()
    for _ in range(9):
        chat = chat.after(answerer.ask("why was the bridge of Tavira closed"))
    assert len(chat.turns) == 4


def understood(answerer: Answerer, *questions: str) -> str:
    """How the last turn of one chat was understood."""
    chat = Chat()
    for question in questions[:-1]:
        chat = chat.after(answerer.ask(question, chat))
    return answerer.ask(questions[-1], chat).understood_as or questions[-1]


@pytest.mark.parametrize(
    ("before", "question", "meant"),
    [
        ("what did Lima say about safety", "and about tourism?", "what did Lima say about tourism?"),
        ("what did Lima say about safety", "what about the summer?", "what did Lima say about summer?"),
        ("what did Lima say about safety", "and about Pinto?", "what did Lima say about Pinto?"),
        ("what did Lima say about safety", "and Pinto?", "what did Pinto say about safety"),
        ("what did Lima say about safety", "and what about Pinto?", "what did Pinto say about safety"),
        ("what did Carlos Pinto say about safety", "and Lima?", "what did Lima say about safety"),
        ("what did Lima say about safety", "and Spain?", "what did Lima say about Spain?"),
        ("was a bridge closed in Portugal", "and Spain?", "was a bridge closed in Spain"),
        ("where does Pinto work", "and Lima?", "where does Lima work"),
        ("what did Pinto say about the piers", "where does he work?", "where does Carlos Pinto work?"),
        ("what did Pinto say about the piers", "what is his job?", "what is Carlos Pinto’s job?"),
        ("why was the bridge closed", "when?", "when?"),
        ("what did Lima say about safety", "more", "more"),
    ],
)
def test_a_follow_up_is_read_with_the_question_before(
    answerer: Answerer, before: str, question: str, meant: str
) -> None:
    assert understood(answerer, before, question) == meant


def test_she_is_not_a_man(answerer: Answerer) -> None:
    assert understood(answerer, "what did Pinto say about the piers", "how old is she?") == "how old is she?"


def test_something_else_is_not_what_was_just_shown(answerer: Answerer) -> None:
    first, second = ask_all(answerer, "what did Pinto say about the piers", "what else did he say")
    assert first != second


def test_more_is_what_was_not_shown_yet(answerer: Answerer) -> None:
    chat, shown = Chat(), []
    for question in ("what did Pinto say about the piers", "more", "anything else?"):
        answer = answerer.ask(question, chat)
        shown += [passage.paragraph.number for passage in answer.close_passages]
        chat = chat.after(answer)
    assert len(shown) == len(set(shown))


@pytest.mark.parametrize("follow_up", ["why?", "more", "who said that?", "when?"])
def test_a_question_without_a_topic_leaves_that_of_the_chat_in_place(answerer: Answerer, follow_up: str) -> None:
    chat = Chat().after(answerer.ask("why was the bridge of Tavira closed"))
    assert chat.after(answerer.ask(follow_up, chat)).turns[-1].question == "why was the bridge of Tavira closed"


def test_the_other_of_two_namesakes_is_asked_about() -> None:
    two = Answerer(
        read_text(
            """Ferry stops

"Nobody will be left without milk," said Kari Moe, the harbour master. "We have a boat."

"My fish rots," said Nils Moe, who sells fish. "Nobody asked us about the boat."
"""
        )
    )
    assert understood(two, "what did Kari Moe say about the boat", "and the other moe?") == (
        "what did Nils Moe say about the boat"
    )


def test_a_pronoun_prefers_whom_the_article_calls_so() -> None:
    story = read_text(
        """Ferry stops

"The dock is safe," said Dorrit Falk, a diver. "I went down there," she added.

"We have a boat," said Vesle Moe, the harbour master. "It is small," he said.
"""
    )
    before = ("what did Falk say about the dock", "what did Moe say about the boat")
    assert "Falk" in understood(Answerer(story), *before, "what did she see?")
    assert "Moe" in understood(Answerer(story), *reversed(before), "what did he see?")


def test_a_bare_why_asks_for_a_cause(answerer: Answerer) -> None:
    chat = Chat().after(answerer.ask("which bridge was closed on Monday"))
    assert answerer.ask("why?", chat).passages[0].paragraph.number == 1


def test_a_chat_is_made_again_from_what_a_message_shows(answerer: Answerer) -> None:
    chat = Chat.of("what did Pinto say about the piers", [4])
    assert answerer.ask("where does he work?", chat).passages[0].paragraph.number == 3
    answer = answerer.ask("who said that?", chat)
    assert answer.speaker is not None
    assert answerer.article[answer.speaker.name] == "Carlos Pinto"
