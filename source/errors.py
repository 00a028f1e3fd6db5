"""Why an article could not be read."""


class ArticleError(Exception):
    """The file is there and is no article; the message says what is wrong, where, and what to do."""


class MissingArticleError(ArticleError):
    """There is no such file."""
