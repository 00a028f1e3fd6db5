"""Who said it: every quotation of an article with its speaker, role and channel."""

from index.quotes.finder import find_quotes

__all__ = ["find_quotes"]
