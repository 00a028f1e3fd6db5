"""A bot that does a little of everything, to try the loopback Discord with the real client."""

from typing import Any, TypeAlias

import discord as dpy
from discord import app_commands

Interaction: TypeAlias = "dpy.Interaction[Any]"

INTENTS = dpy.Intents(guilds=True, guild_messages=True, dm_messages=True)
"""What a bot needs that reads no messages but those meant for it."""

EVERYWHERE = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)
BY_ANYBODY = app_commands.AppInstallationType(guild=True, user=True)


class More(dpy.ui.DynamicItem[dpy.ui.Button[Any]], template=r"more:(?P<page>\d+)"):
    """Shows the next page in the same message."""

    def __init__(self, page: int) -> None:
        super().__init__(dpy.ui.Button(label="More", custom_id=f"more:{page}"))
        self.page = page

    @classmethod
    async def from_custom_id(cls, _: Any, __: Any, match: Any, /) -> "More":
        return cls(int(match["page"]))

    async def callback(self, interaction: Interaction) -> None:
        await interaction.response.edit_message(view=layout(f"page {self.page}", self.page + 1))


class Remove(dpy.ui.DynamicItem[dpy.ui.Button[Any]], template="remove"):
    """Removes the message."""

    def __init__(self) -> None:
        super().__init__(dpy.ui.Button(label="Remove", custom_id="remove"))

    @classmethod
    async def from_custom_id(cls, _: Any, __: Any, ___: Any, /) -> "Remove":
        return cls()

    async def callback(self, interaction: Interaction) -> None:
        await interaction.response.defer()
        await interaction.delete_original_response()


class Name(dpy.ui.Modal, title="Your name"):
    """Asks for a name and greets."""

    name: "dpy.ui.TextInput[Any]" = dpy.ui.TextInput(label="Name", custom_id="name")

    async def on_submit(self, interaction: Interaction) -> None:
        await interaction.response.send_message(f"hello {self.name.value}")


def layout(text: str, page: int = 1) -> dpy.ui.LayoutView:
    view = dpy.ui.LayoutView(timeout=None)
    view.add_item(dpy.ui.Container(dpy.ui.TextDisplay(text), accent_colour=0x3366CC))
    view.add_item(dpy.ui.ActionRow(More(page), Remove()))
    return view


class SmallBot(dpy.AutoShardedClient):
    """Echoes: enough to see that each kind of event and answer goes through."""

    def __init__(self, *, intents: dpy.Intents = INTENTS, **options: Any) -> None:
        super().__init__(intents=intents, allowed_mentions=dpy.AllowedMentions.none(), **options)
        self.tree = app_commands.CommandTree(self, allowed_contexts=EVERYWHERE, allowed_installs=BY_ANYBODY)
        self.add_dynamic_items(More, Remove)
        self.heard: list[str] = []
        """What was said in messages by others, as far as the bot was told."""
        self.failures: list[Exception] = []
        self._add_commands()

    def _add_commands(self) -> None:
        @self.tree.command(description="Echo")
        async def echo(interaction: Interaction, text: str, private: bool = False) -> None:
            await interaction.response.send_message(view=layout(text), ephemeral=private)

        @echo.autocomplete("text")
        async def complete(_: Interaction, current: str) -> list[app_commands.Choice[str]]:
            return [app_commands.Choice(name=f"{current}{n}", value=f"v{n}") for n in range(3)]

        @self.tree.command(description="Think first")
        async def think(interaction: Interaction, follow_ups: int = 1, private: bool = False) -> None:
            await interaction.response.defer(thinking=True)
            for number in range(follow_ups):
                await interaction.followup.send(f"thought {number}", ephemeral=private)

        @self.tree.command(description="Think in public, answer in private")
        async def confide(interaction: Interaction) -> None:
            await interaction.response.defer(thinking=True)
            await interaction.delete_original_response()
            await interaction.followup.send("between us", ephemeral=True)

        @self.tree.command(description="Say nothing")
        async def ignore(_: Interaction) -> None:
            pass

        @self.tree.command(description="Respond twice")
        async def twice(interaction: Interaction) -> None:
            again = {"type": 4, "data": {"content": "again"}}
            await interaction.response.send_message("once")
            route = dpy.http.Route("POST", f"/interactions/{interaction.id}/{interaction.token}/callback")
            await interaction.client.http.request(route, json=again)

        @self.tree.command(description="Ask for a name")
        async def greet(interaction: Interaction) -> None:
            await interaction.response.send_modal(Name())

        @self.tree.context_menu(name="Repeat")
        async def repeat(interaction: Interaction, message: dpy.Message) -> None:
            await interaction.response.send_message(message.content, ephemeral=True)

        @self.tree.error
        async def failed(_: Interaction, error: app_commands.AppCommandError) -> None:
            self.failures.append(error)

    async def setup_hook(self) -> None:
        await self.tree.sync()

    async def on_message(self, message: dpy.Message) -> None:
        if message.author == self.user:
            return
        self.heard.append(message.content)
        if not message.author.bot and (self.user in message.mentions or not message.guild):
            await message.reply(f"heard: {message.content}")

    async def on_error(self, *_: Any, **__: Any) -> None:
        pass
