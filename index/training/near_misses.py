"""Questions that an article does not answer, made from questions that it does.

They stand in for those that people write with an article before them and know to be open (Rajpurkar, Jia and Liang
2018, "Know What You Don't Know"): somebody else's name, another number, the opposite, a "not", another thing.
"""

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from index.terms import ASKING_WORDS, STOP_WORDS, stem, words

# A name inside a sentence, and a number.
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_NUMBER = re.compile(r"\b\d[\d,.]*\d\b|\b\d\b")
_AUXILIARY = re.compile(r"\b(?:did|was|were|is|are|do|does|can|could|has|have|had|will|would)\b")

LIKELIHOOD = {"name": 3.0, "number": 3.0, "opposite": 2.5, "thing": 2.5, "not": 0.4}
"""How the ways are drawn: the larger, the likelier to be tried first. Few people ask who did not do something."""
TRIES = 20


class WordNet:
    """What is read of WordNet 3's database files: opposites, and which words are nouns."""

    def __init__(self, folder: Path) -> None:
        self.opposites = _opposites(folder)
        self.nouns = frozenset(
            line.split()[0]
            for line in (folder / "index.noun").read_text(encoding="utf-8").splitlines()
            if not line.startswith("  ")
        )


def _opposites(folder: Path) -> Mapping[str, Sequence[str]]:
    """For each single word, the words that any of its senses is the opposite of, in order."""
    synsets: dict[tuple[str, str], list[str]] = {}
    pointers: list[tuple[str, tuple[str, str], int]] = []
    for part, letter in (("noun", "n"), ("verb", "v"), ("adj", "a"), ("adv", "r")):
        for line in (folder / f"data.{part}").read_text(encoding="utf-8").splitlines():
            if line.startswith("  "):
                continue
            fields = line.split(" | ")[0].split()
            after_words = 4 + 2 * int(fields[3], 16)
            members = [member.split("(")[0].lower() for member in fields[4:after_words:2]]
            synsets[letter, fields[0]] = members
            first = after_words + 1
            for at in range(first, first + 4 * int(fields[after_words]), 4):
                symbol, offset, target, ends = fields[at : at + 4]
                if symbol == "!":
                    source = members[int(ends[:2], 16) - 1]
                    pointers.append((source, (target.replace("s", "a"), offset), int(ends[2:], 16) - 1))
    found: dict[str, set[str]] = defaultdict(set)
    for source, synset, place in pointers:
        target = synsets[synset][place]
        if source.isalpha() and target.isalpha() and source.isascii() and target.isascii():
            found[source].add(target)
    return {word: sorted(opposites) for word, opposites in found.items()}


class NearMisses:
    """Makes such questions about one article; ``others`` are paragraphs of other articles to take names from."""

    def __init__(
        self, paragraphs: Sequence[str], others: Sequence[str], wordnet: WordNet, chance: random.Random
    ) -> None:
        self._paragraphs = paragraphs
        self._wordnet = wordnet
        self._chance = chance
        self._names = [self._all_names(paragraphs), self._all_names(others)]
        self._things = [self._all_things(paragraphs), self._all_things(others)]
        self._ways: dict[str, Callable[[str, str], str | None]] = {
            "name": self._other_name,
            "number": self._other_number,
            "opposite": self._opposite,
            "thing": self._other_thing,
            "not": self._negated,
        }

    def make(self, question: str, gold: int) -> tuple[str, str] | None:
        """The way and the question, from one that paragraph ``gold``, counted from 0, answers; None if none can be."""
        order = sorted(self._ways, key=lambda way: -(self._chance.random() ** (1 / LIKELIHOOD[way])))
        made = ((way, self._ways[way](question, self._paragraphs[gold].lower())) for way in order)
        return next(((way, found) for way, found in made if found and found != question), None)

    def _all_names(self, paragraphs: Sequence[str]) -> list[str]:
        return sorted({match[0] for paragraph in paragraphs for match in _NAME.finditer(paragraph)})

    def _all_things(self, paragraphs: Sequence[str]) -> list[str]:
        found = {term.word for paragraph in paragraphs for term in words(paragraph) if not term.capital}
        return sorted(
            word for word in found if len(word) > 3 and word in self._wordnet.nouns and word not in STOP_WORDS
        )

    def _drawn(self, pools: Sequence[Sequence[str]]) -> Iterator[str]:
        pool = self._chance.choice([pool for pool in pools if pool] or [[""]])
        return (self._chance.choice(pool) for _ in range(TRIES))

    def _other_name(self, question: str, gold: str) -> str | None:
        found = list(_NAME.finditer(question))
        if not found:
            return None
        old = self._chance.choice(found)
        for name in self._drawn(self._names):
            strange = name.lower() not in gold and name.lower() not in question.lower()
            if name and strange and abs(len(name.split()) - len(old[0].split())) <= 1:
                return question[: old.start()] + name + question[old.end() :]
        return None

    def _other_number(self, question: str, gold: str) -> str | None:
        found = list(_NUMBER.finditer(question))
        if not found:
            return None
        old = self._chance.choice(found)
        digits = old[0].replace(",", "").split(".")[0]
        year = len(digits) == 4
        number = int(digits) + self._chance.choice((-20, -8, -3, -1, 1, 3, 8, 20) if year else (1, 2, 3, 5, 10, 40))
        return None if str(number) in gold else question[: old.start()] + str(number) + question[old.end() :]

    def _opposite(self, question: str, _: str) -> str | None:
        found = [
            (term, opposites)
            for term in words(question)
            if (opposites := self._wordnet.opposites.get(term.word) or self._wordnet.opposites.get(term.stem))
        ]
        if not found:
            return None
        old, opposites = self._chance.choice(found)
        return question[: old.span.start] + self._chance.choice(opposites) + question[old.span.end :]

    def _other_thing(self, question: str, gold: str) -> str | None:
        found = [
            term
            for term in words(question)
            if term.word in self._wordnet.nouns
            and not term.capital
            and term.word not in STOP_WORDS
            and term.word not in ASKING_WORDS
        ]
        if not found:
            return None
        old = self._chance.choice(found)
        for thing in self._drawn(self._things):
            if thing and stem(thing) not in gold:
                return question[: old.span.start] + thing + question[old.span.end :]
        return None

    def _negated(self, question: str, _: str) -> str | None:
        found = _AUXILIARY.search(question)
        if not found:
            return None
        return question[: found.end()] + self._chance.choice((" not", " never")) + question[found.end() :]
