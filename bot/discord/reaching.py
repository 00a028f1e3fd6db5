"""The errors that end a connection to Discord, made into those that say what to do."""

import math
from collections.abc import Iterator
from contextlib import contextmanager

import aiohttp
import discord
from discord.http import Route

from bot.errors import SettingsError, TokenRefusedError, UnreachableError
from bot.token import PORTAL

_TOKEN_REFUSED = (
    f"Discord refused the token; open {PORTAL}, choose your application, Bot, Reset Token, and put the new one into "
    "DISCORD_TOKEN, or the file that DISCORD_TOKEN_FILE names"
)
_INTENT_MISSING = (
    "QUESTION_CHANNELS needs the right to read messages, which Discord has not given to this application; open "
    f"{PORTAL}, choose your application, Bot, switch on Message Content Intent and save, or remove the setting"
)
_SHARDS_WRONG = (
    "Discord does not take the bot in that many shards; let SHARD_COUNT be at least the number that `onrecord check "
    "--online` tells, and SHARD_IDS smaller numbers, or remove both settings"
)

# Codes with which the gateway closes: discord.com/developers/docs/topics/opcodes-and-status-codes.
_BAD_TOKEN = 4004
_INVALID_SHARD, _SHARDING_REQUIRED = 4010, 4011


_LOG_INS_KEPT = 50
"""Of the 1,000 that Discord allows in a day, so many are left to whoever starts the bot by hand."""


def spare_log_ins(left: int, reset_after: int) -> None:
    """Raise an UnreachableError where Discord allows few more log-ins in the next ``reset_after`` milliseconds.

    Whatever starts the bot again and again would use them up, and then Discord takes the token away
    (discord.com/developers/docs/events/gateway, "Session start limit").
    """
    if left < _LOG_INS_KEPT:
        hours = math.ceil(reset_after / 3_600_000)
        raise UnreachableError(
            f"Discord lets this bot log in only {left} more times in the next {hours} hours, as something starts it "
            "again and again; stop that, and find the reason in the log"
        )


@contextmanager
def reaching(api: str) -> Iterator[None]:
    """Around whatever talks to Discord at that address.

    Raises TokenRefusedError, UnreachableError where Discord cannot be reached, and SettingsError where it does not
    grant what the settings need.
    """
    Route.BASE = api
    try:
        yield
    except discord.LoginFailure as error:
        raise TokenRefusedError(_TOKEN_REFUSED) from error
    except discord.PrivilegedIntentsRequired as error:
        raise SettingsError(_INTENT_MISSING) from error
    except discord.ConnectionClosed as error:
        if error.code == _BAD_TOKEN:
            raise TokenRefusedError(_TOKEN_REFUSED) from error
        if error.code in (_INVALID_SHARD, _SHARDING_REQUIRED):
            raise SettingsError(_SHARDS_WRONG) from error
        raise UnreachableError(f"Discord closed the connection, with the code {error.code}; try again") from error
    except discord.HTTPException as error:
        raise UnreachableError(f"Discord answers with an error, {error.status}; try again later") from error
    except (discord.GatewayNotFound, aiohttp.ClientError, OSError, TimeoutError) as error:
        raise UnreachableError(f"Discord cannot be reached at {api}; check the connection to the internet") from error
