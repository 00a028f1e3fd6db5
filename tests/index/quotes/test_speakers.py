"""Whom a mention means, in what capacity they speak, and through which channel."""

from collections.abc import Callable

import pytest

from index.answer import Confidence, SpeakerKind

from .conftest import Told

Read = Callable[..., list[Told]]


def test_a_surname_means_the_full_name(read: Read) -> None:
    told = read("Ulrike Brandt runs the port.", '"It is safe," Brandt said.')
    assert told[-1].speaker == "Ulrike Brandt"


def test_one_speaker_is_one_object(read: Read) -> None:
    told = read('"One," Dr. Ann Lee said.', '"Two," Lee said.', '"Three," she said.')
    assert told[0].quote.speaker is told[1].quote.speaker is told[2].quote.speaker
    assert told[0].speaker == "Ann Lee"


def test_people_who_share_a_surname_are_kept_apart(read: Read) -> None:
    told = read(
        '"He was my hero," Chris Hardy said.',
        'His father, Billy Hardy, was asked too. "I was proud," Billy Hardy said.',
    )
    assert [each.speaker for each in told if each.mention and "Hardy" in each.mention] == ["Chris Hardy", "Billy Hardy"]


def test_he_and_she_go_by_what_names_and_titles_tell(read: Read) -> None:
    told = read(
        "Maria Costa met Peter Hall on Monday.",
        '"I was glad to see him," she said.',
        "Mr Hall arrived late.",
        '"The train was late," he said.',
    )
    assert [each.speaker for each in told] == ["Maria Costa", "Peter Hall"]


@pytest.mark.parametrize(
    ("paragraph", "role"),
    [
        (
            '"Go," said Ann Lee, a lecturer in law at the University of Bonn.',
            "a lecturer in law at the University of Bonn",
        ),
        ('"Go," said Interior Minister Ann Lee.', "Interior Minister"),
        ('Ann Lee, who heads the agency for trade, said: "Go."', "who heads the agency for trade"),
        ('Ann Lee, 61, director of the museum, said: "Go."', "director of the museum"),
        ('"Go," said former state governor Ann Lee.', "former state governor"),
        ('The minister\'s lawyer, Ann Lee, said: "Go."', "minister's lawyer"),
        ('His barrister, Ann Lee, said: "Go."', "barrister"),
        ('"Go," said Dr. Ann Lee.', None),
    ],
)
def test_roles_are_the_words_of_the_article(read: Read, paragraph: str, role: str | None) -> None:
    told = read(paragraph)[-1]
    assert (told.speaker, told.role) == ("Ann Lee", role)


def test_his_son_is_not_he(read: Read) -> None:
    told = read(
        "Eduardo Gomez is a sailor.",
        "He fears for his young son, Peter Gomez, if she is sent away.",
        '"I like being in uniform," he said.',
    )
    assert told[-1].speaker == "Eduardo Gomez"


def test_a_body_by_a_word_of_its_name(read: Read) -> None:
    told = read(
        "The Danish Foreign Ministry met on Monday.",
        '"It was repelled," the ministry said in a statement.',
        'Denmark "will go on," the statement added.',
    )
    quoted = [each for each in told if each.text.startswith('"')]
    assert [each.speaker for each in quoted] == ["Danish Foreign Ministry"] * 2
    assert [each.channel for each in quoted] == ["statement"] * 2


def test_an_acronym_means_the_body_with_those_initials(read: Read) -> None:
    told = read("The Korean Central News Agency reported it.", '"It was a provocation," said KCNA.')
    assert told[-1].speaker == "Korean Central News Agency"


def test_two_unnamed_diplomats_are_two(read: Read) -> None:
    first, second = read(
        '"I saw it," a diplomat at the embassy said.',
        '"So did I," a Danish diplomat said.',
    )
    assert first.quote.speaker is not second.quote.speaker
    assert first.speaker == "a diplomat at the embassy"
    assert second.quote.speaker is not None
    assert second.quote.speaker.kind is SpeakerKind.ANONYMOUS


def test_many_without_a_name_are_a_group(read: Read) -> None:
    told = read('US officials say they want to correct "past missteps."')[-1]
    assert told.speaker == "US officials"
    assert told.quote.speaker is not None
    assert told.quote.speaker.kind is SpeakerKind.GROUP


@pytest.mark.parametrize(
    ("sentence", "channel"),
    [
        ('"It is safe," Ann Lee told Le Monde newspaper.', "Le Monde"),
        ('"It is safe," Ann Lee told the AFP news agency on Monday.', "AFP"),
        ('"It is safe," Ann Lee told reporters.', "reporters"),
        ('Ann Lee posted on X that it was "safe".', "X"),
        ('"It is safe," Ann Lee said in a written statement.', "statement"),
        ('"It is safe," Ann Lee said in an interview with Le Monde.', "Le Monde"),
        ('"It is safe," Ann Lee said at a news conference.', "news conference"),
        ('"It is safe," Ann Lee told analysts on a conference call.', "call"),
        ('An aide, speaking on condition of anonymity, said it was "safe".', "on condition of anonymity"),
        ('In a statement last month the firm said it was "safe".', "statement"),
        ('"It is safe," Ann Lee said.', None),
    ],
)
def test_channels(read: Read, sentence: str, channel: str | None) -> None:
    assert read(sentence)[-1].channel == channel


def test_telling_a_person_is_no_channel(read: Read) -> None:
    told = read("Peter Hall came by.", '"It is safe," Ann Lee told Peter Hall.')
    assert told[-1].channel is None


def test_a_channel_lasts_for_its_paragraph(read: Read) -> None:
    told = read('"We waited," Ann Lee told Le Monde. "Nobody came."', '"It was late," Lee said.')
    assert [each.channel for each in told] == ["Le Monde", "Le Monde", None]


@pytest.mark.parametrize(
    ("paragraph", "name"),
    [
        ('"Go," said Federal Reserve Bank President Ann Lee.', "Ann Lee"),
        ('"Go," said House Minority Leader John Hill.', "John Hill"),
        ('"Go," said Patrol Chief James Hall of the city police.', "James Hall"),
        ('"Go," said the Bureau of African Affairs.', "Bureau of African Affairs"),
    ],
)
def test_the_office_before_a_name_is_no_part_of_it(read: Read, paragraph: str, name: str) -> None:
    assert read(paragraph)[-1].speaker == name


def test_a_surname_rather_than_a_first_name(read: Read) -> None:
    told = read("Shannon Cross works at Cross Research.", '"It is safe," Cross said.')
    assert told[-1].speaker == "Shannon Cross"


def test_junior_is_no_surname(read: Read) -> None:
    told = read("James Roosevelt Jr. spoke on Friday.", '"It is safe," Roosevelt said.')
    assert told[-1].speaker == "James Roosevelt Jr"


def test_a_relative_does_not_take_the_surname_over(read: Read) -> None:
    told = read(
        "Ahmad Karim lives in Florida.",
        "The police came for his son, Omar Karim, on Monday.",
        '"I did not know," Karim said.',
    )
    assert told[-1].speaker == "Ahmad Karim"


@pytest.mark.parametrize(
    ("before", "said", "name"),
    [
        ("Moira Tate, whose son died, wept.", '"They knew," said the mother-of-three.', "Moira Tate"),
        ("Ed Vance, chairman of the party, left.", '"They knew," the longtime GOP activist said.', "Ed Vance"),
        ("Rep. Ed Royce met Peter Hall.", '"They knew," the California Republican said.', "Ed Royce"),
        ("Paul Biya is the president of Cameroon. Ann Lee met him.", '"They knew," the president said.', "Paul Biya"),
    ],
)
def test_descriptions_of_somebody_named_before(read: Read, before: str, said: str, name: str) -> None:
    assert read(before, said)[-1].speaker == name


def test_the_official_is_whoever_was_an_official_before(read: Read) -> None:
    told = read(
        '"They knew," a former official said.',
        'Ann Lee denied it. "Nobody knew," she said.',
        '"She knew too," the official said.',
    )
    assert told[-1].speaker == "a former official"


def test_he_can_be_somebody_without_a_name(read: Read) -> None:
    told = read("Tom Hill met reporters.", "One man said officials had laughed.", '"We begged them," he said.')
    assert told[-1].speaker == "One man"


def test_it_is_the_body_spoken_of(read: Read) -> None:
    told = read('Hill Ferries declined to comment, but in March it said safety was its "absolute priority".')
    assert told[-1].speaker == "Hill Ferries"


@pytest.mark.parametrize(
    "sentence", ["Residents fled.", "Hispanic women fled.", "Palestinians fled.", "Normally, we flee."]
)
def test_a_capital_that_names_nobody(read: Read, sentence: str) -> None:
    told = read("Tom Hill came home.", sentence, '"It was late," he said.')
    assert told[-1].speaker == "Tom Hill"


def test_a_place_before_a_dash_is_no_subject(read: Read) -> None:
    told = read("JACKSON, Florida (CNN) -- Tom Hill came home.", '"It was late," he said.')
    assert told[-1].speaker == "Tom Hill"


def test_two_people_who_speak_as_one_are_a_group(read: Read) -> None:
    told = read('Ann Lee and Tom Hill called the plan "dangerous".', '"It is late," Lee said.')
    assert {each.speaker for each in told[:-1]} == {"Ann Lee and Tom Hill"}
    assert told[-1].speaker == "Ann Lee"
    assert told[0].quote.speaker is not None
    assert told[0].quote.speaker.kind is SpeakerKind.GROUP


def test_an_office_that_nobody_has_is_not_whoever_spoke_last(read: Read) -> None:
    told = read('"We waited," said Ann Lee, a driver.', '"It is a priority," the transport secretary said.')
    assert told[-1].speaker == "the transport secretary"


def test_a_guess_at_whom_a_description_means_is_no_certainty(read: Read) -> None:
    told = read('"We waited," Ann Lee said.', '"It was late," the champion said.')
    assert (told[-1].speaker, told[-1].quote.confidence) == ("Ann Lee", Confidence.LOW)
