"""Headline, byline, date, sections, speakers."""

import sys
from argparse import Namespace

from bot.contract import article_object, print_line
from bot.exit_codes import ExitCode
from bot.opening import open_article
from bot.pages import contents_page
from bot.terminal import Screen
from index.quotes.finder import find_quotes
from index.quotes.lookup import speakers_of


def run(options: Namespace) -> ExitCode:
    """Print what the article consists of."""
    article = open_article(options.article)
    speakers = speakers_of(find_quotes(article))
    if options.json:
        print_line(article_object(article, speakers))
    else:
        print(contents_page(Screen.of(sys.stdout), article, speakers))
    return ExitCode.SHOWN
