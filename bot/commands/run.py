"""Start the Discord bot."""

from argparse import Namespace

from bot.errors import SettingsError
from bot.exit_codes import ExitCode
from bot.settings import read_settings
from source import read_article

NO_TOKEN = """\
DISCORD_TOKEN is not set. To get a token:
  1. open https://discord.com/developers/applications and choose New Application
  2. choose Bot, then Reset Token, and copy what is shown
  3. put it into a file named .env in this folder, as a line: DISCORD_TOKEN=what you copied
  4. onrecord invite prints the link that adds the bot to your server"""


def run(options: Namespace) -> ExitCode:
    """Answer on Discord until stopped; a SettingsError says how to get a token where there is none."""
    settings = read_settings()
    if settings.discord_token is None:
        raise SettingsError(NO_TOKEN)
    article = read_article(options.article or settings.article)

    from bot.discord.running import Options
    from bot.discord.running import run as run_bot

    run_bot(
        article,
        Options(
            token=settings.discord_token.get_secret_value(),
            question_channels=settings.question_channels,
            test_server=settings.test_server,
            questions_per_minute=settings.questions_per_minute,
            quiet_minutes=settings.quiet_minutes,
            api=settings.discord_api,
        ),
    )
    return ExitCode.SHOWN
