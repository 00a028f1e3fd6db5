"""Who said it: every quotation of an article with its speaker, role and channel."""

from index.quotes.finder import find_quotes
from index.quotes.lookup import find_speakers, speakers_of

__all__ = ["find_quotes", "find_speakers", "speakers_of"]
