"""Long articles to measure with: no text anybody wrote, but words as frequent as they are in English."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import numpy as np

from index.vectors import WordVectors

SEED = 20260209
SENTENCES = (1, 2)
"""The fewest and the most sentences of a paragraph, which keeps 10,000 of them under the largest file that is read."""
WORDS = (8, 20)
"""The fewest and the most words of a sentence."""
QUOTED = 0.2
"""The share of sentences that are a quotation: about what news has."""


@dataclass(frozen=True, slots=True)
class Sample:
    """An article's text, and questions each of which one of its paragraphs answers best."""

    text: str
    questions: Sequence[str]


def sample(paragraphs: int, questions: int = 200) -> Sample:
    """An article of so many paragraphs; the same one at every call.

    Words are drawn by Zipf's law: the word of rank r is r times rarer than the first.
    """
    draw = random.Random(SEED)
    vocabulary = _by_rank()
    text = [_paragraph(draw, vocabulary) for _ in range(paragraphs)]
    asked = [_question(draw, draw.choice(text)) for _ in range(questions)]
    return Sample("A Sample Headline\n\n" + "\n\n".join(text) + "\n", asked)


def _by_rank() -> list[str]:
    """Every word of the shipped table, the commonest first."""
    vectors = WordVectors.load()
    known = np.load(Path(str(files("index"))) / "data" / "words.npy").astype(str).tolist()
    return sorted((word for word in known if word.isalpha()), key=vectors.rarity)


def _word(draw: random.Random, vocabulary: Sequence[str]) -> str:
    # A power of the last rank with an even exponent gives each rank r a chance in proportion to 1 / r.
    return vocabulary[int(len(vocabulary) ** draw.random()) - 1]


def _sentence(draw: random.Random, vocabulary: Sequence[str]) -> str:
    words = [_word(draw, vocabulary) for _ in range(draw.randint(*WORDS))]
    said = " ".join(words).capitalize()
    if draw.random() >= QUOTED:
        return f"{said}."
    first, last = (draw.choice(vocabulary).capitalize() for _ in range(2))
    return f'"{said}," {first} {last} said.'


def _paragraph(draw: random.Random, vocabulary: Sequence[str]) -> str:
    return " ".join(_sentence(draw, vocabulary) for _ in range(draw.randint(*SENTENCES)))


def _question(draw: random.Random, paragraph: str) -> str:
    words = [word.strip('",.') for word in paragraph.split()]
    return f"{draw.choice(('who', 'what', 'when', 'why'))} {' '.join(draw.sample(words, min(6, len(words))))}?"
