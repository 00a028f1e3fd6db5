"""The link that adds the bot to a server, or to somebody's own apps, with the least permissions."""

import base64
import binascii

import discord

from bot.errors import SettingsError

PERMISSIONS = discord.Permissions(
    view_channel=True, send_messages=True, send_messages_in_threads=True, read_message_history=True
)
"""To see where it is asked, to answer there and in threads, and to do so as a reply."""


def invite_link(token: str) -> str:
    """The link for the application that a token belongs to; a SettingsError where the token is none."""
    return discord.utils.oauth_url(
        application_of(token), permissions=PERMISSIONS, scopes=("bot", "applications.commands")
    )


def application_of(token: str) -> int:
    """The number of the application, which a token opens with, in base64."""
    first = token.strip().split(".")[0]
    try:
        return int(base64.urlsafe_b64decode(first + "=" * (-len(first) % 4)).decode("ascii"))
    except (binascii.Error, ValueError) as error:
        raise SettingsError(
            "DISCORD_TOKEN does not look like a token; copy it again from https://discord.com/developers/applications, "
            "your application, Bot, Reset Token"
        ) from error
