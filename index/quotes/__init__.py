"""Who said it: every quotation of an article with its speaker, role and channel."""

from index.answer import Confidence, Quote, QuoteKind
from index.quotes.attribution import attribute, blocks_of
from source.article import Article


def find_quotes(article: Article) -> tuple[Quote, ...]:
    """Every quotation of the article, in order of start."""
    return tuple(
        Quote(each.run.start, each.run.end, QuoteKind.DIRECT if each.mention else QuoteKind.SCARE, each.paragraph, None, each.mention, each.cue, None, Confidence.LOW)
        for each in attribute(article.text, blocks_of(article))
    )
