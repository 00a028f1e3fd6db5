"""``onrecord chat``: at a terminal, and fed from a pipe."""

import os
import select
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.bot.conftest import Onrecord

if sys.platform == "win32":
    pytest.skip("no pseudo-terminals", allow_module_level=True)

import pty

# Seconds of silence after which a terminal is given up.
_PATIENCE = 30


def _take_terminal() -> None:
    """Make the terminal on standard input the one that Ctrl-C reaches this process through."""
    os.close(os.open(os.ttyname(0), os.O_RDWR))


class Conversation:
    """A chat at a terminal of its own."""

    def __init__(self, onrecord: Onrecord, article: str) -> None:
        self._unread = ""
        self._terminal, program_side = pty.openpty()
        self.process = subprocess.Popen(
            onrecord.argv("chat", "--article", article),
            stdin=program_side,
            stdout=program_side,
            stderr=program_side,
            cwd=onrecord.folder,
            env=onrecord.environment({"TERM": "xterm", "NO_COLOR": "1", "COLUMNS": "99", "HOME": str(onrecord.folder)}),
            start_new_session=True,
            preexec_fn=_take_terminal,  # noqa: PLW1509 (there are no threads here)
        )
        os.close(program_side)

    def read_until(self, words: str) -> str:
        """What appears on the terminal from where the last reading ended, up to and with the words."""
        while words not in self._unread and select.select([self._terminal], [], [], _PATIENCE)[0]:
            try:
                self._unread += os.read(self._terminal, 4096).decode(errors="replace")
            except OSError:  # the program has ended
                break
        before, found, self._unread = self._unread.partition(words)
        assert found, before
        return before + found

    def type(self, keys: str) -> None:
        os.write(self._terminal, keys.encode())

    def press_ctrl_c(self) -> None:
        """As a person does, once more where nothing happens: Python misses it between two looks at the keys."""
        for _ in range(_PATIENCE):
            self.type("\x03")
            if select.select([self._terminal], [], [], 1)[0]:
                return

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._terminal)


@pytest.fixture
def conversation(onrecord: Onrecord, story: str) -> Iterator[Conversation]:
    chat = Conversation(onrecord, story)
    yield chat
    chat.close()


def test_follow_ups_understand_what_came_before(conversation: Conversation) -> None:
    opening = conversation.read_until("> ")
    assert "Ferry to the islands sails again" in opening
    conversation.type("what did Hamish Orr say?\n")
    conversation.read_until("Coast Gazette, 7 March 2025")
    conversation.read_until("> ")
    conversation.type("what else did he say?\n")
    assert "Orr" in conversation.read_until("Coast Gazette, 7 March 2025")


def test_ctrl_d_ends_it_without_noise(conversation: Conversation) -> None:
    conversation.read_until("> ")
    conversation.type("\x04")

    assert conversation.process.wait() == 0


@pytest.mark.parametrize("farewell", ["quit", "Bye!", "/exit"])
def test_a_farewell_ends_it(conversation: Conversation, farewell: str) -> None:
    conversation.read_until("> ")
    conversation.type(f"{farewell}\n")

    assert conversation.process.wait() == 0


def test_ctrl_c_gives_up_the_line_and_no_more(conversation: Conversation) -> None:
    conversation.read_until("> ")
    conversation.type("what did the volc")
    conversation.read_until("volc")
    conversation.press_ctrl_c()
    conversation.read_until("> ")
    conversation.type("what did Morag Bell say?\n")

    assert "speaker" not in conversation.read_until("told the Coast Gazette")


def test_ctrl_c_twice_ends_it(conversation: Conversation) -> None:
    conversation.read_until("> ")
    conversation.press_ctrl_c()
    conversation.read_until("> ")
    conversation.press_ctrl_c()

    assert conversation.process.wait() == 0


def test_earlier_lines_come_back_and_are_written_nowhere(onrecord: Onrecord, conversation: Conversation) -> None:
    conversation.read_until("> ")
    conversation.type("what did Morag Bell say?\n")
    conversation.read_until("7 March 2025")
    conversation.read_until("> ")
    conversation.type("\x1b[A")  # the up arrow
    conversation.read_until("what did Morag Bell say?")
    conversation.type("\x15\x04")  # clear the line, and end

    assert conversation.process.wait() == 0
    written = [path.read_bytes() for path in onrecord.folder.rglob("*") if path.is_file()]
    assert len(written) == 2, "the story, and what was made of it"
    assert not any(b"Morag Bell say" in content for content in written)


def test_a_pipe_gets_answers_without_a_prompt(onrecord: Onrecord, story: str) -> None:
    done = onrecord("chat", "--article", story, stdin="what did Morag Bell say?\n\nwhat did Hamish Orr say?\n")

    assert done.returncode == 0
    assert done.stderr == ""
    assert "> " not in done.stdout, "no prompt"
    assert done.stdout.index("We are glad") < done.stdout.index("Orr")


def test_a_farewell_ends_what_comes_through_a_pipe(onrecord: Onrecord, story: str) -> None:
    done = onrecord("chat", "--article", story, stdin="quit\nwhat did Hamish Orr say?\n")

    assert (done.returncode, done.stdout) == (0, "")


def test_a_line_in_another_encoding_is_a_question_like_any(onrecord: Onrecord, story: str) -> None:
    done = subprocess.run(
        onrecord.argv("chat", "--article", story),
        input="what did Morag Bell say, José?\n".encode("latin-1"),
        cwd=onrecord.folder,
        env=onrecord.environment({}),
        capture_output=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert b"We are glad" in done.stdout


def test_a_question_that_is_too_long_is_refused_and_the_chat_goes_on(onrecord: Onrecord, story: str) -> None:
    done = onrecord("chat", "--article", story, stdin="why " * 501 + "\nwhat did Morag Bell say?\n")

    assert done.returncode == 0
    assert "the most is 2,000" in done.stdout
    assert "We are glad" in done.stdout
