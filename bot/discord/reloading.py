"""Another article while the bot runs: a changed file is noticed, read beside the event loop, and put in place.

A file that cannot be read changes nothing but the log. Whoever is at work finishes with the edition before.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeAlias

from bot.discord.desk import Desk
from bot.discord.edition import Edition
from index.answerer import Answerer
from source import ArticleError, read_article

log = logging.getLogger(__name__)

LOOK_EVERY = 2.0
"""Seconds between two looks at the file."""

Stamp: TypeAlias = tuple[int, ...]


class Reloader:
    """Keeps a desk's edition that of a file."""

    def __init__(self, path: Path, desk: Desk, changed: Callable[[], Awaitable[None]]) -> None:
        """``changed`` is awaited after there was a new edition."""
        self._path = path
        self._desk = desk
        self._changed = changed
        # The file may have changed since the first edition was made of it: the first looks make sure.
        self._read: Stamp | None = None
        self._seen: Stamp | None = None

    async def look(self) -> None:
        """Read the file again if it has changed since it was read, and not since the last look: whoever writes it
        has then finished.
        """
        stamp = await asyncio.to_thread(_stamp, self._path)
        if stamp == self._read:
            return
        if stamp != self._seen:
            self._seen = stamp
            return
        self._read = stamp
        try:
            article = await asyncio.to_thread(read_article, self._path)
        except ArticleError as error:
            log.warning("The article cannot be read again, and the one before is kept: %s", error)
            return
        if article == self._desk.edition.article:
            return
        self._desk.edition = await self._desk.work(lambda: Edition(Answerer(article)))
        log.info("The article has changed: %s", self._desk.edition.summary)
        await self._changed()


def _stamp(path: Path) -> Stamp:
    """By what a file differs from another version of it; empty where there is none."""
    try:
        found = path.stat()
    except OSError:
        return ()
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino
