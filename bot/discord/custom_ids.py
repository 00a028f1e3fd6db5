"""What a button does when it is pressed, written in its custom_id: buttons outlive a restart of the bot.

An action about the article carries the fingerprint of the edition it was made for.
"""

import re
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from typing import TypeAlias

from bot.discord.edition import FINGERPRINT, Edition
from bot.discord.limits import CUSTOM_ID
from index.answer import Passage
from source import Span


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage: the number of its paragraph, and where in that the answering words are; empty where there are none."""

    number: int
    start: int
    end: int

    @classmethod
    def of(cls, passage: Passage) -> "Excerpt":
        """A passage as a button carries it."""
        paragraph = passage.paragraph
        for highlight in passage.highlights:
            return cls(paragraph.number, highlight.start - paragraph.start, highlight.end - paragraph.start)
        return cls(paragraph.number, 0, 0)

    def passage(self, edition: Edition) -> Passage:
        """The passage in the edition it was taken from."""
        paragraph = edition.article.paragraphs[self.number - 1]
        span = Span(paragraph.start + self.start, min(paragraph.start + self.end, paragraph.end))
        quotes = tuple(quote for quote in edition.quotes if quote.paragraph == self.number)
        return Passage(paragraph, 0.0, (span,) if span else (), quotes)


@dataclass(frozen=True, slots=True)
class ReadAround:
    """Show the paragraphs around a passage."""

    excerpt: Excerpt


@dataclass(frozen=True, slots=True)
class ShowMore:
    """Show further passages."""

    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class ShowSaid:
    """Show what a speaker says."""

    speaker: int
    """Which of the edition's speakers, counted from 0."""
    skipped: int = 0
    """How many utterances were shown before."""


@dataclass(frozen=True, slots=True)
class ShowContents:
    """Show what the article consists of."""


@dataclass(frozen=True, slots=True)
class Read:
    """Show the article from a place on, in a message of its own."""

    start: int


@dataclass(frozen=True, slots=True)
class TurnPage:
    """Show the article from a place on, in the message that is being read."""

    start: int


@dataclass(frozen=True, slots=True)
class Remove:
    """Remove the message."""

    asker: int
    """Who may, beside those who may manage messages."""


@dataclass(frozen=True, slots=True)
class Rate:
    """Say whether an answer helped."""

    helped: bool


Action: TypeAlias = ReadAround | ShowMore | ShowSaid | ShowContents | Read | TurnPage | Remove | Rate

TEMPLATE = re.compile(rf"(?P<kind>[a-z]+):(?P<edition>[0-9a-f]{{{FINGERPRINT}}}|):(?P<numbers>[0-9.]*)")
"""Every custom_id there is."""


def custom_id(action: Action, edition: Edition) -> str:
    """The action as text; of further passages as many as there is room for."""
    numbers: tuple[int, ...] = ()
    about = edition.fingerprint
    match action:
        case ReadAround(excerpt):
            kind, numbers = "around", astuple(excerpt)
        case ShowMore(excerpts):
            kind = "more"
            for excerpt in excerpts:
                more = (*numbers, *astuple(excerpt))
                if len(_written(kind, about, more)) > CUSTOM_ID:
                    break
                numbers = more
        case ShowSaid(speaker, skipped):
            kind, numbers = "said", (speaker, skipped)
        case ShowContents():
            kind = "contents"
        case Read(start):
            kind, numbers = "read", (start,)
        case TurnPage(start):
            kind, numbers = "turn", (start,)
        case Remove(asker):
            kind, numbers, about = "remove", (asker,), ""
        case Rate(helped):
            kind, about = "helped" if helped else "missed", ""
    return _written(kind, about, numbers)


def parse(custom_id: str) -> tuple[Action, str] | None:
    """The action and the fingerprint of its edition, empty where it is about none; None for what no button says."""
    found = TEMPLATE.fullmatch(custom_id)
    if not found:
        return None
    action: Action
    match found["kind"], [int(number) for number in found["numbers"].split(".") if number]:
        case "around", [number, start, end]:
            action = ReadAround(Excerpt(number, start, end))
        case "more", [_, _, _, *_] as numbers:
            action = ShowMore(tuple(Excerpt(*numbers[at : at + 3]) for at in range(0, len(numbers), 3)))
        case "said", [speaker, skipped]:
            action = ShowSaid(speaker, skipped)
        case "contents", []:
            action = ShowContents()
        case "read", [start]:
            action = Read(start)
        case "turn", [start]:
            action = TurnPage(start)
        case "remove", [asker]:
            action = Remove(asker)
        case "helped" | "missed" as kind, []:
            action = Rate(kind == "helped")
        case _:
            return None
    return action, found["edition"]


def _written(kind: str, about: str, numbers: Iterable[int]) -> str:
    return f"{kind}:{about}:{'.'.join(map(str, numbers))}"


def shown_in(custom_ids: Iterable[str], edition: Edition) -> Passage | None:
    """The passage that a message of this bot shows first, by its buttons; None where it is about another edition."""
    for each in custom_ids:
        match parse(each):
            case ReadAround(excerpt), edition.fingerprint:
                return excerpt.passage(edition)
    return None
