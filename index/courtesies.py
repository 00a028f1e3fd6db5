"""Greetings, thanks, questions about the bot, requests to the people around it: a friendly line, not a passage."""

import re
from collections.abc import Sequence

from index.terms import Term

_FILLERS = (
    r"(?: (?:there|all|everyone|everybody|bot|guys|folks|again|man|mate|you|a lot|so much|very much|same|friend))*"
)
_LINES: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"(?:hi|hello|hey|heya|hiya|yo|howdy|greetings|good (?:morning|afternoon|evening|day)|whats up|sup)"
            rf"{_FILLERS}"
            r"(?: (?:how are you|hows it going|how are things|how do you do)(?: doing)?(?: today)?)?"
            r"|(?:how are you|hows it going)(?: doing)?(?: today)?"
        ),
        "Hello! Ask me about the article, and I answer with its own words.",
    ),
    (
        re.compile(
            r"(?:ok(?:ay)? |oh |ah |wow |alright )?(?:many )?"
            r"(?:thanks?|thank you|thx|ty|cheers|nice|great|cool|awesome|perfect|good bot|well done|good job|got it"
            r"|i see|ok|okay|lol|haha|interesting|makes sense)"
            r"(?: (?:thanks|great|cool|one|answer|for (?:the|your) (?:help|answer|info)|a lot"
            rf"|(?:(?:that|this) (?:was|is) |thats )?(?:very |really |so )?helpful|that helps))*{_FILLERS}"
        ),
        "You are welcome. Ask on, I answer with the article's own words.",
    ),
    (
        re.compile(r"(?:good ?bye|bye(?: bye)?|see (?:you|ya)(?: later)?|good ?night|cya|later)" + _FILLERS),
        "Goodbye! The article and I will be here.",
    ),
    (
        re.compile(
            r"(?:so )?(?:who|what) (?:are|r) (?:you|u)(?: (?:exactly|really))?|who (?:made|built|wrote|created) you"
            r"|(?:are|r) (?:you|u) (?:a |an |really |just )*(?:bot|human|robot|ai|person|real|chatgpt|gpt|llm|machine)"
            r"|(?:whats|what is) your (?:name|purpose|job)|are you there|you there"
        ),
        "I am onrecord, a bot. I answer questions about one article with its own words, and name who said them. "
        "I am no language model: what the article does not say, I do not know.",
    ),
    (
        re.compile(
            r"what (?:can|do) (?:you|u) (?:do|know)(?: here)?"
            r"|how (?:do|can|should) (?:you|i) (?:work|use (?:you|this|it|the bot))"
            r"|(?:(?:can|could|will|would) (?:you|u) )?(?:please |pls )?help(?: me)?(?: (?:please|pls|out))?"
            r"|how does (?:this|it|the bot) work"
            r"|what (?:can|should|could) (?:i|we) ask(?: you)?(?: about)?|commands?|instructions?"
        ),
        "Ask me who, what, when, where or why about the article, who said something, or what somebody said. "
        "I answer with the article's own words, and you can ask on from there.",
    ),
)

# What no article answers: commands to a bot, one word over and over, entertainment, sums, how to do something of one's
# own, running the place.
_BESIDE_THE_ARTICLE = re.compile(
    r"(?:can (?:you|u|someone|anyone|somebody|anybody) |could (?:you|someone) |please |pls )?"
    r"(?:tell|sing|write|play|make|draw|give) (?:me|us) an? (?:joke|story|song|poem|riddle|game|picture|meme)\b.*"
    r"|(?:ignore|forget|disregard|override) (?:\w+ ){0,3}(?:instructions?|prompts?|rules)\b.*"
    r"|(?:pretend|act as|act like|roleplay|you are now|from now on)\b.*"
    r"|(\w+)(?: \1)+"
    r"|(?:can|could|will) (?:someone|anyone|somebody|a mod|an admin|the mods) (?:ban|kick|mute|help me|fix|invite)\b.*"
    r"|(?:how|where) (?:do|can|should|would|could) i\b.*"
    r"|(?:whats|what is|calculate|compute) \d+ ?(?:times|plus|minus|divided by|x|percent of|of)? ?\d+.*"
    r"|.*\b(?:this|the|our) (?:server|channel|discord|chat|group chat)\b.*"
    r"|.*\bmy (?:wifi|router|computer|laptop|phone|pc|homework|essay|car|dog|cat|account|password)\b.*"
)


def courtesy(terms: Sequence[Term]) -> str | None:
    """The reply to small talk, or None where something is asked."""
    said = " ".join(term.word for term in terms)
    return next((line for pattern, line in _LINES if pattern.fullmatch(said)), None)


def is_beside_the_article(terms: Sequence[Term]) -> bool:
    """Whether something is asked of the bot or of the people around that no article could answer."""
    return bool(_BESIDE_THE_ARTICLE.fullmatch(" ".join(term.word for term in terms)))
