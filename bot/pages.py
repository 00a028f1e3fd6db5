"""What people read: answers, quotes, paragraphs and the article's contents, as text for a screen."""

from collections import Counter
from collections.abc import Sequence

from bot.attribution import attribution, described, place, publication, quote_attribution
from bot.terminal import Screen
from bot.utterances import Utterance, utterances
from index.answer import Answer, Outcome, Passage, Quote, Speaker
from source import Article, Paragraph, Span

_MOST_SECTIONS = 5
_MOST_NAMES = 3


def answer_page(screen: Screen, article: Article, answer: Answer, top: int | None) -> str:
    """An answer: what was understood, what there is to say to it, and ``top`` passages or the close ones."""
    parts = []
    if answer.understood_as is not None:
        parts.append(screen.note(f"Showing results for: {answer.understood_as}"))
    if answer.reply:
        parts.append(_reply(screen, article, answer.reply))
    if answer.outcome in (Outcome.ANSWERED, Outcome.CLOSEST):
        parts += [_passage(screen, article, passage) for passage in passages_to_show(answer, top)]
    return "\n\n".join(parts)


def passages_to_show(answer: Answer, top: int | None) -> Sequence[Passage]:
    """The first ``top`` passages; without it the best and at most two whose score comes close to its own."""
    return answer.close_passages if top is None else answer.passages[:top]


def suggestions(screen: Screen, article: Article, quotes: Sequence[Quote]) -> str:
    """What one could ask about: some of the article's sections, and who says most; empty if it has neither."""
    often = Counter(each.speaker for each in utterances(article, quotes) if each.speaker)
    lines = []
    if article.headings:
        lines.append(f"It is about: {_some([article[heading] for heading in article.headings], _MOST_SECTIONS)}")
    if often:
        lines.append(f"It quotes: {_some([article[speaker.name] for speaker, _ in often.most_common()], _MOST_NAMES)}")
    return "\n".join(screen.note(line) for line in lines)


def speaker_list(screen: Screen, article: Article, speakers: Sequence[Speaker]) -> str:
    """Everyone who says something, each with the role, in the order given; empty if nobody does."""
    lines = [screen.item(described(article, speaker)) for speaker in speakers]
    return "\n".join(["Speakers:", *lines]) if lines else ""


def _some(texts: Sequence[str], most: int) -> str:
    """The first of the texts, and how many more there are."""
    more = [f"{len(texts) - most} more (onrecord article lists all)"] if len(texts) > most else []
    return "; ".join([*texts[:most], *more])


def quote_page(screen: Screen, article: Article, quotes: Sequence[Quote]) -> str:
    """What is said, in order, in whole sentences; the role of a speaker is told once."""
    entries = []
    introduced: set[Speaker | None] = set()
    for together in utterances(article, quotes):
        entries.append(_utterance(screen, article, together, introduce=together.speaker not in introduced))
        introduced.add(together.speaker)
    return "\n\n".join(entries)


def paragraph_page(screen: Screen, article: Article, paragraphs: Sequence[Paragraph]) -> str:
    """Paragraphs in full, each under its number, and its section where that begins."""
    entries = []
    section = None
    for paragraph in paragraphs:
        number = place(article, paragraph) if paragraph.section != section else f"¶ {paragraph.number}"
        entries.append(f"{screen.note(number)}\n{screen.text(article[paragraph])}")
        section = paragraph.section
    return "\n\n".join(entries)


def contents_page(screen: Screen, article: Article, speakers: Sequence[Speaker]) -> str:
    """Headline, byline, date, sections and speakers."""
    parts = [_head(screen, article), _sections(screen, article), speaker_list(screen, article, speakers)]
    return "\n\n".join(part for part in parts if part)


def _reply(screen: Screen, article: Article, reply: str) -> str:
    """A reply, its lines kept apart; headings in it, as a summary has them, are a list."""
    headings = {article[heading] for heading in article.headings}
    return "\n".join(screen.item(line) if line in headings else screen.text(line) for line in reply.splitlines())


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
    if article.byline and not (article.outlet and article[article.byline] == article[article.outlet]):
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
        lines.append(screen.item(article[heading] + extent))
    return "\n".join(lines)
