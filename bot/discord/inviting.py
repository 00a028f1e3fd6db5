"""The link that adds the bot to a server, or to somebody's own apps, with the least permissions."""

import discord

PERMISSIONS = discord.Permissions(
    view_channel=True, send_messages=True, send_messages_in_threads=True, read_message_history=True
)
"""To see where it is asked, to answer there and in threads, and to do so as a reply."""


def invite_link(application: int) -> str:
    """The link for the application with that ID."""
    return discord.utils.oauth_url(application, permissions=PERMISSIONS, scopes=("bot", "applications.commands"))
