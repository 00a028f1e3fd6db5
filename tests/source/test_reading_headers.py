"""What stands above a story, and the dateline that opens it."""

from datetime import date, datetime

import pytest

from source import Article, Span, read_text
from source.bylines import is_organisation

LEAD = "The bridge was closed on Tuesday after a storm tore two cables from its northern tower."
PLAN = "Ferries will carry passengers for at least two weeks, the council said."


def words(article: Article, span: Span | None) -> str | None:
    return None if span is None else article[span]


def read(*header: str) -> Article:
    """An article with these lines between its headline and its story."""
    return read_text("\n".join(["Bridge closed", "", *header, "", LEAD, "", PLAN, ""]))


@pytest.mark.parametrize(
    ("line", "byline", "outlet"),
    [
        ("By Jane Doe", "Jane Doe", None),
        ("By: Jane Doe", "Jane Doe", None),
        ("By Jane Doe and John Roe", "Jane Doe and John Roe", None),
        ("By Jane Doe, John Roe and Ann van der Poe", "Jane Doe, John Roe and Ann van der Poe", None),
        ("By Jane Doe, BBC News", "Jane Doe", "BBC News"),
        ("By JANE DOE, Associated Press", "JANE DOE", "Associated Press"),
        ("By Jane Doe, Political Editor, The Daily Telegraph", "Jane Doe", "The Daily Telegraph"),
        ("By Jane Doe in London for The Guardian", "Jane Doe", "The Guardian"),
        ("Written by Jane Doe | Reuters", "Jane Doe", "Reuters"),
        ("By Jane Doe, Local Democracy Reporter", "Jane Doe", None),
        ("By Jane Doe, political editor", "Jane Doe", None),
        ("By Jane Doe, political correspondent, BBC News", "Jane Doe", "BBC News"),
        ("By Jane Doe, The Hollywood Reporter", "Jane Doe", "The Hollywood Reporter"),
        ("By Jane Doe in New York", "Jane Doe", None),
        ("By Jane Doe BBC News", "Jane Doe", "BBC News"),
        ("By JANE DOE Associated Press", "JANE DOE", "Associated Press"),
        ("By Jane Doe jane.doe@gazette.example", "Jane Doe", None),
        ("By Jane Doe\n@janedoe\nChief reporter", "Jane Doe", None),
        ("By\nJane Doe", "Jane Doe", None),
        ("By The White House", "The White House", "The White House"),
        ("By: AFP", "AFP", "AFP"),
        ("By Reuters", "Reuters", "Reuters"),
        ("By Evening News Agency", "Evening News Agency", "Evening News Agency"),
        ("Source: Coast Gazette", None, "Coast Gazette"),
        ("BBC News", None, "BBC News"),
    ],
)
def test_people_are_the_byline_and_organisations_the_outlet(line: str, byline: str | None, outlet: str | None) -> None:
    article = read(line)

    assert words(article, article.byline) == byline
    assert words(article, article.outlet) == outlet
    assert article[article.paragraphs[0]] == LEAD


@pytest.mark.parametrize(
    ("lines", "byline", "outlet"),
    [
        ("Jane Doe\n\nTue 12 Mar 2024 14.05 GMT", "Jane Doe", None),  # beside a date
        ("Tuesday 12 March 2024\n\nJane Doe at Ellis Park", "Jane Doe", None),
        ("JANE DOE\n12 March 2024", "JANE DOE", None),
        ("Jane Doe and Mary-Jo O'Dell\n12 March 2024", "Jane Doe and Mary-Jo O'Dell", None),
        ("Jane Doe\nBBC News, Oslo\n\nPublished\n12 March 2024", "Jane Doe", "BBC News"),  # above an outlet
        ("Jane Doe\nLocal Democracy Reporter\n\n12 March 2024", "Jane Doe", None),  # above a role
        ("Jane Doe, Coast Gazette", "Jane Doe", "Coast Gazette"),
        ("Jane Doe | Coast Gazette | 12 March 2024", "Jane Doe", "Coast Gazette"),
        ("Jane Doe\n12 March 2024 2 min read", "Jane Doe", None),
    ],
)
def test_a_byline_without_by(lines: str, byline: str, outlet: str | None) -> None:
    article = read(lines)

    assert words(article, article.byline) == byline
    assert words(article, article.outlet) == outlet
    assert article[article.paragraphs[0]] == LEAD


@pytest.mark.parametrize(
    "lines",
    [
        "Northern Tower\n12 March 2024",  # what the story is about
        "New York\n12 March 2024",  # a place
        "Water Wars\nBy Jane Doe",  # above the byline
        "Cable Torn",  # beside nothing
        "Ann Poe is the mayor\n12 March 2024",
        "OSLO, Norway\n12 March 2024",
    ],
)
def test_names_that_are_no_byline(lines: str) -> None:
    article = read(lines)

    assert words(article, article.byline) in (None, "Jane Doe")
    assert article.outlet is None
    assert article[article.paragraphs[0]] == lines.partition("\n")[0]


def test_a_second_headline_in_capitals_is_no_byline() -> None:
    article = read_text(f"Storm Closes Bridge\n\nDeath Toll Rises\n\n12 March 2024\n\n{LEAD}\n\n{PLAN}\n")

    assert article.byline is None
    assert article[article.paragraphs[0]] == "Death Toll Rises"


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("The Coast Gazette, 12 March 2024", "The Coast Gazette"),
        ("Coast Echo - March 12, 2024", "Coast Echo"),
        ("The White House, 12 March 2024", "The White House"),
        ("March 12, 2024 / 2:05 PM EDT / CBS News", "CBS News"),
        ("Port Ellis, 12 March 2024", None),  # a place
        ("By Jane Doe, 12 March 2024", None),
        ("By Jane Doe on March 12, 2024", None),
        ("Posted on March 12, 2024 by Jane Doe", None),
    ],
)
def test_a_name_and_a_date_on_one_line(line: str, outlet: str | None) -> None:
    article = read(line)

    assert article.dated is not None
    assert isinstance(article.dated.moment, date)
    assert words(article, article.outlet) == outlet
    assert words(article, article.byline) == ("Jane Doe" if "Jane Doe" in line else None)
    assert article[article.paragraphs[0]] == LEAD


@pytest.mark.parametrize("masthead", ["THE COAST GAZETTE", "BBC News", "The Coast Echo"])
def test_the_name_of_the_paper_above_the_headline(masthead: str) -> None:
    article = read_text(f"{masthead}\nStorm closes harbour bridge\nBy Jane Doe | 12 March 2024\n\n{LEAD}\n\n{PLAN}\n")

    assert words(article, article.title) == "Storm closes harbour bridge"
    assert words(article, article.outlet) == masthead
    assert words(article, article.byline) == "Jane Doe"


def test_the_name_of_the_paper_and_of_its_section_above_the_headline() -> None:
    article = read_text(
        "The Coast Gazette\nNews\nStorm closes harbour bridge\n\n"
        f"{PLAN}\n\nJane Doe\n\n12 March 2024\nShare\n123\n\n{LEAD}\n"
    )

    assert words(article, article.outlet) == "The Coast Gazette"
    assert words(article, article.title) == "Storm closes harbour bridge"
    assert words(article, article.byline) == "Jane Doe"
    assert [article[paragraph] for paragraph in article.paragraphs] == [PLAN, LEAD]


def test_other_lines_among_those_of_the_header_are_paragraphs_of_their_own() -> None:
    article = read_text(f"Bridge closed\n\n{PLAN}\n12 March 2024\nNobody was hurt.\n\n{LEAD}\n\n{PLAN}\n")

    assert [article[paragraph] for paragraph in article.paragraphs] == [PLAN, "Nobody was hurt.", LEAD, PLAN]


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("(Reporting by Jane Doe in Oslo; Editing by Ann Poe)", "Jane Doe"),
        ("Reporting by Jane Doe and John Roe; Additional reporting by Ann Poe", "Jane Doe and John Roe"),
        ("Reporting by the council shows the damage.", None),
    ],
)
def test_a_byline_below_the_story(line: str, byline: str | None) -> None:
    article = read_text(f"Bridge closed\n\n{LEAD}\n\n{PLAN}\n\n{line}\n")

    assert words(article, article.byline) == byline
    assert (article[article.paragraphs[-1]] == PLAN) == (byline is not None)


def test_a_byline_above_the_story_counts_before_one_below_it() -> None:
    article = read_text(f"Bridge closed\nBy Jane Doe\n\n{LEAD}\n\n(Reporting by John Roe; editing by Ann Poe)\n")

    assert words(article, article.byline) == "Jane Doe"


def test_a_headline_that_ends_as_papers_names_do_stays_the_title() -> None:
    article = read_text(f"Bridge Delays Mail\n\nNo letters until the cables are mended\n\n{LEAD}\n\n{PLAN}\n")

    assert words(article, article.title) == "Bridge Delays Mail"
    assert article.outlet is None


@pytest.mark.parametrize("name", ["Jane Doe", "JANE DOE", "JD Roe", "Ann Poe Jr.", "Paul Reporter-Smith"])
def test_people_are_no_organisations(name: str) -> None:
    assert not is_organisation(name)


@pytest.mark.parametrize("line", ["By the time he left, it was over.", "By Monday the water had gone down."])
def test_a_sentence_that_begins_with_by_is_no_byline(line: str) -> None:
    article = read(line)

    assert article.byline is None
    assert article[article.paragraphs[0]] == line


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("Friday, September 9, 2016", date(2016, 9, 9)),
        ("Published 12 March 2024 at 14:05 GMT", datetime(2024, 3, 12, 14, 5)),
        ("Published: March 12, 2024 2:05 PM EDT", datetime(2024, 3, 12, 14, 5)),
        ("Published 12 March 2024 | Updated 14 March 2024", date(2024, 3, 12)),
        ("Published 12 March 2024, updated 14 March 2024", date(2024, 3, 12)),
        ("Last updated: 14 March 2024", date(2024, 3, 14)),
        ("Updated: 14 March 2024\nPublished: 12 March 2024", date(2024, 3, 12)),
        ("By Jane Doe | Reuters | March 12, 2024", date(2024, 3, 12)),
        ("Published\n12 March 2024", date(2024, 3, 12)),
        ("First published on Tue 12 Mar 2024 14.05 GMT", datetime(2024, 3, 12, 14, 5)),
        ("March 12, 2024 4:22 PM UTC · Updated an hour ago", datetime(2024, 3, 12, 16, 22)),
        ("March 12, 20242:05 PM GMT+1Updated 3 days ago", datetime(2024, 3, 12, 14, 5)),
        ("March 12, 2024 · 5 min read", date(2024, 3, 12)),
        ("12 March 2024\n2:05 PM EDT", date(2024, 3, 12)),
        ("London, 12 March 2024", date(2024, 3, 12)),
    ],
)
def test_the_line_that_dates_the_article(line: str, moment: date) -> None:
    article = read(line)

    assert article.dated is not None
    assert article.dated.moment == moment
    assert article[article.paragraphs[0]] == LEAD


def test_an_impossible_date_is_kept_without_a_moment() -> None:
    article = read("Monday 31/February/2026 16:29 PM")

    assert article.dated is not None
    assert article[article.dated] == "Monday 31/February/2026 16:29 PM"
    assert article.dated.moment is None


def test_a_story_that_begins_behind_the_date_on_its_line() -> None:
    article = read_text(f"Bridge closed\nThursday, May 7, 2015 {LEAD}\n{PLAN}\n")

    assert words(article, article.dated) == "Thursday, May 7, 2015"
    assert [article[paragraph] for paragraph in article.paragraphs] == [LEAD, PLAN]


def test_a_sentence_that_begins_with_a_date_stays_whole() -> None:
    line = "March 12, 2024 was the day on which the bridge closed."
    article = read_text(f"Bridge closed\n\n{line}\n\n{PLAN}\n")

    assert article.dated is None
    assert article[article.paragraphs[0]] == line


def test_a_summary_may_stand_above_the_byline() -> None:
    article = read_text(f"Bridge closed\n\n{PLAN}\n\nBy Jane Doe\n\n12 March 2024\n\n{LEAD}\n")

    assert words(article, article.byline) == "Jane Doe"
    assert article.dated is not None
    assert [article[paragraph] for paragraph in article.paragraphs] == [PLAN, LEAD]


def test_labelled_lines() -> None:
    article = read_text(
        f"Title: Bridge closed\nAuthor: Jane Doe\nDate: 2024-03-12\nURL: https://news.example/1\n\n{LEAD}\n"
    )

    assert words(article, article.title) == "Bridge closed"
    assert words(article, article.byline) == "Jane Doe"
    assert words(article, article.url) == "https://news.example/1"


@pytest.mark.parametrize(
    ("opening", "place", "agency"),
    [
        ("Vienna: ", "Vienna", None),
        ("LONDON (Reuters) - ", "LONDON", "Reuters"),
        ("LONDON, March 3 (Reuters) - ", "LONDON", "Reuters"),
        ("NEW YORK (AP) — ", "NEW YORK", "AP"),
        ("Oslo, Norway (CNN) -- ", "Oslo, Norway", "CNN"),
        ("ST. LOUIS, Mo. (AP) _ ", "ST. LOUIS, Mo.", "AP"),
        ("PARIS/BERLIN, 3 March (Reuters) - ", "PARIS/BERLIN", "Reuters"),
        ("Oslo, Norway (CNN)", "Oslo, Norway", "CNN"),
        ("(CNN) -- ", None, "CNN"),
        ("(CNN)", None, "CNN"),
        ("WASHINGTON — ", "WASHINGTON", None),
        ("Taipei, Taiwan — ", "Taipei, Taiwan", None),
    ],
)
def test_the_dateline_is_the_place_alone_and_stays_in_its_paragraph(
    opening: str, place: str | None, agency: str | None
) -> None:
    article = read_text(f"Bridge closed\n\n{opening}{LEAD}\n\n{PLAN}\n")

    assert words(article, article.dateline) == place
    assert words(article, article.outlet) == agency
    assert article[article.paragraphs[0]] == opening + LEAD


@pytest.mark.parametrize(
    "opening",
    ["Correction: ", "But then — ", "The mayor (Labour) said — ", "The council said: ", "Analysis: "],
)
def test_an_opening_that_names_no_place(opening: str) -> None:
    assert read_text(f"Bridge closed\n\n{opening}{LEAD}\n\n{PLAN}\n").dateline is None


def test_a_dateline_dates_an_article_that_bears_no_other_date() -> None:
    article = read_text(f"Bridge closed\n\nLONDON, March 3, 2024 (Reuters) - {LEAD}\n")

    assert article.dated is not None
    assert article.dated.moment == date(2024, 3, 3)


def test_the_outlet_above_the_story_counts_before_the_agency_in_it() -> None:
    article = read_text(f"Bridge closed\n\nSource: Coast Gazette\n\nLONDON (Reuters) - {LEAD}\n")

    assert words(article, article.outlet) == "Coast Gazette"
