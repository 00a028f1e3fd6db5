"""How long things take: functions in this process, commands in processes of their own.

What is to be compared is measured in turns, one round after the other, so that a machine that is busy for a
while is busy for all. (pytest-benchmark and hyperfine measure one thing after the other, and tell no p99.)
"""

import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import TypeVar

T = TypeVar("T")

BIN = Path(sys.executable).parent


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds that something took."""

    seconds: Sequence[float]

    @property
    def median(self) -> float:
        """In milliseconds."""
        return 1000 * statistics.median(self.seconds)

    @property
    def p99(self) -> float:
        """In milliseconds; the longest, where there are fewer than a hundred."""
        if len(self.seconds) < 100:
            return 1000 * max(self.seconds)
        return 1000 * statistics.quantiles(self.seconds, n=100)[98]


@dataclass(frozen=True, slots=True)
class Run(Timing):
    """Seconds that a command took from its start to its end, and the most memory it held, in MB."""

    peak: float


def time_each(function: Callable[[T], object], inputs: Iterable[T]) -> Timing:
    """Call a function once with each input, after one call that does not count."""
    inputs = list(inputs)
    function(inputs[0])
    seconds = []
    for each in inputs:
        start = perf_counter()
        function(each)
        seconds.append(perf_counter() - start)
    return Timing(seconds)


def run_in_turns(commands: Mapping[str, Sequence[str]], rounds: int) -> Mapping[str, Run]:
    """Run each command once a round, in a folder without settings, its output thrown away."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    peaks = dict.fromkeys(commands, 0.0)
    for turn in range(rounds + 1):
        for name, command in commands.items():
            start = perf_counter()
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            _, _, usage = os.wait4(process.pid, 0)
            process.returncode = 0  # it has been waited for
            if turn:  # the first round fills the disk cache and does not count
                seconds[name].append(perf_counter() - start)
            peaks[name] = max(peaks[name], usage.ru_maxrss / 1024)
    return {name: Run(taken, peaks[name]) for name, taken in seconds.items()}
