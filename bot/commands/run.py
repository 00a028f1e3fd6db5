"""Start the Discord bot."""

from argparse import Namespace

from bot.exit_codes import ExitCode
from bot.settings import read_settings
from bot.token import read_token
from source import read_article


def run(options: Namespace) -> ExitCode:
    """Answer on Discord until stopped; a SettingsError says how to get a token where there is none."""
    settings = read_settings()
    token = read_token(settings.token, settings.discord_token_file)
    article = read_article(options.article or settings.article)

    from bot.discord.running import Options
    from bot.discord.running import run as run_bot

    run_bot(
        article,
        Options(
            token=token,
            question_channels=settings.question_channels,
            test_server=settings.test_server,
            questions_per_minute=settings.questions_per_minute,
            quiet_minutes=settings.quiet_minutes,
            api=settings.discord_api,
            log_level=settings.log_level,
        ),
    )
    return ExitCode.SHOWN
