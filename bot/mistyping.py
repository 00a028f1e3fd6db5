"""What to say where a command line does not begin with a command: in come its words, out goes what may be meant."""

import shlex
from collections.abc import Collection, Sequence


def meant(words: Sequence[str], commands: Collection[str]) -> str:
    """What is wrong with the first of the words, and the command line that they may stand for.

    A word spelt nearly like a command is taken for it, everything else for a question.
    """
    from difflib import get_close_matches  # a right command does not pay for it

    first, *rest = words
    if first.startswith("-"):
        return f"{first} is no option here; those of a command come after it: onrecord ask why --article story.txt"
    if nearest := get_close_matches(first.lower(), commands, n=1):
        return f"there is no command {first!r}; did you mean: {shlex.join(['onrecord', *nearest, *rest])}"
    question = " ".join(words)
    return f"there is no command {first!r}; a question is asked like this: {shlex.join(['onrecord', 'ask', question])}"
