"""Words and phrases that stand for each other are found in a text, whatever their endings."""

import pytest

from index.related import RelatedWords
from index.terms import words
from index.training.related import SOURCE, TABLE, table

SMALL = ["# what people do", "oust; kick out; sack", "sack; loot", "official: minister; head of state"]


@pytest.fixture
def related() -> RelatedWords:
    return RelatedWords(table(SMALL))


def found(related: RelatedWords, text: str) -> list[str]:
    return [phrase.key for phrase in related.phrases(list(words(text)))]


def test_a_phrase_is_found_under_its_other_endings(related: RelatedWords) -> None:
    assert found(related, "They kicked out three, ousting the rest") == ["kick out", "oust"]


def test_of_two_phrases_that_start_alike_the_longer_is_found() -> None:
    related = RelatedWords(table(["head; skull", "head of state; president"]))
    assert found(related, "the head of states") == ["head of state"]
    assert found(related, "the head of the table") == ["head"]


def test_words_that_stand_for_each_other_ask_for_what_they_hold(related: RelatedWords) -> None:
    (asked,) = related.phrases(list(words("sacked")))
    (written,) = related.phrases(list(words("ousted")))
    assert len(asked.asks) == 2, "dismissed, or plundered"
    assert set(asked.asks) & set(written.holds)


def test_a_general_word_asks_for_special_ones_that_do_not_ask_for_each_other(related: RelatedWords) -> None:
    (general,) = related.phrases(list(words("officials")))
    (special,) = related.phrases(list(words("ministers")))
    assert set(general.asks) & set(special.holds)
    assert not special.asks
    assert not general.holds


def test_nothing_is_found_where_nothing_is_related(related: RelatedWords) -> None:
    assert found(related, "") == []
    assert found(related, "kick the ball; the headmaster looked out") == []


def test_the_shipped_table_is_what_its_source_makes() -> None:
    shipped = TABLE.read_text(encoding="utf-8").splitlines()
    assert shipped == table(SOURCE.read_text(encoding="utf-8").splitlines())
    assert shipped == sorted(shipped)


@pytest.mark.parametrize(("asked", "written"), [("kicked out", "overthrown"), ("cops", "police"), ("lorry", "truck")])
def test_the_shipped_table_knows_everyday_words(asked: str, written: str) -> None:
    related = RelatedWords.load()
    (one,), (other,) = (list(related.phrases(list(words(text)))) for text in (asked, written))
    assert set(one.asks) & set(other.holds)
