"""Speakers by a name as people type it."""

import pytest

from index.quotes.finder import find_quotes
from index.quotes.lookup import find_speakers, speakers_of

from .conftest import article_of

ARTICLE = article_of(
    '"It is closed," said Ulf Maessing, the director of the harbour programme.',
    '"It is open," the Danish Foreign Ministry said.',
    '"It is half open," Zoë Müller-Lee said.',
    '"I agree," Maessing said.',
)
QUOTES = find_quotes(ARTICLE)


def test_each_speaker_once_in_order() -> None:
    names = [ARTICLE[speaker.name] for speaker in speakers_of(QUOTES)]
    assert names == ["Ulf Maessing", "Danish Foreign Ministry", "Zoë Müller-Lee"]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Maessing", "Ulf Maessing"),
        ("ulf", "Ulf Maessing"),
        ("Mr Maessing", "Ulf Maessing"),
        ("Massing", "Ulf Maessing"),
        ("the foreign ministry", "Danish Foreign Ministry"),
        ("zoe muller", "Zoë Müller-Lee"),
        ("harbour director", "Ulf Maessing"),
        ("Director Maessing", "Ulf Maessing"),
        ("Gov. Maessing", "Ulf Maessing"),
    ],
)
def test_any_form_of_the_name(typed: str, name: str) -> None:
    assert [ARTICLE[speaker.name] for speaker in find_speakers(ARTICLE, QUOTES, typed)] == [name]


@pytest.mark.parametrize("typed", ["Macron", "", "the", "xyzzy"])
def test_nobody_fits(typed: str) -> None:
    assert find_speakers(ARTICLE, QUOTES, typed) == ()
