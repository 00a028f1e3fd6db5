"""Paragraphs, in full, with their section."""

import sys
from argparse import Namespace

from bot.contract import paragraphs_object, print_line
from bot.errors import UsageError
from bot.exit_codes import ExitCode
from bot.opening import open_article
from bot.pages import paragraph_page
from bot.terminal import Screen


def run(options: Namespace) -> ExitCode:
    """Print the paragraphs asked for; a UsageError where the article does not have them."""
    article = open_article(options.article)
    first, last, total = options.numbers[0], options.numbers[-1], len(article.paragraphs)
    if not 1 <= first <= last <= total:
        wrong = first if not 1 <= first <= total else last
        raise UsageError(f"there is no paragraph {wrong}; the article has {total}, numbered from 1")
    paragraphs = article.paragraphs[first - 1 : last]
    if options.json:
        print_line(paragraphs_object(article, paragraphs))
    else:
        print(paragraph_page(Screen.of(sys.stdout), article, paragraphs))
    return ExitCode.SHOWN
