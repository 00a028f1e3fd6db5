"""What can be typed after ``onrecord``: every command and option, with its help."""

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

from bot.exit_codes import ExitCode
from bot.mistyping import meant

MOST_PASSAGES = 10
"""How many passages a program gets unless it asks for another number."""

_Commands: TypeAlias = "argparse._SubParsersAction[_CommandParser]"

EXAMPLES = {
    "ask": ("ask who attacked the airport", 'ask "What did the minister say?" --top 1'),
    "chat": ("chat", "chat --article story.txt"),
    "batch": ("batch < questions.jsonl > answers.jsonl", "batch --top 3 --article story.txt < asked.jsonl"),
    "quotes": ("quotes", "quotes --by minister", "quotes --about the elections"),
    "read": ("read 3", "read 3-5"),
    "article": ("article", "article --article story.txt --json"),
    "run": ("run", "run --article story.txt"),
    "check": ("check", "check --online"),
    "invite": ("invite",),
    "feedback": ("feedback", "feedback --json"),
}
"""What the help of each command ends with."""

_CHAT = """\
A line is a question; quit, exit, bye, q, Ctrl-D or twice Ctrl-C ends it. Ctrl-C gives up
the line at hand. Nothing of it is kept."""

_BATCH = """\
Each line in is {"id": any, "question": str, "conversation": str or null}; each line
out is the answer to it, with the same id, in order and at once. Lines with the same
conversation are turns of one chat. A line that cannot be read is answered
{"id": null, "error": str}; the rest goes on, and the exit code is 65."""


_BEFORE_A_COMMAND = frozenset({"-h", "--help", "--version", "--print-completion"})


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """What is typed, as options; the shell's arguments unless given.

    "help" stands for the option of that name. Where there is nothing to carry out, says so and raises SystemExit.
    """
    parser = build_parser()
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words:
        parser.print_help(sys.stderr)
        parser.exit(ExitCode.USAGE)
    if words[0] == "help":
        words = [*(word for word in words[1:2] if word in EXAMPLES), "--help"]
    if words[0] not in EXAMPLES and words[0].partition("=")[0] not in _BEFORE_A_COMMAND:
        parser.error(meant(words, EXAMPLES))
    return parser.parse_args(words)


def build_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line. Its ``command`` is the name of a module of ``bot.commands``."""
    parser = argparse.ArgumentParser(
        prog="onrecord",
        description="Answers questions about an article with the article's own words,\n"
        "each quotation with its speaker.",
        epilog="\n".join(
            [
                "onrecord COMMAND --help tells more, with examples.",
                "",
                "exit codes:",
                *(f"  {code:<4} {code.meaning}" for code in ExitCode),
            ]
        ),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=_PrintVersion, help="print the version")
    parser.add_argument(
        "--print-completion",
        action=_PrintCompletion,
        choices=("bash", "zsh"),
        help="print what makes the shell complete commands and options",
    )
    commands = parser.add_subparsers(
        title="commands", dest="command", metavar="COMMAND", required=True, parser_class=_CommandParser
    )

    ask = _add_command(commands, "ask", "one question, one answer")
    ask.add_argument(
        "question", nargs="+", metavar="QUESTION", help="in any number of words; in quotation marks where it has ? or '"
    )
    _add_top(ask, f"the best and what comes close; {MOST_PASSAGES} with --json")
    _add_json(ask)

    chat = _add_command(commands, "chat", "keep asking; follow-ups understand what came before", _CHAT)
    _add_top(chat, "the best and what comes close")

    batch = _add_command(commands, "batch", "JSON lines in, JSON lines out", _BATCH)
    _add_top(batch, f"{MOST_PASSAGES}")

    quotes = _add_command(commands, "quotes", "who said what")
    quotes.add_argument("--by", nargs="+", metavar="NAME", help="only this speaker, by any form of the name")
    quotes.add_argument("--about", nargs="+", metavar="WORD", help="only what has to do with these words")
    _add_json(quotes)

    read = _add_command(commands, "read", "paragraphs, in full, with their section")
    read.add_argument("numbers", type=_numbers, metavar="N[-M]", help="a paragraph, or the first and last")
    _add_json(read)

    article = _add_command(commands, "article", "headline, byline, date, sections, speakers")
    _add_json(article)

    _add_command(commands, "run", "start the Discord bot")

    check = _add_command(commands, "check", "is everything set up? each problem with its mend")
    check.add_argument("--online", action="store_true", help="ask Discord too: the token, the intents, the servers")

    _add_command(commands, "invite", "the link that adds the bot to a server, least permissions", has_article=False)

    feedback = _add_command(commands, "feedback", "the questions whose answers missed", has_article=False)
    _add_json(feedback)
    return parser


def _add_command(
    commands: _Commands, name: str, summary: str, details: str = "", *, has_article: bool = True
) -> argparse.ArgumentParser:
    command = commands.add_parser(
        name,
        help=summary,
        description=f"{summary[0].upper()}{summary[1:]}.\n\n{details}".strip(),
        epilog="\n".join(["examples:", *(f"  onrecord {example}" for example in EXAMPLES[name])]),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    if has_article:
        command.add_argument("--article", type=Path, metavar="PATH", help="an article of your own")
    return command


def _add_top(command: argparse.ArgumentParser, unless_given: str) -> None:
    command.add_argument("--top", type=_count, metavar="N", help=f"how many passages ({unless_given})")


def _add_json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print JSON, for programs")


def _count(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", text) or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1")
    return int(text)


def _numbers(text: str) -> range:
    """Paragraph numbers: "3" or "3-5"."""
    found = re.fullmatch(r"([0-9]{1,9})(?:[-–]([0-9]{1,9}))?", text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is neither a paragraph number nor two, as in 3-5")
    first, last = int(found[1]), int(found[2] or found[1])
    if last < first:
        raise argparse.ArgumentTypeError(f"{text!r} runs backwards; the smaller number comes first")
    return range(first, last + 1)


class _CommandParser(argparse.ArgumentParser):
    """Shows the examples where its command is given wrongly: they say more than the usage line does."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(ExitCode.USAGE, f"{self.epilog}\n{self.prog}: error: {message}\n")


class _PrintVersion(argparse.Action):
    """An action of its own because looking the version up takes longer than everything else here."""

    def __init__(self, option_strings: Sequence[str], dest: str, help: str) -> None:  # noqa: A002
        super().__init__(option_strings, dest, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        from importlib.metadata import PackageNotFoundError, version

        try:
            print(parser.prog, version(parser.prog))
        except PackageNotFoundError:
            print(parser.prog, "(not installed)")
        parser.exit()


class _PrintCompletion(argparse.Action):
    """Prints the completion that shtab makes of the parser."""

    def __call__(self, parser: argparse.ArgumentParser, _: object, shell: Any, *__: object) -> None:
        try:
            import shtab
        except ImportError:
            parser.error("the completion needs shtab: pip install 'onrecord[completion]'")
        print(shtab.complete(parser, shell))
        parser.exit()
