"""Saved web pages. trafilatura finds the story; what it gives back is read as Markdown."""

import sys
from datetime import date
from pathlib import Path

import pytest

from source import ArticleError, read_article

PAGE = """\
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<title>Harbour bridge closed after storm | The Coast Gazette</title>
<meta property="og:title" content="Harbour bridge closed after storm">
<meta property="og:site_name" content="The Coast Gazette">
<link rel="canonical" href="https://gazette.example/news/bridge">
<meta property="article:published_time" content="2024-03-12T14:05:00Z">
<meta name="author" content="Jane Doe; John Roe">
</head><body>
<nav><a href="/">Home</a><a href="/sport">Sport</a></nav>
<article>
<h1>Harbour bridge closed after storm</h1>
<p>The harbour bridge at Port Ellis was closed on Tuesday after a storm tore <em>two</em> cables from its
<a href="/towers">northern tower</a>, the council said.</p>
<p>"Nobody will cross until we know that it is safe," said the mayor &amp; the council. It costs 5 * 3.</p>
<h2>What comes next</h2>
<p>Engineers will inspect the towers on Wednesday, and ferries will carry passengers for two weeks.</p>
<h3>Ferries</h3>
<blockquote><p>We have enough boats, and enough crews, for everyone who has to be at work.</p></blockquote>
<p>Tickets cost nothing while the bridge is closed, the council added in a statement.</p>
</article>
<footer>Copyright The Coast Gazette</footer>
</body></html>
"""


@pytest.mark.parametrize("name", ["page.html", "page.htm"])
def test_the_story_and_the_header_of_a_page(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(PAGE, encoding="utf-8")

    article = read_article(path)

    assert article.title is not None
    assert article[article.title] == "Harbour bridge closed after storm"
    assert article.byline is not None
    assert article[article.byline] == "Jane Doe; John Roe"
    assert article.outlet is not None
    assert article[article.outlet] == "The Coast Gazette"
    assert article.url is not None
    assert article[article.url] == "https://gazette.example/news/bridge"
    assert article.dated is not None
    assert article.dated.moment == date(2024, 3, 12)
    assert [article[heading] for heading in article.headings] == ["What comes next", "Ferries"]
    first, second, *_, last = article.paragraphs
    assert "a storm tore two cables from its northern tower, the council said." in " ".join(article[first].split())
    assert article[second].endswith("said the mayor & the council. It costs 5 * 3.")
    assert article[last].startswith("Tickets cost nothing")
    assert last.number == 5


def test_a_page_without_a_story_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<html><body></body></html>", encoding="utf-8")

    with pytest.raises(ArticleError, match="no story"):
        read_article(path)


def test_without_the_extra_the_error_names_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    monkeypatch.setitem(sys.modules, "trafilatura", None)

    with pytest.raises(ArticleError, match=r"\.venv/bin/pip install '\.\[html\]'"):
        read_article(path)


@pytest.mark.parametrize("name", ["page.txt", "page.md", "page"])
def test_a_page_is_read_as_one_under_any_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(f"\ufeff\n{PAGE}", encoding="utf-8")

    article = read_article(path)

    assert article.title is not None
    assert article[article.title] == "Harbour bridge closed after storm"
    assert "<p>" not in article.text
