"""``python -m tests.benchmarks`` measures onrecord's speed and prints tables; ``--write FILE`` keeps them."""

import argparse
import os
import platform
from datetime import date
from pathlib import Path

# Before numpy is imported, as the command line does it.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from tests.benchmarks.answering import answering, cases, getting_ready, quote_finding
from tests.benchmarks.start_up import start_up

parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
parser.add_argument("--rounds", type=int, default=40, help="how often each command is started (40)")
parser.add_argument("--rivals", action="store_true", help="other search libraries too; needs the extra 'benchmarks'")
parser.add_argument("--write", type=Path, metavar="FILE", help="also write the tables to this file")
options = parser.parse_args()

articles = cases()
tables = [start_up(options.rounds), getting_ready(articles), answering(articles), quote_finding()]
if options.rivals:
    from tests.benchmarks.rivals import rivals

    tables.append(rivals(articles))

machine = f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
page = "\n\n".join([f"# Speed\n\nMeasured on {date.today():%Y-%m-%d}: {machine}.", *map(str, tables)]) + "\n"
print(page)
if options.write:
    options.write.write_text(page, encoding="utf-8")
