"""Which article a command reads: the one named, else the one set, else the default."""

import os
from pathlib import Path

from source import DEFAULT_ARTICLE, Article, read_article


def open_article(named: Path | None) -> Article:
    """Read the article a command is about; ``named`` is what ``--article`` says.

    Raises ArticleError where it cannot be read, SettingsError where the settings cannot.
    """
    return read_article(named or _article_in_settings())


def _article_in_settings() -> Path:
    # Reading settings takes longer than answering a question, so it is done only where there are any.
    if "ARTICLE" not in os.environ and not Path(".env").is_file():
        return DEFAULT_ARTICLE

    from bot.settings import read_settings

    return read_settings().article
