"""Quotations that go on from run to run and from paragraph to paragraph."""

from collections.abc import Callable

from index.answer import Confidence, QuoteKind

from .conftest import Told

Read = Callable[..., list[Told]]


def test_a_quotation_goes_on_behind_its_attribution(read: Read) -> None:
    first, second = read('"We waited," Ann Lee said. "Nobody came."')
    assert first.quote.speaker is second.quote.speaker
    assert second.quote.confidence is Confidence.HIGH


def test_quotations_that_lead_up_to_an_attribution(read: Read) -> None:
    first, second = read('"We waited for hours." "Nobody ever came," Ann Lee said.')
    assert first.speaker == second.speaker == "Ann Lee"


def test_a_quotation_over_several_paragraphs(read: Read) -> None:
    told = read(
        'Ann Lee said: "We waited for hours.',
        '"Nobody came to help us.',
        '"Then it was too late."',
    )
    assert [each.speaker for each in told] == ["Ann Lee"] * 3


def test_a_paragraph_that_ends_in_a_colon_governs_the_next(read: Read) -> None:
    told = read("Then Ann Lee wrote to her members:", '"We shall not give in to them."')
    assert told[-1].mention == "Ann Lee"


def test_a_feeling_told_of_leads_to_the_quotation_below(read: Read) -> None:
    told = read(
        '"He is the right man," said Ann Lee.',
        "Tom Hill, who takes over on Monday, welcomed the decision.",
        '"I am excited about the challenge."',
    )
    assert told[-1].speaker == "Tom Hill"


def test_what_somebody_was_said_to_say_goes_on_in_the_next_sentence(read: Read) -> None:
    told = read('Ann Lee said the storm had ended. It would take "years and years" to rebuild.')
    assert [each.mention for each in told if each.kind is QuoteKind.MIXED] == ["Ann Lee"]


def test_a_sentence_that_leads_up_to_what_somebody_says(read: Read) -> None:
    told = read('The plan "is as likely as not to fail." It "tells us nothing," Ann Lee said.')
    assert [each.speaker for each in told] == ["Ann Lee", "Ann Lee"]


def test_an_adjective_in_marks_is_not_what_was_reported(read: Read) -> None:
    told = read('Ann Lee said it was late. The "smart city" cameras were off.')
    assert [each.kind for each in told] == [QuoteKind.INDIRECT, QuoteKind.SCARE]


def test_a_quotation_resumes_behind_its_attribution(read: Read) -> None:
    told = read('"But," Ann Lee continued, as she turned to the judge, "is it not the case that they lied?"')
    assert [each.mention for each in told] == ["Ann Lee", "Ann Lee"]
    assert told[-1].quote.confidence is Confidence.HIGH


def test_a_colon_with_nobody_before_it(read: Read) -> None:
    told = read('"No," said Ann Lee. And then: "Never."')
    assert [each.mention for each in told] == ["Ann Lee", "Ann Lee"]


def test_the_author_stands_below(read: Read) -> None:
    told = read(
        "Peter Hall opened the fair.", '"We shall never give in."', "— Ann Lee, Leeds, 1940", "The fair is old."
    )
    assert [each.mention for each in told] == ["Ann Lee"]


def test_whoever_spoke_long_ago_is_not_heard_still(read: Read) -> None:
    silence = ["The river rose."] * 6
    told = read('"We waited," Ann Lee said.', *silence, '"Nobody came to help us."')
    assert [each.mention for each in told] == ["Ann Lee", None]


def test_what_was_reported_two_sentences_ago_goes_on(read: Read) -> None:
    told = read('The worst is over, Ann Lee said. Debt will be paid. Growth will be "stable and resilient" by May.')
    assert [each.mention for each in told if each.kind is QuoteKind.MIXED] == ["Ann Lee"]
