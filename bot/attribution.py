"""Who said it, where, and in which paragraph: the line under a passage, in plain words for any place.

Only the words that join the article's own are ours: "told DW" is a slice of the article wherever
the word of saying and the place stand together in it.
"""

import re
from datetime import date

from index.answer import Confidence, Passage, Quote, QuoteKind, Speaker
from index.quotes.lexicon import PRESS, SOCIAL_MEDIA
from source import Article, Paragraph, Span

_BETWEEN = " · "

# How far apart a word of saying and the place it was said may stand to be shown in one piece:
# "said in an exclusive interview with", no more.
_LONGEST_JOINT = 40

# Where one writes to everybody: words are found "on" it. Lower case.
_PLATFORMS = SOCIAL_MEDIA | {"social media", "truth social"}

# Where people meet: words are spoken "at" it. The last word of the channel, lower case.
_GATHERINGS = frozenset(
    """
    briefing ceremony conference debate event forum funeral hearing inquest inquiry meeting protest rally seminar
    session summit trial vigil workshop
    """.split()
)

# What a channel may open with already, lower case.
_DETERMINERS = frozenset("a an the his her its their this that".split())

# What ends a phrase: a mark of a sentence, a clause or a quotation, a line end.
_PARTING = re.compile(r"""[.,;:!?()"“”„«»\r\n–—]""")


def attribution(article: Article, passage: Passage) -> str:
    """Who speaks in the answering words and to whom, else the section; its number; the publication."""
    voice = _voice(article, passage.voice, introduce=True)
    where = [f"¶ {passage.paragraph.number}"] if voice else [place(article, passage.paragraph)]
    return _BETWEEN.join([*voice, *where, *publication(article)])


def voice_line(article: Article, quote: Quote | None) -> str:
    """Who speaks, with the role, and to whom: "— Jane Doe, the mayor · told DW"; empty where the reporter narrates."""
    return _BETWEEN.join(_voice(article, quote, introduce=True))


def source_line(article: Article, paragraph: Paragraph) -> str:
    """Where it stands: number, section, publication."""
    return _BETWEEN.join([place(article, paragraph), *publication(article)])


def quote_attribution(article: Article, quote: Quote, *, introduce: bool) -> str:
    """Under a quote that stands alone: who says it, with the role where that is introduced, to whom, and where."""
    voice = _voice(article, quote, introduce=introduce) or ["— no speaker"]
    number = f"¶ {quote.paragraph}" if quote.paragraph else "heading"
    return _BETWEEN.join([*voice, number])


def place(article: Article, paragraph: Paragraph) -> str:
    """The paragraph's number and section: "¶ 25 · Attacks in the north"."""
    section = [article[paragraph.section]] if paragraph.section else []
    return _BETWEEN.join([f"¶ {paragraph.number}", *section])


def publication(article: Article) -> list[str]:
    """Who published the article and when, "DW, 9 February 2026", as far as it says; at most one text."""
    outlet = [article[article.outlet]] if article.outlet else []
    moment = article.dated.moment if article.dated else None
    day = [long_date(moment)] if moment else []
    return [", ".join(outlet + day)] if outlet or day else []


def long_date(day: date) -> str:
    """A date as people write it, "9 February 2026"."""
    return f"{day.day} {day:%B} {day.year}"


def described(article: Article, speaker: Speaker) -> str:
    """A speaker's name and role: "Jane Doe, the interior minister"."""
    name = article[speaker.name]
    return f"{name}, {article[speaker.role]}" if speaker.role else name


def channel_phrase(article: Article, quote: Quote) -> str | None:
    """Where it was said, to follow a name: "told DW", "in a statement", "on X"; None where the article does not say."""
    if quote.channel is None:
        return None
    if quote.cue and _stand_together(article, quote.cue, quote.channel):
        return article.text[quote.cue.start : quote.channel.end]
    return _with_preposition(article[quote.channel])


def _with_preposition(channel: str) -> str:
    last = channel.rsplit(maxsplit=1)[-1].lower()
    if channel.lower().startswith("on "):
        return channel
    if channel.lower() in _PLATFORMS:
        return f"on {channel}"
    if last in _GATHERINGS:
        return f"at {_with_article(channel)}"
    if channel.islower() and last not in PRESS:
        return f"in {_with_article(channel)}"
    return f"to {channel}"


def _voice(article: Article, quote: Quote | None, *, introduce: bool) -> list[str]:
    """What the line says of the speaker: "— who", and where if known; nothing where the reporter narrates."""
    if quote is None or quote.kind is QuoteKind.SCARE:
        return []
    if quote.speaker is None:
        return [] if quote.kind is QuoteKind.INDIRECT else ["— speaker unclear"]
    name = described(article, quote.speaker) if introduce else article[quote.speaker.name]
    if quote.confidence is Confidence.LOW:
        return [f"— speaker unclear: probably {name}"]
    phrase = channel_phrase(article, quote)
    return [f"— {name}", phrase] if phrase else [f"— {name}"]


def _stand_together(article: Article, cue: Span, channel: Span) -> bool:
    """Whether "told ... DW" can be shown in one piece: near, in this order, with no mark between."""
    joint = article.text[cue.end : channel.start]
    return 0 < len(joint) <= _LONGEST_JOINT and not _PARTING.search(joint)


def _with_article(channel: str) -> str:
    """With the article that the noun needs: "a statement", "an interview", but "remarks" and "his speech"."""
    words = channel.split()
    is_plural = words[-1].endswith("s") and not words[-1].endswith("ss")
    if is_plural or words[0].lower() in _DETERMINERS:
        return channel
    return f"an {channel}" if words[0][0].lower() in "aeiou" else f"a {channel}"
