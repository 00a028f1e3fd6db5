"""Text to search terms: folded, stemmed, each knowing where it stands."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import Stemmer

from source.article import Span

# Words that carry no topic. Common to articles and questions; contractions stand without their apostrophe,
# which is how they are folded and how people type them.
STOP_WORDS = frozenset(
    """
    a about above after again against all also although am among an and any are arent around as at
    be because been before being below between both but by
    can cannot cant could couldnt
    did didnt do does doesnt doing done dont down due during
    each either else etc even ever every
    for from further
    get gets getting go goes going gonna got
    had hadnt has hasnt have havent having he hed hell her here hers herself hes him himself his
    i id if ill im in into is isnt it itd itll its itself ive
    just least less let lets like
    may maybe me might mine more most much must my myself
    neither no nor not now
    of off on once only onto or other others ought our ours out over own
    per quite rather really
    same shall she shed shes should shouldnt since so some such
    than that thats the their theirs them themselves then there theres these they theyd theyll theyre theyve
    this those though through thus till to too toward towards
    under until up upon us
    very via
    was wasnt we wed well were werent weve what whats whatever when whenever where wheres wherever whether
    which while who whod whom whos whose why will with within without wont would wouldnt
    yet you youd youll your youre yours youve
    """.split()
)

# How a question asks, not what it asks about. Dropped from questions alone.
ASKING_WORDS = frozenset(
    """
    how many
    say said says saying tell tells told telling talk talks talked mention mentioned mentions
    describe explain name list give show find know think thinks thought mean means call called
    quote quotes quoted comment comments statement article story text
    please pls plz thanks thank sorry hello hi hey ok okay yes yeah nah lol btw
    actually already exactly anyone anybody anything someone somebody something thing things stuff
    question ask asked asking wondering kind sort
    """.split()
)

# A word: an abbreviation with dots (U.S.), a number with its commas and decimals, or letters and digits with
# inner apostrophes.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*(?=[^\W\d_]|\b)|[^\W_]+(?:['’][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_JOINTS = str.maketrans("", "", ".,'’")

# Letters that Unicode does not take for others with a mark.
_PLAIN = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})

_stem: Callable[[str], str] = Stemmer.Stemmer("english").stemWord


@dataclass(frozen=True, slots=True)
class Term:
    """A word that can be searched for."""

    stem: str
    """Snowball (Porter 2) stem of the folded word: what terms are matched by."""
    word: str
    """The folded word: lower case, without accents, dots, apostrophes and the possessive."""
    span: Span
    """Where it stands in the text it was taken from."""
    capital: bool
    """Whether it opens with a capital letter."""


def fold(text: str) -> str:
    """Lower case, without accents: "Émile" is "emile", "Jørgen Weiß" "jorgen weiss"."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold()).translate(_PLAIN)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def stem(word: str) -> str:
    """The Snowball stem of a folded word."""
    return _stem(word)


def words(text: str, span: Span | None = None) -> Iterator[Term]:
    """Every word of a text, or of a span of it, stop words included, in order."""
    start, end = (span.start, span.end) if span else (0, len(text))
    for match in _WORD.finditer(text, start, end):
        surface = match.group()
        folded = fold(_POSSESSIVE.sub("", surface)).translate(_JOINTS)
        if folded:
            yield Term(_stem(folded), folded, Span(match.start(), match.end()), surface[0].isupper())


def is_stop_word(term: Term, text: str) -> bool:
    """Whether a word carries no topic.

    Written in capitals it is an abbreviation that only looks like one: "US", "WHO", "IT".
    """
    if term.word not in STOP_WORDS:
        return False
    surface = text[term.span.start : term.span.end]
    return not (len(surface) > 1 and surface.isupper())


def content_terms(text: str, span: Span | None = None) -> list[Term]:
    """The words of a text, or of a span of it, that carry its topic."""
    return [term for term in words(text, span) if not is_stop_word(term, text)]
