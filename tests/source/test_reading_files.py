"""What is no article, and what every article has: the laws that hold for any text."""

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from source import Article, ArticleError, MissingArticleError, Span, read_article, read_text
from source.markdown import read_markdown
from source.reader import MAX_BYTES
from source.spans import BLANKS


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(MissingArticleError, match=r"story\.txt: there is no such file"):
        read_article(tmp_path / "story.txt")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="this is a folder"):
        read_article(tmp_path)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "there is no text in it"),
        (b"\xef\xbb\xbf \r\n\t\n", "there is no text in it"),
        (b"Bridge\0closed", "byte 6 is NUL"),
        ("Brücke".encode("latin-1"), r"not UTF-8 \(byte 2 is 0xfc\); save the file as UTF-8"),
        ("Bridge closed".encode("utf-16"), "UTF-16; save it as UTF-8"),
        (b"%PDF-1.4\n1 0 obj\n", "a PDF; open it, copy its text"),
        (b"PK\x03\x04\x14\0", "a .docx, .odt or other packed file; open it and save it as plain text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word file; open it and save it as plain text"),
        (rb"{\rtf1\ansi Bridge closed}", "rich text"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"Bridge closed\nBy: Jane Doe\n", "no paragraph"),
        (b"a" * (MAX_BYTES + 1), "larger than 2 MB"),
    ],
    ids=[
        "empty",
        "blank",
        "binary",
        "latin-1",
        "utf-16",
        "pdf",
        "docx",
        "doc",
        "rtf",
        "png",
        "header alone",
        "too large",
    ],
)
def test_a_file_that_is_no_article(tmp_path: Path, content: bytes, problem: str) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(content)

    with pytest.raises(ArticleError, match=problem) as raised:
        read_article(path)

    assert str(raised.value).startswith(str(path))
    assert not isinstance(raised.value, MissingArticleError)


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)  # chmod would not stop the superuser

    with pytest.raises(ArticleError, match="may not be read; change its permissions"):
        read_article(tmp_path / "story.txt")


PIECES = st.sampled_from(
    [
        "Bridge closed", "By Jane Doe", "12 March 2024", "OSLO (AP) - ", "It rained. It stopped.",
        "“Why?”", "he asked.", "\n", "\n\n", "\r\n", "\r", " ", "\xa0", "\ufeff", "\u2028", "\x0c",
        "\x1b[1m", "\x85", "'", '"', "...", "é", "𝄞", "# ", "> ", "- ", "**", "_", "`", "```\n", "[",
        "](", ")", "![", "---\n", "title: ", "<b>", "\\", "| ", "[a]: b",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=30).map("".join))


def check(article: Article) -> None:
    """The laws: spans lie in the text, in order, apart and trimmed; sentences hold all of their paragraph."""
    text = article.text
    header = (article.title, article.byline, article.outlet, article.dated, article.dateline, article.url)
    parts: list[Span] = sorted([*article.paragraphs, *article.headings], key=lambda span: span.start)
    for span in [*parts, *(part for part in header if part is not None)]:
        assert 0 <= span.start < span.end <= len(text)
        assert article[span] == article[span].strip(BLANKS)
    for above, below in pairwise(parts):
        assert above.end <= below.start
    assert [paragraph.number for paragraph in article.paragraphs] == list(range(1, len(article.paragraphs) + 1))
    for paragraph in article.paragraphs:
        assert paragraph.section is None or paragraph.section in article.headings
        position = paragraph.start
        for sentence in paragraph.sentences:
            assert position <= sentence.start < sentence.end <= paragraph.end
            assert not text[position : sentence.start].strip(BLANKS)
            position = sentence.end
        assert position == paragraph.end


@given(TEXTS)
def test_any_plain_text_is_an_article_or_a_clear_error(text: str) -> None:
    try:
        article = read_text(text)
    except ArticleError:
        return
    assert article.text == text
    check(article)


@given(TEXTS)
def test_any_markdown_is_an_article_or_a_clear_error(text: str) -> None:
    try:
        article = read_markdown(text)
    except ArticleError:
        return
    check(article)


def test_blanks_are_all_that_unicode_calls_white_space() -> None:
    spaces = {letter for letter in map(chr, range(sys.maxunicode + 1)) if letter.isspace()}

    assert spaces < set(BLANKS)


def test_reading_plain_text_imports_no_library() -> None:
    program = "import sys, source; source.read_article(source.DEFAULT_ARTICLE); print(*sys.modules)"

    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout

    assert not {"trafilatura", "numpy", "source.markdown", "source.webpage"} & set(loaded.split())
