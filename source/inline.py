"""The inline marks of Markdown: which characters of a paragraph are not for reading.

The rules are CommonMark's (spec.commonmark.org), as far as taking characters out can follow them: entities
stay as they are written, and white space and letters alone decide whether ``*`` or ``_`` opens or closes.
"""

import re
from collections.abc import Iterator
from itertools import chain

from source.article import Span

_MARK = re.compile(
    r"\\(?P<escape>[!-/:-@\[-`{-~\r\n])"
    r"|(?<!`)(?P<ticks>`++)(?s:.{1,1000}?)(?<!`)(?P=ticks)(?!`)"
    r"|<(?P<address>https?://[^\s<>]{1,2000}|[\w.+-]{1,200}@[\w.-]{1,200})>"
    r"|(?P<tag><!--[^>]{0,500}+>|</?[A-Za-z][^<>]{0,500}>)"
    r"|(?P<note>\[\^[^\]\s]{1,100}\])"
    r"|(?P<open>!?\[)"
    r"|(?P<close>\])"
    r"|(?P<run>\*+|_+|~~)"
)
_DESTINATION = re.compile(
    r"\(\s*(?:<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*\)"
)
_REFERENCE = re.compile(r"\[([^\[\]]{0,200})\]")


def inline_marks(text: str, block: Span, definitions: frozenset[str]) -> Iterator[Span]:
    """What to take out of a paragraph or heading so that only its words are left, in no order.

    Emphasis, code ticks, backslashes and HTML tags go; of links the label stays, of images nothing.
    ``definitions`` are the names (folded, see ``fold_label``) that the file defines for its links.
    """
    marks = list(_MARK.finditer(text, block.start, block.end))
    return chain(
        _simple_marks(marks),
        _link_marks(text, block, marks, definitions),
        _emphasis_marks(text, block, marks),
    )


def fold_label(label: str) -> str:
    """The name of a link as the file's definitions are looked up: case and white space do not count."""
    return " ".join(label.casefold().split())


def _simple_marks(marks: list[re.Match[str]]) -> Iterator[Span]:
    for mark in marks:
        match mark.lastgroup:
            case "escape":
                yield Span(mark.start(), mark.start() + 1)
            case "ticks":
                width = len(mark["ticks"])
                yield Span(mark.start(), mark.start() + width)
                yield Span(mark.end() - width, mark.end())
            case "address":
                yield Span(mark.start(), mark.start() + 1)
                yield Span(mark.end() - 1, mark.end())
            case "tag" | "note":
                yield Span(*mark.span())


def _link_marks(text: str, block: Span, marks: list[re.Match[str]], definitions: frozenset[str]) -> Iterator[Span]:
    opened: list[re.Match[str]] = []
    for mark in marks:
        if mark.lastgroup == "open":
            opened.append(mark)
        if mark.lastgroup != "close" or not opened:
            continue
        bracket = opened.pop()
        end = _link_end(text, block, Span(bracket.end(), mark.start()), definitions)
        if end is None:
            continue
        if text[bracket.start()] == "!":
            yield Span(bracket.start(), end)
        else:
            yield Span(bracket.start(), bracket.end())
            yield Span(mark.start(), end)


def _link_end(text: str, block: Span, label: Span, definitions: frozenset[str]) -> int | None:
    """Where the link ends that these words in brackets begin; None where they are words in brackets."""
    after = label.end + 1
    destination = _DESTINATION.match(text, after, block.end)
    if destination is not None:
        return destination.end()
    reference = _REFERENCE.match(text, after, block.end)
    if reference is not None and fold_label(reference[1] or text[label.start : label.end]) in definitions:
        return reference.end()
    return after if fold_label(text[label.start : label.end]) in definitions else None


def _emphasis_marks(text: str, block: Span, marks: list[re.Match[str]]) -> Iterator[Span]:
    """The runs of marks that open and close emphasis, paired from the inside out."""
    opened: dict[str, list[Span]] = {"*": [], "_": [], "~": []}
    for mark in marks:
        if mark.lastgroup != "run":
            continue
        run = Span(*mark.span())
        sign = text[run.start]
        before = text[run.start - 1] if run.start > block.start else " "
        after = text[run.end] if run.end < block.end else " "
        inside_word = sign == "_" and before.isalnum() and after.isalnum()
        while opened[sign] and run and not before.isspace() and not inside_word:
            opener = opened[sign].pop()
            width = min(len(opener), len(run))
            yield Span(opener.end - width, opener.end)
            yield Span(run.start, run.start + width)
            if len(opener) > width:
                opened[sign].append(Span(opener.start, opener.end - width))
            run = Span(run.start + width, run.end)
        if run and not after.isspace() and not inside_word:
            opened[sign].append(run)
