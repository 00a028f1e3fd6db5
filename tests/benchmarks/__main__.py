"""``python -m tests.benchmarks`` measures onrecord's speed and prints tables; ``--write FILE`` keeps them."""

import argparse
import os
import platform
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tests.benchmarks.start_up import start_up
from tests.benchmarks.tables import Table


def main() -> None:
    """Measure, print and keep."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=40, help="how often each command is started (40)")
    parser.add_argument("--rivals", action="store_true", help="other search libraries too; needs the extra benchmarks")
    parser.add_argument("--write", type=Path, metavar="FILE", help="also write the tables to this file")
    options = parser.parse_args()

    # As the command line does it, before numpy is imported.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    machine = f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    head = f"# Speed\n\nMeasured on {date.today():%Y-%m-%d}: {machine}."
    page = "\n\n".join([head, *map(str, _tables(options.rounds, options.rivals))]) + "\n"
    print(page)
    if options.write:
        options.write.write_text(page, encoding="utf-8")


def _tables(rounds: int, with_rivals: bool) -> Iterator[Table]:
    # Before anything large is imported: a command's peak of memory is told to be at least what this process has.
    yield start_up(rounds)

    from tests.benchmarks.answering import answering, cases, getting_ready, quote_finding, steps

    articles = cases()
    yield getting_ready(articles)
    yield answering(articles)
    yield steps(articles)
    yield quote_finding()
    if with_rivals:
        from tests.benchmarks.rivals import rivals

        yield rivals(articles)


if __name__ == "__main__":
    main()
