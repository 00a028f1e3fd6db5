"""Questions about the article itself are told from questions about its story."""

import pytest

from index.header import about_article
from index.terms import words
from source import Article, read_text

STORY = """Harbour reopens after storm

12 March 2024
By Jane Doe
https://example.org/harbour

The harbour of Leith reopened on Tuesday, its master said. Ferries sail again from Friday.

Damage to the pier

Two cranes fell into the water, and the pier lost its lights.
"""


@pytest.fixture(scope="module")
def article() -> Article:
    return read_text(STORY)


def reply(article: Article, question: str) -> str | None:
    return about_article(article, list(words(question)))


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("who wrote this", "Jane Doe"),
        ("Who is the author of this article?", "Jane Doe"),
        ("what's the headline", "Harbour reopens after storm"),
        ("title pls", "Harbour reopens after storm"),
        ("when was this published", "12 March 2024"),
        ("how old is this article?", "12 March 2024"),
        ("link?", "https://example.org/harbour"),
        ("where can i read the full article online", "https://example.org/harbour"),
        ("source?", "Jane Doe"),
        ("key points", "Ferries sail again from Friday."),
        ("tldr pls", "Ferries sail again from Friday."),
        ("what is this article about?", "Damage to the pier"),
        ("what happened here?", "Ferries sail again from Friday."),
        ("how long is this article", "2 paragraphs"),
        ("how many words does it have", "about 27 words"),
        ("where was this written", "does not say where"),
        ("who is quoted in the article", "quotes nobody"),
    ],
)
def test_the_header_answers(article: Article, question: str, part: str) -> None:
    assert part in (reply(article, question) or "")


@pytest.mark.parametrize(
    "question",
    [
        "who wrote the letter to the harbour master",
        "who had a key",
        "when did the harbour reopen",
        "who is the source for the two cranes",
        "what about the ferries",
        "how old is the pier",
        "how old is he",
        "how long is the pier",
        "where did it happen",
        "what happened to the pier",
    ],
)
def test_the_story_answers(article: Article, question: str) -> None:
    assert reply(article, question) is None


@pytest.mark.parametrize("question", ["who wrote this", "when was this published", "headline?", "link?", "source?"])
def test_what_the_header_lacks_is_said_to_be_lacking(question: str) -> None:
    bare = read_text("A paragraph with nothing above it, which is as long as a paragraph of news would be.")
    assert "article" in (reply(bare, question) or "")


def test_in_a_chat_it_is_what_was_talked_of(article: Article) -> None:
    question = list(words("how long is it"))
    assert about_article(article, question) is not None
    assert about_article(article, question, in_chat=True) is None
