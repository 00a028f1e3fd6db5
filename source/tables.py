"""Word tables, written as a block of text."""


def word_table(text: str) -> frozenset[str]:
    """The words of the text, which white space divides."""
    return frozenset(text.split())
