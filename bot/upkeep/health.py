"""Tells whoever watches over the process whether the bot is connected and able to answer.

A container looks for a file, systemd gets messages (man sd_notify).
"""

import logging
import os
import socket
from pathlib import Path

log = logging.getLogger(__name__)


BEAT_EVERY = 5.0
"""Seconds between two reports."""


class Health:
    """Where it is told: in a file, if there is to be one, and to systemd, if that has started the process."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._failed = False

    def report(self, *, healthy: bool, status: str) -> None:
        """Tell it; to be called every few seconds. ``status`` is a line for people."""
        if healthy:
            self._touch()
            notify("READY=1", "WATCHDOG=1", f"STATUS={status}")
        else:
            self._remove()
            notify(f"STATUS={status}")

    def stop(self) -> None:
        """The bot ends, as it was told to."""
        self._remove()
        notify("STOPPING=1")

    def _touch(self) -> None:
        if self._file is None:
            return
        try:
            self._file.touch(mode=0o644)
        except OSError as error:
            if not self._failed:
                log.warning("HEALTH_FILE cannot be written: %s", error.strerror)
            self._failed = True
        else:
            self._failed = False

    def _remove(self) -> None:
        if self._file:
            try:
                self._file.unlink(missing_ok=True)
            except OSError as error:
                log.warning("HEALTH_FILE cannot be removed: %s", error.strerror)


def notify(*states: str) -> None:
    """Send systemd a message, where systemd has started the process and waits for some."""
    address = os.environ.get("NOTIFY_SOCKET")
    if not address:
        return
    if address.startswith("@"):  # a name that is no file
        address = f"\0{address[1:]}"
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as messages:
            messages.sendto("\n".join(states).encode(), address)
    except OSError as error:
        log.debug("systemd cannot be told: %s", error.strerror)
