"""Puts an article together: its header, its numbered paragraphs, their sections and sentences."""

from itertools import pairwise

from source.article import Article, DateLine, Paragraph, Span
from source.dateline import Dateline, read_dateline
from source.errors import ArticleError
from source.header import HEADER_LINES, read_footer, read_header
from source.header_lines import Header, read_header_line
from source.headings import ends_sentence
from source.plain import blocks_of, has_room, is_wrapped
from source.sentences import sentences_of
from source.spans import BLANKS, Block, Line, lines_of

DATELINE_DEPTH = 3
"""How many paragraphs may be the first: captions and a line of summary can stand before the report."""


PARAGRAPH_LIMIT = 2500
"""Characters. A longer paragraph lost its line ends, as a copied text may, and is divided where sentences end."""

PORTION = 500
"""Characters, at least, of each paragraph that comes of it, but the last."""

LINES_OF_TITLE = 3
"""A headline of more lines than this is a paragraph."""


def read_plain(text: str) -> Article:
    """Reads plain text. Raises ArticleError if there is no paragraph in it."""
    lines = lines_of(text)
    if not lines:
        raise ArticleError("there is no text in it; an article is a headline and paragraphs")
    header, story = read_header(text, _with_whole_title(text, lines), Header())
    header = read_footer(text, lines, header)
    return assemble(text, header, blocks_of(text, _as_lines(text, story)))


def assemble(text: str, header: Header, blocks: tuple[Block, ...]) -> Article:
    """The article these parts make. Raises ArticleError if none of the blocks is a paragraph."""
    paragraphs = _number(text, blocks)
    if not paragraphs:
        raise ArticleError("there are headings in it and no paragraph; the story itself is missing")
    dateline = _find_dateline(text, paragraphs)
    return Article(
        text=text,
        paragraphs=paragraphs,
        headings=tuple(Span(block.start, block.end) for block in blocks if block.is_heading),
        title=header.title,
        byline=header.byline,
        outlet=header.outlet or dateline.agency,
        dated=_first_given(header.dated, dateline.dated, header.updated),
        dateline=dateline.place,
        url=header.url,
    )


def _with_whole_title(text: str, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Joins the lines of a headline that was broken, as all of the text was, at a fixed width."""
    length = next((count for count, line in enumerate(lines) if count and line.after_gap), 0)
    if not 2 <= length <= LINES_OF_TITLE or not is_wrapped(text, lines):
        return lines
    title = lines[:length]
    width = max(map(len, lines))
    whole = Line(title[0].start, title[-1].end, after_gap=True)
    if ends_sentence(text[whole.start : whole.end]) or any(read_header_line(text, line, Header()) for line in title):
        return lines
    if any(has_room(text, line, below, width) for line, below in pairwise(title)):
        return lines
    return (whole, *lines[length:])


def _as_lines(text: str, story: tuple[Span, ...]) -> tuple[Line, ...]:
    """The lines of the story, of which one that stands below a line of the header opens a paragraph."""
    lines: list[Line] = []
    for position, span in enumerate(story):
        below_header = position < HEADER_LINES and (not lines or bool(text[lines[-1].end : span.start].strip(BLANKS)))
        if isinstance(span, Line) and not below_header:
            lines.append(span)
        else:
            lines.append(Line(span.start, span.end, after_gap=True))
    return tuple(lines)


def _number(text: str, blocks: tuple[Block, ...]) -> tuple[Paragraph, ...]:
    paragraphs: list[Paragraph] = []
    section = None
    for block in blocks:
        if block.is_heading:
            section = Span(block.start, block.end)
            continue
        for sentences in _portions(sentences_of(text, block)):
            number = len(paragraphs) + 1
            paragraphs.append(Paragraph(sentences[0].start, sentences[-1].end, number, section, sentences))
    return tuple(paragraphs)


def _portions(sentences: tuple[Span, ...]) -> list[tuple[Span, ...]]:
    """The sentences of a block as paragraphs: all in one, unless a text without line ends makes it too long."""
    if sentences[-1].end - sentences[0].start <= PARAGRAPH_LIMIT:
        return [sentences]
    portions: list[tuple[Span, ...]] = []
    first = 0
    for last, sentence in enumerate(sentences):
        if sentence.end - sentences[first].start >= PORTION or last == len(sentences) - 1:
            portions.append(sentences[first : last + 1])
            first = last + 1
    return portions


def _find_dateline(text: str, paragraphs: tuple[Paragraph, ...]) -> Dateline:
    for paragraph in paragraphs[:DATELINE_DEPTH]:
        dateline = read_dateline(text, paragraph, first=paragraph.number == 1)
        if dateline is not None:
            return dateline
    return Dateline()


def _first_given(*dates: DateLine | None) -> DateLine | None:
    return next((dated for dated in dates if dated is not None), None)
