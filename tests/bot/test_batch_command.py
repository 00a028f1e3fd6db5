"""``onrecord batch``: JSON lines in, JSON lines out."""

import json
import subprocess
from typing import Any

from tests.bot.conftest import Onrecord


def lines(*requests: object) -> str:
    return "".join(json.dumps(request) + "\n" for request in requests)


def answers(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def test_answers_come_in_order_each_with_its_id_whatever_that_is(onrecord: Onrecord, story: str) -> None:
    ids = [7, "seven", None, {"a": [1.5]}, 7]
    done = onrecord(
        "batch",
        "--article",
        story,
        stdin=lines(*[{"id": each, "question": "what did it cost?"} for each in ids]),
    )

    assert done.returncode == 0
    assert [answer["id"] for answer in answers(done.stdout)] == ids


def test_an_answer_is_that_of_ask_with_the_id(onrecord: Onrecord, story: str) -> None:
    batch = onrecord("batch", "--article", story, stdin=lines({"id": 1, "question": "what did it cost?"}))
    ask = onrecord("ask", "what did it cost?", "--json", "--article", story)

    assert answers(batch.stdout) == [{"id": 1, **json.loads(ask.stdout)}]


def test_top_limits_the_passages(onrecord: Onrecord) -> None:
    asked = lines({"id": 1, "question": "who attacked the airport"})

    assert len(answers(onrecord("batch", stdin=asked).stdout)[0]["passages"]) == 10
    assert len(answers(onrecord("batch", "--top", "3", stdin=asked).stdout)[0]["passages"]) == 3


def test_lines_of_a_conversation_are_turns_of_one_chat(onrecord: Onrecord, story: str) -> None:
    done = onrecord(
        "batch",
        "--article",
        story,
        stdin=lines(
            {"id": 1, "question": "What did Hamish Orr say?", "conversation": "a"},
            {"id": 2, "question": "What did Morag Bell say?", "conversation": "b"},
            {"id": 3, "question": "what else did he say?", "conversation": "a"},
            {"id": 4, "question": "what else did he say?", "conversation": None},
        ),
    )

    follow_up, alone = answers(done.stdout)[2:]
    assert "Orr" in follow_up["understood_as"]
    assert alone["understood_as"] is None or "Orr" not in alone["understood_as"]


UNREADABLE = [
    b"what?",
    b"[1]",
    b"17",
    b"{}",
    b'{"id": 1, "question": 2}',
    b'{"id": 1, "question": null}',
    b'{"id": 1, "question": "why", "conversation": 3}',
    b'{"id": NaN, "question": "why"}',
    b'{"id": 1e999, "question": "why"}',
    b'{"id": 1, "question": "caf\xe9"}',
    b'{"id": 1, "question": "' + b"why " * 501 + b'"}',
    b"[" * 100_000,
]


def test_a_line_that_cannot_be_read_is_answered_so_and_the_rest_goes_on(onrecord: Onrecord, story: str) -> None:
    good = lines({"id": 2, "question": "what did it cost?"}).encode()
    done = subprocess.run(
        onrecord.argv("batch", "--article", story),
        input=b"\n".join([*UNREADABLE, b"", good]),
        cwd=onrecord.folder,
        env=onrecord.environment({}),
        capture_output=True,
        check=False,
    )

    *refused, answer = answers(done.stdout.decode())
    assert len(refused) == len(UNREADABLE)
    for number, line in enumerate(refused, start=1):
        assert set(line) == {"id", "error"}
        assert line["id"] is None
        assert line["error"].startswith(f"line {number}: ")
    assert answer["id"] == 2
    assert done.returncode == 65
    assert done.stderr == b""


def test_each_answer_is_there_before_the_next_question(onrecord: Onrecord, story: str) -> None:
    with subprocess.Popen(
        onrecord.argv("batch", "--article", story),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=onrecord.folder,
        env=onrecord.environment({}),
        encoding="utf-8",
    ) as process:
        assert process.stdin
        assert process.stdout
        for number in (1, 2):
            process.stdin.write(lines({"id": number, "question": "what did it cost?"}))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
        assert process.stdout.read() == ""


def test_json_is_utf_8_whatever_the_locale(onrecord: Onrecord, story: str) -> None:
    asked = json.dumps({"id": "é", "question": "what did it cost? 🚢"}, ensure_ascii=False) + "\n"

    done = onrecord("batch", "--article", story, stdin=asked, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert '"id": "é"' in done.stdout
    assert "🚢" in done.stdout


def test_half_a_character_comes_back_as_it_was_sent(onrecord: Onrecord, story: str) -> None:
    done = onrecord("batch", "--article", story, stdin='{"id": "\\ud800", "question": "cost \\udc00?"}\n')

    assert answers(done.stdout)[0]["id"] == "\ud800"
    assert done.returncode == 0


def test_no_input_is_no_output(onrecord: Onrecord, story: str) -> None:
    done = onrecord("batch", "--article", story)

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
