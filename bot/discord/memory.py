"""A mapping that forgets: each entry some time after it was last written, and the oldest when there are too many."""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

MOST_ENTRIES = 10_000


class Memory(Generic[K, V]):
    """What is known of people and channels for a while, kept nowhere but here."""

    def __init__(self, seconds: float, most: int = MOST_ENTRIES, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._most = most
        self._clock = clock
        # Oldest first, each with the time from which it is forgotten.
        self._entries: OrderedDict[K, tuple[float, V]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._entries)

    def remember(self, key: K, value: V) -> None:
        """Keep a value from now on, in place of what was kept under the key."""
        self._entries.pop(key, None)
        self._entries[key] = (self._clock() + self._seconds, value)
        self._forget()

    def recall(self, key: K) -> V | None:
        """What is remembered under the key."""
        self._forget()
        return self._entries[key][1] if key in self._entries else None

    def _forget(self) -> None:
        now = self._clock()
        while self._entries:
            oldest = next(iter(self._entries))
            if len(self._entries) <= self._most and self._entries[oldest][0] > now:
                return
            del self._entries[oldest]
