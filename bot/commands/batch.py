"""JSON lines in, JSON lines out."""

import json
import sys
from argparse import Namespace
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from bot.arguments import MOST_PASSAGES
from bot.contract import answer_object, print_line
from bot.errors import UsageError
from bot.exit_codes import ExitCode
from bot.limits import check_length
from bot.opening import open_answerer
from index.chat import Chat


@dataclass(frozen=True, slots=True)
class Request:
    """A line of input."""

    id: Any
    """Whatever JSON it is, it comes back with the answer."""
    question: str
    conversation: str | None


def run(options: Namespace) -> ExitCode:
    """Answer standard input line by line, each at once; the exit code tells whether all could be read."""
    answerer = open_answerer(options.article)
    chats: defaultdict[str, Chat] = defaultdict(Chat)
    code = ExitCode.SHOWN
    for number, line in enumerate(sys.stdin.buffer, start=1):
        if not line.strip():
            continue
        try:
            request = read_request(line)
        except UsageError as error:
            print_line({"id": None, "error": f"line {number}: {error}"})
            code = ExitCode.BAD_DATA
            continue
        chat = chats[request.conversation] if request.conversation is not None else Chat()
        answer = answerer.ask(request.question, chat, top=options.top or MOST_PASSAGES)
        if request.conversation is not None:
            chats[request.conversation] = chat.after(answer)
        print_line({"id": request.id, **answer_object(answerer.article, answer)})
    return code


def read_request(line: bytes) -> Request:
    """What a line of input asks; a UsageError says what is wrong with it."""
    try:
        request = json.loads(line.decode("utf-8-sig"))
        # Python reads NaN and infinite numbers, which are not JSON and could not be given back.
        json.dumps(request, allow_nan=False)
    except UnicodeDecodeError as error:
        raise UsageError("this is not UTF-8 text") from error
    except (ValueError, RecursionError) as error:
        raise UsageError(f"this is not JSON: {error}") from error
    if not isinstance(request, dict):
        raise UsageError('this is JSON and no object; one like {"id": 1, "question": "..."} is needed')
    question, conversation = request.get("question"), request.get("conversation")
    if not isinstance(question, str):
        raise UsageError('"question" must be a string')
    if not isinstance(conversation, str | None):
        raise UsageError('"conversation" must be a string or null')
    check_length(question)
    return Request(request.get("id"), question, conversation)
