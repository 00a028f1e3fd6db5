"""How the lines of a plain text become paragraphs, headings and sections."""

from datetime import datetime
from pathlib import Path

import pytest

from source import DEFAULT_ARTICLE, Article, read_article, read_text


def paragraphs(article: Article) -> list[str]:
    return [article[paragraph] for paragraph in article.paragraphs]


def headings(article: Article) -> list[str]:
    return [article[heading] for heading in article.headings]


LEAD = "The bridge was closed on Tuesday after a storm tore two cables from its northern tower."
REPLY = '"Nobody will cross until we know that it is safe," said the mayor.'
PLAN = "Ferries will carry passengers for at least two weeks, the council said."


def test_the_default_article_has_42_paragraphs_under_5_headings() -> None:
    article = read_article(DEFAULT_ARTICLE)

    assert [paragraph.number for paragraph in article.paragraphs] == list(range(1, 43))
    assert headings(article) == [
        "'Past policy missteps'",
        "Dissolution of political parties in Burkina Faso",
        "Attacks in Niger and Mali",
        "US eyes deeper Sahel role",
        "What is the EU doing in the Sahel region?",
    ]
    assert article.text == DEFAULT_ARTICLE.read_bytes().decode("utf-8")


def test_the_header_of_the_default_article() -> None:
    article = read_article(DEFAULT_ARTICLE)

    assert article.title is not None
    assert article[article.title] == "US, Russia vie for influence in Mali, Niger and Burkina Faso"
    assert article.title.start == 0, "the headline is repeated under the byline; the first one counts"
    assert article.byline is not None
    assert article[article.byline] == "DW"
    assert article.outlet == article.byline, "an acronym is no person, so it is the outlet too"
    assert article.dated is not None
    assert article.dated.moment == datetime(2026, 2, 9, 16, 29)
    assert article.dateline is not None
    assert article[article.dateline] == "Bamako"


def test_a_heading_without_blank_line_above_it_still_heads_a_section() -> None:
    article = read_text(f"Bridge closed\n\n{LEAD} \n'Nobody crosses'\n\n{REPLY}\n\n{PLAN}\n")

    assert paragraphs(article) == [LEAD, REPLY, PLAN]
    assert headings(article) == ["'Nobody crosses'"]
    assert article.paragraphs[0].section is None
    assert article.paragraphs[1].section == article.paragraphs[2].section == article.headings[0]


def test_a_heading_without_blank_line_below_it_still_heads_a_section() -> None:
    article = read_text(f"Bridge closed\n\n{LEAD}\n\nNobody crosses\n{REPLY}\n\n{PLAN}\n")

    assert paragraphs(article) == [LEAD, REPLY, PLAN]
    assert headings(article) == ["Nobody crosses"]


def test_single_line_ends_divide_paragraphs_where_there_are_no_blank_lines() -> None:
    article = read_text(f"Bridge closed\nTuesday, March 12, 2024\n{LEAD}\nWhat comes next\n{PLAN}\n{REPLY}\n")

    assert paragraphs(article) == [LEAD, PLAN, REPLY]
    assert headings(article) == ["What comes next"]


def test_a_line_end_inside_a_paragraph_stays_where_blank_lines_divide() -> None:
    article = read_text(f"Bridge closed\n\n{LEAD}\n{REPLY}\n\n{PLAN}\n\n{REPLY}\n")

    assert paragraphs(article) == [f"{LEAD}\n{REPLY}", PLAN, REPLY]


WRAPPED = """\
Bridge closed

The bridge was closed on Tuesday after a storm
tore two cables from its northern tower.

What comes next

Ferries will carry passengers for at least
two weeks, the council said. They cost
nothing.
"""


def test_lines_broken_at_a_fixed_width_make_one_paragraph() -> None:
    article = read_text(WRAPPED)

    assert [text.replace("\n", " ") for text in paragraphs(article)] == [LEAD, f"{PLAN} They cost nothing."]
    assert headings(article) == ["What comes next"]
    assert [article[sentence].replace("\n", " ") for sentence in article.paragraphs[1].sentences] == [
        PLAN,
        "They cost nothing.",
    ]


def test_a_headline_broken_at_a_fixed_width_is_one_title() -> None:
    story = WRAPPED.removeprefix("Bridge closed\n")
    article = read_text(f"Harbour bridge at Port Ellis closed after a\nstorm tears two cables\n{story}")

    assert article.title is not None
    assert article[article.title] == "Harbour bridge at Port Ellis closed after a\nstorm tears two cables"


def test_broken_lines_without_blank_lines_end_a_paragraph_where_a_word_would_have_fitted() -> None:
    article = read_text(
        "Bridge closed\n"
        "The bridge was closed on Tuesday after a storm tore two\n"
        "cables from its northern tower, and the council said that\n"
        "it would stay closed.\n"
        "Ferries will carry passengers for at least two weeks, and\n"
        "they cost nothing.\n"
    )

    assert [len(text.splitlines()) for text in paragraphs(article)] == [3, 2]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end(line_end: str) -> None:
    article = read_text(line_end.join(["Bridge closed", "", LEAD, "", REPLY, ""]))

    assert paragraphs(article) == [LEAD, REPLY]


def test_a_byte_order_mark_counts_in_offsets_and_belongs_to_nothing(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(f"\ufeffBridge closed\r\n\r\n{LEAD}\r\n".encode())

    article = read_article(path)

    assert article.text[0] == "\ufeff"
    assert article.title is not None
    assert (article.title.start, article[article.title]) == (1, "Bridge closed")
    assert paragraphs(article) == [LEAD]


def test_no_break_spaces_around_a_paragraph_are_not_part_of_it() -> None:
    assert paragraphs(read_text(f"Bridge closed\n\n\xa0\xa0{LEAD}\xa0 \xa0\n\n{PLAN}")) == [LEAD, PLAN]


def test_a_single_line_is_a_paragraph_and_no_title() -> None:
    article = read_text("Bridge closed")

    assert article.title is None
    assert paragraphs(article) == ["Bridge closed"]


def test_a_text_without_a_title_opens_with_its_first_paragraph() -> None:
    article = read_text(f"{LEAD}\n\n{PLAN}")

    assert article.title is None
    assert paragraphs(article) == [LEAD, PLAN]


@pytest.mark.parametrize(
    "line",
    [
        "Watch: Storm heads north",  # points elsewhere, or shows what is not here
        "Here is what we know:",  # introduces what follows
        "He was lying low.",  # a sentence
        "- two cables",  # an item of a list
        "still under repair",  # goes on from something
        '"Is it safe?"',  # speech
    ],
)
def test_a_short_line_that_is_no_heading_is_a_paragraph(line: str) -> None:
    article = read_text(f"Bridge closed\n\n{LEAD}\n\n{line}\n\n{PLAN}\n")

    assert paragraphs(article) == [LEAD, line, PLAN]


@pytest.mark.parametrize("line", ["What comes next?", "Shares fall", "Group F — Norway 1 – 0 Chile", "U.S. steps in"])
def test_a_short_line_between_paragraphs_is_a_heading(line: str) -> None:
    assert headings(read_text(f"Bridge closed\n\n{LEAD}\n\n{line}\n\n{PLAN}\n")) == [line]


def test_a_row_of_short_lines_is_a_list_and_not_headings() -> None:
    article = read_text(f"Bridge closed\n\n{LEAD}\n\nOslo\n\nBergen\n\nTromso\n\n{PLAN}\n")

    assert paragraphs(article) == [LEAD, "Oslo", "Bergen", "Tromso", PLAN]


def test_a_heading_needs_a_paragraph_below_it() -> None:
    assert paragraphs(read_text(f"Bridge closed\n\n{LEAD}\n\nAnn Poe in Oslo\n")) == [LEAD, "Ann Poe in Oslo"]


def test_rules_divide_and_are_no_text() -> None:
    assert paragraphs(read_text(f"Bridge closed\n=====\n{LEAD}\n* * *\n{PLAN}\n")) == [LEAD, PLAN]


def test_a_text_without_line_ends_is_divided_where_sentences_end() -> None:
    sentences = [f"Cable {number} of the bridge was torn in the storm on Tuesday night." for number in range(80)]
    text = " ".join(sentences)

    article = read_text(text)

    assert [article[sentence] for paragraph in article.paragraphs for sentence in paragraph.sentences] == sentences
    assert all(500 <= len(paragraph) <= 600 for paragraph in article.paragraphs[:-1])


def test_a_long_paragraph_that_a_writer_may_have_meant_stays_whole() -> None:
    long = " ".join([LEAD] * 25)

    assert 2000 < len(long) <= 2500
    assert paragraphs(read_text(f"Bridge closed\n\n{long}\n\n{PLAN}")) == [long, PLAN]


def test_scores_and_line_ups_are_paragraphs() -> None:
    score = "Port Ellis 2-1 Coast Rovers"
    teams = "Port Ellis (4-4-2): Poe; Roe, Doe (Low 46), Moe."
    article = read_text(f"Late goal sinks Rovers\n\n{score}\n\n{LEAD}\n\n{PLAN}\n\n{teams}\n")

    assert paragraphs(article) == [score, LEAD, PLAN, teams]
    assert len(article.paragraphs[-1].sentences) == 1
