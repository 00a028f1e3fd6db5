"""The command as a user runs it: another process, in a folder of its own, with nothing set."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pytest

ROOT = Path(__file__).parents[2]

STORY = """\
Ferry to the islands sails again

Friday 07/March/2025 09:15 AM
By: Anna Field, Coast Gazette
Ferry to the islands sails again

Oban: The ferry to the outer islands sailed again on Friday after a strike of three weeks.

"We are glad to be back at sea," Captain Morag Bell told the Coast Gazette.

The company's talks

The strike cost the company two million pounds, its director, Hamish Orr, said in a statement.

"The timetable will not change before summer," Orr said.
"""


Finished: TypeAlias = "subprocess.CompletedProcess[str]"


@dataclass(frozen=True)
class Onrecord:
    """Runs ``onrecord`` in ``folder``."""

    folder: Path

    def argv(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "bot", *arguments]

    def environment(self, variables: Mapping[str, str]) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
        caches = str(self.folder / "caches")
        return {**kept, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error", "XDG_CACHE_HOME": caches, **variables}

    def __call__(self, *arguments: str, stdin: str = "", **variables: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            self.argv(*arguments),
            input=stdin,
            cwd=self.folder,
            env=self.environment(variables),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )


@pytest.fixture
def onrecord(tmp_path: Path) -> Onrecord:
    return Onrecord(tmp_path)


@pytest.fixture
def story(tmp_path: Path) -> str:
    """A small article with a header, a section and two speakers; its file's name, in the folder of the command."""
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    return "story.txt"
