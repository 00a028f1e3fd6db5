"""The line under a passage: who said it, where, and in which paragraph."""

from datetime import date, datetime

import pytest

from bot.attribution import attribution, channel_phrase, long_date, quote_attribution
from index.answer import Confidence, Passage, Quote, QuoteKind, Speaker, SpeakerKind
from source import Article, Paragraph, Span


def span(text: str, words: str) -> Span:
    """Where the words stand first."""
    start = text.index(words)
    return Span(start, start + len(words))


def article_of(text: str) -> Article:
    return Article(text, (Paragraph(0, len(text), 1, None, (Span(0, len(text)),)),))


def quote_of(  # noqa: PLR0913
    text: str,
    words: str,
    *,
    cue: str | None = None,
    channel: str | None = None,
    speaker: str | None = None,
    role: str | None = None,
    kind: QuoteKind = QuoteKind.DIRECT,
    confidence: Confidence = Confidence.HIGH,
) -> Quote:
    said = span(text, words)
    who = Speaker(span(text, speaker), span(text, role) if role else None, SpeakerKind.PERSON) if speaker else None
    return Quote(
        said.start,
        said.end,
        kind,
        1,
        who,
        span(text, speaker) if speaker else None,
        span(text, cue) if cue else None,
        span(text, channel) if channel else None,
        confidence,
    )


@pytest.mark.parametrize(
    ("text", "cue", "channel", "phrase"),
    [
        # The article's own words, where the word of saying and the place stand together.
        ('"No," she told Reuters.', "told", "Reuters", "told Reuters"),
        ('"No," she told the BBC.', "told", "BBC", "told the BBC"),
        ('"No," she said in a statement.', "said", "statement", "said in a statement"),
        ('"No," the office posted on X.', "posted", "X", "posted on X"),
        ('"No," she said in an interview with Le Monde.', "said", "Le Monde", "said in an interview with Le Monde"),
        # Apart, or the other way round, or with a comma between, they are joined by words of ours.
        ('In a statement she said: "No."', "said", "statement", "in a statement"),
        ('In an interview she said: "No."', "said", "interview", "in an interview"),
        ('On Telegram she wrote: "No."', "wrote", "Telegram", "on Telegram"),
        (
            'One, speaking on condition of anonymity, said: "No."',
            "said",
            "on condition of anonymity",
            "on condition of anonymity",
        ),
        ('At a press conference she said: "No."', "said", "press conference", "at a press conference"),
        ('On social media she wrote: "No."', "wrote", "social media", "on social media"),
        ('In his remarks he said: "No."', "said", "remarks", "in remarks"),
        ('In an address he said: "No."', "said", "address", "in an address"),
        ('Asked by reporters, she said: "No."', "said", "reporters", "to reporters"),
        ('Reuters asked. "No," she said.', "said", "Reuters", "to Reuters"),
        ('"No," she said, and Reuters heard it.', "said", "Reuters", "to Reuters"),
        # Without a word of saying.
        ('Her statement: "No."', None, "statement", "in a statement"),
        ('"No."', None, None, None),
    ],
)
def test_where_it_was_said_is_a_phrase(text: str, cue: str | None, channel: str | None, phrase: str | None) -> None:
    quote = quote_of(text, '"No', cue=cue, channel=channel)

    assert channel_phrase(article_of(text), quote) == phrase


TEXT = '"Yes," said Ana Diaz, the mayor. Others called it "risky." Bo Lund, a fisher, told Radio Norge: "No."'


def passage(highlight: str, *quotes: Quote) -> Passage:
    return Passage(article_of(TEXT).paragraphs[0], 1.0, (span(TEXT, highlight),), quotes)


YES = quote_of(TEXT, '"Yes,"', cue="said", speaker="Ana Diaz", role="the mayor")
RISKY = quote_of(TEXT, '"risky."', kind=QuoteKind.SCARE)
NO = quote_of(TEXT, '"No."', cue="told", channel="Radio Norge", speaker="Bo Lund", role="a fisher")


def test_of_several_speakers_the_one_whose_words_answer_is_named() -> None:
    article = article_of(TEXT)

    assert attribution(article, passage('"Yes," said Ana Diaz', YES, RISKY, NO)) == "— Ana Diaz, the mayor · ¶ 1"
    assert attribution(article, passage('Norge: "No."', YES, RISKY, NO)) == (
        "— Bo Lund, a fisher · told Radio Norge · ¶ 1"
    )


def test_the_reporters_own_words_have_no_speaker() -> None:
    assert attribution(article_of(TEXT), passage("Others called it", YES, RISKY, NO)) == "¶ 1"
    assert passage('"risky."', YES, RISKY, NO).voice is None, "words that nobody uttered"


def test_a_few_words_of_reported_speech_leave_the_sentence_the_reporters() -> None:
    text = "The bridge was blown up, for which the rebels claimed responsibility. Ana Diaz said it would stand."
    article = article_of(text)
    claim = quote_of(text, "responsibility", speaker="the rebels", kind=QuoteKind.INDIRECT)
    promise = quote_of(text, "it would stand", speaker="Ana Diaz", kind=QuoteKind.INDIRECT)

    def voice(highlight: str) -> Quote | None:
        return Passage(article.paragraphs[0], 1.0, (span(text, highlight),), (claim, promise)).voice

    assert voice("The bridge was blown up, for which the rebels claimed responsibility.") is None
    assert voice("Ana Diaz said it would stand.") == promise


def test_an_unsure_speaker_is_shown_as_unsure() -> None:
    unsure = quote_of(TEXT, '"Yes,"', speaker="Ana Diaz", confidence=Confidence.LOW)

    assert attribution(article_of(TEXT), passage('"Yes,"', unsure)) == "— speaker unclear: probably Ana Diaz · ¶ 1"


def test_an_unknown_speaker_is_shown_as_unclear() -> None:
    unknown = quote_of(TEXT, '"Yes,"', confidence=Confidence.LOW)

    assert attribution(article_of(TEXT), passage('"Yes,"', unknown)) == "— speaker unclear · ¶ 1"


def test_a_role_is_told_where_a_speaker_is_introduced() -> None:
    article = article_of(TEXT)

    assert quote_attribution(article, YES, introduce=True) == "— Ana Diaz, the mayor · ¶ 1"
    assert quote_attribution(article, YES, introduce=False) == "— Ana Diaz · ¶ 1"


def test_quoted_words_without_a_speaker_say_so() -> None:
    assert quote_attribution(article_of(TEXT), RISKY, introduce=True) == "— no speaker · ¶ 1"


@pytest.mark.parametrize("day", [date(2025, 3, 7), datetime(2025, 3, 7, 9, 15)])
def test_dates_are_written_as_people_write_them(day: date) -> None:
    assert long_date(day) == "7 March 2025"
