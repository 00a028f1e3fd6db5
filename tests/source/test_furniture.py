"""Which lines are of the page and not of the article."""

import pytest

from source import read_text
from source.furniture import is_furniture

LEAD = "The bridge was closed on Tuesday after a storm tore two cables from its northern tower."
PLAN = "Ferries will carry passengers for at least two weeks, the council said."


@pytest.mark.parametrize(
    "line",
    [
        "Share this article", "Advertisement", "ADVERTISEMENT", "Read more", "Related stories:",
        "5 min read", "Reading time: 4 minutes", "2 hours ago", "Last updated 3 days ago", "12 comments",
        "Photo: AP", "Photo: Joe Small/Getty Images", "Image source, Getty Images", "Getty Images",
        "Photo credit: Ann Poe", "(AP Photo/Ann Poe)", "Ann Poe/Reuters",
        "Read more: Storm heads north", "RELATED: Storm heads north", "See also: Storm heads north",
        "Follow us on Instagram", "Sign up for our newsletter and never miss a story.",
        "Get the day's headlines in our morning briefing.",
        "© 2024 Coast Gazette", "Copyright 2024 Coast Gazette. All rights reserved.",
        "This material may not be published, broadcast, rewritten or redistributed without permission.",
        "(Reporting by Jane Doe in Oslo and John Roe; Editing by Ann Poe)", "Additional reporting by John Roe.",
        "Edited by: Ann Poe", "With reporting by AFP", "ENDS", "- ends -", "-30-",
    ],
)  # fmt: skip
def test_lines_of_the_page(line: str) -> None:
    article = read_text(f"Bridge closed\n\n{LEAD}\n\n{line}\n\n{PLAN}\n")

    assert is_furniture(line)
    assert [article[paragraph] for paragraph in article.paragraphs] == [LEAD, PLAN]
    assert article.headings == ()


@pytest.mark.parametrize(
    "line",
    [
        "Image: The bridge after the storm, seen from the harbour on Tuesday morning",  # a caption tells something
        "Photo: two cables hang from the tower",
        "Two hours later the bridge was closed.",
        "Copyright law does not cover bridges.",
        "Reporting by the Coast Gazette showed that the cables were rusty.",
        "Share prices fell on Tuesday.",
        "Get out of the water, the alert said.",
        "Sport",  # a section of an article, if not of the paper
        "The match ends 2-1",
        "The council reported from its inspection that two cables were torn.",
    ],
)
def test_lines_of_the_article(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Roe reported from Jefferson City, Missouri. AP writer Ann Poe in Oslo contributed to this report.",
        "CNN's Jane Doe and John Roe contributed to this report",
    ],
)
def test_the_colleagues_named_at_the_end_are_no_paragraph(line: str) -> None:
    article = read_text(f"Bridge closed\n\n{LEAD}\n\n{PLAN}\n\n{line}\n\n© 2024 Coast Gazette\n")

    assert [article[paragraph] for paragraph in article.paragraphs] == [LEAD, PLAN]


def test_what_somebody_reported_is_the_article_in_its_middle_and_at_its_end() -> None:
    told = "Poe reported from the tower that two cables were torn."
    article = read_text(f"Bridge closed\n\n{LEAD}\n\n{told}\n\n{PLAN}\n\n{told}\n")

    assert [article[paragraph] for paragraph in article.paragraphs] == [LEAD, told, PLAN, told]


@pytest.mark.parametrize("kicker", ["OPINION", "News | World", "Press release", "Skip to main content"])
def test_what_stands_above_the_headline(kicker: str) -> None:
    article = read_text(f"{kicker}\nBridge closed\n\n12 March 2024\n\n{LEAD}\n\n{PLAN}\n")

    assert article.title is not None
    assert article[article.title] == "Bridge closed"
    assert article[article.paragraphs[0]] == LEAD


def test_a_headline_that_sounds_like_a_pointer_is_the_title() -> None:
    article = read_text(f"Photos: Storm closes bridge\n\n{LEAD}\n\n{PLAN}\n")

    assert article.title is not None
    assert article[article.title] == "Photos: Storm closes bridge"
