"""What people read: answers, quotes, paragraphs and the article's contents, as text for a screen."""

from collections.abc import Sequence

from bot.attribution import attribution, described, place, publication, quote_attribution
from bot.terminal import Screen
from bot.utterances import Utterance, utterances
from index.answer import Answer, Outcome, Passage, Quote, Speaker
from source import Article, Paragraph, Span

_MOST_SHOWN = 3
_CLOSE_BEHIND = 0.8
"""The share of the best score from which another passage is shown beside the best."""


def answer_page(screen: Screen, article: Article, answer: Answer, top: int | None) -> str:
    """An answer: what was understood, what there is to say to it, and ``top`` passages or the close ones."""
    parts = []
    if answer.understood_as is not None:
        parts.append(screen.note(f"Showing results for: {answer.understood_as}"))
    if answer.reply:
        parts.append(screen.text(answer.reply))
    if answer.outcome in (Outcome.ANSWERED, Outcome.CLOSEST):
        parts += [_passage(screen, article, passage) for passage in passages_to_show(answer, top)]
    return "\n\n".join(parts)


def passages_to_show(answer: Answer, top: int | None) -> Sequence[Passage]:
    """The first ``top`` passages; without it the best and at most two whose score comes close to its own."""
    if top is not None:
        return answer.passages[:top]
    return [
        passage
        for passage in answer.passages[:_MOST_SHOWN]
        if passage is answer.passages[0] or passage.score >= _CLOSE_BEHIND * answer.passages[0].score > 0
    ]


def suggestions(screen: Screen, article: Article, speakers: Sequence[Speaker]) -> str:
    """What one could ask about: the article's sections and whom it quotes; empty if it has neither."""
    lines = []
    if article.headings:
        lines.append("It is about: " + "; ".join(article[heading] for heading in article.headings))
    if speakers:
        lines.append("It quotes: " + "; ".join(article[speaker.name] for speaker in speakers))
    return "\n".join(screen.note(line) for line in lines)


def quote_page(screen: Screen, article: Article, quotes: Sequence[Quote]) -> str:
    """What is said, in order, in whole sentences; the role of a speaker is told once."""
    entries = []
    introduced: set[Speaker | None] = set()
    for together in utterances(article, quotes):
        entries.append(_utterance(screen, article, together, introduce=together.speaker not in introduced))
        introduced.add(together.speaker)
    return "\n\n".join(entries)


def paragraph_page(screen: Screen, article: Article, paragraphs: Sequence[Paragraph]) -> str:
    """Paragraphs in full, each under its number and section."""
    return "\n\n".join(
        f"{screen.note(place(article, paragraph))}\n{screen.text(article[paragraph])}" for paragraph in paragraphs
    )


def contents_page(screen: Screen, article: Article, speakers: Sequence[Speaker]) -> str:
    """Headline, byline, date, sections and speakers."""
    parts = [_head(screen, article), _sections(screen, article), _speakers(screen, article, speakers)]
    return "\n\n".join(part for part in parts if part)


def _passage(screen: Screen, article: Article, passage: Passage) -> str:
    start = passage.paragraph.start
    answering = [Span(span.start - start, span.end - start) for span in passage.highlights]
    text = screen.text(article[passage.paragraph], answering)
    return f"{text}\n{screen.note(attribution(article, passage))}"


def _utterance(screen: Screen, article: Article, utterance: Utterance, *, introduce: bool) -> str:
    said = [Span(quote.start - utterance.start, quote.end - utterance.start) for quote in utterance.quotes]
    text = screen.text(article[utterance], said)
    return f"{text}\n{screen.note(quote_attribution(article, utterance.surest, introduce=introduce))}"


def _head(screen: Screen, article: Article) -> str:
    lines = [screen.bold(article[article.title])] if article.title else []
    if article.byline:
        lines.append(screen.text(f"By {article[article.byline]}"))
    lines += [screen.text(line) for line in publication(article)]
    if article.url:
        lines.append(screen.text(article[article.url]))
    return "\n".join(lines)


def _sections(screen: Screen, article: Article) -> str:
    total = len(article.paragraphs)
    lines = [f"{total} paragraphs" if total > 1 else "1 paragraph"]
    for heading in article.headings:
        numbers = [paragraph.number for paragraph in article.paragraphs if paragraph.section == heading]
        extent = f" · ¶ {numbers[0]}-{numbers[-1]}" if numbers else ""
        lines.append(screen.text(article[heading] + extent, indent="  "))
    return "\n".join(lines)


def _speakers(screen: Screen, article: Article, speakers: Sequence[Speaker]) -> str:
    lines = [screen.text(described(article, speaker), indent="  ") for speaker in speakers]
    return "\n".join(["Speakers:", *lines]) if lines else ""
