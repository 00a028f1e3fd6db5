"""Cuts an article into blocks: paragraphs, headings and the title, in sentences with their sayings."""

from dataclasses import dataclass

from index.quotes.marks import QuotedRun, quoted_runs
from index.quotes.sayings import Saying, sayings_of
from index.quotes.tokens import Sentence, Token, sentences_of, tokens_of
from source.article import Article, Span


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading or the title, cut into sentences with their sayings."""

    span: Span
    paragraph: int | None
    sentences: tuple[Sentence, ...]
    sayings: tuple[tuple[Saying, ...], ...]
    """For each sentence."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a run stands."""

    block: Block
    number: int
    """Of its sentence in the block."""
    index: int
    """Of its token in the sentence."""

    @property
    def sentence(self) -> Sentence:
        """The sentence it stands in."""
        return self.block.sentences[self.number]

    @property
    def sayings(self) -> tuple[Saying, ...]:
        """Who says something in that sentence."""
        return self.block.sayings[self.number]

    @property
    def run(self) -> QuotedRun:
        """The run itself."""
        run = self.sentence[self.index].run
        assert run is not None
        return run

    @property
    def before(self) -> Token | None:
        """The token before it."""
        return self.sentence[self.index - 1] if self.index else None

    @property
    def after(self) -> Token | None:
        """The token behind it."""
        return self.sentence[self.index + 1] if self.index + 1 < len(self.sentence) else None


def blocks_of(article: Article) -> list[Block]:
    """Every paragraph, heading and the title, in the order of the text."""
    numbered: list[tuple[Span, int | None]] = [(paragraph, paragraph.number) for paragraph in article.paragraphs]
    numbered += [(heading, None) for heading in article.headings]
    if article.title is not None:
        numbered.append((article.title, None))
    return [_block(article.text, span, number) for span, number in sorted(numbered, key=lambda pair: pair[0].start)]


def _block(text: str, span: Span, number: int | None) -> Block:
    runs = quoted_runs(text, span)
    tokens = tuple(tokens_of(text, span, runs))
    sentences = tuple(sentences_of(text, tokens))
    return Block(span, number, sentences, tuple(tuple(sayings_of(sentence)) for sentence in sentences))


def word_count(text: str, span: Span) -> int:
    """How many words a span holds."""
    return len(text[span.start : span.end].split())
