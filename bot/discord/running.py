"""Runs the bot until it is told to stop, and says what is the matter where it cannot run."""

import asyncio
import logging
import signal
from collections.abc import Collection
from dataclasses import dataclass

import aiohttp
import discord
from discord.http import Route

from bot.discord.client import Client
from bot.discord.desk import Desk
from bot.discord.edition import Edition
from bot.errors import SettingsError, TokenRefusedError, UnreachableError
from index.answerer import Answerer
from source import Article

log = logging.getLogger(__name__)

PORTAL = "https://discord.com/developers/applications"

_TOKEN_REFUSED = (
    f"Discord refused the token in DISCORD_TOKEN; open {PORTAL}, choose your application, Bot, Reset Token, and put "
    "the new one into the setting"
)
_INTENT_MISSING = (
    "QUESTION_CHANNELS needs the right to read messages, which Discord has not given to this application; open "
    f"{PORTAL}, choose your application, Bot, switch on Message Content Intent and save, or remove the setting"
)
_BAD_TOKEN = 4004  # the code with which the gateway closes


@dataclass(frozen=True, slots=True)
class Options:
    """How the bot is run."""

    token: str
    question_channels: Collection[int]
    test_server: int | None
    questions_per_minute: int
    quiet_minutes: int
    api: str
    """The address of Discord's API, without a slash at its end."""


def run(article: Article, options: Options) -> None:
    """Connect, and answer until SIGTERM or Ctrl-C.

    Raises TokenRefusedError, UnreachableError where Discord cannot be reached at the start, and SettingsError where
    Discord does not grant what the settings need.
    """
    set_up_logging()
    asyncio.run(_serve(article, options))


def set_up_logging() -> None:
    """Lines with a time to the standard error, without what concerns voice alone."""
    discord.utils.setup_logging(level=logging.INFO)
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False


async def _serve(article: Article, options: Options) -> None:
    Route.BASE = options.api
    edition = Edition(Answerer(article))
    desk = Desk(edition, questions_per_minute=options.questions_per_minute, quiet_minutes=options.quiet_minutes)
    log.info(
        "Article: “%s”, %d passages, %d speakers", edition.headline, len(article.paragraphs), len(edition.speakers)
    )
    client = Client(desk, question_channels=options.question_channels, test_server=options.test_server)
    async with client:
        _close_on_signals(client)
        try:
            await client.start(options.token)
        except discord.LoginFailure as error:
            raise TokenRefusedError(_TOKEN_REFUSED) from error
        except discord.PrivilegedIntentsRequired as error:
            raise SettingsError(_INTENT_MISSING) from error
        except discord.ConnectionClosed as error:
            if error.code == _BAD_TOKEN:
                raise TokenRefusedError(_TOKEN_REFUSED) from error
            raise UnreachableError(f"Discord closed the connection, with the code {error.code}; try again") from error
        except discord.HTTPException as error:
            raise UnreachableError(f"Discord answers with an error, {error.status}; try again later") from error
        except (discord.GatewayNotFound, aiohttp.ClientError, OSError, TimeoutError) as error:
            raise UnreachableError(
                f"Discord cannot be reached at {options.api}; check the connection to the internet"
            ) from error
    log.info("Stopped")


def _close_on_signals(client: Client) -> None:
    loop = asyncio.get_running_loop()
    closing: set[asyncio.Task[None]] = set()

    def close() -> None:
        closing.add(loop.create_task(client.close()))

    for number in (signal.SIGTERM, signal.SIGINT):
        try:
            loop.add_signal_handler(number, close)
        except NotImplementedError:  # Windows has no such handlers; Ctrl-C ends the program there all the same
            return
