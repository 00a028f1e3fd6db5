"""Is everything set up? Each problem with its mend."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.errors import SettingsError
from bot.exit_codes import ExitCode
from bot.settings import ENV_FILE, near_misses, read_settings
from bot.terminal import Screen
from index.quotes.finder import find_quotes
from index.quotes.lookup import speakers_of
from source import ArticleError, MissingArticleError, read_article


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at."""

    text: str
    """What is so; of a problem, with its mend."""
    code: ExitCode = ExitCode.SHOWN
    """What a problem makes the command end with; SHOWN where all is well."""


def run(options: Namespace) -> ExitCode:
    """Look at everything, print a line for each, and return the code of the first problem."""
    screen = Screen.of(sys.stdout)
    code = ExitCode.SHOWN
    for finding in _findings(options.article):
        mark = "✗" if finding.code else "✓"
        print(screen.text(f"{mark} {finding.text}"))
        code = code or finding.code
    return code


def _findings(named: Path | None) -> Iterator[Finding]:
    path = named
    try:
        settings = read_settings()
        path = named or settings.article
    except SettingsError as error:
        yield from (Finding(problem, ExitCode.BAD_SETTINGS) for problem in str(error).splitlines())
    else:
        yield from _of_names()
    if path:
        yield _of_article(path)


def _of_names() -> Iterator[Finding]:
    """What the settings file names: settings, or what may have been meant for one."""
    misses = near_misses()
    for miss in misses:
        yield Finding(
            f"{ENV_FILE}, line {miss.line}: {miss.name} is no setting; if {miss.meant} is meant, rename it",
            ExitCode.BAD_SETTINGS,
        )
    if not misses:
        yield Finding(
            f"settings: read from the environment and {ENV_FILE}"
            if ENV_FILE.is_file()
            else f"settings: read from the environment; there is no {ENV_FILE} here, and none is needed"
        )


def _of_article(path: Path) -> Finding:
    try:
        article = read_article(path)
    except MissingArticleError as error:
        return Finding(str(error), ExitCode.NO_FILE)
    except ArticleError as error:
        return Finding(str(error), ExitCode.BAD_DATA)
    quotes = find_quotes(article)
    title = f"“{article[article.title]}”" if article.title else f"{path}, which has no title"
    counts = [
        _count(len(article.paragraphs), "paragraph"),
        _count(len(article.headings), "section"),
        _count(len(quotes), "quote"),
        _count(len(speakers_of(quotes)), "speaker"),
    ]
    return Finding(f"article: {title}: {', '.join(counts)}")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
