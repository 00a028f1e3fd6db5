"""``onrecord quotes``: who said what."""

import json

import pytest

from tests.bot.conftest import STORY, Onrecord


def test_quotes_are_listed_in_their_sentences_with_their_speakers(onrecord: Onrecord, story: str) -> None:
    done = onrecord("quotes", "--article", story)

    assert done.returncode == 0
    assert (
        '"We are glad to be back at sea," Captain Morag Bell told the Coast Gazette.\n'
        "— Morag Bell, Captain · told the Coast Gazette · ¶ 2\n"
    ) in done.stdout
    assert '"The timetable will not change before summer," Orr said.\n— Hamish Orr' in done.stdout


def test_quotes_in_a_row_from_one_mouth_are_shown_together_and_a_role_once(onrecord: Onrecord) -> None:
    (onrecord.folder / "talk.txt").write_text(
        '"We waited," said Mayor Ana Diaz. "Nobody came."\n\n"We will not wait again," Diaz said.\n', encoding="utf-8"
    )

    assert onrecord("quotes", "--article", "talk.txt").stdout == (
        '"We waited," said Mayor Ana Diaz. "Nobody came."\n'
        "— Ana Diaz, Mayor · ¶ 1\n"
        "\n"
        '"We will not wait again," Diaz said.\n'
        "— Ana Diaz · ¶ 2\n"
    )


def test_a_speaker_is_found_by_any_form_of_the_name(onrecord: Onrecord, story: str) -> None:
    for name in (["MORAG", "Bell"], ["beell"]):
        done = onrecord("quotes", "--by", *name, "--article", story)
        assert done.returncode == 0, name
        assert "We are glad" in done.stdout
        assert "timetable" not in done.stdout


def test_an_unknown_name_is_told_who_speaks(onrecord: Onrecord, story: str) -> None:
    done = onrecord("quotes", "--by", "Zaphod", "--article", story)

    assert done.returncode == 1
    assert "Morag Bell" in done.stdout
    assert "Hamish Orr" in done.stdout


def test_an_unknown_subject_is_told_what_there_is(onrecord: Onrecord, story: str) -> None:
    done = onrecord("quotes", "--about", "volcanoes", "--article", story)

    assert done.stdout == (
        "There is no quote about volcanoes.\n\nIt is about: The company's talks\nIt quotes: Hamish Orr; Morag Bell\n"
    )


def test_quotes_about_something_share_its_words_in_any_form(onrecord: Onrecord, story: str) -> None:
    done = onrecord("quotes", "--about", "timetables", "--article", story)

    assert done.returncode == 0
    assert "The timetable will not change" in done.stdout
    assert "We are glad" not in done.stdout


def test_a_slip_of_the_keyboard_finds_it_too(onrecord: Onrecord, story: str) -> None:
    done = onrecord("quotes", "--about", "tiemtable", "--article", story)

    assert done.stdout.startswith('"The timetable will not change')


def test_british_and_american_spelling_and_words_for_the_same_find_each_other(onrecord: Onrecord) -> None:
    for written, typed in (("harbour", "harbor"), ("center", "centre"), ("vehicle", "car")):
        (onrecord.folder / "walk.txt").write_text(
            f'"I walk to the {written} on Sundays," said Ana Diaz.\n\n"It rains," said Bo Lind.\n', encoding="utf-8"
        )

        done = onrecord("quotes", "--about", typed, "--article", "walk.txt")
        assert done.stdout.startswith(f'"I walk to the {written}'), typed
        assert "It rains" not in done.stdout


@pytest.mark.parametrize("typed", ["Tuesday", "cash", "the"])
def test_what_merely_has_to_do_with_its_words_is_not_about_it(onrecord: Onrecord, typed: str) -> None:
    (onrecord.folder / "force.txt").write_text(
        '"Our readiness will be noted on Monday," said Ana Diaz.\n', encoding="utf-8"
    )

    assert onrecord("quotes", "--about", typed, "--article", "force.txt").returncode == 1


@pytest.mark.parametrize("option", ["--by", "--about"])
@pytest.mark.parametrize("nothing", ["", " "])
def test_nobody_and_nothing_cannot_be_looked_for(onrecord: Onrecord, story: str, option: str, nothing: str) -> None:
    done = onrecord("quotes", option, nothing, "--article", story)

    assert (done.returncode, done.stdout) == (2, "")
    assert f"{option} needs" in done.stderr


def test_nothing_about_it_is_exit_code_1(onrecord: Onrecord, story: str) -> None:
    done = onrecord("quotes", "--about", "volcanoes", "--article", story)

    assert done.returncode == 1
    assert "volcanoes" in done.stdout


def test_json_has_the_header_and_the_quotes(onrecord: Onrecord, story: str) -> None:
    done = onrecord("quotes", "--by", "bell", "--json", "--article", story)

    printed = json.loads(done.stdout)
    assert printed["article"]["title"] == "Ferry to the islands sails again"
    assert printed["article"]["date"] == "2025-03-07T09:15:00"
    [quote] = printed["quotes"]
    assert quote["speaker"] == {"name": "Morag Bell", "role": "Captain", "kind": "person"}
    assert quote["text"] == STORY[quote["start"] : quote["end"]]


def test_json_of_an_unknown_speaker_is_empty_with_exit_code_1(onrecord: Onrecord, story: str) -> None:
    done = onrecord("quotes", "--by", "Zaphod", "--json", "--article", story)

    assert json.loads(done.stdout)["quotes"] == []
    assert done.returncode == 1


def test_an_article_that_quotes_nobody_is_no_failure(onrecord: Onrecord) -> None:
    (onrecord.folder / "plain.txt").write_text("It rained on Monday.\n\nIt rained on Tuesday.\n", encoding="utf-8")

    done = onrecord("quotes", "--article", "plain.txt")

    assert done.returncode == 0
    assert done.stdout == "The article quotes nobody.\n"


def test_people_are_not_shown_what_nobody_said(onrecord: Onrecord) -> None:
    (onrecord.folder / "film.txt").write_text(
        'He starred in "Night Watch" in May.\n\n"We waited," said Mayor Ana Diaz.\n', encoding="utf-8"
    )

    assert "Night Watch" not in onrecord("quotes", "--article", "film.txt").stdout
    assert "Night Watch" in onrecord("quotes", "--json", "--article", "film.txt").stdout
    assert onrecord("quotes", "--about", "night", "--article", "film.txt").returncode == 1
