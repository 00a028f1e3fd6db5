"""The commands that Discord has are made those of the code, if they differ and only then.

Nobody is to find a command twice: once of a server's own, from when that was the test server, and once of everybody's.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

import discord
from discord import app_commands

from bot.errors import SettingsError

_COMPARED = ("name", "type", "description", "options")
_COMPARED_EVERYWHERE = (*_COMPARED, "contexts", "integration_types")
"""Where a command works is not said of the commands of one server."""
_COMPARED_OF_OPTION = (
    *("name", "type", "description", "required", "autocomplete", "choices"),
    *("min_length", "max_length", "min_value", "max_value"),
)


async def sync(tree: app_commands.CommandTree[discord.Client], server: discord.abc.Snowflake | None) -> bool:
    """Bring the commands to Discord: to all of it, or to one server, where changes show at once.

    Returns whether anything differed. Raises a SettingsError where Discord does not let the bot add commands there.
    """
    try:
        return await _sync(tree, server)
    except (discord.Forbidden, discord.NotFound) as error:
        if server is None:
            raise
        raise SettingsError(
            f"TEST_SERVER={server.id} is no server to which the bot may add commands; invite the bot to it with the "
            "link that `onrecord invite` prints, or correct or remove the setting"
        ) from error


async def take_away(tree: app_commands.CommandTree[discord.Client], server: discord.abc.Snowflake) -> None:
    """Let a server have no commands of its own any more; where Discord is in trouble, it keeps them for now."""
    with suppress(discord.HTTPException):
        await tree.client.http.bulk_upsert_guild_commands(_application(tree), server.id, [])


async def _sync(tree: app_commands.CommandTree[discord.Client], server: discord.abc.Snowflake | None) -> bool:
    if server is not None:
        tree.copy_global_to(guild=server)
        if await _fetch(tree, None):
            await tree.client.http.bulk_upsert_global_commands(_application(tree), [])
    keys = _COMPARED if server else _COMPARED_EVERYWHERE
    ours = [_essence(command.to_dict(tree), keys) for command in _commands(tree, server)]
    theirs = [_essence(command, keys) for command in await _fetch(tree, server)]
    if sorted(ours, key=_name) == sorted(theirs, key=_name):
        return False
    await tree.sync(guild=server)
    return True


async def _fetch(
    tree: app_commands.CommandTree[discord.Client], server: discord.abc.Snowflake | None
) -> Sequence[Mapping[str, Any]]:
    """The commands as Discord has them. ``tree.fetch_commands`` loses some of the contexts (discord.py 2.7.1)."""
    if server is not None:
        return await tree.client.http.get_guild_commands(_application(tree), server.id)
    return await tree.client.http.get_global_commands(_application(tree))


def _application(tree: app_commands.CommandTree[discord.Client]) -> int:
    application = tree.client.application_id
    assert application is not None, "the client has logged in"
    return application


def _commands(tree: app_commands.CommandTree[discord.Client], server: discord.abc.Snowflake | None) -> list[Any]:
    kinds = (discord.AppCommandType.chat_input, discord.AppCommandType.message)
    return [command for kind in kinds for command in tree.get_commands(guild=server, type=kind)]


def _essence(payload: Mapping[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    """The keys that are compared, without those left at their default, which Discord fills in or leaves out."""
    essence = {key: payload[key] for key in keys if payload.get(key)}
    if "options" in essence:
        essence["options"] = [_essence(option, _COMPARED_OF_OPTION) for option in essence["options"]]
    for key in ("contexts", "integration_types"):
        if key in essence:
            essence[key] = sorted(essence[key])
    return essence


def _name(essence: Mapping[str, Any]) -> tuple[str, int]:
    return essence["name"], essence["type"]
