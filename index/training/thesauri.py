"""Groups of words and phrases that are related in meaning, from dictionaries.

In: the folder of WordNet's database and the file of the Moby Thesaurus. Out: groups of phrases.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PARTS_OF_SPEECH = ("noun", "verb", "adj", "adv")
BROADER = ("@", "@i", "&", "+")
"""WordNet's pointers to a broader meaning, a similar adjective, a word derived from the same root."""
BROADER_WORDS = 2
"""How many words a meaning borrows from each of those."""
SHORTEST_ENTRY = 3
"""Phrases of an entry in Moby that is worth learning from."""


@dataclass(frozen=True, slots=True)
class Synset:
    """A meaning in WordNet: the words that have it, its definition, and examples of its use."""

    file: str
    lemmas: tuple[str, ...]
    pointers: tuple[tuple[str, str, str], ...]
    """To other meanings: the kind of relation, the offset of the meaning, its part of speech."""
    place: tuple[str, str]
    """What pointers to it name: its offset and its part of speech."""
    definition: str
    examples: tuple[str, ...]


def synsets(wordnet: Path) -> Iterator[Synset]:
    """Every meaning, in the order of the database, which keeps related ones together (format: wndb(5WN))."""
    for part in PARTS_OF_SPEECH:
        for line in (wordnet / f"data.{part}").read_text(encoding="utf-8").splitlines():
            if line.startswith("  "):  # the licence
                continue
            head, gloss = line.split(" | ", 1)
            fields = head.split(" ")
            behind = 4 + 2 * int(fields[3], 16)
            relations = fields[behind + 1 : behind + 1 + 4 * int(fields[behind])]
            yield Synset(
                file=fields[1],
                lemmas=tuple(re.sub(r"\(.*\)", "", lemma).replace("_", " ") for lemma in fields[4:behind:2]),
                pointers=tuple(zip(relations[::4], relations[1::4], relations[2::4], strict=True)),
                place=(fields[0], part[0]),
                definition=re.sub(r'"[^"]*"', "", gloss).rstrip(" ;-").strip(),
                examples=tuple(re.findall(r'"([^"]+)"', gloss)),
            )


def wordnet_groups(meanings: list[Synset]) -> Iterator[list[str]]:
    """The words of each meaning with a few of the broader, the similar and the derived."""
    by_place = {meaning.place: meaning for meaning in meanings}
    for meaning in meanings:
        group = list(meaning.lemmas)
        for kind, offset, part in meaning.pointers:
            # A satellite adjective stands in the file of the adjectives.
            broader = by_place.get((offset, part.replace("s", "a")))
            if kind in BROADER and broader:
                group += broader.lemmas[:BROADER_WORDS]
        yield group


def moby_groups(path: Path) -> Iterator[list[str]]:
    """The entries of the thesaurus: a phrase, then its relatives, those of one or two words."""
    for line in path.read_text(encoding="latin-1").splitlines():
        entry = [phrase for phrase in line.split(",") if phrase.count(" ") < 2]
        if len(entry) >= SHORTEST_ENTRY:
            yield entry
