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
        ('The bridge is "not safe": Ann Lee', "Ann Lee"),
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
        ('Calling the vote "a farce", Lee walked out.', "Lee"),
        ('After calling the vote "a farce," Lee walked out.', "Lee"),
        ('Lee ended each show by saying, "One more thing."', "Lee"),
        ('He\'s called it "a farce" before.', "He"),
        ('According to a worker, the list was drawn up by "the Americans."', "a worker"),
    ],
)
def test_an_attribution_before_the_quotation(read: Read, sentence: str, mention: str) -> None:
    quoted = [each for each in read(sentence) if each.kind is not QuoteKind.INDIRECT]
    assert [each.mention for each in quoted] == [mention]


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ('Walsh warned of a "catastrophe" if the bill passed.', "Walsh"),
        ('Walsh criticised what she termed a "reckless gamble" with public money.', "she"),
        ('Walsh dismissed as "nonsense" a report that he would resign.', "Walsh"),
        ('Walsh compared the agents to "pimps" on Monday.', "Walsh"),
        ('Walsh slammed the mayor and her allies as "dishonest".', "Walsh"),
        ('Walsh lashed out at "crooked" reporters.', "Walsh"),
        ('Walsh took aim at the "liberal elite" in his speech.', "Walsh"),
        ('Walsh thinks the court will "do the right thing".', "Walsh"),
        ('Walsh is "not worried" about the audit, she told reporters.', "she"),
        ('Walsh used the word "treason" twice.', "Walsh"),
        ('The deal has been dubbed "the great giveaway" by opponents.', "opponents"),
        ('The tape, which Walsh has dismissed as "locker room talk", was aired in May.', "Walsh"),
        ('A programmer branded as a "hacker" by Walsh was arrested.', "Walsh"),
    ],
)
def test_verbs_that_judge_or_name(read: Read, sentence: str, mention: str) -> None:
    quoted = [each for each in read(sentence) if each.kind is not QuoteKind.INDIRECT]
    assert [each.mention for each in quoted] == [mention]


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ('Walsh\'s "basket of crooks" remark angered many.', "Walsh"),
        ('Lee attacked Walsh\'s claim that the poll was "rigged".', "Walsh"),
        ('In Walsh\'s words, the bill is "a sham".', "Walsh"),
        ('Walsh made headlines with her comment that the law was "dead".', "her"),
        ('The "rigged system" that Walsh has railed against for months won.', "Walsh"),
        ('Her verdict: "We lost."', "Her"),
    ],
)
def test_words_that_belong_to_somebody(read: Read, sentence: str, mention: str) -> None:
    quoted = [each for each in read(sentence) if each.kind is not QuoteKind.INDIRECT]
    assert [each.mention for each in quoted] == [mention]


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ('The report said the dam was "an accident waiting to happen".', "The report"),
        ('A sign reading "No Entry" hung on the door.', "A sign"),
        ('"Welcome home," the banner read.', "the banner"),
        ('A letter to staff said jobs were "safe".', "A letter to staff"),
        ('The crowd chanted "Let her in!" as Walsh spoke.', "The crowd"),
    ],
)
def test_papers_signs_and_crowds_speak(read: Read, sentence: str, mention: str) -> None:
    quoted = [each for each in read(sentence) if each.kind is not QuoteKind.INDIRECT]
    assert [each.mention for each in quoted] == [mention]


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ('The Times reported that Walsh had called the envoy "a clown".', "Walsh"),
        ('Lee quoted Walsh as saying the vote was "fixed".', "Walsh"),
        ('Walsh was quoted by the Times as saying the vote was "fixed".', "Walsh"),
        ('Lee said that until Bonn reassures its partners, "it would be wrong to sign."', "Lee"),
        ('The answer prompted Lee to quip that it sounded like a "broken record".', "Lee"),
        ('Lee asked Walsh to confirm that he had been "in the room".', "Lee"),
        ('Lee said Walsh will continue to provide "his unique insights".', "Lee"),
        ('A witness testified that "they were nervous" by noon.', "A witness"),
    ],
)
def test_two_who_could_have_said_it(read: Read, sentence: str, mention: str) -> None:
    quoted = [each for each in read(sentence) if each.kind is not QuoteKind.INDIRECT]
    assert [each.mention for each in quoted] == [mention]


def test_the_topic_before_he_said_is_no_speaker(read: Read) -> None:
    told = read(
        "Reed Hall, a lawyer for Mohamed Karim, has criticised the move.",
        'Karim, he said, "has been held for years."',
    )
    assert told[-1].speaker == "Reed Hall"


def test_a_distant_verb_gives_no_certainty(read: Read) -> None:
    sure, unsure = (
        read('"It is a disgrace," Ann Lee said.')[-1],
        read('Ann Lee said that Tom Hill believes the bridge, built in 1990, is now "a disgrace".')[-1],
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
