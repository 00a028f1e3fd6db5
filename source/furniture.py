"""Which lines are of the page and not of the article: buttons, adverts, credits, pointers, notices of rights.

Words come in, yes or no goes out. In doubt a line is the article's: what it says can then be found.
"""

import re
from collections.abc import Sequence
from typing import TypeVar

from source.article import Span
from source.bylines import reads_like_names
from source.headings import ends_sentence
from source.sentences import sentences_of

FURNITURE_LIMIT = 250
"""Characters. Longer paragraphs are the article's."""

BUTTON_LIMIT = 60
"""Characters. No button says more."""

FOOTER_DEPTH = 3
"""How many of the last paragraphs may say who contributed to the report."""

# Whole lines, in small letters: what buttons and labels say.
BUTTONS = frozenset(
    line.strip()
    for line in """
    advert
    advertisement
    after newsletter promotion
    article continues after advertisement
    article continues below
    article continues below advertisement
    click here
    comments
    copy link
    email
    facebook
    follow
    follow us
    linkedin
    listen to article
    listen to this article
    log in
    more on this story
    more stories
    most popular
    most read
    our standards: the thomson reuters trust principles
    print
    print article
    purchase licensing rights
    read more
    reddit
    related
    related articles
    related content
    related stories
    related topics
    save
    share
    share article
    share this
    share this article
    share this page
    share this post
    share this story
    sign in
    sign up
    skip advertisement
    skip past newsletter promotion
    skip to content
    skip to main content
    sponsored
    story continues below
    story continues below advertisement
    subscribe
    subscribe now
    twitter
    view comments
    whatsapp
    you may also like
    you might also like
    """.splitlines()
)

# Whole lines, in small letters, that may stand above a headline: kinds of text and sections of the paper.
KICKERS = frozenset(
    line.strip()
    for line in """
    analysis
    breaking
    breaking news
    business
    comment
    entertainment
    europe
    exclusive
    explainer
    for immediate release
    health
    home
    interview
    latest news
    live
    local news
    media release
    menu
    national news
    news
    news release
    opinion
    politics
    press release
    science
    sport
    sports
    technology
    top stories
    uk
    uk news
    us
    us news
    usa
    world
    world news
    """.splitlines()
)

# What opens a line, in small letters, that points elsewhere, asks the reader for something, or says whose it all is.
OPENINGS = (
    "also read:", "click here for ", "click here to ", "copyright (c)", "copyright 1", "copyright 2",
    "copyright ©", "find us on ", "follow us on ", "join us on ", "like us on ", "read also:", "read more »",
    "read more:", "read next:", "recommended:", "related article:", "related articles:", "related stories:",
    "related story:", "related:", "see also:", "share on facebook", "share on twitter", "share on whatsapp",
    "share on x", "share via ", "subscribe here", "subscribe to our ", "subscribe today",
    "this article is more than ", "this material may not be ", "©",
)  # fmt: skip

# What opens a line, in small letters, that asks to be sent for; it names what is sent, too.
REQUESTS = ("get our ", "get the ", "register for ", "sign up for ", "sign up to ", "subscribe for ", "subscribe to ")
SENT = ("alerts", "briefing", "email", "inbox", "newsletter")

# What opens the credit of a picture, in small letters; names stand behind it, and no sentence.
CREDITS = (
    "(ap photo", "ap photo", "credit:", "graphic by ", "graphic:", "illustration by ", "illustration:", "image by ",
    "image credit:", "image source,", "image source:", "image:", "photo by ", "photo courtesy of ",
    "photo credit:", "photo:", "photograph by ", "photograph:", "photographs by ", "photographs:",
    "photos by ", "photos:", "picture by ", "picture credit:", "picture:", "pictures:", "pic:",
)  # fmt: skip
PICTURE_AGENCIES = ("alamy", "alamy stock photo", "getty images", "imago", "istock", "picture alliance", "shutterstock")
WIRES = ("afp", "ap", "dpa", "epa", "pa", "reuters")

CREDIT_WORDS = 8
"""A credit of more words is a caption, which tells something."""

# "5 min read", "2 hours ago", "2h", "12 comments", "- ENDS -"; read on small letters.
_COUNT = re.compile(
    r"(?:(?:last )?(?:updated|published|posted) |reading time:? |about )*"
    r"(?:an?|\d[\d,.]*k?)[ -]?(?:[hd]|(?:min|minute|hour|hr|day|week|month|year)s? ago"
    r"|min(?:ute)?s?(?: read| listen| watch)?|comments?|shares?|views?|likes?)"
    r"|[-–—* ]*ends[-–—* ]*|-30-"
)
_WORK = re.compile(
    r"(?:additional |further |with |and )*(?:reporting|writing|editing|edited|compiled|produced)"
    r"(?: and (?:reporting|writing|editing))? by:? ",
    re.ASCII | re.IGNORECASE,
)
_REPORTED = re.compile(
    r"[A-Z].{2,200}? (?:reported from |contributed (?:reporting )?(?:to|for) this (?:report|story|article))"
)

_Piece = TypeVar("_Piece", bound=Span)


def is_button(words: str) -> bool:
    """Whether a line is what a button or a label of the page says, and nothing else."""
    return len(words) < BUTTON_LIMIT and words.lower().strip(" :.»>") in BUTTONS


def is_kicker(words: str) -> bool:
    """Whether a line names the kind of text or the section of the paper, as may stand above a headline."""
    return len(words) < BUTTON_LIMIT and all(
        part.strip(" :.").lower() in KICKERS for part in re.split(r"[|/>›·]", words)
    )


def is_furniture(words: str) -> bool:
    """Whether a line, or a paragraph, is of the page and not of the article."""
    if len(words) > FURNITURE_LIMIT:
        return False
    small = words.lower()
    if small.startswith(OPENINGS) or small.endswith(("all rights reserved", "all rights reserved.")):
        return True
    if small.startswith(REQUESTS) and any(sent in small for sent in SENT):
        return True
    if is_button(words) or (" by" in small and _names_workers(words)):
        return True
    return not ends_sentence(words) and (_COUNT.fullmatch(small) is not None or _is_credit(words))


def story_of(text: str, pieces: Sequence[_Piece]) -> list[_Piece]:
    """The pieces, paragraphs or headings, that are the article's; of its last ones, none that credits colleagues."""
    left = [piece for piece in pieces if not is_furniture(text[piece.start : piece.end])]
    for _ in range(min(FOOTER_DEPTH, len(left) - 1)):
        if not _credits_colleagues(text, left[-1]):
            break
        left.pop()
    return left


def _is_credit(words: str) -> bool:
    """Whether it says whose a picture is: "Photo: Ann Poe", "Ann Poe/AP", "Getty Images"."""
    if len(words.split()) > CREDIT_WORDS:
        return False
    small = words.lower()
    opening = next((opening for opening in CREDITS if small.startswith(opening)), None)
    if opening is not None:
        return reads_like_names(words[len(opening) :].strip(" /:)") or "-")
    _, slash, agency = small.rpartition("/")
    agency = agency.strip(" )")
    return agency in PICTURE_AGENCIES or bool(slash and agency in WIRES)


def _names_workers(words: str) -> bool:
    """Whether it is "(Reporting by Ann Poe in Oslo; editing by John Roe)", with brackets or without."""
    return all(
        (work := _WORK.match(part)) is not None and reads_like_names(part[work.end() :])
        for part in map(str.strip, words.strip("()[] .").split(";"))
    )


def _credits_colleagues(text: str, piece: Span) -> bool:
    """Whether every sentence is such as "Poe reported from Oslo." or "John Roe contributed to this report."."""
    return len(piece) <= 2 * FURNITURE_LIMIT and all(
        (filed := _REPORTED.match(text, sentence.start, sentence.end)) is not None
        and reads_like_names(text[filed.end() : sentence.end].removeprefix(" from ").rstrip(".") or "A")
        for sentence in sentences_of(text, piece)
    )
