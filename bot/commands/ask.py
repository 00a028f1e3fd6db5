"""One question, one answer."""

import sys
from argparse import Namespace

from bot.arguments import MOST_PASSAGES
from bot.contract import answer_object, print_line
from bot.exit_codes import ExitCode
from bot.limits import check_length
from bot.opening import open_answerer
from bot.pages import answer_page, suggestions
from bot.terminal import Screen
from index.answer import Outcome


def run(options: Namespace) -> ExitCode:
    """Answer the question in the options; the exit code tells whether a passage is shown."""
    question = " ".join(options.question)
    check_length(question)
    answerer = open_answerer(options.article)
    answer = answerer.ask(question, top=options.top or MOST_PASSAGES)
    answered = answer.outcome is not Outcome.UNANSWERED

    if options.json:
        print_line(answer_object(answerer.article, answer))
    else:
        screen = Screen.of(sys.stdout)
        print(answer_page(screen, answerer.article, answer, options.top))
        if not answered and (instead := suggestions(screen, answerer.article, answerer.quotes)):
            print(f"\n{instead}")
    return ExitCode.SHOWN if answered else ExitCode.NOT_ANSWERED
