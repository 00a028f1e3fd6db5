"""Who said what."""

import sys
from argparse import Namespace
from collections.abc import Sequence

from bot.contract import print_line, quotes_object
from bot.exit_codes import ExitCode
from bot.opening import open_article
from bot.pages import quote_page
from bot.selection import about, said_by
from bot.terminal import Screen
from index.answer import Quote, QuoteKind
from index.quotes.finder import find_quotes
from index.quotes.lookup import speakers_of
from source import Article


def run(options: Namespace) -> ExitCode:
    """Print the quotes, all or those asked for; the exit code tells whether there are any of those.

    People are not shown what nobody said, titles and terms; programs are.
    """
    article = open_article(options.article)
    everything = find_quotes(article)
    quotes = everything if options.json else tuple(quote for quote in everything if quote.kind is not QuoteKind.SCARE)
    if options.by:
        quotes = said_by(article, quotes, " ".join(options.by))
    if options.about:
        quotes = about(article, quotes, " ".join(options.about))

    screen = Screen.of(sys.stdout)
    if options.json:
        print_line(quotes_object(article, quotes))
    elif quotes:
        print(quote_page(screen, article, quotes))
    else:
        print(screen.text(_nothing_found(options, article, everything)))
    return ExitCode.NOT_ANSWERED if (options.by or options.about) and not quotes else ExitCode.SHOWN


def _nothing_found(options: Namespace, article: Article, quotes: Sequence[Quote]) -> str:
    """What to say instead of quotes: what is missing, and who does speak."""
    names = "; ".join(article[speaker.name] for speaker in speakers_of(quotes))
    if not names:
        return "The article quotes nobody."
    asked = [f"by {' '.join(options.by)}"] if options.by else []
    asked += [f"about {' '.join(options.about)}"] if options.about else []
    return f"There is no quote {' '.join(asked)}. Those who speak: {names}."
