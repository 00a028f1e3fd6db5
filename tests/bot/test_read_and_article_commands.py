"""``onrecord read`` and ``onrecord article``: the text itself, and what it consists of."""

import json

from tests.bot.conftest import STORY, Onrecord


def test_a_paragraph_is_read_in_full_with_its_section(onrecord: Onrecord, story: str) -> None:
    done = onrecord("read", "4", "--article", story)

    assert done.returncode == 0
    assert done.stdout == ('¶ 4 · The company\'s talks\n"The timetable will not change before summer," Orr said.\n')


def test_several_paragraphs_are_read_in_order(onrecord: Onrecord, story: str) -> None:
    done = onrecord("read", "2-3", "--article", story)

    assert done.stdout.index("glad to be back") < done.stdout.index("two million pounds")
    assert "¶ 1" not in done.stdout


def test_a_section_is_named_where_it_begins(onrecord: Onrecord, story: str) -> None:
    done = onrecord("read", "2-4", "--article", story)

    places = [line for line in done.stdout.splitlines() if line.startswith("¶")]
    assert places == ["¶ 2", "¶ 3 · The company's talks", "¶ 4"]


def test_a_paragraph_out_of_range_is_told_how_many_there_are(onrecord: Onrecord, story: str) -> None:
    done = onrecord("read", "3-9", "--article", story)

    assert done.returncode == 2
    assert done.stderr == "onrecord: there is no paragraph 9; the article has 4, numbered from 1\n"


def test_paragraphs_as_json_are_slices_of_the_text(onrecord: Onrecord, story: str) -> None:
    printed = json.loads(onrecord("read", "2-3", "--json", "--article", story).stdout)

    assert [paragraph["paragraph"] for paragraph in printed["paragraphs"]] == [2, 3]
    assert [paragraph["section"] for paragraph in printed["paragraphs"]] == [None, "The company's talks"]
    for paragraph in printed["paragraphs"]:
        assert paragraph["text"] == STORY[paragraph["start"] : paragraph["end"]]


def test_the_contents_are_headline_byline_date_sections_and_speakers(onrecord: Onrecord, story: str) -> None:
    done = onrecord("article", "--article", story)

    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert lines[:3] == ["Ferry to the islands sails again", "By Anna Field", "Coast Gazette, 7 March 2025"]
    assert "  The company's talks · ¶ 3-4" in lines
    assert "  Morag Bell, Captain" in lines


def test_an_outlet_that_signs_for_itself_is_named_once(onrecord: Onrecord) -> None:
    lines = onrecord("article").stdout.splitlines()

    assert lines[1:3] == ["DW, 9 February 2026", ""]


def test_the_contents_as_json(onrecord: Onrecord, story: str) -> None:
    printed = json.loads(onrecord("article", "--json", "--article", story).stdout)

    assert printed["title"] == "Ferry to the islands sails again"
    assert printed["byline"] == "Anna Field"
    assert printed["outlet"] == "Coast Gazette"
    assert printed["date"] == "2025-03-07T09:15:00"
    assert printed["dateline"] == "Oban"
    assert printed["url"] is None
    assert printed["paragraphs"] == 4
    [section] = printed["sections"]
    assert section["text"] == "The company's talks"
    assert section["paragraphs"] == [3, 4]
    assert {"name": "Morag Bell", "role": "Captain", "kind": "person"} in printed["speakers"]


def test_an_article_without_a_header_has_contents_all_the_same(onrecord: Onrecord) -> None:
    (onrecord.folder / "bare.txt").write_text("It rained on Monday, and nobody minded it.\n", encoding="utf-8")

    done = onrecord("article", "--article", "bare.txt")
    assert (done.returncode, done.stdout) == (0, "1 paragraph\n")

    printed = json.loads(onrecord("article", "--article", "bare.txt", "--json").stdout)
    assert printed["title"] is None
    assert printed["sections"] == printed["speakers"] == []
