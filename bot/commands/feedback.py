"""The questions whose answers missed, for whoever runs the bot to read."""

import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from bot.contract import print_line
from bot.errors import SettingsError
from bot.exit_codes import ExitCode
from bot.settings import read_settings
from bot.terminal import Screen, printable
from bot.upkeep.feedback import Entry, Feedback


def run(options: Namespace) -> ExitCode:
    """List the questions of which somebody said that the answer missed, those missed most often first.

    With ``--json`` every entry, the oldest first, those that helped as well. The exit code tells whether every line of
    the file is an entry. A SettingsError where feedback is off.
    """
    path = read_settings().feedback_file
    if path is None:
        raise SettingsError("FEEDBACK_FILE is not set, so that no feedback is kept; set it and restart the bot")
    feedback = Feedback(path)
    entries, illegible = list(feedback.entries()), feedback.illegible()
    if options.json:
        for entry in entries:
            print_line(asdict(entry))
    elif entries or not illegible:
        print(_page(Screen.of(sys.stdout), path, entries))
    if illegible:
        lines = "1 line that is" if illegible == 1 else f"{illegible:,} lines that are"
        print(printable(f"onrecord: {path}: left out {lines} no feedback"), file=sys.stderr)
    return ExitCode.BAD_DATA if illegible else ExitCode.SHOWN


def _page(screen: Screen, path: Path, entries: Sequence[Entry]) -> str:
    if not entries:
        return screen.text(f"No feedback yet. The bot writes it into {path} when somebody presses a button.")
    missed = Counter(entry.question for entry in entries if not entry.helped)
    last = {entry.question: entry.day for entry in entries if not entry.helped}
    parts = [screen.note(f"{sum(missed.values())} missed, {sum(entry.helped for entry in entries)} helped")]
    for question, times in missed.most_common():
        often = f", {times} times" if times > 1 else ""
        parts.append(f"{screen.text(question)}\n{screen.note(f'last on {last[question]}{often}')}")
    return "\n\n".join(parts)
