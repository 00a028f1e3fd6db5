"""Feedback: whether an answer helped, kept in a file for whoever runs the bot, and in no other place.

An entry is a question, whether its answer helped, and the day; not who asked, nor where, nor who pressed the button.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

MOST_BYTES = 1_000_000
"""When the file is as long as that, it becomes the older one, in place of the one before: two of them at most."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One press of a feedback button."""

    day: str
    """ISO 8601, in UTC where the bot writes it."""
    helped: bool
    question: str


class Feedback:
    """The file of entries, a JSON object a line, readable by its owner alone."""

    def __init__(self, path: Path, most_bytes: int = MOST_BYTES) -> None:
        self._path = path
        self._older = path.with_name(f"{path.name}.1")
        self._most_bytes = most_bytes

    def add(self, question: str, *, helped: bool, day: date) -> None:
        """Write an entry; an OSError where that cannot be done, after which the file is as good as before."""
        line = json.dumps(asdict(Entry(day.isoformat(), helped, question)), ensure_ascii=False)
        # A disk that was full may have left a line without its end: what is written starts a line of its own.
        written = f"\n{line}\n".encode("utf-8", "backslashreplace")
        file = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            if os.write(file, written) < len(written):
                raise OSError("the disk is full")
            is_long = os.fstat(file).st_size >= self._most_bytes
        finally:
            os.close(file)
        if is_long:
            self._path.replace(self._older)

    def entries(self) -> Iterator[Entry]:
        """Every entry, the oldest first. Lines that are none, half-written ones for instance, are left out."""
        return filter(None, self._lines())

    def illegible(self) -> int:
        """How many lines are left out."""
        return sum(entry is None for entry in self._lines())

    def _lines(self) -> Iterator[Entry | None]:
        for path in (self._older, self._path):
            if path.exists():
                with path.open(encoding="utf-8", errors="replace") as file:
                    yield from (_entry(line) for line in file if line.strip())


def _entry(line: str) -> Entry | None:
    try:
        match json.loads(line):
            case {"day": str(day), "helped": bool(helped), "question": str(question)}:
                return Entry(day, helped, question)
    except ValueError:
        pass
    return None
