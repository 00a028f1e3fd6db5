"""The link that adds the bot to a server, least permissions."""

from argparse import Namespace

from bot.commands.run import NO_TOKEN
from bot.errors import SettingsError
from bot.exit_codes import ExitCode
from bot.settings import read_settings


def run(_: Namespace) -> ExitCode:
    """Print the link; a SettingsError where there is no token to make it from."""
    token = read_settings().discord_token
    if token is None:
        raise SettingsError(NO_TOKEN)

    from bot.discord.inviting import invite_link

    print(invite_link(token.get_secret_value()))
    return ExitCode.SHOWN
