"""The entry point: runs a command, and turns whatever goes wrong into a message and an exit code.

A command is a module of ``bot.commands`` with a function ``run``. It is imported when it is asked for, so
that no command waits for what only another needs.
"""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import BytesIO, TextIOWrapper

from bot.arguments import parse
from bot.exit_codes import ExitCode


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; the arguments are the shell's unless given."""
    # OpenBLAS otherwise starts a thread a core as numpy is imported: twice the CPU time, and nothing here is
    # big enough to gain by it.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    _open_streams()
    try:
        try:
            return _run(arguments)
        finally:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except Exception as error:  # a traceback is nobody's answer
        return _report(error)


def _run(arguments: Sequence[str] | None) -> int:
    options = parse(arguments)
    command = import_module(f"bot.commands.{options.command}")
    code: ExitCode = command.run(options)
    return code


def _open_streams() -> None:
    """Make sure that there is something to read and to write, and that no character can stop either."""
    # A stream that whoever started this has closed is None.
    sys.stdin = sys.stdin or TextIOWrapper(BytesIO())
    sys.stdout = sys.stdout or TextIOWrapper(BytesIO())
    sys.stderr = sys.stderr or TextIOWrapper(BytesIO())
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _forget_output() -> None:
    # The interpreter flushes once more as it ends, and would complain once more.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _report(error: Exception) -> ExitCode:
    """Say what was wrong, and return the code for it."""
    from bot.errors import SettingsError, TokenRefusedError, UnreachableError, UsageError
    from bot.terminal import printable
    from source import ArticleError, MissingArticleError

    message = str(error)
    match error:
        case UsageError():
            code = ExitCode.USAGE
        case MissingArticleError():
            code = ExitCode.NO_FILE
        case ArticleError():
            code = ExitCode.BAD_DATA
        case SettingsError():
            code = ExitCode.BAD_SETTINGS
        case TokenRefusedError():
            code = ExitCode.TOKEN_REFUSED
        case UnreachableError():
            code = ExitCode.UNREACHABLE
        case BrokenPipeError():
            _forget_output()
            return ExitCode.CLOSED_PIPE
        case OSError():
            _forget_output()
            code = ExitCode.NO_OUTPUT
            message = f"{error.filename}: {error.strerror}" if error.filename else error.strerror or message
        case _:
            code = ExitCode.MISTAKE
            message = f"a mistake in the program; please report it: {type(error).__name__}: {error}"
    for line in message.splitlines():
        print(f"onrecord: {printable(line)}", file=sys.stderr)
    return code
