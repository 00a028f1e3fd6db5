"""Buttons that keep working after a restart: what one does is in its custom_id, and nothing else is kept of it."""

import re
from typing import Any

import discord

from bot.discord.limits import BUTTON_LABEL
from bot.discord.markdown import clip_plain
from bot.discord.presses import TEMPLATE


class PressButton(discord.ui.DynamicItem[discord.ui.Button[Any]], template=TEMPLATE):
    """A button of this bot, whenever it was sent. The client does what it says."""

    def __init__(self, label: str, custom_id: str, style: discord.ButtonStyle = discord.ButtonStyle.secondary) -> None:
        super().__init__(discord.ui.Button(label=clip_plain(label, BUTTON_LABEL), custom_id=custom_id, style=style))

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction[Any], __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> "PressButton":
        """The button somebody pressed, as Discord sent it back."""
        return cls("", match.string)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Hand over to the client, which deals with errors too."""
        await interaction.client.press(interaction, self.custom_id)
