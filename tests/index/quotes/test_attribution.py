"""The words that say who uttered a quotation, one sentence for each rule of language."""

from collections.abc import Callable

import pytest

from index.answer import Confidence, QuoteKind

from .conftest import Told

Read = Callable[..., list[Told]]


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ('"The bridge is safe," Ann Lee said.', "Ann Lee"),
        ('"The bridge is safe," said Ann Lee, an engineer.', "Ann Lee"),
        ('"The bridge is safe," Lee, an engineer from Leeds, told reporters.', "Lee"),
        ('"The bridge is safe," Lee (R-Ohio) has repeatedly said.', "Lee"),
        ('"The bridge is safe," her lawyer, Ann Lee, said.', "her lawyer, Ann Lee"),
        ('"The bridge is safe!" beamed Ann Lee.', "Ann Lee"),
        ('"The bridge is safe," she beamed.', "she"),
        ('"The bridge is safe," the 30-year-old told the club\'s website.', "the 30-year-old"),
        ('"The bridge is safe," according to the ministry.', "the ministry"),
        ('"The bridge is safe," Ann Lee, who heads the agency.', "Ann Lee"),
        ('"Is the bridge safe?" the reporter asked.', "the reporter"),
    ],
)
def test_an_attribution_behind_the_quotation(read: Read, sentence: str, mention: str) -> None:
    (told,) = [each for each in read(sentence) if each.kind is not QuoteKind.INDIRECT]
    assert told.mention == mention


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ('Ann Lee said: "The bridge is safe."', "Ann Lee"),
        ('Ann Lee told reporters on Monday: "The bridge is safe."', "Ann Lee"),
        ('On Tuesday the mayor went on to say, "The bridge is safe."', "the mayor"),
        ('Lee, who lost the vote, said that it was "a disgrace".', "Lee"),
        ('Lee declined to say who was "in charge".', "Lee"),
        ('Lee told the court that the bridge was "a disgrace".', "Lee"),
        ('Lee left the room, saying it was "a disgrace".', "Lee"),
        ('Lee stood up and said the vote was "a disgrace".', "Lee"),
        ('A source close to the family said they were "in pieces".', "A source close to the family"),
        ('Lee called the new bridge "a disgrace".', "Lee"),
        ('It was a mistake, despite what one official called a "heroic effort".', "one official"),
        ('The vote, described by critics as "a farce", is over.', "critics"),
        ('As Ann Lee puts it, "The bridge is safe."', "Ann Lee"),
        ('Lee was quoted as saying the bridge was "a disgrace".', "Lee"),
        ('Lee on the vote: "It was a farce."', "Lee"),
    ],
)
def test_an_attribution_before_the_quotation(read: Read, sentence: str, mention: str) -> None:
    quoted = [each for each in read(sentence) if each.kind is not QuoteKind.INDIRECT]
    assert [each.mention for each in quoted] == [mention]


@pytest.mark.parametrize(
    "sentence",
    [
        'He starred in "Night Watch" and won a prize.',
        'James "Red" Miller was arrested.',
        'The so-called "blue wall" has fallen.',
        'Ann Lee said on "Morning Talk" that she would stand.',
        'The plan, she believes, will help fans of the film "Night Watch".',
        'Backers of the "skinny" plan said they would vote.',
        'I believe it is a "masterpiece" of its kind.',
    ],
)
def test_nobody_said_it(read: Read, sentence: str) -> None:
    (told,) = [each for each in read(sentence) if each.kind is not QuoteKind.INDIRECT]
    assert (told.kind, told.speaker, told.mention) == (QuoteKind.SCARE, None, None)


def test_the_topic_before_he_said_is_no_speaker(read: Read) -> None:
    told = read(
        "Reed Brody, a lawyer for Mohamed Bazoum, has criticised the move.",
        'Bazoum, he said, "has been held for years."',
    )
    assert told[-1].speaker == "Reed Brody"


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


def test_a_distant_verb_gives_no_certainty(read: Read) -> None:
    sure, unsure = (
        read('"It is a disgrace," Ann Lee said.')[-1],
        read('Ann Lee said the bridge, built in 1990, had become "a disgrace".')[-1],
    )
    assert sure.quote.confidence is Confidence.HIGH
    assert unsure.quote.confidence is Confidence.LOW


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ('"The bridge is safe," Lee said.', QuoteKind.DIRECT),
        ('"The bridge is safe," Lee said, "which I doubted."', QuoteKind.DIRECT),
        ('Lee said the bridge was "a disgrace".', QuoteKind.MIXED),
        ('The film "Night Watch" is out.', QuoteKind.SCARE),
    ],
)
def test_kinds(read: Read, sentence: str, kind: QuoteKind) -> None:
    assert [each.kind for each in read(sentence) if each.kind is not QuoteKind.INDIRECT][-1] is kind
