"""What is written about the bot is true."""

import re

from discord import AppCommandType, Permissions

from bot.discord.client import Client
from bot.discord.inviting import PERMISSIONS
from tests.bot.conftest import ROOT
from tests.bot.test_readme import README, table

ROOM = ROOT / "bot" / "discord"


def test_the_map_names_every_module() -> None:
    rows = table("module", (ROOM / "README.md").read_text(encoding="utf-8"))
    named = [name for row in rows for name in re.findall(r"`(\w+)\.py`", row[0])]

    assert sorted(named) == sorted(file.stem for file in ROOM.glob("[a-z]*.py"))


async def test_the_table_of_what_one_can_do_names_every_command(bot: Client) -> None:
    named = " ".join(what for what, _ in table("on Discord"))

    for command in bot.tree.walk_commands():
        assert f"`/{command.qualified_name}`" in named
    for menu in bot.tree.get_commands(type=AppCommandType.message):
        assert f"*{menu.name}*" in named


def test_the_permissions_that_are_asked_for_are_listed() -> None:
    assert (
        Permissions(view_channel=True, send_messages=True, send_messages_in_threads=True, read_message_history=True)
        == PERMISSIONS
    )
    assert re.search(r"view channels, send messages, there and in threads, and read message\s+history", README)
