"""Buttons that keep working after a restart: what one does is in its custom_id, and nothing else is kept of it."""

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

import discord
from discord.ui import Button

from bot.discord.custom_ids import (
    TEMPLATE,
    Action,
    Excerpt,
    Rate,
    Read,
    ReadAround,
    Remove,
    ShowContents,
    ShowMore,
    ShowSaid,
    TurnPage,
    custom_id,
)
from bot.discord.edition import Edition
from bot.discord.limits import BUTTON_LABEL, BUTTON_URL, READ_AT_ONCE, SPEAKERS_SUGGESTED
from bot.discord.markdown import clip_plain
from index.answer import Answer, Speaker

HELPED, MISSED = "This helped", "This missed"
"""The labels of the feedback buttons."""

# What a button may certainly lead to: the whole message is refused over an address that Discord finds ill-formed.
_ADDRESS = re.compile(r"https?://[\w-]+(\.[\w-]+)+(/[^\s\\]*)?", re.ASCII)


class ActionButton(discord.ui.DynamicItem[Button[Any]], template=TEMPLATE):
    """A button of this bot, whenever it was sent. The client does what it says."""

    def __init__(self, label: str, custom_id: str) -> None:
        super().__init__(Button(label=clip_plain(label, BUTTON_LABEL), custom_id=custom_id))

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction[Any], __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> "ActionButton":
        """The button somebody pressed, as Discord sent it back."""
        return cls("", match.string)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Hand over to the client, which deals with errors too."""
        await interaction.client.press(interaction, self.custom_id)


AnyButton: TypeAlias = ActionButton | Button[Any]


def answer_buttons(edition: Edition, answer: Answer, shown: int, asker: int | None) -> Iterator[AnyButton]:
    """The short ones first, so that they stand in one line on a phone."""
    yield _button(edition, "In context", ReadAround(Excerpt.of(answer.passages[0])))
    if further := answer.passages[shown:]:
        yield _button(edition, "More", ShowMore(tuple(map(Excerpt.of, further))))
    yield from removal(edition, asker)
    if answer.speaker:
        yield _said_button(edition, answer.speaker, "Everything {} said")


def rating(edition: Edition) -> Iterator[AnyButton]:
    """Whether an answer helped."""
    yield _button(edition, HELPED, Rate(helped=True))
    yield _button(edition, MISSED, Rate(helped=False))


def suggestions(edition: Edition) -> Iterator[AnyButton]:
    """Two or three things that can be asked of any article."""
    for speaker in edition.most_heard[:SPEAKERS_SUGGESTED]:
        yield _said_button(edition, speaker, "What does {} say?")
    yield contents_button(edition)


def contents_button(edition: Edition) -> ActionButton:
    """What the article consists of."""
    return _button(edition, "What is it about?", ShowContents())


def removal(edition: Edition, asker: int | None) -> list[AnyButton]:
    """For a message that others see, the way to take it away."""
    return [] if asker is None else [_button(edition, "Remove", Remove(asker))]


def link(edition: Edition) -> list[AnyButton]:
    """To where the article was published, if that is an address that Discord takes."""
    url = edition.article[edition.article.url] if edition.article.url else ""
    if len(url) > BUTTON_URL or not _ADDRESS.fullmatch(url):
        return []
    return [Button(label="Open the original", url=url)]


def more_said(edition: Edition, speaker: Speaker, skipped: int) -> ActionButton:
    """The rest of what a speaker says."""
    return _button(edition, "More", ShowSaid(edition.speakers.index(speaker), skipped))


def page_turns(edition: Edition, first: int, count: int) -> Iterator[AnyButton]:
    """The pages before and after so many pieces from the one numbered ``first``."""
    if first:
        yield _button(edition, "‹ Earlier", TurnPage(edition.pieces[max(0, first - READ_AT_ONCE)].span.start))
    if first + count < len(edition.pieces):
        yield _button(edition, "Later ›", TurnPage(edition.pieces[first + count].span.start))


def first_page(edition: Edition) -> ActionButton:
    """The beginning of the article."""
    return _button(edition, "Read it from the start", Read(edition.pieces[0].span.start))


def _said_button(edition: Edition, speaker: Speaker, label: str) -> ActionButton:
    name = edition.article[speaker.name]
    return _button(edition, label.format(name), ShowSaid(edition.speakers.index(speaker)))


def _button(edition: Edition, label: str, action: Action) -> ActionButton:
    return ActionButton(label, custom_id(action, edition))
