"""Keep asking; follow-ups understand what came before."""

import string
import sys
from argparse import Namespace
from collections.abc import Iterator

from bot.arguments import MOST_PASSAGES
from bot.errors import UsageError
from bot.exit_codes import ExitCode
from bot.limits import check_length
from bot.opening import open_answerer
from bot.pages import answer_page
from bot.terminal import Screen
from index.chat import Chat

_PROMPT = "> "
# With whatever marks around them: "/quit", "bye!", ":q".
_FAREWELLS = frozenset({"quit", "exit", "bye", "q"})


def run(options: Namespace) -> ExitCode:
    """Answer what is typed, line by line, until it ends."""
    answerer = open_answerer(options.article)
    article, chat = answerer.article, Chat()
    if sys.stdin.isatty():
        screen = Screen.of(sys.stdout)
        if article.title:
            print(screen.bold(article[article.title]))
        print(screen.note("Ask about the article; quit or Ctrl-D ends it."))
    for question in _typed_lines():
        screen = Screen.of(sys.stdout)  # the window may have been resized
        try:
            check_length(question)
        except UsageError as error:
            print(f"{screen.text(str(error))}\n", flush=True)
            continue
        answer = answerer.ask(question, chat, top=options.top or MOST_PASSAGES)
        chat = chat.after(answer)
        print(f"{answer_page(screen, article, answer, options.top)}\n", flush=True)
    return ExitCode.SHOWN


def _typed_lines() -> Iterator[str]:
    """What is typed, without empty lines, until Ctrl-D or a farewell."""
    for line in map(str.strip, _keyboard() if sys.stdin.isatty() else sys.stdin):
        if line.strip(string.punctuation).lower() in _FAREWELLS:
            return
        if line:
            yield line


def _keyboard() -> Iterator[str]:
    """Each line typed at the prompt. Ctrl-C gives up the line at hand; once more, and there are no more lines."""
    _enable_line_editing()
    gave_up = False
    while True:
        try:
            line = input(_PROMPT)
        except EOFError:
            print()
            return
        except KeyboardInterrupt:
            print()
            if gave_up:
                return
            gave_up = True
        else:
            gave_up = False
            yield line


def _enable_line_editing() -> None:
    """Importing readline gives ``input`` its editing, and a history that is kept in memory alone."""
    try:
        import readline  # noqa: F401
    except ImportError:  # Windows edits lines by itself
        return
