"""Markdown: front matter, headings and paragraphs by their offsets, inline marks taken out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise, takewhile

from source.article import Article, Span
from source.assembly import assemble
from source.errors import ArticleError
from source.excision import Excised, excise
from source.furniture import story_of
from source.header import read_footer, read_header
from source.header_lines import LABELS, Header, add_part
from source.headings import reads_like_heading
from source.inline import fold_label, inline_marks
from source.spans import BLANKS, Block, trim

_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?P<fields>(?:(?!---|\.\.\.).*\r?\n)*)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)"
)
_FIELD = re.compile(r"^(?P<key>[A-Za-z][\w -]*):[ \t]+(?P<value>\S.*?)[ \t\r]*$", re.MULTILINE)
_ESCAPED = re.compile(r"\\(?=[\"\\])")

# What a line opens with, behind quote signs and white space.
_OPENING = re.compile(
    r"(?:[ \t]*>[ \t]?)*[ \t]*"
    r"(?:(?P<heading>\#{1,6})(?:[ \t]+|(?=[\r\n]|$))"
    r"|(?P<fence>`{3,}|~{3,})"
    r"|(?P<underline>=+|-+)[ \t]*(?=[\r\n]|$)"
    r"|(?P<rule>(?P<sign>[-*_])(?:[ \t]*(?P=sign)){2,})[ \t]*(?=[\r\n]|$)"
    r"|\[(?P<definition>[^\]\^][^\]]{0,200})\]:[ \t]*\S"
    r"|(?P<note>\[\^[^\]\s]{1,100}\]:[ \t]*)"
    r"|(?P<item>(?:[-*+]|\d{1,9}[.)])[ \t]+)"
    r"|(?P<row>\|))?"
)
_TABLE_RULE = re.compile(r"[|:\- \t]+")
_BOLD = re.compile(r"(?P<sign>\*\*|__)(?P<words>[^*_\n]+)(?P=sign)")


class Kind(Enum):
    """What a block is before its inline marks are read."""

    PARAGRAPH = auto()
    HEADING = auto()
    CODE = auto()


@dataclass(frozen=True, slots=True)
class RawBlock:
    """A block of the file: its lines, each without quote signs, bullets and white space before it."""

    kind: Kind
    lines: tuple[Span, ...]

    @property
    def span(self) -> Span:
        """From the first line to the last."""
        return Span(self.lines[0].start, self.lines[-1].end)


@dataclass(frozen=True, slots=True)
class OpenedLine(Span):
    """A line of the file, and what it opens with."""

    sign: str
    """The name of the group of ``_OPENING`` that matched; empty for plain words."""
    mark: str
    words: Span
    """What stands behind the mark, without white space around it."""


def read_markdown(text: str) -> Article:
    """Reads Markdown; offsets count in what is left of the text without its inline marks.

    Raises ArticleError if there is no paragraph in it.
    """
    front = _FRONT_MATTER.match(text)
    raw_blocks, definitions = _raw_blocks(text, front.end() if front else 0)
    marks = [mark for raw in raw_blocks for mark in _marks(text, raw, definitions)]
    escapes = [Span(*mark.span()) for mark in _ESCAPED.finditer(text, 0, front.end())] if front else []
    excised = excise(text, escapes + marks)
    blocks = [block for raw in _with_bold_headings(text, raw_blocks) if (block := _block(excised, raw))]
    if not blocks:
        raise ArticleError("there is no text in it; an article is a headline and paragraphs")
    known = _read_fields(excised.text, excised.span(Span(*front.span("fields")))) if front else Header()
    header, story = _read_opening(excised.text, known, story_of(excised.text, blocks))
    header = read_footer(excised.text, tuple(blocks), header)
    return assemble(excised.text, header, story)


def _read_fields(text: str, fields: Span) -> Header:
    """What the front matter says, as far as an article's header has a place for it."""
    header = Header()
    for field in _FIELD.finditer(text, fields.start, fields.end):
        kind = LABELS.get(field["key"].lower().replace("_", " ").strip())
        if kind is not None:
            header = add_part(text, header, kind, _unquoted(text, Span(*field.span("value")))) or header
    return header


def _unquoted(text: str, value: Span) -> Span:
    if len(value) > 1 and text[value.start] + text[value.end - 1] in ('""', "''", "[]"):
        return _unquoted(text, trim(text, value.start + 1, value.end - 1))
    return value


def _opened_lines(text: str, start: int) -> Iterator[OpenedLine]:
    for raw in text[start:].splitlines(keepends=True):
        end = start + len(raw)
        opening = _OPENING.match(text, start, end)
        sign, mark = (opening.lastgroup or "", opening[opening.lastgroup or 0]) if opening else ("", "")
        words = trim(text, opening.end() if opening and sign != "row" else start, end)
        yield OpenedLine(start, end, sign, mark, words)
        start = end


def _raw_blocks(text: str, start: int) -> tuple[list[RawBlock], frozenset[str]]:
    """The blocks of a file from ``start`` on, and the names it defines for links."""
    blocks: list[RawBlock] = []
    definitions: set[str] = set()
    paragraph: list[Span] = []

    def close(kind: Kind = Kind.PARAGRAPH) -> None:
        if paragraph:
            blocks.append(RawBlock(kind, tuple(paragraph)))
            paragraph.clear()

    lines = _opened_lines(text, start)
    for line in lines:
        if line.sign == "underline":
            close(Kind.HEADING if len(paragraph) == 1 else Kind.PARAGRAPH)
            continue
        if line.sign or not line.words:
            close()
        match line.sign:
            case "heading":
                blocks.append(RawBlock(Kind.HEADING, (_without_closing_signs(text, line.words),)))
            case "fence":
                paragraph += _code_lines(text, lines, line.mark)
                close(Kind.CODE)
            case "definition":
                definitions.add(fold_label(line.mark))
            case "row":
                paragraph += _row(text, line.words)
                close()
            case "" | "item" | "note" if line.words:
                paragraph.append(line.words)
    close()
    return blocks, frozenset(definitions)


def _code_lines(text: str, lines: Iterator[OpenedLine], fence: str) -> list[Span]:
    """The lines up to the fence that closes this one, or to the end of the file."""
    code = takewhile(lambda line: not (line.sign == "fence" and line.mark.startswith(fence)), lines)
    return [words for line in code if (words := trim(text, line.start, line.end))]


def _row(text: str, words: Span) -> list[Span]:
    """A row of a table, unless it only draws the line under the first."""
    return [] if _TABLE_RULE.fullmatch(text, words.start, words.end) else [words]


def _without_closing_signs(text: str, heading: Span) -> Span:
    words = text[heading.start : heading.end]
    left = words.rstrip("#")
    return trim(text, heading.start, heading.start + len(left)) if left[-1:] in ("", " ", "\t") else heading


def _marks(text: str, raw: RawBlock, definitions: frozenset[str]) -> Iterator[Span]:
    """What to take out of a block: its inline marks, and the quote signs before all lines but the first."""
    for line, below in pairwise(raw.lines):
        if text[line.end : below.start].strip(BLANKS):
            yield Span(text.rindex(">", line.end, below.start), below.start)
    if raw.kind is not Kind.CODE:
        yield from inline_marks(text, raw.span, definitions)


def _with_bold_headings(text: str, raw_blocks: list[RawBlock]) -> list[RawBlock]:
    """Marks as headings the bold lines that stand alone between two paragraphs, as many writers set them."""
    blocks = raw_blocks[:1]
    for above, raw, below in zip(raw_blocks, raw_blocks[1:], raw_blocks[2:], strict=False):
        bold = _BOLD.fullmatch(text, raw.span.start, raw.span.end)
        paragraphs = {above.kind, raw.kind, below.kind} == {Kind.PARAGRAPH}
        is_heading = paragraphs and bold is not None and reads_like_heading(bold["words"])
        blocks.append(replace(raw, kind=Kind.HEADING) if is_heading else raw)
    return blocks + raw_blocks[1:][-1:]


def _block(excised: Excised, raw: RawBlock) -> Block:
    left = excised.span(raw.span)
    words = trim(excised.text, left.start, left.end)
    return Block(words.start, words.end, raw.kind is Kind.HEADING)


def _read_opening(text: str, known: Header, blocks: list[Block]) -> tuple[Header, tuple[Block, ...]]:
    """The header, and the blocks of the story, from the front matter and what the file opens with.

    The first heading is the title, unless a paragraph of the story stands before it.
    """
    opening = tuple(takewhile(lambda block: not block.is_heading, blocks))
    header, story = read_header(text, opening, known)
    rest = blocks[len(opening) :]
    if rest and not story:
        title, *rest = rest
        if header.title is None:
            header = replace(header, title=Span(title.start, title.end))
        elif text[title.start : title.end] != text[header.title.start : header.title.end]:
            story = (title,)
        below = tuple(takewhile(lambda block: not block.is_heading, rest))
        header, paragraphs = read_header(text, below, header)
        story, rest = (*story, *paragraphs), rest[len(below) :]
    return header, (*(_as_block(span) for span in story), *rest)


def _as_block(span: Span) -> Block:
    return span if isinstance(span, Block) else Block(span.start, span.end, is_heading=False)
