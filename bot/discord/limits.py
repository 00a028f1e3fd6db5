"""How much Discord takes, and what is kept below it. Lengths count UTF-16 units, never fewer than Discord counts."""

# discord.com/developers/docs: "Components Reference", "Message Resource", "Application Commands", "Gateway Events".
TEXT_IN_MESSAGE = 4000
"""Over all text displays of a message made of components."""
COMPONENTS_IN_MESSAGE = 40
"""Nested ones included."""
BUTTONS_IN_ROW = 5
BUTTON_LABEL = 80
BUTTON_URL = 512
CUSTOM_ID = 100
CHOICES = 25
CHOICE = 100
"""Name and value of a choice, each."""
CUSTOM_STATUS = 128
FIRST_RESPONSE = 3.0
"""Seconds until an interaction has to be answered or deferred."""

DEFER_AFTER = FIRST_RESPONSE / 2
"""Seconds after which an interaction is deferred: the other half is the network's."""

# Shares of the text of a message. What is quoted gets what these leave.
HEADLINE = 300
QUESTION = 300
NOTE = 300
"""A line in small type: who says it, where it stands."""
REPLY = TEXT_IN_MESSAGE // 2

READ_AT_ONCE = 3
"""Pieces of the article on one card."""
PIECE = TEXT_IN_MESSAGE // READ_AT_ONCE - NOTE - len("\n-# ****")
"""The longest piece of a paragraph that is shown when reading; it has its note under it, and may have bold words."""
PASSAGE = 1200
"""The longest passage of an answer: in more, what answers is lost on a phone."""
UTTERANCE = 600
"""The longest quotation in a list of them."""
LEAST_QUOTED = 200
"""No passage gets less."""
MOST_UTTERANCES = COMPONENTS_IN_MESSAGE // 5
"""On one card, each a component: more are hard to read on a phone."""
SPEAKERS_SUGGESTED = BUTTONS_IN_ROW - 3
"""Beside what the article is about, a way to remove the message, and one to spare."""
MOST_LISTED = 25
"""Section headings, or names."""


def length(text: str) -> int:
    """How long a text is for Discord, at most."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
