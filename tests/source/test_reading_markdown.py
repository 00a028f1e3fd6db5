"""Markdown: its blocks become paragraphs and headings, its inline marks are not for reading."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from source import Article, ArticleError, Span, read_article
from source.excision import excise
from source.markdown import read_markdown

LEAD = "The bridge was closed on Tuesday after a storm tore two cables from its northern tower."
PLAN = "Ferries will carry passengers for at least two weeks, the council said."


def words(article: Article, span: Span | None) -> str | None:
    return None if span is None else article[span]


def paragraphs(text: str) -> list[str]:
    article = read_markdown(text)
    return [article[paragraph] for paragraph in article.paragraphs]


@pytest.mark.parametrize("name", ["story.md", "story.markdown", "STORY.MD"])
def test_the_name_of_the_file_makes_it_markdown(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(f"# Bridge closed\n\n{LEAD}\n", encoding="utf-8")

    article = read_article(path)

    assert words(article, article.title) == "Bridge closed"
    assert article[article.paragraphs[0]] == LEAD


def test_front_matter_is_the_header() -> None:
    article = read_markdown(
        "---\n"
        'title: "The \\"bridge\\" is closed"\n'
        "author: [Jane Doe, John Roe]\n"
        "date: 2024-03-12\n"
        "source: Coast Gazette\n"
        "url: https://news.example/1\n"
        "tags: bridges\n"
        "---\n"
        f"{LEAD}\n"
    )

    assert words(article, article.title) == 'The "bridge" is closed'
    assert words(article, article.byline) == "Jane Doe, John Roe"
    assert words(article, article.outlet) == "Coast Gazette"
    assert words(article, article.url) == "https://news.example/1"
    assert article.dated is not None
    assert article.dated.moment == date(2024, 3, 12)
    assert [article[paragraph] for paragraph in article.paragraphs] == [LEAD]


def test_a_heading_that_repeats_the_title_is_no_section() -> None:
    article = read_markdown(f"---\ntitle: Bridge closed\n---\n# Bridge closed\n\n{LEAD}\n\n## Next\n\n{PLAN}\n")

    assert [article[heading] for heading in article.headings] == ["Next"]
    assert [words(article, paragraph.section) for paragraph in article.paragraphs] == [None, "Next"]


def test_the_header_may_stand_below_the_title_in_emphasis() -> None:
    article = read_markdown(f"# Bridge closed\n\n*By Jane Doe*\n**12 March 2024**\n\n{LEAD}\n")

    assert words(article, article.byline) == "Jane Doe"
    assert words(article, article.dated) == "12 March 2024"
    assert [article[paragraph] for paragraph in article.paragraphs] == [LEAD]


@pytest.mark.parametrize("heading", ["## Next", "#### Next ####", "> ## Next", "Next\n---", "Next\n====", "**Next**"])
def test_headings(heading: str) -> None:
    article = read_markdown(f"# Bridge closed\n\n{LEAD}\n\n{heading}\n\n{PLAN}\n")

    assert [article[span] for span in article.headings] == ["Next"]
    assert words(article, article.paragraphs[1].section) == "Next"


def test_a_paragraph_may_be_broken_over_lines_quoted_or_not() -> None:
    assert paragraphs(f"{LEAD}\n\n> We do not know\n> when.\n\nFerries\nsail.\n") == [
        LEAD,
        "We do not know\nwhen.",
        "Ferries\nsail.",
    ]


def test_each_item_of_a_list_is_a_paragraph() -> None:
    assert paragraphs(f"{LEAD}\n\n- Oslo\n  and Bergen\n* Tromso\n1. Narvik\n2) Bodo\n") == [
        LEAD,
        "Oslo\n  and Bergen",
        "Tromso",
        "Narvik",
        "Bodo",
    ]


def test_rules_and_definitions_are_no_text() -> None:
    assert paragraphs(f"{LEAD}\n\n***\n\n- - -\n\n[note]: https://news.example\n\n{PLAN}\n") == [LEAD, PLAN]


def test_code_and_table_rows_are_paragraphs_as_they_stand() -> None:
    assert paragraphs(f"{LEAD}\n\n```text\nx = *1*\n\ny\n```\n| a | b |\n|---|:-:|\n| c | d |\n") == [
        LEAD,
        "x = *1*\n\ny",
        "| a | b |",
        "| c | d |",
    ]


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("It is *not* **safe** and ***never*** _was_ __so__.", "It is not safe and never was so."),
        ("He *said **so** twice* today.", "He said so twice today."),
        ("The snake_case_name and 5 * 3 * 2 stay.", "The snake_case_name and 5 * 3 * 2 stay."),
        ("A footnote* and a ~~struck~~ word.", "A footnote* and a struck word."),
        ('The [council](https://news.example/a_(b) "title") said.', "The council said."),
        (
            "The [council][1] and [the *mayor*][] said.\n\n[1]: /a\n[The  *mayor*]: /b",
            "The council and the mayor said.",
        ),
        ('"He [the mayor] knew," she said.', '"He [the mayor] knew," she said.'),
        ("Seen ![a ship](ship.png)here.[^1]", "Seen here."),
        ("Type `a*b` and ``c`d``.", "Type a*b and c`d."),
        (r"It costs 5 \* 3 \[roughly\] \_net\_.", "It costs 5 * 3 [roughly] _net_."),
        ("See <https://news.example> and <b>bold</b><br/>.", "See https://news.example and bold."),
        ("Unclosed *mark and [bracket and `tick.", "Unclosed *mark and [bracket and `tick."),
        ("Less < more > less & 1 <2.", "Less < more > less & 1 <2."),
    ],
)
def test_inline_marks_are_taken_out_and_nothing_else(marked: str, plain: str) -> None:
    assert paragraphs(f"{LEAD}\n\n{marked}\n") == [LEAD, plain]


def test_without_inline_marks_offsets_are_those_of_the_file() -> None:
    text = f"# Bridge closed\r\n\r\n{LEAD}\r\n\r\n## Next\r\n\r\n- {PLAN}\r\n"

    assert read_markdown(text).text == text


@pytest.mark.parametrize(
    "text", ["", "\n \n", "---\ntitle: Bridge closed\n---\n", "# Bridge closed\n\n## Next\n", "![](a.png)"]
)
def test_no_paragraph_is_an_error(text: str) -> None:
    with pytest.raises(ArticleError, match=r"headline and paragraphs|story itself"):
        read_markdown(text)


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 10))))
def test_what_is_not_taken_out_keeps_its_words(text: str, stretches: list[tuple[int, int]]) -> None:
    cuts = [Span(min(start, len(text)), min(start + length, len(text))) for start, length in stretches]
    taken = {index for cut in cuts for index in range(cut.start, cut.end)}

    excised = excise(text, cuts)

    assert excised.text == "".join(letter for index, letter in enumerate(text) if index not in taken)
    assert all(excised.text[excised.offset(index)] == text[index] for index in range(len(text)) if index not in taken)
