"""What one could ask about an article instead: questions that it answers, for whoever asked one that it does not."""

from collections import Counter
from collections.abc import Sequence

from index.answer import Quote, SpeakerKind
from source.article import Article

SUMMARY = "What is this article about?"
MOST = 3


def suggestions(article: Article, quotes: Sequence[Quote]) -> tuple[str, ...]:
    """Two or three questions: what the two most quoted persons say, and what the article is about.

    An article that quotes nobody is asked about its first section, by its heading's own words.
    """
    quoted = Counter(
        article[quote.speaker.name] for quote in quotes if quote.speaker and quote.speaker.kind is SpeakerKind.PERSON
    )
    found = [f"What does {name} say?" for name, _ in quoted.most_common(MOST - 1)]
    if len(found) < MOST - 1 and article.headings:
        found.append(f"What does it say on {article[article.headings[0]].strip()}?")
    return (*found, SUMMARY)
