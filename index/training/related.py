"""Makes the table of related words, ``index/data/related.txt``, from ``related.txt`` beside this file.

    python -m index.training.related

A line of the source names words and phrases that people use for each other, ``a; b; c``, or a general word and
more special ones, ``general: a; b``, which answer it without being asked for by each other. ``#`` opens a comment.
"""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from index.terms import STOP_WORDS, words

SOURCE = Path(__file__).with_name("related.txt")
TABLE = Path(__file__).parents[1] / "data" / "related.txt"


def key(phrase: str) -> str:
    """The stems of a phrase, a space between two; empty for a stop word, which means too little by itself."""
    terms = list(words(phrase))
    if len(terms) == 1 and terms[0].word in STOP_WORDS:
        return ""
    return " ".join(term.stem for term in terms)


def table(source: Iterable[str]) -> list[str]:
    """The lines of the table, as ``RelatedWords`` reads them."""
    asks: dict[str, list[int]] = defaultdict(list)
    holds: dict[str, list[int]] = defaultdict(list)
    for meaning, line in enumerate(source):
        if line.startswith("#"):
            continue
        general, _, members = line.rpartition(":")
        special = {each for member in members.split(";") if (each := key(member))}
        for each in {key(general)} - {""} if general else special:
            asks[each].append(meaning)
        for each in special:
            holds[each].append(meaning)
    return sorted(
        f"{each}\t{' '.join(map(str, asks[each]))}\t{' '.join(map(str, holds[each]))}"
        for each in asks.keys() | holds.keys()
    )


def main() -> None:
    """Read the source, write the table."""
    TABLE.write_text("\n".join(table(SOURCE.read_text(encoding="utf-8").splitlines())) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
