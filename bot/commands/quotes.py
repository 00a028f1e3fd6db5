"""Who said what."""

import sys
from argparse import Namespace
from collections.abc import Sequence

from bot.contract import print_line, quotes_object
from bot.errors import UsageError
from bot.exit_codes import ExitCode
from bot.opening import open_article
from bot.pages import quote_page, speaker_list, suggestions
from bot.selection import about, said_by
from bot.terminal import Screen
from index.answer import Quote, QuoteKind
from index.quotes.finder import find_quotes
from index.quotes.lookup import speakers_of
from source import Article


def run(options: Namespace) -> ExitCode:
    """Print the quotes, all or those asked for; the exit code tells whether there are any of those.

    Raises a UsageError where it is not said by whom or about what. People are not shown what nobody said, titles and
    terms; programs are.
    """
    by, about_what = " ".join(options.by or ()), " ".join(options.about or ())
    if options.by and not by.strip():
        raise UsageError("--by needs a name, as in: onrecord quotes --by minister")
    if options.about and not about_what.strip():
        raise UsageError("--about needs a word, as in: onrecord quotes --about the elections")

    article = open_article(options.article)
    everything = find_quotes(article)
    quotes = everything if options.json else tuple(quote for quote in everything if quote.kind is not QuoteKind.SCARE)
    if by:
        quotes = said_by(article, quotes, by)
    if about_what:
        quotes = about(article, quotes, about_what)

    screen = Screen.of(sys.stdout)
    if options.json:
        print_line(quotes_object(article, quotes))
    elif quotes:
        print(quote_page(screen, article, quotes))
    else:
        print(_nothing_found(screen, article, everything, by, about_what))
    return ExitCode.NOT_ANSWERED if (by or about_what) and not quotes else ExitCode.SHOWN


def _nothing_found(screen: Screen, article: Article, quotes: Sequence[Quote], by: str, about_what: str) -> str:
    """What to say instead of quotes: what is missing, and for which names or subjects one could look."""
    speakers = speakers_of(quotes)
    if not speakers:
        return "The article quotes nobody."
    asked = [f"by {by}"] if by else []
    asked += [f"about {about_what}"] if about_what else []
    nothing = screen.text(f"There is no quote {' '.join(asked)}.")
    instead = speaker_list(screen, article, speakers) if by else suggestions(screen, article, quotes)
    return f"{nothing}\n\n{instead}"
