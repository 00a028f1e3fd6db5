"""The article: its data, how it is read, what it consists of."""

from source.article import Article, DateLine, Paragraph, Span
from source.errors import ArticleError, MissingArticleError
from source.reader import DEFAULT_ARTICLE, read_article, read_bytes, read_content, read_text

__all__ = [
    "DEFAULT_ARTICLE",
    "Article",
    "ArticleError",
    "DateLine",
    "MissingArticleError",
    "Paragraph",
    "Span",
    "read_article",
    "read_bytes",
    "read_content",
    "read_text",
]
