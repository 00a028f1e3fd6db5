"""Messages: what an answer, quotes, paragraphs, the contents, help and errors look like on Discord.

Pure functions of an edition and what is to be shown. Whatever the article holds, the message keeps Discord's limits:
each part has its share of the text, and the quotations share what is left.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from typing import Any, TypeAlias

import discord
from discord import ButtonStyle
from discord.ui import ActionRow, Button, Container, LayoutView, TextDisplay

from bot.attribution import described, place, publication, quote_attribution, source_line, voice_line
from bot.discord.buttons import PressButton
from bot.discord.edition import Edition
from bot.discord.limits import (
    BUTTON_URL,
    HEADLINE,
    LEAST_QUOTED,
    MOST_LISTED,
    MOST_UTTERANCES,
    NOTE,
    QUESTION,
    READ_AT_ONCE,
    REPLY,
    TEXT_IN_MESSAGE,
    UTTERANCE,
    length,
)
from bot.discord.markdown import ELLIPSIS, clip
from bot.discord.presses import (
    Excerpt,
    Press,
    Read,
    ReadAround,
    Remove,
    ShowContents,
    ShowMore,
    ShowSaid,
    TurnPage,
    custom_id,
)
from bot.discord.quoting import Quotation
from bot.pages import Utterance, passages_to_show
from index.answer import Answer, Outcome, Passage, Speaker

AnyButton: TypeAlias = "PressButton | Button[Any]"


class Colour(IntEnum):
    """The bar at the side. The words say the same."""

    ANSWERED = 0x2E8B57
    CLOSEST = 0xD99A1C
    UNANSWERED = 0x80848E
    ABOUT = 0x3B7DD8
    REFUSED = 0xC0392B


_COLOURS = {
    Outcome.ANSWERED: Colour.ANSWERED,
    Outcome.CLOSEST: Colour.CLOSEST,
    Outcome.UNANSWERED: Colour.UNANSWERED,
    Outcome.ABOUT: Colour.ABOUT,
}


def answer_card(edition: Edition, answer: Answer, *, asker: int | None = None, opening: str = "") -> LayoutView:
    """An answer. ``asker`` may remove it, None where it is shown to nobody else; ``opening`` says what the answer is
    to, where no message does.
    """
    lines = []
    if opening:
        lines.append(f"-# {clip(opening, QUESTION)}")
    if answer.understood_as is not None:
        lines.append(f"-# Showing results for: {clip(answer.understood_as, QUESTION)}")
    if answer.reply:
        lines.append(_paragraphs(answer.reply, REPLY))
    texts = ["\n".join(lines)] if lines else []
    if answer.outcome in (Outcome.ANSWERED, Outcome.CLOSEST):
        shown = passages_to_show(answer, top=None)
        texts += _passages(edition, shown, TEXT_IN_MESSAGE - _room_taken(texts))
        buttons = [*_answer_buttons(edition, answer, len(shown)), *_removal(edition, asker)]
    else:
        buttons = [*_suggestions(edition), *_removal(edition, asker)]
    return _card(_COLOURS[answer.outcome], texts, buttons)


def claim_card(edition: Edition, answer: Answer) -> LayoutView:
    """What the article has nearest to somebody's message; the answer is that to the message as a question."""
    if answer.outcome not in (Outcome.ANSWERED, Outcome.CLOSEST):
        return _card(Colour.UNANSWERED, ["The article has nothing near that message."], _suggestions(edition))
    opening = "What the article says nearest to that message. It may confirm it, deny it or be about something else."
    shown = passages_to_show(answer, top=None)
    texts = [opening, *_passages(edition, shown, TEXT_IN_MESSAGE - len(opening))]
    return _card(Colour.CLOSEST, texts, _answer_buttons(edition, answer, len(shown)))


def passages_card(edition: Edition, passages: Sequence[Passage]) -> LayoutView:
    """Further passages, as many as find room."""
    opening = "Further passages, the nearest first."
    room = TEXT_IN_MESSAGE - len(opening)
    shown = passages[: room // _LEAST_PASSAGE]
    return _card(Colour.CLOSEST, [opening, *_passages(edition, shown, room)])


def said_card(edition: Edition, said: Sequence[Utterance], skipped: int = 0) -> LayoutView:
    """What is said, from the utterance after the skipped ones on, as far as there is room; where one speaker says
    it all, a button shows the rest.
    """
    speakers = list(dict.fromkeys(utterance.speaker for utterance in said))
    only = speakers[0] if len(speakers) == 1 else None
    texts = [f"**{clip(described(edition.article, only), NOTE)}**"] if only else []
    room = TEXT_IN_MESSAGE - _room_taken(texts) - NOTE
    position = skipped
    for utterance in said[skipped : skipped + MOST_UTTERANCES]:
        text = _utterance(edition, utterance, introduce=not only)
        room -= length(text)
        if room < 0:
            break
        texts.append(text)
        position += 1
    buttons = []
    if left := len(said) - position:
        texts.append(f"-# and {left} more")
        if only:
            buttons.append(_button(edition, "More", ShowSaid(edition.speakers.index(only), position)))
    return _card(Colour.ANSWERED, texts, buttons)


def reading_card(edition: Edition, first: int, count: int = READ_AT_ONCE) -> LayoutView:
    """The article from its piece ``first`` on, counted from 0, with buttons to turn the page."""
    pieces = edition.pieces
    shown = pieces[first : first + count]
    texts = [
        f"{Quotation.of(edition.article, piece.paragraph).show(piece.span)}\n"
        f"-# {clip(place(edition.article, piece.paragraph), NOTE)}"
        for piece in shown
    ]
    buttons = []
    if first:
        before = pieces[max(0, first - READ_AT_ONCE)]
        buttons.append(_button(edition, "‹ Earlier", TurnPage(before.span.start)))
    if first + count < len(pieces):
        buttons.append(_button(edition, "Later ›", TurnPage(pieces[first + count].span.start)))
    return _card(Colour.ABOUT, texts, buttons)


def contents_card(edition: Edition) -> LayoutView:
    """Headline, byline, date, contents, speakers, link."""
    article = edition.article
    head = [f"### {clip(edition.headline, HEADLINE)}"]
    if article.byline and article.byline != article.outlet:
        head.append(f"By {clip(article[article.byline], NOTE)}")
    head += [clip(line, NOTE) for line in publication(article)]
    total = len(article.paragraphs)
    texts = ["\n".join(head), _sections(edition, f"{total} paragraph{'s' if total > 1 else ''}", _HALF)]
    if edition.speakers:
        names = [clip(article[speaker.name], NOTE) for speaker in edition.speakers[:MOST_LISTED]]
        texts.append(_listed("Who speaks", names, len(edition.speakers), _HALF, between=" · "))
    buttons = [_button(edition, "Read it from the start", Read(edition.pieces[0].span.start)), *_link(edition)]
    return _card(Colour.ABOUT, texts, buttons)


def help_card(edition: Edition, quiet_minutes: int) -> LayoutView:
    """What the bot is for, what one can do, and the promise of privacy."""
    texts = [
        "I answer questions about one article with its own words, and name who said them. "
        "What it does not say, I do not know.\n"
        f"### {clip(edition.headline, HEADLINE)}",
        "`/ask` a question, mention me with one, or write to me directly. Reply to an answer to ask on.\n"
        "`/quotes` shows what somebody says, `/read` a paragraph, `/article` what is in it.\n"
        "To check a message against the article, right-click it (on a phone, hold it), "
        "then Apps, then “Find in the article”.",
        "-# Your questions are neither stored nor logged. So that you can ask on, the last few are kept in memory "
        f"and forgotten after {quiet_minutes} minutes.",
    ]
    return _card(Colour.ABOUT, texts, _suggestions(edition))


def notice_card(text: str) -> LayoutView:
    """Something that went wrong or is not possible, in a sentence for the person who wanted it."""
    return _card(Colour.REFUSED, [clip(text, REPLY)])


# What a button may certainly lead to: the whole message is refused over an address that Discord finds ill-formed.
_ADDRESS = re.compile(r"https?://[\w-]+(\.[\w-]+)+(/[^\s\\]*)?", re.ASCII)
_HALF = (TEXT_IN_MESSAGE - HEADLINE - 3 * NOTE) // 2
"""The room for each of the two lists of the contents."""
_LEAST_PASSAGE = LEAST_QUOTED + 2 * NOTE + len("\n\n-# ")
"""The room kept for each passage that is still to come."""


def _passages(edition: Edition, passages: Sequence[Passage], room: int) -> list[str]:
    """The passages as block quotes with who speaks and where: the first in full if it can be."""
    texts = []
    for position, passage in enumerate(passages):
        others = len(passages) - position - 1
        text = _passage(edition, passage, room - others * _LEAST_PASSAGE, with_publication=not position)
        room -= length(text)
        texts.append(text)
    return texts


def _passage(edition: Edition, passage: Passage, room: int, *, with_publication: bool) -> str:
    article = edition.article
    voice = voice_line(article, passage.voice)
    where = (source_line if with_publication else place)(article, passage.paragraph)
    below = [*([clip(voice, NOTE)] if voice else []), f"-# {clip(where, NOTE)}"]
    room -= sum(length(line) + 1 for line in below)
    quotation = Quotation.of(article, passage.paragraph, passage.highlights)
    return "\n".join([quotation.show(quotation.around_bold(room)), *below])


def _utterance(edition: Edition, utterance: Utterance, *, introduce: bool) -> str:
    article = edition.article
    number = utterance.surest.paragraph
    sentences = article.paragraphs[number - 1].sentences if number else ()
    quotation = Quotation(article, utterance, sentences, utterance.quotes)
    shown = quotation.show(quotation.fitting(utterance.start, UTTERANCE))
    note = clip(quote_attribution(article, utterance.surest, introduce=introduce), NOTE)
    return f"{shown}\n-# {note}"


def _answer_buttons(edition: Edition, answer: Answer, shown: int) -> "Iterator[AnyButton]":
    yield _button(edition, "Read around it", ReadAround(Excerpt.of(answer.passages[0])))
    if further := answer.passages[shown:]:
        yield _button(edition, "More passages", ShowMore(tuple(map(Excerpt.of, further))))
    if answer.speaker:
        yield _said_button(edition, answer.speaker, "Everything {} said")


def _suggestions(edition: Edition) -> "Iterator[AnyButton]":
    """Two or three things that can be asked of any article."""
    for speaker in edition.most_heard[:2]:
        yield _said_button(edition, speaker, "What did {} say?")
    yield _button(edition, "What is it about?", ShowContents())


def _said_button(edition: Edition, speaker: Speaker, label: str) -> PressButton:
    name = edition.article[speaker.name]
    return _button(edition, label.format(name), ShowSaid(edition.speakers.index(speaker)))


def _removal(edition: Edition, asker: int | None) -> "list[AnyButton]":
    return [] if asker is None else [_button(edition, "Remove", Remove(asker))]


def _link(edition: Edition) -> "list[AnyButton]":
    """To where the article was published, if that is an address that Discord takes."""
    url = edition.article[edition.article.url] if edition.article.url else ""
    if len(url) > BUTTON_URL or not _ADDRESS.fullmatch(url):
        return []
    return [Button(label="Open the original", url=url)]


def _button(edition: Edition, label: str, press: Press) -> PressButton:
    return PressButton(label, custom_id(press, edition), ButtonStyle.secondary)


def _sections(edition: Edition, heading: str, room: int) -> str:
    """The section headings with the numbers of their paragraphs."""
    article = edition.article
    extents: dict[object, tuple[int, int]] = {}
    for paragraph in article.paragraphs:
        if paragraph.section:
            first, _ = extents.get(paragraph.section, (paragraph.number, 0))
            extents[paragraph.section] = first, paragraph.number
    lines = []
    for section in article.headings[:MOST_LISTED]:
        extent = " · ¶ {}–{}".format(*extents[section]) if section in extents else ""
        lines.append(f"{clip(article[section], NOTE)}{extent}")
    return _listed(heading, lines, len(article.headings), room)


def _listed(heading: str, items: Sequence[str], total: int, room: int, between: str = "\n") -> str:
    """A heading and as many items as find room, of so many in all."""
    room -= len(f"**{heading}**\n\n-# and {total} more")
    shown: list[str] = []
    for item in items:
        room -= length(item) + len(between)
        if room < 0:
            break
        shown.append(item)
    left = [f"-# and {total - len(shown)} more"] if len(shown) < total else []
    return "\n".join([f"**{heading}**", *([between.join(shown)] if shown else []), *left])


def _paragraphs(text: str, room: int) -> str:
    """A reply, line by line, as far as there is room; the last line is cut visibly."""
    lines = []
    for line in filter(str.strip, text.splitlines()):
        if room < LEAST_QUOTED // 2:
            lines.append(ELLIPSIS)
            break
        lines.append(clip(line, room))
        room -= length(lines[-1]) + 1
    return "\n".join(lines)


def _room_taken(texts: Iterable[str]) -> int:
    return sum(map(length, texts))


def _card(colour: Colour, texts: Iterable[str], buttons: "Iterable[AnyButton]" = ()) -> LayoutView:
    view = LayoutView(timeout=None)
    container: Container[LayoutView] = Container(accent_colour=discord.Colour(colour))
    for text in texts:
        container.add_item(TextDisplay(text))
    if row := list(buttons):
        container.add_item(ActionRow(*row))
    view.add_item(container)
    return view
