"""Who said what."""

import sys
from argparse import Namespace
from collections.abc import Sequence

from bot.contract import quotes_object, to_line
from bot.exit_codes import ExitCode
from bot.opening import open_article
from bot.pages import quote_page
from bot.terminal import Screen
from index.answer import Quote
from index.quotes import find_quotes
from source import Article, Span


def run(options: Namespace) -> ExitCode:
    """Print the quotes, all or those asked for; the exit code tells whether there are any of those."""
    article = open_article(options.article)
    everything = find_quotes(article)
    quotes = everything
    if options.by:
        quotes = said_by(article, quotes, " ".join(options.by))
    if options.about:
        quotes = about(article, quotes, " ".join(options.about))

    if options.json:
        print(to_line(quotes_object(article, quotes)))
    elif quotes:
        print(quote_page(Screen.of(sys.stdout), article, quotes))
    asked_for_some = options.by or options.about
    return ExitCode.NOT_ANSWERED if asked_for_some and not quotes else ExitCode.SHOWN


def said_by(article: Article, quotes: Sequence[Quote], name: str) -> tuple[Quote, ...]:
    """The quotes of the speakers that a typed name means."""
    from index.quotes import find_speakers  # noqa: PLC0415

    meant = find_speakers(article, quotes, name)
    return tuple(quote for quote in quotes if quote.speaker in meant)


def about(article: Article, quotes: Sequence[Quote], topic: str) -> tuple[Quote, ...]:
    """The quotes that share most words with a topic, counting their sentences; none where none is shared."""
    # The stemmer is not needed for the other quotes.
    from index.terms import content_terms, stems  # noqa: PLC0415

    wanted = set(stems(content_terms(topic)))
    shared = [
        len(wanted.intersection(stems(content_terms(article.text, context))))
        for context in _contexts(article, quotes)
    ]
    most = max(shared, default=0)
    return tuple(quote for quote, count in zip(quotes, shared, strict=True) if count == most > 0)


def _contexts(article: Article, quotes: Sequence[Quote]) -> list[Span]:
    """For each quote, itself with the rest of the sentences that it stands in."""
    sentences = [sentence for paragraph in article.paragraphs for sentence in paragraph.sentences]
    contexts = []
    for quote in quotes:
        around = [sentence for sentence in sentences if sentence.overlaps(quote)]
        contexts.append(
            Span(min(span.start for span in [quote, *around]), max(span.end for span in [quote, *around]))
        )
    return contexts
