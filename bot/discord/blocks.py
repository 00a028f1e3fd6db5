"""The texts of a card: passages, utterances, sections, lists. None is longer than the room that it is given."""

from collections.abc import Sequence

from bot.attribution import place, quote_attribution, source_line, voice_line
from bot.discord.edition import Edition, Piece
from bot.discord.limits import LEAST_QUOTED, MOST_LISTED, NOTE, PASSAGE, UTTERANCE, length
from bot.discord.markdown import ELLIPSIS, clip, keep_together
from bot.discord.quoting import Quotation
from bot.utterances import Utterance
from index.answer import Passage
from source import Span

LEAST_PASSAGE = LEAST_QUOTED + 2 * NOTE + len("\n\n-# ")
"""The least room for a passage."""


def passage_blocks(edition: Edition, passages: Sequence[Passage], room: int) -> list[str]:
    """The passages as block quotes with who speaks and where: the first in full if it can be."""
    texts = []
    for position, passage in enumerate(passages):
        others = len(passages) - position - 1
        text = _passage(edition, passage, room - others * LEAST_PASSAGE, with_publication=not position)
        room -= length(text)
        texts.append(text)
    return texts


def _passage(edition: Edition, passage: Passage, room: int, *, with_publication: bool) -> str:
    article = edition.article
    voice = voice_line(article, passage.voice)
    where = (source_line if with_publication else place)(article, passage.paragraph)
    below = [*([note(voice)] if voice else []), f"-# {note(where)}"]
    room -= sum(length(line) + 1 for line in below)
    quotation = Quotation.of(article, passage.paragraph, passage.highlights)
    shown = quotation.around_bold(min(room, PASSAGE))
    return "\n".join([quotation.without_even_bold(shown).show(shown), *below])


def utterance_block(edition: Edition, utterance: Utterance, *, introduce: bool) -> str:
    """An utterance with whose it is and where it stands; the role is told where the speaker is to be introduced."""
    article = edition.article
    number = utterance.surest.paragraph
    sentences = article.paragraphs[number - 1].sentences if number else ()
    quotation = Quotation(article, utterance, sentences, utterance.quotes)
    shown = quotation.fitting(utterance.start, UTTERANCE)
    quoted = quotation.without_even_bold(shown).show(shown)
    return f"{quoted}\n-# {note(quote_attribution(article, utterance.surest, introduce=introduce))}"


def piece_block(edition: Edition, piece: Piece, bold: Sequence[Span] = ()) -> str:
    """A piece of the article, and where it stands."""
    quoted = Quotation.of(edition.article, piece.paragraph, bold).show(piece.span)
    return f"{quoted}\n-# {note(place(edition.article, piece.paragraph))}"


def note(text: str) -> str:
    """Who says it, or where it stands, for a line of its own."""
    return keep_together(clip(text, NOTE))


def section_block(edition: Edition, heading: str, room: int) -> str:
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
        lines.append(f"{clip(article[section], NOTE)}{keep_together(extent)}")
    return list_block(heading, lines, len(article.headings), room)


def list_block(heading: str, items: Sequence[str], total: int, room: int, between: str = "\n") -> str:
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


def reply_block(text: str, room: int) -> str:
    """A reply, line by line, as far as there is room; the last line is cut visibly."""
    lines = []
    for line in filter(str.strip, text.splitlines()):
        if room < LEAST_QUOTED // 2:
            lines.append(ELLIPSIS)
            break
        lines.append(clip(line, room))
        room -= length(lines[-1]) + 1
    return "\n".join(lines)
