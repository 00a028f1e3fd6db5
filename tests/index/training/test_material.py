"""What there is to learn from says what it claims to, and what is held out stays so."""

from typing import Any

from index.training.material import KINDS, Use, reports, stories, story_of

ARTICLE = {"id": "storm", "title": "Storm", "paragraphs": ["The storm came.", "It went on Friday."]}


def test_every_story_answers_what_it_says_it_answers() -> None:
    for story in stories():
        paragraphs = [story.article[paragraph] for paragraph in story.article.paragraphs]
        for question in story.questions:
            where = f"{story.name}: {question}"
            assert question.kind in KINDS.values(), where
            assert bool(question.gold) == bool(question.answer) == (question.kind != "nearmiss"), where
            assert all(0 <= place < len(paragraphs) for place in question.gold), where
            assert not question.gold or question.answer in paragraphs[question.gold[0]], where


def test_most_stories_teach_meaning_and_some_are_held_out() -> None:
    uses = [story.use for story in stories()]
    assert uses.count(Use.MEANING) > uses.count(Use.WEIGHTS) == uses.count(Use.HELD_OUT) > 0


def test_gold_is_counted_as_the_article_was_read() -> None:
    asked: list[dict[str, Any]] = [
        {"question": "when did it go", "gold": [1], "kind": "factual"},
        {"question": "how long was it", "gold": [], "kind": "nearmiss"},
        {"question": "and then?", "gold": [1], "conversation": "c1"},
    ]
    story = story_of(ARTICLE, asked, Use.WEIGHTS)
    assert [(question.text, question.gold) for question in story.questions] == [
        ("when did it go", (1,)),
        ("how long was it", ()),
    ]


def test_a_report_is_made_of_sentences_kept_from_the_encoder() -> None:
    for report in reports():
        assert report.use is Use.WEIGHTS
        assert len(report.questions) >= len(report.article.paragraphs)
        assert all(len(question.gold) >= 1 for question in report.questions)
