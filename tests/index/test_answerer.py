"""Questions about the default article, and about any text at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.answer import Answer, Outcome
from index.answerer import Answerer
from source import DEFAULT_ARTICLE, ArticleError, read_article, read_text

MARKS = st.sampled_from(
    ["“", "”", '"', "'", " said ", "he", "A", "b", ".", "?", " ", "\n", "\n\n", "Ann Lee", "2012", "é"]
)
ANY_TEXT = st.one_of(st.text(max_size=120), st.lists(MARKS, max_size=40).map("".join))


@pytest.fixture(scope="module")
def answerer() -> Answerer:
    return Answerer(read_article(DEFAULT_ARTICLE))


def words_of(answerer: Answerer, answer: Answer) -> str:
    return " … ".join(answerer.article[span] for span in answer.passages[0].highlights)


def test_the_best_passage_comes_first_with_the_answering_words(answerer: Answerer) -> None:
    answer = answerer.ask("who attacked the airport in Niamey")
    assert answer.outcome is Outcome.ANSWERED
    assert answer.passages[0].paragraph.number == 25
    assert "the ISWAP claimed responsibility" in words_of(answerer, answer)


def test_whose_words_answer_is_named(answerer: Answerer) -> None:
    answer = answerer.ask("who said african countries are always left with a choice")
    assert answer.speaker is not None
    assert answerer.article[answer.speaker.name] == "Gnaka Lagoke"


def test_narration_has_no_speaker(answerer: Answerer) -> None:
    assert answerer.ask("since when has mali been in a security crisis").speaker is None


def test_a_repaired_question_says_how_it_was_understood(answerer: Answerer) -> None:
    assert answerer.ask("is there lithum in mali").understood_as == "is there lithium in mali"


@pytest.mark.parametrize(
    "question",
    [
        "who won the match last night",
        "bitcoin price?",
        "what is 17 times 23",
        "tell me a joke",
        "",
        "???",
        "the of and",
    ],
)
def test_what_the_article_does_not_say_is_refused(answerer: Answerer, question: str) -> None:
    answer = answerer.ask(question)
    assert answer.outcome is Outcome.UNANSWERED
    assert answer.reply


@pytest.mark.parametrize("question", ["hi", "thanks!", "who are you", "what can you do"])
def test_small_talk_gets_a_friendly_line(answerer: Answerer, question: str) -> None:
    answer = answerer.ask(question)
    assert answer.outcome is Outcome.UNANSWERED
    assert "article" in answer.reply


@pytest.mark.parametrize("question", ["what is this article about", "what is this about?", "who wrote it", "tldr"])
def test_questions_about_the_article_itself_are_answered_from_its_header(answerer: Answerer, question: str) -> None:
    assert answerer.ask(question).outcome is Outcome.ABOUT


def test_a_question_for_a_number_the_article_lacks_is_not_claimed_to_be_answered(answerer: Answerer) -> None:
    assert answerer.ask("how old is nick checker").outcome is not Outcome.ANSWERED


def test_there_are_passages_whatever_the_outcome_up_to_the_number_asked_for(answerer: Answerer) -> None:
    assert len(answerer.ask("who won the match last night", top=5).passages) == 5
    assert len(answerer.ask("mali", top=1000).passages) == len(answerer.article.paragraphs)


@settings(max_examples=60, deadline=None)
@given(article=ANY_TEXT, question=ANY_TEXT)
def test_any_question_to_any_text_is_answered_with_slices_of_it(article: str, question: str) -> None:
    try:
        answerer = Answerer(read_text(article))
    except ArticleError:
        return
    answer = answerer.ask(question)
    assert 0 <= answer.confidence <= 1
    assert answer.passages
    for passage in answer.passages:
        assert all(passage.paragraph.holds(highlight) for highlight in passage.highlights)
    scores = [passage.score for passage in answer.passages]
    assert scores == sorted(scores, reverse=True)
