"""How much may be asked at once."""

from bot.errors import UsageError

LONGEST_QUESTION = 2000
"""In characters, which is also the length of the longest message on Discord."""


def check_length(question: str) -> None:
    """Raise a UsageError for a question that is too long to be one."""
    if len(question) > LONGEST_QUESTION:
        raise UsageError(f"the question has {len(question):,} characters, the most is {LONGEST_QUESTION:,}; shorten it")
