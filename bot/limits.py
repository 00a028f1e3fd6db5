"""How much may be asked at once."""

from bot.errors import UsageError

LONGEST_QUESTION = 2000
"""In characters. Discord's messages have no more, but those of people who pay for it."""


def check_length(question: str) -> None:
    """Raise a UsageError for a question that is too long to be one."""
    if len(question) > LONGEST_QUESTION:
        raise UsageError(
            f"that question has {len(question):,} characters, and the most is {LONGEST_QUESTION:,}; "
            "could you ask it in fewer words?"
        )
