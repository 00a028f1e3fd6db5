"""The line a person reads: beside passages, or instead of them where nothing is asked of the story itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.answer import Outcome, Speaker
from index.chat import Reading
from index.courtesies import courtesy, is_beside_the_article
from index.header import about_article
from index.terms import Term
from source.article import Article

BESIDE = {
    Outcome.ANSWERED: "",
    Outcome.CLOSEST: "The article may not answer that. This comes closest:",
    Outcome.UNANSWERED: "The article does not answer that.",
}
"""The line that goes with each outcome of a search."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a person is shown, and the line that goes with it."""

    outcome: Outcome
    line: str


def reply_without_search(
    article: Article, speakers: Sequence[Speaker], reading: Reading, terms: Sequence[Term]
) -> Reply | None:
    """The reply to small talk, a question about the header or one that leans on nothing; None where the story is asked.

    ``terms`` are all words of the question as it is meant.
    """
    if reading.same_passage:
        return Reply(Outcome.ANSWERED, BESIDE[Outcome.ANSWERED])
    if (line := courtesy(terms)) is not None:
        return Reply(Outcome.UNANSWERED, line)
    if (about := about_article(article, terms, speakers, in_chat=reading.leans)) is not None:
        return Reply(Outcome.ABOUT, about)
    if not terms or reading.ask_back:
        return Reply(Outcome.UNANSWERED, reading.ask_back or "What would you like to know about the article?")
    return Reply(Outcome.UNANSWERED, BESIDE[Outcome.UNANSWERED]) if is_beside_the_article(terms) else None
