"""Quoted words that nobody is said to have uttered."""

from collections.abc import Callable

import pytest

from index.answer import QuoteKind

from .conftest import Told

Read = Callable[..., list[Told]]


@pytest.mark.parametrize(
    "sentence",
    [
        'He starred in "Night Watch" and won a prize.',
        'The plan, she believes, will help fans of the film "Night Watch".',
        'Ann Lee said on "Morning Talk" that she would stand.',
        'Ann Lee told "Morning Talk" that she would stand.',
        'As Ann Lee wrote in her history of the bank, "In the Deep," the vault was empty.',
        'The band opened with "Hurricane" on Friday.',
        'A print called "Night Watch" was sold.',
        'He wrote a book called "The Art of Winning."',
        'The report, titled "A Nation at Risk," was published in 1983.',
        'Lee compared it to an episode of "Night Watch."',
        'Lee signed the "Save Our Coast" act on Friday.',
        'Lee wore a "Make It Great" cap.',
        'Ann Lee wrote to a friend, "Carl (the spy)," who owned a shop.',
        'The cute little box now called "Apple Box" was sold.',
    ],
)
def test_titles(read: Read, sentence: str) -> None:
    (told,) = [each for each in read(sentence) if each.kind is not QuoteKind.INDIRECT]
    assert (told.kind, told.speaker, told.mention) == (QuoteKind.SCARE, None, None)


@pytest.mark.parametrize(
    "sentence",
    [
        'James "Red" Miller was arrested.',
        'Marsh, nicknamed "the Fox", won in May.',
        'The group, known as "the Wolf Pack", met in Bonn.',
        'The operation, code-named "Desert Rose", began at dawn.',
        'The so-called "blue wall" has fallen.',
        'After the "debacle," she resigned.',
        'In the "war room," Ann Lee met her aides.',
        'Known as "the Fox," he retired in May.',
        'A "do not disturb" sign hung on the door.',
        'The state adopted a "stand your ground" law in May.',
        'The word "liberal" has changed its meaning.',
        'He was charged under the "three strikes" law.',
        'The "yes" camp is ahead in the polls.',
        'Lee drew a "red line" in Syria.',
        'A "perfect storm" of factors led to the crash.',
        'Backers of the "skinny" plan said they would vote.',
        'I believe it is a "masterpiece" of its kind.',
    ],
)
def test_nicknames_and_terms(read: Read, sentence: str) -> None:
    (told,) = [each for each in read(sentence) if each.kind is not QuoteKind.INDIRECT]
    assert (told.kind, told.speaker, told.mention) == (QuoteKind.SCARE, None, None)


def test_a_title_beside_the_name_of_a_speaker(read: Read) -> None:
    title, said = [
        each
        for each in read('Ann Lee, author of "The Long Good Day", said the plan was "toast".')
        if each.kind is not QuoteKind.INDIRECT
    ]
    assert (title.kind, title.mention) == (QuoteKind.SCARE, None)
    assert said.mention == "Ann Lee"
