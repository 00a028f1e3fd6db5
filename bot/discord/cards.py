"""Messages: what an answer, quotes, paragraphs, the contents, help and errors look like on Discord.

Pure functions of an edition and what is to be shown. Whatever the article holds, the message keeps Discord's limits:
each part has its share of the text, and the quotations share what is left.
"""

from collections.abc import Iterable, Sequence
from enum import IntEnum

import discord
from discord.ui import ActionRow, Container, LayoutView, TextDisplay

from bot.attribution import described, publication
from bot.discord.blocks import (
    LEAST_PASSAGE,
    list_block,
    note,
    passage_blocks,
    piece_block,
    reply_block,
    section_block,
    utterance_block,
)
from bot.discord.buttons import (
    HELPED,
    MISSED,
    AnyButton,
    answer_buttons,
    contents_button,
    first_page,
    link,
    more_said,
    page_turns,
    rating,
    removal,
    suggestions,
)
from bot.discord.edition import Edition
from bot.discord.limits import (
    HEADLINE,
    MOST_LISTED,
    MOST_UTTERANCES,
    NOTE,
    QUESTION,
    READ_AT_ONCE,
    REPLY,
    TEXT_IN_MESSAGE,
    length,
)
from bot.discord.markdown import clip
from bot.pages import passages_to_show
from bot.utterances import Utterance
from index.answer import Answer, Outcome, Passage
from source import Span

ASKED = "Asked: "
"""What an answer opens with that is a reply to no message; the question follows."""


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


_HALF = (TEXT_IN_MESSAGE - HEADLINE - 3 * NOTE) // 2
"""The room for each of the two lists of the contents."""


def answer_card(
    edition: Edition, answer: Answer, *, asker: int | None = None, opening: str = "", rated: bool = False
) -> LayoutView:
    """An answer. ``asker`` may remove it, None where it is shown to nobody else; ``opening`` says what the answer is
    to, where no message does; ``rated`` asks whether it helped.
    """
    lines = []
    if opening:
        lines.append(f"-# {clip(opening, QUESTION)}")
    if answer.understood_as is not None:
        lines.append(f"-# Showing results for: {clip(answer.understood_as, QUESTION)}")
    if answer.reply:
        lines.append(reply_block(answer.reply, REPLY))
    texts = ["\n".join(lines)] if lines else []
    if answer.outcome in (Outcome.ANSWERED, Outcome.CLOSEST):
        shown = passages_to_show(answer, top=None)
        texts += passage_blocks(edition, shown, TEXT_IN_MESSAGE - _room_taken(texts))
        buttons = [*answer_buttons(edition, answer, len(shown), asker)]
    elif answer.outcome is Outcome.ABOUT:
        buttons = [contents_button(edition), *link(edition), *removal(edition, asker)]
    else:
        buttons = [*suggestions(edition), *removal(edition, asker)]
    return _card(_COLOURS[answer.outcome], texts, buttons, rating(edition) if rated else ())


def claim_card(edition: Edition, answer: Answer, *, cut: bool = False) -> LayoutView:
    """What the article has nearest to somebody's message; the answer is that to the message as a question, or to the
    beginning of a long one, which is ``cut``.
    """
    what = "the beginning of that message, which is long" if cut else "that message"
    if answer.outcome not in (Outcome.ANSWERED, Outcome.CLOSEST):
        return _card(Colour.UNANSWERED, [f"The article has nothing near {what}."], suggestions(edition))
    opening = f"What the article says nearest to {what}. It may confirm it, deny it or be about something else."
    shown = passages_to_show(answer, top=None)
    texts = [opening, *passage_blocks(edition, shown, TEXT_IN_MESSAGE - len(opening))]
    return _card(Colour.CLOSEST, texts, answer_buttons(edition, answer, len(shown), None))


def passages_card(edition: Edition, passages: Sequence[Passage]) -> LayoutView:
    """Further passages, as many as find room."""
    opening = "Further passages, the nearest first."
    room = TEXT_IN_MESSAGE - len(opening)
    shown = passages[: room // LEAST_PASSAGE]
    return _card(Colour.CLOSEST, [opening, *passage_blocks(edition, shown, room)])


def said_card(edition: Edition, said: Sequence[Utterance], skipped: int = 0, *, asker: int | None = None) -> LayoutView:
    """What is said, from the utterance after the skipped ones on, as far as there is room; where one speaker says
    it all, a button shows the rest. ``asker`` may remove it, here as below.
    """
    speakers = list(dict.fromkeys(utterance.speaker for utterance in said))
    only = speakers[0] if len(speakers) == 1 else None
    texts = [f"**{clip(described(edition.article, only), NOTE)}**"] if only else []
    room = TEXT_IN_MESSAGE - _room_taken(texts) - NOTE
    position = skipped
    for utterance in said[skipped : skipped + MOST_UTTERANCES]:
        text = utterance_block(edition, utterance, introduce=not only)
        room -= length(text)
        if room < 0:
            break
        texts.append(text)
        position += 1
    buttons: list[AnyButton] = []
    if left := len(said) - position:
        texts.append(f"-# and {left} more")
        if only:
            buttons.append(more_said(edition, only, position))
    return _card(Colour.ANSWERED, texts, [*buttons, *removal(edition, asker)])


def reading_card(
    edition: Edition,
    first: int,
    count: int = READ_AT_ONCE,
    *,
    bold: Sequence[Span] = (),
    asker: int | None = None,
) -> LayoutView:
    """The article from its piece ``first`` on, counted from 0, with buttons to turn the page."""
    texts = [piece_block(edition, piece, bold) for piece in edition.pieces[first : first + count]]
    return _card(Colour.ABOUT, texts, [*page_turns(edition, first, count), *removal(edition, asker)])


def contents_card(edition: Edition, *, asker: int | None = None) -> LayoutView:
    """Headline, byline, date, contents, speakers, link."""
    article = edition.article
    head = [f"### {clip(edition.headline, HEADLINE)}"]
    if article.byline and article.byline != article.outlet:
        head.append(f"By {clip(article[article.byline], NOTE)}")
    head += map(note, publication(article))
    total = len(article.paragraphs)
    texts = ["\n".join(head), section_block(edition, f"{total} paragraph{'s' if total > 1 else ''}", _HALF)]
    if edition.speakers:
        names = [clip(article[speaker.name], NOTE) for speaker in edition.speakers[:MOST_LISTED]]
        texts.append(list_block("Who speaks", names, len(edition.speakers), _HALF, between=" · "))
    return _card(Colour.ABOUT, texts, [first_page(edition), *link(edition), *removal(edition, asker)])


def help_card(edition: Edition, quiet_minutes: int, *, rated: bool = False) -> LayoutView:
    """What the bot is for, what one can do, and the promise of privacy."""
    kept = f" When somebody presses {HELPED} or {MISSED}, the question is kept for whoever runs me." if rated else ""
    texts = [
        "I answer questions about one article with its own words, and name who said them. "
        "What it does not say, I do not know.\n"
        f"### {clip(edition.headline, HEADLINE)}",
        "`/ask` a question, mention me with one, or write to me directly. Reply to an answer to ask on.\n"
        "`/quotes` shows what somebody says, `/read` a paragraph, `/article` what is in it.\n"
        "To check a message against the article, right-click it (on a phone, hold it), "
        "then Apps, then “Find in the article”.",
        "-# Your questions are neither stored nor logged. So that you can ask on, the last few are kept in memory "
        f"and forgotten after {quiet_minutes} minutes.{kept}",
    ]
    return _card(Colour.ABOUT, texts, suggestions(edition))


def thanks_card() -> LayoutView:
    """After a feedback button, with what was kept."""
    kept = "Kept for whoever runs this bot: the question, the day and your verdict; not who asked, nor who you are."
    return _card(Colour.ABOUT, [f"Thank you. {kept}"])


def notice_card(text: str) -> LayoutView:
    """Something that went wrong or is not possible, in a sentence for the person who wanted it."""
    return _card(Colour.REFUSED, [clip(text, REPLY)])


def _room_taken(texts: Iterable[str]) -> int:
    return sum(map(length, texts))


def _card(colour: Colour, texts: Iterable[str], *rows: Iterable[AnyButton]) -> LayoutView:
    view = LayoutView(timeout=None)
    container: Container[LayoutView] = Container(accent_colour=discord.Colour(colour))
    for text in texts:
        container.add_item(TextDisplay(text))
    for buttons in rows:
        if row := list(buttons):
            container.add_item(ActionRow(*row))
    view.add_item(container)
    return view
