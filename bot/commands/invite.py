"""The link that adds the bot to a server, least permissions."""

from argparse import Namespace

from bot.exit_codes import ExitCode
from bot.settings import read_settings
from bot.token import application_of, read_token


def run(_: Namespace) -> ExitCode:
    """Print the link; a SettingsError where there is no token to make it from."""
    settings = read_settings()
    token = read_token(settings.token, settings.discord_token_file)

    from bot.discord.inviting import invite_link

    print(invite_link(application_of(token)))
    return ExitCode.SHOWN
