"""From any file and any question to what people see: no exception, nothing outside Discord's limits, nobody pinged, no
link that leads elsewhere than it says.
"""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.contract import answer_object
from bot.discord.cards import answer_card, claim_card, contents_card, reading_card, said_card
from bot.discord.edition import Edition
from bot.limits import LONGEST_QUESTION
from bot.pages import answer_page
from bot.terminal import Screen, printable
from bot.utterances import utterances
from index.answerer import Answerer
from index.chat import Chat
from source import ArticleError, read_article, read_text
from tests.bot.discord.test_cards import check
from tests.bot.discord.test_markdown import MARKUP
from tests.fuzz.shapes import SHAPES, text_of

PIECES = st.one_of(
    st.sampled_from([*SHAPES.values(), *MARKUP]),
    st.sampled_from(
        "the minister of Mali said told he who What why Ann Lee U.S. 2026 , . : ? \n \n\n “ ” \" ' —".split(" ")
    ),
    st.text(max_size=6),
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, min_size=1, max_size=60).map(" ".join))
QUESTIONS = TEXTS.map(lambda text: text[:LONGEST_QUESTION])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.lists(QUESTIONS, min_size=1, max_size=3))
def test_any_article_and_any_chat_about_it_become_messages_that_keep_the_rules(text: str, questions: list[str]) -> None:
    try:
        edition = Edition(Answerer(read_text(text)))
    except ArticleError:
        return
    chat = Chat()
    for question in questions:
        answer = edition.answerer.ask(question, chat)
        chat = chat.after(answer)
        check(answer_card(edition, answer, asker=1, opening=f"Asked: {question}", rated=True))
        check(claim_card(edition, answer))
        answer_object(edition.article, answer)
        page = answer_page(Screen(80, styled=False), edition.article, answer, None)
        assert printable(page) == page
    check(contents_card(edition))
    check(reading_card(edition, 0))
    if said := utterances(edition.article, edition.quotes):
        check(said_card(edition, said))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.parametrize("name", ["story.txt", "story.md", "story.html"])
@given(content=st.one_of(st.binary(max_size=300), TEXTS.map(lambda text: text.encode("utf-8", "ignore"))))
def test_any_file_is_an_article_or_a_clear_error(tmp_path: Path, name: str, content: bytes) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    try:
        article = read_article(file)
    except ArticleError as error:
        problem = str(error)
    else:
        assert article.paragraphs
        return
    assert problem.startswith(str(file))


@pytest.mark.parametrize("shape", SHAPES)
def test_the_longest_question_of_any_shape_gets_an_answer(edition: Edition, shape: str) -> None:
    question = text_of(SHAPES[shape], LONGEST_QUESTION)

    check(answer_card(edition, edition.answerer.ask(question), asker=1, opening=f"Asked: {question}"))
