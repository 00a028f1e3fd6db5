"""What the bot counts: questions by outcome, how long they took, errors, reconnects. Numbers alone.

They are read as a line in the log, and as Prometheus text.
"""

import logging
import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator

_BOUNDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)
"""Seconds; what takes longer than the last is counted apart."""


class Counters:
    """Everything since the start."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.outcomes: Counter[str] = Counter()
        """Answers by outcome."""
        self.errors = 0
        """What was logged as an error."""
        self.reconnects = 0
        self._took = [0] * (len(_BOUNDS) + 1)
        self._seconds = 0.0
        self._clock = clock
        self._start = clock()

    def took(self, seconds: float) -> None:
        """Something that somebody asked for has been sent, that long after it was asked for."""
        self._took[bisect_left(_BOUNDS, seconds)] += 1
        self._seconds += seconds

    def line(self) -> str:
        """For people."""
        minutes = int(self._clock() - self._start) // 60
        hours = f"{minutes // 60} h {minutes % 60} min"
        outcomes = ", ".join(f"{number} {outcome}" for outcome, number in sorted(self.outcomes.items()))
        pace = f"; 99 of 100 sent within {bound} s" if (bound := self._within(0.99)) else ""
        return (
            f"In {hours}: {self.outcomes.total()} questions ({outcomes or 'none'}){pace}; "
            f"{self.errors} errors, {self.reconnects} reconnects"
        )

    def figures(self) -> dict[str, int | float]:
        """The same for programs, as keys of a line of the log."""
        outcomes = {f"questions_{outcome}": number for outcome, number in sorted(self.outcomes.items())}
        return {**outcomes, "sent": sum(self._took), "seconds": self._seconds, **self._others()}

    def prometheus(self) -> str:
        """The text format 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats)."""
        return "".join(f"{line}\n" for line in self._prometheus())

    def _prometheus(self) -> Iterator[str]:
        yield "# HELP onrecord_questions_total Questions answered, by outcome."
        yield "# TYPE onrecord_questions_total counter"
        for outcome, number in sorted(self.outcomes.items()):
            yield f'onrecord_questions_total{{outcome="{outcome}"}} {number}'
        yield "# HELP onrecord_seconds From the arrival of what was asked to the end of sending."
        yield "# TYPE onrecord_seconds histogram"
        below = 0
        for bound, number in zip((*_BOUNDS, "+Inf"), self._took, strict=True):
            below += number
            yield f'onrecord_seconds_bucket{{le="{bound}"}} {below}'
        yield f"onrecord_seconds_sum {self._seconds}"
        yield f"onrecord_seconds_count {below}"
        for name, number in self._others().items():
            yield f"# TYPE onrecord_{name}_total counter"
            yield f"onrecord_{name}_total {number}"

    def _others(self) -> dict[str, int]:
        return {"errors": self.errors, "reconnects": self.reconnects}

    def _within(self, share: float) -> float | None:
        """The smallest bound under which that share was sent; None where nothing was, or most took longer."""
        wanted = share * sum(self._took)
        below = 0
        for bound, number in zip(_BOUNDS, self._took, strict=False):
            below += number
            if below and below >= wanted:
                return bound
        return None


class ErrorCount(logging.Handler):
    """Counts what is logged as an error, whoever logs it."""

    def __init__(self, counters: Counters) -> None:
        super().__init__(logging.ERROR)
        self._counters = counters

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002
        """Count it."""
        self._counters.errors += 1
