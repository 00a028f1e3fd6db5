"""The questions whose answers missed, for whoever runs the bot to read."""

import sys
from argparse import Namespace
from collections import Counter
from dataclasses import asdict

from bot.contract import print_line
from bot.errors import SettingsError
from bot.exit_codes import ExitCode
from bot.settings import read_settings
from bot.terminal import Screen
from bot.upkeep.feedback import Feedback


def run(options: Namespace) -> ExitCode:
    """List the questions of which somebody said that the answer missed, those missed most often first.

    With ``--json`` every entry, the oldest first, those that helped as well. A SettingsError where feedback is off.
    """
    path = read_settings().feedback_file
    if path is None:
        raise SettingsError("FEEDBACK_FILE is not set, so that no feedback is kept; set it and restart the bot")
    entries = list(Feedback(path).entries())
    if options.json:
        for entry in entries:
            print_line(asdict(entry))
        return ExitCode.SHOWN

    missed = Counter(entry.question for entry in entries if not entry.helped)
    last = {entry.question: entry.day for entry in entries if not entry.helped}
    screen = Screen.of(sys.stdout)
    print(screen.note(f"{sum(missed.values())} missed, {sum(entry.helped for entry in entries)} helped"))
    for question, times in missed.most_common():
        often = f", {times} times" if times > 1 else ""
        print(f"\n{screen.text(question)}\n{screen.note(f'last on {last[question]}{often}')}")
    return ExitCode.SHOWN
