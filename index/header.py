"""Questions about the article itself, answered from its header: who wrote it, when, headline, source, link, summary."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from index.terms import ASKING_WORDS, STOP_WORDS, Term
from source.article import Article, Span

# What a question about the header calls the article. Such words alone never make one.
_ARTICLE_WORDS = frozenset(
    """
    article story piece text report news post page document this original full whole read reading see open
    short brief main please today
    """.split()
)

# The words that ask for each part of the header, most telling first; a question asks for the first part it names.
_SUMMARY = frozenset(
    """
    summary summarize summarise summarized summarised summarization tldr tl dr gist overview recap synopsis
    nutshell points point key takeaway takeaways about topic subject sum content contents happening
    """.split()
)
_HEADLINE = frozenset("headline title titled headlines heading".split())
_AUTHOR = frozenset("author authors byline wrote written writer writers write journalist reporter reporters".split())
_WHEN = frozenset("date dated published publish publication posted written wrote released old recent time day".split())
_OUTLET = frozenset(
    "source sources outlet publisher newspaper published publishes publish website site agency from come".split()
)
_LINK = frozenset("link url address online web internet".split())


def about_article(article: Article, words: Sequence[Term]) -> str | None:
    """The reply to a question about the header, or None where the question is about something else.

    Every word of topic must belong to the asking: "who wrote this" is about the header, "who wrote the letter"
    is not.
    """
    asked = {term.word for term in words}
    topic = {word for word in asked if word not in STOP_WORDS and word not in ASKING_WORDS} - _ARTICLE_WORDS
    for keywords, opens, reply in _PARTS:
        named = asked & keywords
        if named and topic <= keywords and (not opens or opens & asked):
            if named <= {"about"} and not asked & {
                "article",
                "story",
                "piece",
                "text",
                "report",
                "this",
                "it",
            }:
                continue
            return reply(article)
    return None


def _headline(article: Article) -> str:
    if article.title is None:
        return "The article has no headline."
    return f"The headline is: {article[article.title]}"


def _author(article: Article) -> str:
    if article.byline is None:
        return "The article does not say who wrote it."
    return f"By {article[article.byline]}"


def _when(article: Article) -> str:
    if article.dated is None:
        return "The article does not say when it was published."
    if article.dated.moment is None:
        return f"It is dated {article[article.dated]}"
    return f"It is dated {in_words(article.dated.moment)}."


def _outlet(article: Article) -> str:
    outlet = article.outlet or article.byline
    if outlet is None:
        return "The article does not name its source."
    return f"The source is {article[outlet]}"


def _link(article: Article) -> str:
    if article.url is None:
        return f"The article gives no link. {_outlet(article)}"
    return article[article.url]


def _summary(article: Article) -> str:
    """The headline, the lead and the section headings: the article's own summary of itself."""
    lead = article.paragraphs[0]
    parts: list[Span] = [*([article.title] if article.title else []), lead, *article.headings]
    return "\n".join(article[part] for part in parts)


_Reply = Callable[[Article], str]
# Keywords, the question words of which one must be there (none: any), and the reply.
_PARTS: tuple[tuple[frozenset[str], frozenset[str], _Reply], ...] = (
    (_HEADLINE, frozenset(), _headline),
    (_LINK, frozenset(), _link),
    (_WHEN, frozenset(("when", "date", "dated", "old", "day", "time", "recent")), _when),
    (_AUTHOR, frozenset(), _author),
    (_OUTLET, frozenset(), _outlet),
    (_SUMMARY, frozenset(), _summary),
)


def in_words(moment: datetime | date) -> str:
    """A date as people write it, the time with it where it has one: "9 February 2026, 16:29"."""
    day = f"{moment.day} {moment:%B} {moment.year}"
    return f"{day}, {moment:%H:%M}" if isinstance(moment, datetime) else day
