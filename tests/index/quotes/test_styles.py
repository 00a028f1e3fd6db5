"""Sentences as news of several kinds writes them: politics, courts, disasters, sport, British marks."""

from collections.abc import Callable

import pytest

from index.answer import QuoteKind

from .conftest import Told

Read = Callable[..., list[Told]]


def mentions(told: list[Told]) -> list[str | None]:
    return [each.mention for each in told if each.kind is not QuoteKind.INDIRECT]


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ("'It is a disgrace,' said Ann Lee, MP for Hull West.", ["Ann Lee"]),
        ("Ms Lee told the BBC: 'It is a disgrace.'", ["Ms Lee"]),
        ("'We,' said Lee, 'are done.'", ["Lee", "Lee"]),
        ("The FA said it was 'aware of the incident' and would look into it.", ["The FA"]),
        ("A Downing Street source said the idea was 'for the birds'.", ["A Downing Street source"]),
        ("Shadow chancellor Ann Lee accused ministers of 'fiddling'.", ["Shadow chancellor Ann Lee"]),
        ("Labour's Ann Lee said the cuts were 'cruel'.", ["Labour's Ann Lee"]),
        ("Ministers have been accused of 'dithering' by MPs.", ["MPs"]),
        ("Ministers were last night accused of 'dithering' over the crisis.", [None]),
        ("PM says UK will 'lead the world'", ["PM"]),
        ("'Dozens feared dead' in blast", [None]),
    ],
)
def test_british_marks(read: Read, sentence: str, speakers: list[str | None]) -> None:
    assert mentions(read(sentence)) == speakers


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ("Sentencing, Judge Mark Hill said it was 'a wicked crime'.", ["Judge Mark Hill"]),
        ("'You must have known the risk,' the judge told him.", ["the judge"]),
        ("Ann Lee, for the defence, said he had 'shown remorse'.", ["Ann Lee"]),
        ("The inquest heard she had been 'failed by the system'.", ["The inquest"]),
        ("The court was told the attack was 'unprovoked'.", [None]),
        ("'It is a priority,' said the transport secretary, Fiona Hill.", ["the transport secretary, Fiona Hill"]),
        ("'I want to go home,' said the Hull driver, Peter Lee.", ["the Hull driver, Peter Lee"]),
        ("According to the firm's head of safety, Joan Lee, it was 'safe'.", ["the firm's head of safety, Joan Lee"]),
        ("A witness who cannot be named for legal reasons said it was 'loud'.", ["A witness"]),
        ('Writing for the majority, Justice Ann Lee said the law was "void".', ["Justice Ann Lee"]),
        ('In a 5-4 ruling, the court said the law was "void".', ["the court"]),
        ('Police said the man, who was "known to officers", had fled.', ["Police"]),
    ],
)
def test_courts_and_police(read: Read, sentence: str, speakers: list[str | None]) -> None:
    assert mentions(read(sentence)) == speakers


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ('Sen. Bob Hill (R-Tenn.), who chairs the panel, called it "a mistake".', ["Sen. Bob Hill"]),
        ('Hill, whom Lee has called "the devil", did not respond.', ["Lee"]),
        ('What Lee calls "the swamp" is in fact a lake.', ["Lee"]),
        ('Hill was accused by Lee of "hiding the truth".', ["Lee"]),
        ('"Crooked Hill," as Lee calls him, lost in May.', ["Lee"]),
        ('While Lee has said it is "a sham", Hill has said it is "a triumph".', ["Lee", "Hill"]),
        ('They argued, with Lee calling Hill "a liar" and Hill calling Lee "a fraud".', ["Lee", "Hill"]),
        ('Lee would grow louder, and Hill would stop him, saying, "We heard you."', ["Hill"]),
        ('In an op-ed titled "Why I Am Going" for the Post, Lee wrote that it was "over".', [None, "Lee"]),
        ('During an interview on ABC\'s "Good Morning Ohio," Lee said he was "sad".', [None, "Lee"]),
        ('Lee said on "Fox & Friends" that the plan was "toast".', [None, "Lee"]),
        ('Both Lee and Hill called the plan "dangerous".', ["Both Lee and Hill"]),
        ('Lee left the stage to supporters chanting "Four more years!"', ["supporters"]),
        ('One woman held a sign that read "Not Mine."', ["a sign"]),
        (
            'The president has "no plans" to go, according to a White House official who asked not to be named.',
            ["a White House official"],
        ),
    ],
)
def test_politics(read: Read, sentence: str, speakers: list[str | None]) -> None:
    assert mentions(read(sentence)) == speakers


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ('One survivor told of "a wall of water".', ["One survivor"]),
        ('Rescuers spoke of "a race against time".', ["Rescuers"]),
        ('"There was nothing left," one woman, who gave her name only as Maria, said.', ["one woman"]),
        ('"There was nothing left," recalled 32-year-old Maria Diaz.', ["32-year-old Maria Diaz"]),
        ('A man who lives near the river said the flood was "awful".', ["A man"]),
        ('A sign at the entrance to the village read: "Help us."', ["A sign at the entrance to the village"]),
        ('In a report, she and two colleagues warned that the slope was "unstable".', ["she and two colleagues"]),
    ],
)
def test_disasters(read: Read, sentence: str, speakers: list[str | None]) -> None:
    assert mentions(read(sentence)) == speakers


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ('Manager Joe Hale was left fuming at a "disgraceful" decision.', ["Manager Joe Hale"]),
        ('Hale admitted his side had been "second best" and praised the "superb" fans.', ["Hale", "Hale"]),
        ('"The lads were brilliant," beamed Hale.', ["Hale"]),
        ('After the match, Joe Hale, the coach, said: "It hurts."', ["Joe Hale"]),
        ('The striker is "the real deal", according to his manager.', ["his manager"]),
        ('He was named "Man of the Match" by the sponsors.', [None]),
    ],
)
def test_sport(read: Read, sentence: str, speakers: list[str | None]) -> None:
    assert mentions(read(sentence)) == speakers


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ('"We are just trying ..." she said, her voice trailing off.', ["she"]),
        ('"They are gone," said Lee of the visit by the chief.', ["Lee"]),
        (
            '"It was a mess," former engineer and inventor Paul Burke told the Post.',
            ["former engineer and inventor Paul Burke"],
        ),
        ('"I have no regrets," an emotional Lee told the crowd.', ["an emotional Lee"]),
        ('The plan, said Lee, "was all about trust."', ["Lee"]),
        ('It was handed down in the presence of Lee, who told his staff, "We have orders."', ["Lee"]),
        ('One of his aides, speaking to the Post, said it was "chaos".', ["One of his aides"]),
        ('"What a mess." - Ann Lee', ["Ann Lee"]),
        ('Not so, said Lee. "We had a plan."', ["Lee"]),
        ('Lee was blunt: "We lost."', ["Lee"]),
        ('Is Lee worried? "Not in the least."', ["Lee"]),
        ('The group, which calls itself "the Patriots," said it would "not go".', ["The group", "The group"]),
        ('Mr Lee\'s manager, Ann Hill, said it was "false".', ["Mr Lee's manager, Ann Hill"]),
        ('The bill is "dead," Lee argued, but "not buried".', ["Lee", "Lee"]),
        ('To Lee, the wall is "a symbol of hate".', ["Lee"]),
        ('She recalled Lee telling her, "You are finished."', ["Lee"]),
        ('Lee made the wall - "a big one," as he put it - the point of it all.', ["he"]),
        ('The lawsuit alleges that Lee "knowingly misled" them.', ["The lawsuit"]),
        ('Lee\'s tweet, which is gone, said it was "false".', ["Lee's tweet"]),
    ],
)
def test_turns_of_phrase(read: Read, sentence: str, speakers: list[str | None]) -> None:
    assert mentions(read(sentence)) == speakers
