"""The time by which Discord judges deadlines: it stands still until a test moves it, so that no test has to wait."""

import time


class Clock:
    """Two readings: ``elapsed`` for deadlines, and ``now`` for dates and ids, which a client compares with its own."""

    def __init__(self) -> None:
        self._moved = 0.0

    @property
    def elapsed(self) -> float:
        """Seconds by which a test has moved the clock."""
        return self._moved

    @property
    def now(self) -> float:
        """Seconds since 1970."""
        return time.time() + self._moved

    def move(self, seconds: float) -> None:
        """Let time pass."""
        self._moved += seconds
