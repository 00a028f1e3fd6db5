"""The stand-in itself, with a small bot of its own and the real client."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import discord as dpy
import pytest
import pytest_asyncio
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.loopback import Choice, LoopbackDiscord, Permission, Person, Seen

QUIET_INTENTS = dpy.Intents(guilds=True, guild_messages=True, dm_messages=True)


class More(dpy.ui.DynamicItem[dpy.ui.Button[Any]], template=r"more:(?P<page>\d+)"):
    def __init__(self, page: int) -> None:
        super().__init__(dpy.ui.Button(label="More", custom_id=f"more:{page}"))
        self.page = page

    @classmethod
    async def from_custom_id(cls, _: Any, __: Any, match: Any, /) -> "More":
        return cls(int(match["page"]))

    async def callback(self, interaction: dpy.Interaction[Any]) -> None:
        await interaction.response.edit_message(view=layout(f"page {self.page}", self.page + 1))


def layout(text: str, page: int = 1) -> dpy.ui.LayoutView:
    view = dpy.ui.LayoutView(timeout=None)
    view.add_item(dpy.ui.Container(dpy.ui.TextDisplay(text), accent_colour=0x3366CC))
    view.add_item(dpy.ui.ActionRow(More(page)))
    return view


class SmallBot(dpy.Client):
    """Echoes: enough to see that each kind of event and answer goes through."""

    def __init__(self) -> None:
        super().__init__(intents=QUIET_INTENTS, allowed_mentions=dpy.AllowedMentions.none())
        self.tree = app_commands.CommandTree(self)
        self.add_dynamic_items(More)

        @self.tree.command(description="Echo")
        async def echo(interaction: dpy.Interaction[Any], text: str, private: bool = False) -> None:
            await interaction.response.send_message(view=layout(text), ephemeral=private)

        @echo.autocomplete("text")
        async def complete(_: dpy.Interaction[Any], current: str) -> list[app_commands.Choice[str]]:
            return [app_commands.Choice(name=f"{current}{n}", value=f"v{n}") for n in range(3)]

        @self.tree.command(description="Think first")
        async def think(interaction: dpy.Interaction[Any]) -> None:
            await interaction.response.defer(thinking=True)
            await interaction.followup.send("thought")

        @self.tree.context_menu(name="Repeat")
        async def repeat(interaction: dpy.Interaction[Any], message: dpy.Message) -> None:
            await interaction.response.send_message(message.content, ephemeral=True)

    async def setup_hook(self) -> None:
        await self.tree.sync()

    async def on_message(self, message: dpy.Message) -> None:
        if not message.author.bot and (self.user in message.mentions or not message.guild):
            await message.reply(f"heard: {message.content}")

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        pass


@pytest_asyncio.fixture
async def bot(discord: LoopbackDiscord, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[SmallBot]:
    monkeypatch.setattr(Route, "BASE", discord.api)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(discord.gateway_url))
    async with SmallBot() as bot:
        await bot.login(discord.token)
        running = asyncio.create_task(bot.connect())
        await discord.ready()
        yield bot
        await bot.close()
        await running


@pytest.mark.usefixtures("bot")
class TestPeople:
    async def test_a_command_is_answered_and_its_button_changes_the_answer(self, member: Person) -> None:
        answer = await member.ask("/echo", text="hello")

        assert isinstance(answer, Seen)
        assert (answer.text, answer.buttons, answer.colour) == ("hello", ["More"], 0x3366CC)
        again = await answer.click("More")
        assert again == answer
        assert answer.text == "page 1"
        assert answer.edited

    async def test_a_mention_is_answered_and_a_remark_is_not(self, member: Person) -> None:
        answer = await member.says("@bot hello")

        assert answer
        assert answer.text.startswith("heard: <@")
        assert answer.pings == frozenset()
        assert await member.says("just talking") is None

    async def test_choices_are_offered_while_one_types(self, member: Person) -> None:
        assert (await member.completes("/echo", text="a"))[1] == Choice("a1", "v1")

    async def test_a_private_answer_is_for_one(self, member: Person, other: Person) -> None:
        answer = await member.ask("/echo", text="psst", private=True)

        assert isinstance(answer, Seen)
        assert answer.ephemeral
        assert answer.as_seen_by(other) is None

    async def test_a_deferred_answer_is_awaited(self, member: Person) -> None:
        answer = await member.ask("/think")

        assert isinstance(answer, Seen)
        assert answer.text == "thought"
        assert not answer.thinking

    async def test_what_is_right_clicked_can_be_read(self, member: Person, other: Person) -> None:
        remark = await other.writes("something said in passing")
        answer = await member.uses("Repeat", on=remark)

        assert isinstance(answer, Seen)
        assert answer.text == "something said in passing"

    async def test_direct_messages_are_read_without_a_mention(self, member: Person) -> None:
        answer = await member.in_direct_messages().says("hello")

        assert answer
        assert answer.text == "heard: hello"


@pytest.mark.usefixtures("bot")
async def test_what_may_not_be_is_refused_and_recorded(discord: LoopbackDiscord, member: Person) -> None:
    await discord.deny(discord.news, Permission.SEND_MESSAGES)

    with discord.expects(50013):
        assert await member.says("@bot hello") is None
    assert not discord.violations
