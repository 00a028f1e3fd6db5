"""What happens when a button is pressed. What it shows is shown to whoever pressed it."""

import discord

from bot.discord.cards import contents_card, passages_card, reading_card, said_card
from bot.discord.custom_ids import (
    Rate,
    Read,
    ReadAround,
    Remove,
    ShowContents,
    ShowMore,
    ShowSaid,
    TurnPage,
    parse,
)
from bot.discord.desk import Desk
from bot.discord.rating import rate
from bot.discord.replying import respond
from bot.errors import UsageError
from bot.utterances import utterances


async def press(desk: Desk, interaction: discord.Interaction, custom_id: str) -> None:
    """Do what a button says; a UsageError where that is not possible any more, or not for this person."""
    edition = desk.edition
    action, fingerprint = parse(custom_id) or (None, "")
    if action is None:
        raise UsageError("this button was made by an earlier version of me; please ask again")
    if isinstance(action, Remove):
        await _remove(interaction, action)
        return
    if isinstance(action, Rate):
        await rate(desk, interaction, helped=action.helped)
        return
    if fingerprint != edition.fingerprint:
        raise UsageError("the article has changed since; please ask again")
    match action:
        case TurnPage(start) if _is_ephemeral(interaction):
            await interaction.response.edit_message(view=reading_card(edition, edition.piece_at(start)))
        case TurnPage(start) if interaction.context.dm_channel:
            card = reading_card(edition, edition.piece_at(start), asker=interaction.user.id)
            await interaction.response.edit_message(view=card)
        case TurnPage(start) | Read(start):
            await respond(interaction, reading_card(edition, edition.piece_at(start)), private=True)
        case ReadAround(excerpt):
            passage = excerpt.passage(edition)
            before = max(0, edition.piece_at(passage.paragraph.start + excerpt.start) - 1)
            await respond(interaction, reading_card(edition, before, bold=passage.highlights), private=True)
        case ShowMore(excerpts):
            passages = [excerpt.passage(edition) for excerpt in excerpts]
            await respond(interaction, passages_card(edition, passages), private=True)
        case ShowSaid(number, skipped):
            said = [quote for quote in edition.quotes if quote.speaker == edition.speakers[number]]
            card = said_card(edition, utterances(edition.article, said), skipped)
            await respond(interaction, card, private=True)
        case ShowContents():
            await respond(interaction, contents_card(edition), private=True)


async def _remove(interaction: discord.Interaction, action: Remove) -> None:
    if interaction.user.id != action.asker and not interaction.permissions.manage_messages:
        raise UsageError("only whoever asked, or may manage messages, can remove this")
    await interaction.response.defer()
    await interaction.delete_original_response()


def _is_ephemeral(interaction: discord.Interaction) -> bool:
    """Whether the pressed button is in a message that nobody else sees."""
    return bool(interaction.message and interaction.message.flags.ephemeral)
