"""A question's words to the article's words: spellings repaired, acronyms and places under their other names."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from index.asked import asked_for
from index.ranking import Query, QueryTerm
from index.terms import ASKING_WORDS, STOP_WORDS, Term, content_terms, fold, stem, words
from index.vectors import WordVectors
from source.article import Article

_PLACES = Path(__file__).with_name("data") / "places.txt"

SHORTEST_REPAIR = 4
"""Shorter words have too many neighbours to be repaired."""
NEAREST_SPELLING = 0.79
"""The least similarity of a repair: one letter in five changed, left out, put in or swapped with the next."""
REPAIR_TRUST = 0.85
"""How far a repaired word counts, times its similarity: an off-topic word must not become a topic."""
ALIAS_TRUST = 0.7
"""How far a word counts under its other name: the acronym for the long form, the country for its people."""

# "Alliance of Sahel States (AES)": capitalised words, joined by small ones, before an acronym in brackets.
_LONG_FORM = re.compile(r"((?:[A-Z][\w’'-]*\s+(?:(?:of|for|and|the|on|in)\s+)*){2,8})\(([A-Z][A-Z&.-]{1,9})\)")
# Two to five capitalised words in a row, which people shorten to their initials.
_NAME = re.compile(r"[A-Z][\w’'-]+(?:\s+(?:of|for|and|the)\s+[A-Z][\w’'-]+|\s+[A-Z][\w’'-]+){1,4}")
# Titles that news shortens before a name ("Gov. Lee"), and those that people shorten: in short, and in full.
_SHORT_TITLES = tuple(
    pair.split()
    for pair in (
        *("gov governor", "sen senator", "rep representative", "gen general", "col colonel", "lt lieutenant"),
        *("capt captain", "cmdr commander", "maj major", "sgt sergeant", "prof professor", "dr doctor"),
        *("supt superintendent", "insp inspector", "det detective", "cllr councillor", "rev reverend"),
        *(
            "pres president",
            "amb ambassador",
            "sec secretary",
            "atty attorney",
            "pm prime minister",
            "vp vice president",
        ),
        *("ceo chief executive officer", "cfo chief financial officer finance", "coo chief operating officer"),
        *("cto chief technology officer", "da district attorney", "ag attorney general", "mp member parliament"),
    )
)

# German and Nordic letters as those spell them out who have no key for them, and the way back.
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
SHORTEST_SPELT_OUT = 5
"""In shorter words "ae" is more often just that: "Baer" is no "bar"."""
_SPELT_OUT_VOWEL = re.compile(r"([aou])e(?!$)|(a)a")


@dataclass(frozen=True, slots=True)
class Repair:
    """A word of the question that was read as another."""

    typed: Term
    understood: Term
    """The word of the article, standing where the typed one stands."""
    trust: float

    @property
    def word(self) -> str:
        """The folded word of the article."""
        return self.understood.word


class Wording:
    """The words of one article, and the other words that people may use for them."""

    def __init__(self, article: Article, vectors: WordVectors) -> None:
        self._vectors = vectors
        content = content_terms(article.text)
        self._stems = {term.word: term.stem for term in content}
        for term in content:
            for spelling in _spellings(term, article.text):
                self._stems.setdefault(spelling, term.stem)
        self._known_stems = frozenset(self._stems.values())
        self._long_words = [word for word in self._stems if len(word) >= SHORTEST_REPAIR and not word[0].isdigit()]
        self._places = _places()
        self._aliases = _aliases(article, self._places, self._known_stems)

    def query(self, terms: Sequence[Term]) -> tuple[Query, tuple[Repair, ...]]:
        """The question's words as a query, and what was repaired in them."""
        if _is_all_capitals(terms):
            terms = [replace(term, capital=False) for term in terms]
        repairs = {term.word: repair for term in terms if (repair := self._repair(term))}
        understood = tuple(repairs[term.word].understood if term.word in repairs else term for term in terms)
        chosen: dict[str, QueryTerm] = {}
        for term in self._topic(understood):
            chosen.setdefault(term.stem, self._query_term(term, {each.word: each.trust for each in repairs.values()}))
        return Query(understood, tuple(chosen.values()), asked_for(understood)), tuple(repairs.values())

    def is_place(self, word: str) -> bool:
        """Whether a folded word is a country, its people or its seat of government."""
        return word in self._places

    def _topic(self, terms: Sequence[Term]) -> list[Term]:
        """The words that carry the topic; where there are none but words of asking, those."""
        content = [term for term in terms if term.word not in STOP_WORDS or term.word in self._stems]
        return [term for term in content if term.word not in ASKING_WORDS] or content

    def _query_term(self, term: Term, repaired: Mapping[str, float]) -> QueryTerm:
        trust = repaired.get(term.word, 1.0)
        own = self._stems.get(term.word, term.stem)
        forms = {own: trust} if own in self._known_stems else {}
        for alias in self._aliases.get(term.word, ()):
            forms.setdefault(alias, trust * ALIAS_TRUST)
        return QueryTerm(term, self._vectors.rarity(term.word), self._is_name(term), forms)

    def _is_name(self, term: Term) -> bool:
        """Names are written with a capital, but typed without: then what no dictionary has is taken for one."""
        word = term.word
        return term.capital or word[0].isdigit() or word in self._places or word not in self._vectors

    def _repair(self, term: Term) -> Repair | None:
        """The word of the article that an unknown word was meant to be."""
        word = term.word
        if len(word) < SHORTEST_REPAIR or word[0].isdigit() or word in STOP_WORDS or word in ASKING_WORDS:
            return None
        if term.stem in self._known_stems or word in self._stems or word in self._aliases or word in self._vectors:
            return None
        # Imported here because most questions have no slip in them, and one answer need not wait for it.
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        nearest = process.extractOne(
            word, self._long_words, scorer=OSA.normalized_similarity, score_cutoff=NEAREST_SPELLING
        )
        if nearest is None:
            return None
        found, similarity, _ = nearest
        understood = replace(term, word=found, stem=self._stems[found])
        return Repair(term, understood, REPAIR_TRUST * similarity)


def _is_all_capitals(terms: Sequence[Term]) -> bool:
    """Whether every word has a capital, those of asking included: then a capital tells no name."""
    return (
        len(terms) > 1
        and all(term.capital or term.word[0].isdigit() for term in terms)
        and any(term.word in STOP_WORDS or term.word in ASKING_WORDS for term in terms)
    )


def _spellings(term: Term, text: str) -> Iterator[str]:
    """How else a name is spelt: "Müller" as "Mueller", "Moeller" as "Möller"."""
    if term.capital:
        surface = text[term.span.start : term.span.end].casefold()
        yield fold(surface.translate(_SPELT_OUT))
        if len(term.word) > SHORTEST_SPELT_OUT:
            yield _SPELT_OUT_VOWEL.sub(r"\1\2", term.word)


def _aliases(
    article: Article, places: Mapping[str, frozenset[str]], known: frozenset[str]
) -> Mapping[str, tuple[str, ...]]:
    """For a folded word, the stems of the article that stand for the same."""
    aliases: dict[str, set[str]] = defaultdict(set)
    for match in _LONG_FORM.finditer(article.text):
        long_form = [term for term in words(match[1]) if term.word not in STOP_WORDS]
        aliases[fold(match[2])].update(term.stem for term in long_form)
    for match in _NAME.finditer(article.text):
        name = [term for term in words(match[0]) if term.capital and term.word not in STOP_WORDS]
        aliases["".join(term.word[0] for term in name)].update(term.stem for term in name)
    for short, *full in _SHORT_TITLES:
        aliases[short].update(map(stem, full))
        if len(full) == 1:
            aliases[full[0]].add(stem(short))
    for word, stems in places.items():
        aliases[word].update(stems)
    return {word: tuple(sorted((stems & known) - {stem(word)})) for word, stems in aliases.items()}


def _places() -> Mapping[str, frozenset[str]]:
    """For each word for a country, its people or its seat of government: the stems for the country and its people.

    News says "Moscow" for Russia's government; nobody says "Russia" for Moscow.
    """
    places: dict[str, frozenset[str]] = {}
    for line in _PLACES.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        names, people, seats = (part.split() for part in line.split("|"))
        country = frozenset(stem(word) for word in names + people)
        places.update(dict.fromkeys(names + people + seats, country))
    return places
