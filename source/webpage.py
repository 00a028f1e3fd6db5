"""A saved web page: its story and header, found by trafilatura, as Markdown."""

from source.article import Article
from source.errors import ArticleError
from source.markdown import read_markdown


def read_webpage(text: str) -> Article:
    """Reads the HTML of a news page; offsets count in the text of its story.

    Raises ArticleError if the page has no story, or if the extra that reads web pages is not installed.
    """
    try:
        import trafilatura
    except ImportError as error:
        raise ArticleError(
            f"this is a web page, and what reads those is not installed ({error}): in the folder that onrecord was "
            "installed from, .venv/bin/pip install '.[html]'; or save the page's text in a .txt file"
        ) from error
    story = trafilatura.extract(text, output_format="markdown", with_metadata=True, include_comments=False)
    if not story:
        raise ArticleError("there is no story to be found in this web page; save its text in a .txt file")
    return read_markdown(story)
