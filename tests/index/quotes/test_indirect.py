"""Reported speech without marks."""

from collections.abc import Callable

import pytest

from index.answer import QuoteKind

from .conftest import Told

Read = Callable[..., list[Told]]


@pytest.mark.parametrize(
    ("sentence", "passage", "mention"),
    [
        ("Lee said Bonn could only win back trust.", "Bonn could only win back trust", "Lee"),
        ("Lee indicated that it was late.", "that it was late", "Lee"),
        ("The bridge had been closed, sources told the AFP news agency.", "The bridge had been closed", "sources"),
        ("Lee has criticised this stance.", "this stance", "Lee"),
        ("Lee is not surprised by the move.", "by the move", "Lee"),
        ("The junta had promised to go, but it stayed.", "to go", "The junta"),
        ("Lee posted on X that the bridge was closed.", "the bridge was closed", "Lee"),
        ("According to the ministry, the bridge is closed.", "the bridge is closed", "the ministry"),
        (
            "The strike cost the firm two million, its director, Ann Lee, said.",
            "The strike cost the firm two million",
            "its director, Ann Lee",
        ),
    ],
)
def test_what_is_reported(read: Read, sentence: str, passage: str, mention: str) -> None:
    (told,) = read(sentence)
    assert (told.kind, told.text, told.mention) == (QuoteKind.INDIRECT, passage, mention)


def test_two_reports_in_one_sentence(read: Read) -> None:
    first, second = read("Bonn is still involved, Lee said, noting that Paris has left.")
    assert (first.text, second.text) == ("Bonn is still involved", "that Paris has left")
    assert first.quote.speaker is second.quote.speaker


def test_words_before_quoted_ones_are_reported_too(read: Read) -> None:
    reported, quoted = read('Lee said the envoy had "come to make an offer."')
    assert (reported.kind, reported.text) == (QuoteKind.INDIRECT, "the envoy had")
    assert quoted.kind is QuoteKind.MIXED


@pytest.mark.parametrize(
    "sentence",
    [
        "Other member states, including Germany, have left.",
        "The attacks have continued despite this.",
        '"It was repelled," the ministry said in a statement.',
        "There was also a recent attack in the north.",
        "The failure to warn them was a mistake.",
        "The firm did not respond to a request for comment.",
        "A driver accused of causing the crash was cleared.",
    ],
)
def test_nouns_report_nothing(read: Read, sentence: str) -> None:
    assert not [told for told in read(sentence) if told.kind is QuoteKind.INDIRECT]
