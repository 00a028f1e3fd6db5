"""The JSON contract: what other programs read. No other module knows its keys.

Offsets count characters of the article's text, end exclusive; paragraphs count from 1. The absent is null.
"""

import json
import re
import sys
from collections.abc import Iterable
from typing import Any

from index.answer import Answer, Passage, Quote, Speaker
from source import Article, Paragraph, Span

JsonObject = dict[str, Any]

# Legal in a JSON string, and yet: terminals obey the C1 controls and the bidirectional ones, many programs
# end a line at U+0085, U+2028 and U+2029, and a lone surrogate cannot be encoded. So they are escaped.
_TROUBLESOME = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def print_line(value: JsonObject) -> None:
    """Print one line of JSON, at once, in UTF-8 whatever the locale."""
    text = json.dumps(value, ensure_ascii=False)
    harmless = _TROUBLESOME.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    sys.stdout.buffer.write(harmless.encode() + b"\n")
    sys.stdout.buffer.flush()


def answer_object(article: Article, answer: Answer) -> JsonObject:
    """The contract's Answer."""
    return {
        "question": answer.question,
        "understood_as": answer.understood_as,
        "outcome": answer.outcome,
        "confidence": answer.confidence,
        "reply": answer.reply,
        "speaker": _speaker(article, answer.speaker),
        "passages": [_passage(article, passage) for passage in answer.passages],
    }


def quotes_object(article: Article, quotes: Iterable[Quote]) -> JsonObject:
    """What ``onrecord quotes --json`` prints: the article's header, and quotes in order."""
    return {"article": _header(article), "quotes": [_quote(article, quote) for quote in quotes]}


def article_object(article: Article, speakers: Iterable[Speaker]) -> JsonObject:
    """What ``onrecord article --json`` prints: the header, the sections with their paragraphs, who speaks."""
    return {
        **_header(article),
        "sections": [_section(article, heading) for heading in article.headings],
        "speakers": [_speaker(article, speaker) for speaker in speakers],
    }


def paragraphs_object(article: Article, paragraphs: Iterable[Paragraph]) -> JsonObject:
    """What ``onrecord read --json`` prints: the header, and paragraphs in full."""
    return {"article": _header(article), "paragraphs": [_paragraph(article, each) for each in paragraphs]}


def _header(article: Article) -> JsonObject:
    moment = article.dated.moment if article.dated else None
    return {
        "title": _words(article, article.title),
        "byline": _words(article, article.byline),
        "outlet": _words(article, article.outlet),
        "date": moment.isoformat() if moment else None,
        "dateline": _words(article, article.dateline),
        "url": _words(article, article.url),
        "paragraphs": len(article.paragraphs),
    }


def _section(article: Article, heading: Span) -> JsonObject:
    numbers = [paragraph.number for paragraph in article.paragraphs if paragraph.section == heading]
    return {**_slice(article, heading), "paragraphs": numbers}


def _paragraph(article: Article, paragraph: Paragraph) -> JsonObject:
    return {
        "paragraph": paragraph.number,
        "section": _words(article, paragraph.section),
        **_slice(article, paragraph),
    }


def _passage(article: Article, passage: Passage) -> JsonObject:
    return {
        **_paragraph(article, passage.paragraph),
        "score": passage.score,
        "highlights": [{"start": span.start, "end": span.end} for span in passage.highlights],
        "quotes": [_quote(article, quote) for quote in passage.quotes],
    }


def _quote(article: Article, quote: Quote) -> JsonObject:
    return {
        **_slice(article, quote),
        "kind": quote.kind,
        "paragraph": quote.paragraph,
        "speaker": _speaker(article, quote.speaker),
        "mention": _slice(article, quote.mention) if quote.mention else None,
        "cue": _words(article, quote.cue),
        "channel": _words(article, quote.channel),
        "confidence": quote.confidence,
    }


def _speaker(article: Article, speaker: Speaker | None) -> JsonObject | None:
    if speaker is None:
        return None
    return {
        "name": article[speaker.name],
        "role": _words(article, speaker.role),
        "kind": speaker.kind,
    }


def _slice(article: Article, span: Span) -> JsonObject:
    return {"text": article[span], "start": span.start, "end": span.end}


def _words(article: Article, span: Span | None) -> str | None:
    return article[span] if span else None
