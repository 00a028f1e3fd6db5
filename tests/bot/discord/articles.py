"""Articles, quotes and answers as hypothesis makes them: odd ones, long ones, full of markup."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from hypothesis import strategies as st

from bot.discord.edition import Edition
from index.answer import Answer, Confidence, Outcome, Passage, Quote, QuoteKind, Speaker, SpeakerKind
from source import Article, ArticleError, Paragraph, Span, read_text
from tests.bot.discord.test_markdown import MARKUP

if TYPE_CHECKING:
    from index.answerer import Answerer

WORDS = [*MARKUP, "the", "minister", "“no,”", '"yes"', "3.5", "Ana", "Diaz", "x" * 3000, "𝔘𝔫𝔦", "👩🏽‍🚒", "\u202e", "—"]

sentences = st.builds(
    lambda words, times, end: " ".join(words * times) + end,
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=12),
    st.sampled_from([1, 1, 1, 2, 20]),
    st.sampled_from([".", "!", "?", ""]),
)
blocks = st.lists(sentences, min_size=1, max_size=6).map(" ".join)


@dataclass(frozen=True)
class StandIn:
    """What an Edition reads of an Answerer, which would take long to make for every example."""

    article: Article
    quotes: tuple[Quote, ...]


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = "\n\n".join(draw(st.lists(blocks, min_size=1, max_size=6)))
    try:
        article = read_text(text)
    except ArticleError:
        article = read_text("A paragraph.\n\nAnother one.")
    if draw(st.booleans()):
        # Headings, outlets and addresses may be anything too.
        anything = draw(slices(article, Span(0, len(article.text))))
        sectioned = tuple(replace(paragraph, section=anything) for paragraph in article.paragraphs)
        article = replace(
            article, paragraphs=sectioned, headings=(anything,) * draw(st.integers(1, 40)), title=anything, url=anything
        )
        article = replace(article, byline=anything, outlet=draw(slices(article, anything)))
    return article


@st.composite
def slices(draw: st.DrawFn, article: Article, inside: Span) -> Span:
    """A slice that is not blank, as all that an article's parts are."""
    start = draw(st.integers(inside.start, inside.end - 1))
    end = draw(st.integers(start + 1, inside.end))
    words = article.text[start:end].strip()
    if not words:
        return inside
    start = article.text.index(words, start)
    return Span(start, start + len(words))


@st.composite
def quotes(draw: st.DrawFn, article: Article, paragraph: Paragraph) -> Quote:
    span = draw(slices(article, paragraph))
    everything = Span(0, len(article.text))
    name, role = draw(slices(article, everything)), draw(st.none() | slices(article, everything))
    speaker = draw(st.none() | st.just(Speaker(name, role, SpeakerKind.PERSON)))
    return Quote(
        span.start,
        span.end,
        draw(st.sampled_from(QuoteKind)),
        paragraph.number,
        speaker,
        draw(st.none() | slices(article, paragraph)),
        draw(st.none() | slices(article, paragraph)),
        draw(st.none() | slices(article, paragraph)),
        draw(st.sampled_from(Confidence)),
    )


@st.composite
def editions(draw: st.DrawFn) -> Edition:
    article = draw(articles())
    found = [draw(quotes(article, paragraph)) for paragraph in article.paragraphs if draw(st.booleans())]
    return Edition(cast("Answerer", StandIn(article, tuple(found))))


@st.composite
def answers(draw: st.DrawFn, edition: Edition) -> Answer:
    article = edition.article
    passages = []
    for paragraph in draw(st.lists(st.sampled_from(article.paragraphs), min_size=1, max_size=10)):
        highlights = draw(st.just(()) | slices(article, paragraph).map(lambda span: (span,)))
        beside = tuple(quote for quote in edition.quotes if quote.paragraph == paragraph.number)
        passages.append(Passage(paragraph, 1.0, highlights, beside))
    voice = passages[0].voice
    return Answer(
        question=draw(blocks),
        understood_as=draw(st.none() | blocks),
        outcome=draw(st.sampled_from(Outcome)),
        confidence=0.5,
        reply=draw(st.just("") | blocks),
        speaker=voice.speaker if voice else None,
        passages=tuple(passages),
    )
