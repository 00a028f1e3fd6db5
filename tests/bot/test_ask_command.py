"""``onrecord ask``: what a person and a program get, and what the shell is told."""

import json
from pathlib import Path

from bot.pages import answer_page
from bot.terminal import Screen
from index.answerer import Answerer
from source import read_article
from tests.bot.conftest import STORY, Onrecord


def test_the_default_article_answers_without_any_setting_up(onrecord: Onrecord) -> None:
    done = onrecord("ask", "who", "attacked", "the", "airport", "in", "Niamey")

    assert done.returncode == 0
    assert done.stdout.startswith("One example is January's attack on the airport")
    assert "¶ 25 · Attacks in Niger and Mali · DW, 9 February 2026" in done.stdout
    assert done.stderr == ""


def test_a_question_that_the_article_does_not_answer_is_told_so_with_exit_code_1(onrecord: Onrecord) -> None:
    done = onrecord("ask", "who won the match last night")

    assert done.returncode == 1
    assert done.stdout.startswith("The article does not answer that.")
    assert "Attacks in Niger and Mali" in done.stdout, "what it is about instead"
    assert "\nIt quotes: Ulf Laessing; " in done.stdout, "and who says most"
    assert len(done.stdout.splitlines()) == 4


def test_a_quotation_is_shown_with_who_said_it_to_whom_and_where(onrecord: Onrecord, story: str) -> None:
    done = onrecord("ask", "what did the captain say about being at sea", "--article", story, "--top", "1")

    passage, attribution = done.stdout.splitlines()
    assert passage == '"We are glad to be back at sea," Captain Morag Bell told the Coast Gazette.'
    assert attribution == "— Morag Bell, Captain · told the Coast Gazette · ¶ 2 · Coast Gazette, 7 March 2025"


def test_a_greeting_is_returned_with_the_code_of_no_answer(onrecord: Onrecord, story: str) -> None:
    done = onrecord("ask", "hello", "--article", story)

    assert done.returncode == 1
    assert done.stdout.startswith("Hello!")
    assert "Hamish Orr; Morag Bell\n" in done.stdout, "all of two, and who says more comes first"


def test_an_article_without_sections_and_speakers_has_nothing_to_suggest(onrecord: Onrecord, tmp_path: Path) -> None:
    (tmp_path / "rain.txt").write_text("It rained on Monday.\n\nIt rained on Tuesday.\n", encoding="utf-8")

    done = onrecord("ask", "who won the match last night", "--article", "rain.txt")

    assert done.stdout == "The article does not answer that.\n"


def test_the_header_answers_what_stands_in_it(onrecord: Onrecord, story: str) -> None:
    done = onrecord("ask", "who wrote this?", "--article", story)

    assert done.returncode == 0
    assert "Anna Field" in done.stdout
    assert "¶" not in done.stdout


def test_a_summary_keeps_its_lines_apart_at_a_terminal_too(story: str, tmp_path: Path) -> None:
    article = read_article(tmp_path / story)
    answer = Answerer(article).ask("what is this about?")

    page = answer_page(Screen(60, styled=False), article, answer, None)

    assert page.splitlines() == [
        "Ferry to the islands sails again",
        "Oban: The ferry to the outer islands sailed again on Friday",
        "after a strike of three weeks.",
        "  The company's talks",
    ]


def test_corrected_words_are_shown(onrecord: Onrecord, story: str) -> None:
    done = onrecord("ask", "how much did the srtike cost the company", "--article", story)

    assert done.stdout.startswith("Showing results for: how much did the strike cost the company\n")


def test_top_shows_that_many_passages(onrecord: Onrecord, story: str) -> None:
    done = onrecord("ask", "how much did the strike cost", "--top", "2", "--article", story)

    assert done.stdout.count("¶") == 2


def test_json_follows_the_contract(onrecord: Onrecord, story: str) -> None:
    done = onrecord("ask", "what did the captain say?", "--json", "--article", story)

    assert done.returncode == 0
    answer = json.loads(done.stdout)
    assert set(answer) == {
        "question",
        "understood_as",
        "outcome",
        "confidence",
        "reply",
        "speaker",
        "passages",
    }
    assert answer["question"] == "what did the captain say?"
    assert answer["outcome"] in {"answered", "closest"}
    assert answer["speaker"] == {"name": "Morag Bell", "role": "Captain", "kind": "person"}
    best = answer["passages"][0]
    assert set(best) == {"paragraph", "section", "text", "start", "end", "score", "highlights", "quotes"}
    assert best["paragraph"] == 2
    assert best["section"] is None
    assert best["text"] == STORY[best["start"] : best["end"]]
    assert len(answer["passages"]) == 4, "every paragraph, as there are fewer than ten"
    quote = best["quotes"][0]
    assert set(quote) == {
        "text",
        "start",
        "end",
        "kind",
        "paragraph",
        "speaker",
        "mention",
        "cue",
        "channel",
        "confidence",
    }
    assert quote["text"] == '"We are glad to be back at sea,"' == STORY[quote["start"] : quote["end"]]
    assert quote["cue"] == "told"
    assert quote["channel"] == "Coast Gazette"
    assert quote["mention"]["text"] == STORY[quote["mention"]["start"] : quote["mention"]["end"]]


def test_json_is_utf_8_whatever_the_locale(onrecord: Onrecord, tmp_path: Path) -> None:
    (tmp_path / "menu.txt").write_text("The café opens on Monday.\n", encoding="utf-8")

    done = onrecord(
        "ask", "when does it open", "--json", "--article", "menu.txt", PYTHONIOENCODING="ascii", PYTHONUTF8="0"
    )

    assert '"text": "The café opens on Monday."' in done.stdout


def test_json_ends_with_the_same_exit_code(onrecord: Onrecord) -> None:
    done = onrecord("ask", "who won the match last night", "--json")

    assert done.returncode == 1
    answer = json.loads(done.stdout)
    assert answer["outcome"] == "unanswered"
    assert answer["passages"], "always filled; the outcome says what a person is shown"


def test_a_question_of_any_characters_is_answered_without_a_traceback(onrecord: Onrecord) -> None:
    for question in ("", "\x1b[31m?", "'\"“ İ ǅ ﬃ 𝔘 " + "ask " * 400):
        done = onrecord("ask", "--", question)
        assert done.returncode in {0, 1}, question
        assert done.stderr == ""
        assert "\x1b" not in done.stdout


def test_a_question_longer_than_the_limit_is_refused(onrecord: Onrecord) -> None:
    done = onrecord("ask", "why " * 501)

    assert done.returncode == 2
    assert "the most is 2,000" in done.stderr


def test_nothing_of_an_article_takes_the_terminal_over(onrecord: Onrecord, tmp_path: Path) -> None:
    hostile = "The council met on Monday.\n\nThe bridge \x9b31m is\x1b]0;owned\x07 closed \u202e until May.\n"
    (tmp_path / "hostile.txt").write_text(hostile, encoding="utf-8")

    for arguments in (["--top", "1"], ["--json"]):
        done = onrecord("ask", "when does the bridge open", "--article", "hostile.txt", *arguments)
        assert "closed" in done.stdout
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(done.stdout)
