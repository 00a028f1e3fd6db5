"""Speakers by a name as people type it."""

import pytest

from index.quotes.finder import find_quotes
from index.quotes.lookup import find_speakers, speakers_of

from .conftest import article_of

ARTICLE = article_of(
    '"It is closed," said Ulf Laessing, the director of the Sahel programme.',
    '"It is open," the Russian Foreign Ministry said.',
    '"It is half open," Zoë Müller-Lee said.',
    '"I agree," Laessing said.',
)
QUOTES = find_quotes(ARTICLE)


def test_each_speaker_once_in_order() -> None:
    names = [ARTICLE[speaker.name] for speaker in speakers_of(QUOTES)]
    assert names == ["Ulf Laessing", "Russian Foreign Ministry", "Zoë Müller-Lee"]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Laessing", "Ulf Laessing"),
        ("ulf", "Ulf Laessing"),
        ("Mr Laessing", "Ulf Laessing"),
        ("Lassing", "Ulf Laessing"),
        ("the foreign ministry", "Russian Foreign Ministry"),
        ("zoe muller", "Zoë Müller-Lee"),
        ("sahel director", "Ulf Laessing"),
    ],
)
def test_any_form_of_the_name(typed: str, name: str) -> None:
    assert [ARTICLE[speaker.name] for speaker in find_speakers(ARTICLE, QUOTES, typed)] == [name]


@pytest.mark.parametrize("typed", ["Macron", "", "the", "xyzzy"])
def test_nobody_fits(typed: str) -> None:
    assert find_speakers(ARTICLE, QUOTES, typed) == ()
