"""A question's words find the article's words, however they are put."""

import pytest

from index.terms import fold, stem, words
from index.vectors import WordVectors
from index.wording import Wording
from source import read_text

STORY = """Storm over Lisbon

The Portuguese minister Inês Guimarães welcomed envoys of the World Health Union (WHU) in Lisbon on Tuesday.

The Green Coast Alliance said the harbour lost two cranes, and that the insurers would pay for lithium and uranium.
"""


@pytest.fixture(scope="module")
def wording() -> Wording:
    return Wording(read_text(STORY), WordVectors.load())


def forms(wording: Wording, question: str) -> dict[str, float]:
    query, _ = wording.query(list(words(question)))
    return query.weights


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("guimaraes", "guimarã"), ("Guimares", "guimaraes"), ("lithum", "lithium"), ("urainum", "uranium")],
)
def test_names_and_rare_words_are_found_under_other_spellings(wording: Wording, typed: str, meant: str) -> None:
    found = forms(wording, f"what about {typed}")
    assert any(form.startswith(meant[:6]) for form in found)


@pytest.mark.parametrize(
    ("written", "typed"),
    [("Müller", "Mueller"), ("Müller", "Muller"), ("Laessing", "Lässing"), ("Løkke", "Loekke"), ("Kjær", "Kjaer")],
)
def test_a_name_is_known_under_its_other_spelling_without_repair(written: str, typed: str) -> None:
    wording = Wording(read_text(f"Headline\n\nThe envoy, {written}, spoke on Monday.\n"), WordVectors.load())
    query, repairs = wording.query(list(words(typed)))
    assert set(query.weights) == {stem(fold(written))}
    assert query.terms[0].forms == {stem(fold(written)): 1.0}
    assert repairs == ()


def test_a_repair_is_told_and_counts_less_than_the_word_itself(wording: Wording) -> None:
    query, repairs = wording.query(list(words("lithum")))
    assert [repair.word for repair in repairs] == ["lithium"]
    assert max(query.terms[0].forms.values()) < 1


@pytest.mark.parametrize("word", ["bitcoin", "cranky", "harper", "football"])
def test_a_word_of_its_own_is_never_repaired(wording: Wording, word: str) -> None:
    _, repairs = wording.query(list(words(word)))
    assert repairs == ()


def test_an_acronym_stands_for_its_long_form(wording: Wording) -> None:
    assert {"health", "union"} <= forms(wording, "whu").keys()


def test_initials_stand_for_a_name_the_article_spells_out(wording: Wording) -> None:
    assert {"green", "coast"} <= forms(wording, "who speaks for the GCA").keys()


@pytest.mark.parametrize("word", ["portugal", "portuguese", "lisbon"])
def test_a_country_is_known_by_its_people_and_its_seat_of_government(wording: Wording, word: str) -> None:
    assert "portugues" in forms(wording, word)


@pytest.mark.parametrize("question", ["HOW MANY CRANES WERE LOST???", "How Many Cranes Were Lost"])
def test_capitals_tell_no_name_where_every_word_has_one(wording: Wording, question: str) -> None:
    query, _ = wording.query(list(words(question)))
    assert not any(term.name for term in query.terms)


def test_a_name_in_a_question_without_words_of_asking_stays_one(wording: Wording) -> None:
    query, _ = wording.query(list(words("Green Coast")))
    assert all(term.name for term in query.terms)


def test_a_title_is_known_in_short_and_in_full() -> None:
    wording = Wording(read_text("Headline\n\nGov. Ana Lima spoke on Monday.\n"), WordVectors.load())
    assert "gov" in forms(wording, "what did the governor say")


def test_the_initials_of_an_office_stand_for_it() -> None:
    wording = Wording(read_text("Headline\n\nThe chief executive, Ana Lima, spoke on Monday.\n"), WordVectors.load())
    assert {"chief", "execut"} <= forms(wording, "what did the CEO say").keys()


def test_words_of_asking_are_dropped_unless_there_are_no_others(wording: Wording) -> None:
    asked, _ = wording.query(list(words("please tell me about the cranes")))
    assert [term.term.word for term in asked.terms] == ["cranes"]
    alone, _ = wording.query(list(words("please tell")))
    assert [term.term.word for term in alone.terms] == ["please", "tell"]
