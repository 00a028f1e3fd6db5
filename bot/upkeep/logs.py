"""The log, on the standard error: lines for people on a terminal, JSON lines everywhere else.

Whoever logs leaves out what people write and how they are called. Libraries do not know that rule, and are kept to it
here: discord.py, which at DEBUG logs every event in full, never gets to log below INFO, and of an exception only its
type and place are shown. At DEBUG its text is shown as well, which may hold words of a message.
"""

import json
import logging
import re
import sys
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime

# The token of an interaction is part of addresses in discord.py's warnings; with it anybody could answer in the bot's
# name for 15 minutes.
_SECRET = re.compile(r"(/(?:webhooks|interactions)/\d+/)[\w.-]+", re.ASCII)

_LIBRARIES = ("discord", "aiohttp", "asyncio")


def set_up_logging(level: str) -> None:
    """Log to the standard error from that level on: "DEBUG", "INFO", "WARNING" or "ERROR"."""
    handler = logging.StreamHandler()
    handler.setFormatter((ForPeople if sys.stderr.isatty() else JSONLines)(with_texts=level == "DEBUG"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in _LIBRARIES:
        logging.getLogger(name).setLevel(max(root.level, logging.INFO))
    logging.getLogger("discord.shard").addFilter(_soften)
    # A disk that is full stops the log, and nothing else.
    logging.raiseExceptions = False


def _soften(record: logging.LogRecord) -> bool:
    """Make a warning of a lost connection, which discord.py calls an error; return whether it is still to be logged."""
    if str(record.msg).startswith("Attempting a reconnect"):
        record.levelno, record.levelname, record.exc_info = logging.WARNING, "WARNING", None
    return record.levelno >= logging.getLogger().level


class _Private(logging.Formatter):
    """What both kinds of lines have in common."""

    def __init__(self, *, with_texts: bool = False) -> None:
        super().__init__()
        self._with_texts = with_texts

    def message(self, record: logging.LogRecord) -> str:
        """What is logged. asyncio shows the texts of exceptions, from the second line on."""
        message = record.getMessage()
        if record.name == "asyncio" and not self._with_texts:
            message = message.split("\n")[0]
        return _SECRET.sub(r"\1…", message)

    def error(self, record: logging.LogRecord) -> str:
        """The exception logged and what caused it, the innermost last; empty where there is none."""
        error = record.exc_info[1] if record.exc_info else None
        return "\n".join(self._chain(error))

    def _chain(self, error: BaseException | None) -> Iterator[str]:
        while error is not None:
            text = f": {error}" if self._with_texts else ""
            yield _SECRET.sub(r"\1…", f"{type(error).__name__}{text}")
            yield "".join(traceback.format_tb(error.__traceback__)).rstrip()
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


class ForPeople(_Private):
    """The local time, the level unless it is the usual one, the message, and below it what went wrong."""

    def format(self, record: logging.LogRecord) -> str:
        """A line, or more of them after an exception."""
        level = "" if record.levelno == logging.INFO else f"{record.levelname.lower()}: "
        time = datetime.fromtimestamp(record.created).strftime("%H:%M:%S")
        return f"{time} {level}{self.message(record)}\n{self.error(record)}".rstrip()


class JSONLines(_Private):
    """An object a line: ``time`` (UTC, ISO 8601), ``level``, ``logger``, ``message``, and ``error`` after an exception.

    What is logged with ``extra={"figures": {...}}`` has these as further keys.
    """

    def format(self, record: logging.LogRecord) -> str:
        """One line."""
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": self.message(record),
            **getattr(record, "figures", {}),
        }
        if error := self.error(record):
            line["error"] = error
        return json.dumps(line, ensure_ascii=False)
