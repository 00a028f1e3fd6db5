"""Greetings, thanks and questions about the bot: a short friendly line, not a passage."""

import re
from collections.abc import Sequence

from index.terms import Term

_GREETING = re.compile(
    r"(?:hi|hello|hey|heya|hiya|yo|howdy|greetings|good (?:morning|afternoon|evening|day)|whats up|sup)"
    r"(?: (?:there|all|everyone|everybody|bot|guys|folks|again))*"
)
_THANKS = re.compile(
    r"(?:ok(?:ay)? )?"
    r"(?:thanks?|thank you|thx|ty|cheers|nice|great|cool|awesome|good bot|well done|got it|ok|okay|lol|haha)"
    r"(?: (?:you|a lot|so much|very much|again|bot|thanks|same|great|cool|man|mate))*"
)
_BOT = re.compile(
    r"(?:who|what) are you(?: (?:exactly|really))?|who made you|are you (?:a |an )?(?:bot|human|robot|ai|person|real)|"
    r"what(?:s| is) your (?:name|purpose|job)|"
    r"what (?:can|do) you (?:do|know)(?: here)?|how do (?:you|i) (?:work|use (?:you|this))|"
    r"help(?: me)?(?: please)?|how does (?:this|it|the bot) work|what (?:can|should) i ask(?: you)?"
)


def courtesy(terms: Sequence[Term]) -> str | None:
    """The reply to small talk, or None where something is asked."""
    said = " ".join(term.word for term in terms)
    if _GREETING.fullmatch(said):
        return "Hello! Ask me about the article, and I answer with its own words."
    if _THANKS.fullmatch(said):
        return "You are welcome. Ask on, I answer with the article's own words."
    if _BOT.fullmatch(said):
        return (
            "I am onrecord. I answer questions about one article with its own words, and name who said them. "
            "What the article does not say, I do not know."
        )
    return None
