"""Questions about the article itself, answered from its header: who wrote it, when, where, its headline, source, link,
length and summary, and whom it quotes.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime

from index.answer import Speaker
from index.asked import THIRD_PERSON
from index.terms import ASKING_WORDS, STOP_WORDS, Term, words
from source.article import Article, Span

# What a question about the header calls the article. Such words alone never make one.
_ARTICLE_WORDS = frozenset(
    """
    article story piece text report news post page document this original full whole read reading see open
    short brief main please today
    """.split()
)

# The words that ask for each part of the header, most telling first; a question asks for the first part it names.
_HEADLINE = frozenset("headline title titled headlines heading".split())
_AUTHOR = frozenset("author authors byline wrote written writer writers write journalist reporter reporters".split())
_WHEN = frozenset("date dated published publish publication posted written wrote released old recent time day".split())
_OUTLET = frozenset(
    "source sources outlet publisher newspaper published publishes publish website site agency from come".split()
)
_LINK = frozenset("link url address online web internet read find see original full".split())
_PLACE = frozenset("written filed reported write wrote writing dateline city place".split())
_LENGTH = frozenset("long length words paragraphs minutes take takes read reading short word paragraph".split())
_QUOTED = frozenset("quoted quotes speakers speaks sources interviewed cited spoken speak quote people persons".split())
_SUMMARY = frozenset(
    """
    summary summarize summarise summarized summarised summarization tldr tl dr gist overview recap synopsis
    nutshell points point key takeaway takeaways about topic subject sum content contents happening happened
    happens news going
    """.split()
)
# "What about ...?" asks for something else than "what is it about?", and "who had a key?" than the key points: these
# need a word for the article beside them, and in a chat "it" is what was talked of.
_WEAK = frozenset("about going happening happened happens key".split())
_WEAK_IN_CHAT = _WEAK | frozenset("old long day time recent from come take takes place city".split())
_ITSELF_IN_CHAT = frozenset("article story piece text report news post page document this".split())
_ITSELF = _ITSELF_IN_CHAT | frozenset(("it", "here"))

WORDS_A_MINUTE = 238
"""How fast adults read non-fiction silently (Brysbaert 2019, "How many words do we read per minute?")."""


def about_article(
    article: Article, words: Sequence[Term], speakers: Iterable[Speaker] = (), *, in_chat: bool = False
) -> str | None:
    """The reply to a question about the header, or None where the question is about something else.

    Every word of topic must belong to the asking: "who wrote this" is about the header, "who wrote the letter"
    is not. Nor is one about "him" or "them". ``speakers`` are those whom the article quotes; ``in_chat`` says that the
    question leans on an answer before.
    """
    asked = {term.word for term in words}
    if not THIRD_PERSON.isdisjoint(asked):
        return None
    topic = {word for word in asked if word not in STOP_WORDS and word not in ASKING_WORDS} - _ARTICLE_WORDS
    if topic <= _QUOTED and asked & _QUOTED and asked & {"who", "whom", "whos", "which"}:
        return _quoted(article, speakers)
    for keywords, opens, reply in _PARTS:
        named = asked & keywords
        if named and topic <= keywords and (not opens or opens & asked):
            weak, itself = (_WEAK_IN_CHAT, _ITSELF_IN_CHAT) if in_chat else (_WEAK, _ITSELF)
            if not named <= weak or asked & itself:
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


def _place(article: Article) -> str:
    if article.dateline is None:
        return f"The article does not say where it was written. {_outlet(article)}"
    return f"It was filed from {article[article.dateline]}"


def _length(article: Article) -> str:
    count = sum(1 for paragraph in article.paragraphs for _ in words(article.text, paragraph))
    minutes = max(1, round(count / WORDS_A_MINUTE))
    reading = "a minute" if minutes == 1 else f"{minutes} minutes"
    return f"It has {len(article.paragraphs)} paragraphs and about {count} words: {reading} to read."


def _quoted(article: Article, speakers: Iterable[Speaker]) -> str:
    names = "; ".join(article[speaker.name] for speaker in speakers)
    return f"It quotes: {names}" if names else "The article quotes nobody."


def _summary(article: Article) -> str:
    """The headline, the lead and the section headings: the article's own summary of itself."""
    lead = article.paragraphs[0]
    parts: list[Span] = [*([article.title] if article.title else []), lead, *article.headings]
    return "\n".join(article[part] for part in parts)


_Reply = Callable[[Article], str]
# Keywords, the question words of which one must be there (none: any), and the reply.
_PARTS: tuple[tuple[frozenset[str], frozenset[str], _Reply], ...] = (
    (_HEADLINE, frozenset(), _headline),
    (_PLACE, frozenset(("where", "from")), _place),
    (_LINK - {"read", "find", "see", "original", "full"}, frozenset(), _link),
    (_LINK, frozenset(("where",)), _link),
    (_LENGTH, frozenset(("how",)), _length),
    (_WHEN, frozenset(("when", "date", "dated", "old", "day", "time", "recent")), _when),
    (_AUTHOR, frozenset(), _author),
    (_OUTLET, frozenset(), _outlet),
    (_SUMMARY, frozenset(), _summary),
)


def in_words(moment: datetime | date) -> str:
    """A date as people write it, the time with it where it has one: "9 February 2026, 16:29"."""
    day = f"{moment.day} {moment:%B} {moment.year}"
    return f"{day}, {moment:%H:%M}" if isinstance(moment, datetime) else day
