"""Whole commands from a cold start, against an interpreter that imports numpy and nothing else."""

import tempfile
from pathlib import Path

from tests.benchmarks.tables import Table
from tests.benchmarks.timing import BIN, run_in_turns

YARDSTICK = "import numpy"


def start_up(rounds: int) -> Table:
    """Each command's time, its ratio to the yardstick's, and its memory."""
    onrecord = str(BIN / "onrecord")
    question = ("ask", "who", "attacked", "the", "airport")
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder) / ".env"
        settings.write_text("QUESTIONS_PER_MINUTE=8\n", encoding="ascii")
        with_settings = f'cd {folder} && exec "$0" "$@"'
        runs = run_in_turns(
            {
                YARDSTICK: (str(BIN / "python"), "-c", "import numpy"),
                "--help": (onrecord, "--help"),
                "ask": (onrecord, *question),
                "ask, with a settings file": ("sh", "-c", with_settings, onrecord, *question),
                "quotes": (onrecord, "quotes"),
                "read 3": (onrecord, "read", "3"),
            },
            rounds,
        )
    base = runs[YARDSTICK].median
    rows = [("command", "median ms", "p99 ms", "ratio", "peak MB")]
    rows += [
        (name, f"{run.median:.0f}", f"{run.p99:.0f}", f"{run.median / base:.2f}", f"{run.peak:.0f}")
        for name, run in runs.items()
    ]
    return Table("A command from a cold start", f"Ratios are to `{YARDSTICK}` in the same run; {rounds} rounds.", rows)
