"""The door of the room: a file in, an ``Article`` out."""

from pathlib import Path

from source.article import Article
from source.errors import ArticleError, MissingArticleError

DEFAULT_ARTICLE = Path(__file__).with_name("article.txt")
"""The article that comes with the project."""

MAX_BYTES = 2_000_000
"""Larger files are refused: no article is that long, though many a novel is shorter."""


# How files begin that are no text, whatever they are called: what they are, and what to do.
OTHER_FILES = {
    b"%PDF-": "a PDF; open it, copy its text and save that as a .txt file",
    b"PK\x03\x04": "a .docx, .odt or other packed file; open it and save it as plain text (.txt)",
    b"\xd0\xcf\x11\xe0": "an old Word file; open it and save it as plain text (.txt)",
    b"{\\rtf": "rich text (RTF); open it and save it as plain text (.txt)",
    b"\x89PNG": "a picture; type or copy its text into a .txt file",
    b"\xff\xd8\xff": "a picture; type or copy its text into a .txt file",
    b"\x1f\x8b": "compressed; unpack it first",
    b"\xff\xfe": "UTF-16; save it as UTF-8",
    b"\xfe\xff": "UTF-16; save it as UTF-8",
}

PAGE_BEGINS = ("<!doctype html", "<html")
"""What a web page opens with, in small letters, whatever its file is called."""


def read_article(path: str | Path) -> Article:
    """Reads an article: Markdown (a file named .md or .markdown), a web page (.html, .htm), else plain text.

    A web page is read as one under any name, if it begins as web pages do.

    Raises:
        MissingArticleError: there is no such file.
        ArticleError: it is a folder, may not be read, is empty, too large, not text, not UTF-8, or has no
            paragraph; or it is a web page, and the extra that reads those is not installed.
    """
    path = Path(path)
    return read_content(path, read_bytes(path))


def read_content(path: Path, content: bytes) -> Article:
    """Reads an article whose bytes are at hand; the path says what kind of file they are from.

    Raises ArticleError as above.
    """
    text = _decode(content, path)
    # Each way of reading is imported where it is used: what has been read before need not wait for any of them.
    is_page = text[:100].lstrip("\ufeff \t\r\n").lower().startswith(PAGE_BEGINS)
    match ".html" if is_page else path.suffix.lower():
        case ".html" | ".htm":
            from source.webpage import read_webpage as read
        case ".md" | ".markdown":
            from source.markdown import read_markdown as read
        case _:
            from source.assembly import read_plain as read
    try:
        return read(text)
    except ArticleError as error:
        raise ArticleError(f"{path}: {error}") from error


def read_text(text: str) -> Article:
    """Reads plain text. Raises ArticleError if there is no paragraph in it."""
    from source.assembly import read_plain

    return read_plain(text)


def read_bytes(path: Path) -> bytes:
    """The bytes of a file, or of a pipe, up to the limit. Raises MissingArticleError and ArticleError as above."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise MissingArticleError(f"{path}: there is no such file; check the path") from error
    except IsADirectoryError as error:
        raise ArticleError(f"{path}: this is a folder; name the article's file in it") from error
    except PermissionError as error:
        raise ArticleError(f"{path}: this file may not be read; change its permissions") from error
    except OSError as error:
        raise ArticleError(f"{path}: this file cannot be read: {error.strerror or error}") from error
    if len(content) > MAX_BYTES:
        raise ArticleError(f"{path}: larger than {MAX_BYTES // 1_000_000} MB; keep the article alone in the file")
    return content


def _decode(content: bytes, path: Path) -> str:
    for opening, kind in OTHER_FILES.items():
        if content.startswith(opening):
            raise ArticleError(f"{path}: this is {kind}")
    null = content.find(b"\0")
    if null >= 0:
        raise ArticleError(f"{path}: not text, as byte {null} is NUL; save the article as .txt, .md or .html")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ArticleError(
            f"{path}: not UTF-8 (byte {error.start} is 0x{content[error.start]:02x}); save the file as UTF-8"
        ) from error
