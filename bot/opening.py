"""Which article a command reads: the one named, else the one set, else the default; and what answers about it."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from source import DEFAULT_ARTICLE, Article, read_article, read_bytes, read_content

if TYPE_CHECKING:
    from index.answerer import Answerer


def open_article(named: Path | None) -> Article:
    """Read the article a command is about; ``named`` is what ``--article`` says.

    Raises ArticleError where it cannot be read, SettingsError where the settings cannot.
    """
    return read_article(named or _article_in_settings())


def open_answerer(named: Path | None) -> "Answerer":
    """What answers about that article, made before or made now. Raises what ``open_article`` does."""
    from bot.cache import cache_key, keep, recall
    from index.answerer import Answerer

    path = named or _article_in_settings()
    content = read_bytes(path)
    key = cache_key(path, content)
    if (known := recall(key)) is not None:
        return known
    answerer = Answerer(read_content(path, content))
    keep(key, answerer)
    return answerer


def _article_in_settings() -> Path:
    """What ARTICLE says, else the default. Raises SettingsError."""
    # Settings take longer to build than a question to answer, so the one that counts here is looked up alone.
    if "ARTICLE" not in map(str.upper, os.environ) and not Path(".env").is_file():
        return DEFAULT_ARTICLE

    from bot.env_file import value_of

    named = value_of("ARTICLE")
    path = Path(named).expanduser() if named else DEFAULT_ARTICLE
    if path.exists():
        return path

    # What is wrong is for the settings to say.
    from bot.settings import read_settings

    return read_settings().article
