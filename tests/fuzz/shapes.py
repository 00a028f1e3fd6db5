"""Texts that people send to see a program stumble: each shape a piece that is repeated as often as wanted."""

SHAPES = {
    "a single letter": "a",
    "letters": "a b c d ",
    "unknown words": "qzx vjk wqp xzj kqv zvw ",
    "words nearly known": "minster govment secuity ",
    "one long word": "abcdefghij",
    "words with hyphens": "north-south-",
    "words with slashes": "and/or/",
    "quotation marks": '"',
    "curly quotation marks": "“a” ",
    "opening quotation marks": "“",
    "sayings": '"Yes," he said. ',
    "speakers": "Minister John Smith of Mali said. ",
    "pronouns": "he she they it that this ",
    "question words": "who what when where why how ",
    "capitals": "A. B. ",
    "digits": "1",
    "dates": "9 February 2026 ",
    "full stops": ". ",
    "brackets": "(",
    "short lines": "a\n",
    "short paragraphs": "a.\n\n",
    "list": "- a\n",
    "headings": "# a\n\n",
    "markup": "**a** _b_ [c](https://d.e) <@1> @everyone ",
    "accents": "e\u0301\u0323",
    "emoji": "👩🏽‍🚒",
    "ligatures": "ﷺ",
    "halves of characters": "\ud800",
    "control characters": "\x00\x1b[2J\u202e",
    "spaces": " \u00a0\u2003",
}


def text_of(piece: str, characters: int) -> str:
    """The piece repeated, so many characters in all."""
    return (piece * (characters // len(piece) + 1))[:characters]
