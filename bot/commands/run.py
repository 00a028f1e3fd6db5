"""Start the Discord bot."""

from argparse import Namespace

from bot.exit_codes import ExitCode
from bot.settings import read_settings
from bot.token import read_token


def run(options: Namespace) -> ExitCode:
    """Answer on Discord until stopped; a SettingsError says how to get a token where there is none."""
    settings = read_settings()
    token = read_token(settings.token, settings.discord_token_file)

    from bot.discord.running import Options
    from bot.discord.running import run as run_bot

    run_bot(
        options.article or settings.article,
        Options(
            token=token,
            question_channels=settings.question_channels,
            test_server=settings.test_server,
            questions_per_minute=settings.questions_per_minute,
            quiet_minutes=settings.quiet_minutes,
            api=settings.discord_api,
            shard_count=settings.shard_count,
            shard_ids=settings.shard_ids,
            log_level=settings.log_level,
            health_file=settings.health_file,
            metrics_port=settings.metrics_port,
            feedback_file=settings.feedback_file,
        ),
    )
    return ExitCode.SHOWN
