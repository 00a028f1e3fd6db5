"""The default article, ready to be asked."""

import pytest

from bot.discord.edition import Edition
from index.answerer import Answerer
from source import DEFAULT_ARTICLE, read_article


@pytest.fixture(scope="session")
def edition() -> Edition:
    return Edition(Answerer(read_article(DEFAULT_ARTICLE)))
