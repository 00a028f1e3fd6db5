"""Learns what words and sentences mean, and writes ``words``, ``word_vectors``, ``word_values`` and ``encoder.npy``.

    python -m index.training.meaning TEACHER WORDNET MOBY TEXT... --out index/data --kept FOLDER

TEACHER is the folder of the sentence encoder all-mpnet-base-v2, WORDNET that of a WordNet 3.0 database
(``data.noun``, ``noun.exc``, ``cntlist.rev``, ...), a TEXT is plain, a paragraph a line, or JSON lines with
"paragraphs" or a "question". The README beside this file says where to get them, and what has to be installed.

The teacher encodes every word alone and every text. Then a vector and a weight a word, and two small layers over
them, learn at once that a text means what the teacher makes of it, and texts are as like each other as the teacher
finds them; that a word means what the teacher makes of it alone; that words are near which a thesaurus puts
together; and that a question is nearest to the passage that answers it, among those of its own story and others.
"""

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import torch  # type: ignore[import-not-found, unused-ignore]
from torch.nn.functional import cross_entropy, normalize  # type: ignore[import-not-found, unused-ignore]

from index.terms import ASKING_WORDS, STOP_WORDS, fold, words
from index.training.material import Story, Use, pairs, related_groups, stories, texts
from index.training.student import Bag, Student
from index.training.teacher import encode_once
from index.training.thesauri import PARTS_OF_SPEECH, Synset, moby_groups, synsets, wordnet_groups
from index.vectors import UNKNOWN, Floats, WordVectors

# torch, transformers and the teacher are needed by whoever makes the tables, never by whoever uses them, and so are no
# dependency of the project.

SEED = 20260209
ANIMALS, PLANTS = "05", "20"
"""The numbers of WordNet's lexicographer files of these names; most of their words are no news."""
GLOSSES_OF_A_USEFUL_WORD = 2
"""How often WordNet's own definitions and examples must use a word for it to be in the table."""
LONGEST_WORD = 20
"""Letters of the longest word in the table, which takes as many bytes for each."""
RARITY_OF_CHARACTERS = 0.7
"""The teacher lists single letters and digits by code, not by frequency: about the middle of the other words."""
GLOSSES = 90_000
"""How many of WordNet's definitions and examples are read, of about 165,000."""
STRETCH = 64
"""How many of them that stand together are read together."""

BATCH = 256
NEIGHBOURS = 32
"""How many texts that stand together stay together in a batch: an article's paragraphs are what must be told apart."""
STRUCTURE = 2.0
"""What likeness between texts counts against the direction of each."""
RELATED, PAIRS, STORIES = 0.3, 0.3, 0.3
"""What each thesaurus counts, and the questions with their answers, against the teacher."""
RELATED_BATCH, PAIRS_BATCH = 256, 64
RELATED_TEMPERATURE, ASKED_TEMPERATURE = 0.07, 0.06
LEFT_OUT = 0.15
"""The share of words left out of questions and answers, so that they are not learned by heart."""
STORY_QUESTIONS = {"paraphrase": 1.0, "factual": 0.5, "who_said": 0.3, "keyword": 0.3}
"""What a question of each kind counts; the others are not learned from."""
VECTOR_RATE, WEIGHT_RATE, LAYER_RATE = 1e-3, 1e-2, 1e-3
WARM_UP = 50
"""Steps in which the rates rise; then they fall to LAST_RATE of what they were."""
LAST_RATE = 0.03


def gloss_texts(meanings: Sequence[Synset]) -> Iterator[str]:
    """What there is to learn from each meaning; every other definition stands with the words it defines."""
    for number, meaning in enumerate(meanings):
        yield f"{', '.join(meaning.lemmas[:3])}: {meaning.definition}" if number % 2 else meaning.definition
        yield from meaning.examples


def some_of(glosses: Sequence[str]) -> list[str]:
    """As many as GLOSSES, drawn by stretches, because those that stand together are alike."""
    stretches = [glosses[start : start + STRETCH] for start in range(0, len(glosses), STRETCH)]
    random.Random(1).shuffle(stretches)
    return [gloss for stretch in stretches for gloss in stretch][:GLOSSES]


def with_sentences(paragraph: str) -> list[str]:
    """A paragraph, then each of its sentences where it has more than one."""
    sentences = re.split(r"(?<=[.!?])[\"”’']?\s+(?=[\"“‘A-Z0-9])", paragraph)
    return [paragraph, *sentences] if len(sentences) > 1 else sentences


def story_texts(story: Story) -> Iterator[str]:
    """The paragraphs of a story, each with its sentences and the questions it answers, then those it does not."""
    for place, paragraph in enumerate(story.article.paragraphs):
        yield story.article[paragraph]
        if len(paragraph.sentences) > 1:
            yield from (story.article[sentence] for sentence in paragraph.sentences)
        yield from (question.text for question in story.questions if question.gold[:1] == (place,))
    yield from (question.text for question in story.questions if not question.gold)


def teacher_words(folder: Path) -> dict[str, float]:
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


def rows_of(vocabulary: Sequence[str]) -> Callable[[str], Bag]:
    """What turns a text into the rows of its words, found exactly as the finished table will find them."""
    nothing = np.zeros((len(vocabulary), 1))
    table = WordVectors(np.array(vocabulary, dtype=np.bytes_), nothing.astype(np.uint8), nothing.astype(np.float16))
    row = cache(lambda word: int(table.rows([word])[0]))
    return lambda text: np.array([row(term.word) for term in words(text)], dtype=np.intp)


def groups(phrases: Iterable[Sequence[str]], row: Callable[[str], Bag]) -> Iterator[list[Bag]]:
    """Groups of two phrases or more, each of known words alone."""
    for group in phrases:
        found = [bag for phrase in group if len(bag := row(phrase)) and UNKNOWN not in bag]
        if len(found) > 1:
            yield found


def principal_directions(vectors: Floats, dimensions: int) -> Floats:
    """The directions that keep most of the vectors' dot products; shape [size of a vector, dimensions]."""
    _, directions = np.linalg.eigh(vectors.T @ vectors)
    most: Floats = np.ascontiguousarray(directions[:, ::-1][:, :dimensions])
    return most


def first_weights(texts: Sequence[Bag], words_known: int) -> Floats:
    """Where the weights set out: inverse document frequency as a share of the most, with a floor; shape [words]."""
    seen = np.zeros(words_known)
    for bag in texts:
        seen[np.unique(bag[bag != UNKNOWN])] += 1
    rarity = np.log((len(texts) + 1) / (seen + 1)) / np.log(len(texts) + 1)
    weights: Floats = np.clip(rarity, 0.03, 0.97).astype(np.float32)
    return weights


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """Groups of related phrases."""

    groups: list[list[Bag]]
    headed: bool
    """Whether the others of a group are related to its first alone."""


@dataclass(frozen=True, slots=True)
class Told:
    """A story's sentences, the paragraph of each, and its questions with what they count and what answers them."""

    sentences: list[Bag]
    owner: Bag
    questions: list[Bag]
    counts: Floats
    answers: Any
    """bool [questions, paragraphs]"""


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
    stories: list[Told]


def told(story: Story, row: Callable[[str], Bag]) -> Told:
    """A story as it is learned from."""
    asked = [question for question in story.questions if question.kind in STORY_QUESTIONS]
    answers = torch.zeros(len(asked), len(story.article.paragraphs), dtype=torch.bool)
    for line, question in zip(answers, asked, strict=True):
        line[list(question.gold)] = True
    owned = [(place, span) for place, paragraph in enumerate(story.article.paragraphs) for span in paragraph.sentences]
    return Told(
        sentences=[row(story.article[span]) for _, span in owned],
        owner=np.array([place for place, _ in owned]),
        questions=[row(question.text) for question in asked],
        counts=np.array([STORY_QUESTIONS[question.kind] for question in asked], dtype=np.float32),
        answers=answers,
    )


def learn(lesson: Lesson, rarity: Floats, shape: argparse.Namespace) -> Student:
    """A student that does what the teacher does, and knows what the thesauri and the questions say."""
    torch.manual_seed(SEED)
    chance = np.random.default_rng(SEED)
    directions = principal_directions(lesson.text_vectors, shape.dimensions)
    of_texts, of_words = torch.tensor(lesson.text_vectors), torch.tensor(lesson.word_vectors)
    texts_aim, words_aim = (normalize(aim @ torch.tensor(directions), dim=1) for aim in (of_texts, of_words))
    centred = (lesson.word_vectors - lesson.word_vectors.mean(axis=0)) @ directions
    centred /= np.linalg.norm(centred, axis=1, keepdims=True)
    student = Student(centred, first_weights(lesson.texts, len(centred)), rarity, shape.layers, shape.widened)
    layers = list(student.layers.parameters())
    optimisers = (
        torch.optim.SparseAdam([student.vectors], lr=VECTOR_RATE),
        torch.optim.Adam([student.weight_logits], lr=WEIGHT_RATE),
        torch.optim.AdamW(layers, lr=LAYER_RATE),
    )
    steps = shape.epochs * (len(lesson.texts) // BATCH)
    rate = lambda step: min(1.0, (step + 1) / WARM_UP) * max(LAST_RATE, 1 - step / steps)  # noqa: E731
    schedules = [torch.optim.lr_scheduler.LambdaLR(each, rate) for each in optimisers]
    for epoch in range(shape.epochs):
        total, started = Counter[str](), time.monotonic()
        order = _shuffled(len(lesson.texts), chance)
        for start in range(0, len(order) - BATCH + 1, BATCH):
            batch = order[start : start + BATCH]
            alone = chance.integers(0, len(centred), BATCH)
            losses = {
                "texts": _distance(
                    student.texts([lesson.texts[place] for place in batch]), texts_aim[batch], of_texts[batch]
                ),
                "words": _distance(student.words(alone), words_aim[alone], of_words[alone]),
                "related": RELATED * sum(_told_apart(student, each, chance) for each in lesson.thesauri),
                "pairs": PAIRS * _found(student, lesson.pairs, chance),
                "stories": STORIES * _found_in_story(student, lesson.stories[chance.integers(len(lesson.stories))]),
            }
            loss = sum(losses.values())
            for each in optimisers:
                each.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(layers, 1.0)
            for each in (*optimisers, *schedules):
                each.step()
            total.update({name: each.item() * BATCH / len(order) for name, each in losses.items()})
        told = ", ".join(f"{name} {value:.4f}" for name, value in total.items())
        print(f"epoch {epoch + 1}: {told}; {time.monotonic() - started:.0f} s", flush=True)
    return student


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
    likeness = student.phrases(one) @ student.phrases(other).T
    return cross_entropy(likeness / RELATED_TEMPERATURE, torch.arange(len(drawn)))


def _found(student: Student, pairs: Sequence[tuple[Bag, list[Bag]]], chance: np.random.Generator) -> Any:
    """How hard it is to find the sentence that answers a question, as a whole and by the nearest words."""
    drawn = [pairs[place] for place in chance.choice(len(pairs), PAIRS_BATCH, replace=False)]
    sentences = [sentence for sentence, _ in drawn]
    asked = [questions[chance.integers(len(questions))] for _, questions in drawn]
    means = student.texts(asked + sentences, LEFT_OUT)
    known = [[bag[bag != UNKNOWN] for bag in bags] for bags in (asked, sentences)]
    scores = torch.stack((means[: len(asked)] @ means[len(asked) :].T, student.nearest(*known))) / ASKED_TEMPERATURE
    return cross_entropy(scores.flatten(0, 1), torch.arange(len(drawn)).repeat(2)) * 2


def _found_in_story(student: Student, story: Told) -> Any:
    """How hard it is to find the paragraph that answers a question, by its best sentence and by all of them."""
    means = student.texts(story.questions + story.sentences, LEFT_OUT)
    asked, sentences = means[: len(story.questions)], means[len(story.questions) :]
    likeness = asked @ sentences.T
    paragraphs = [story.owner == paragraph for paragraph in range(story.answers.shape[1])]
    best = torch.stack([likeness[:, own].amax(1) for own in paragraphs], dim=1)
    whole = normalize(torch.stack([sentences[own].sum(0) for own in paragraphs]), dim=1)
    found = ((best + asked @ whole.T) / 2 / ASKED_TEMPERATURE).log_softmax(1)
    missed = -found.masked_fill(~story.answers, -torch.inf).logsumexp(1)
    counts = torch.tensor(story.counts)
    return (missed * counts).sum() / counts.sum()


def main() -> None:
    """Read the arguments, learn, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("teacher", type=Path, help="folder of all-mpnet-base-v2")
    parser.add_argument("wordnet", type=Path, help="folder of a WordNet 3.0 database")
    parser.add_argument("moby", type=Path, help="file of the Moby Thesaurus, an entry a line")
    parser.add_argument("texts", type=Path, nargs="*", help="plain text, a paragraph a line, or .jsonl")
    parser.add_argument("--out", type=Path, required=True, help="folder for the tables")
    parser.add_argument("--kept", type=Path, required=True, help="folder for the teacher's vectors between runs")
    parser.add_argument("--dimensions", type=int, default=192, help="components of a vector, even")
    parser.add_argument("--layers", type=int, default=2)
    parser.add_argument("--widened", type=int, default=384, help="components between the two halves of a layer")
    parser.add_argument("--epochs", type=int, default=5)
    options = parser.parse_args()

    meanings = list(synsets(options.wordnet))
    rarity = teacher_words(options.teacher)
    vocabulary = sorted(rarity.keys() | dictionary_words(options.wordnet, meanings, rarity))
    vocabulary = [word for word in vocabulary if len(word) <= LONGEST_WORD]
    answered = pairs(kept_aside=False)
    learnt = [story for story in stories() if story.use is Use.MEANING]
    raw = [
        *some_of(list(dict.fromkeys(gloss_texts(meanings)))),
        *(text for path in options.texts for whole in texts(path) for text in with_sentences(whole)),
        *(text for sentence, asked in answered for text in (sentence, *asked)),
        *(text for story in learnt for text in story_texts(story)),
    ]
    row = rows_of(vocabulary)
    seen = [text for text in dict.fromkeys(" ".join(text.split()) for text in raw) if len(row(text))]
    print(f"{len(vocabulary)} words, {len(seen)} texts, {len(answered)} pairs, {len(learnt)} stories", flush=True)

    sources = ((related_groups(), False), (wordnet_groups(meanings), False), (moby_groups(options.moby), True))
    lesson = Lesson(
        texts=[row(text) for text in seen],
        text_vectors=encode_once(seen, options.teacher, options.kept),
        word_vectors=encode_once(vocabulary, options.teacher, options.kept),
        thesauri=[Thesaurus(list(groups(source, row)), headed) for source, headed in sources],
        pairs=[(row(sentence), [row(each) for each in asked]) for sentence, asked in answered],
        stories=[told(story, row) for story in learnt],
    )
    rarities = np.array([rarity.get(word, 1.0) for word in vocabulary], dtype=np.float32)
    topical = np.array([word not in STOP_WORDS and word not in ASKING_WORDS for word in vocabulary])
    student = learn(lesson, rarities * topical, options)

    options.out.mkdir(parents=True, exist_ok=True)
    np.save(options.out / "words.npy", np.array(vocabulary, dtype=np.bytes_))
    np.save(options.out / "word_vectors.npy", student.packed())
    np.save(options.out / "word_values.npy", np.stack((student.weights(), rarities), axis=1).astype(np.float16))
    np.save(options.out / "encoder.npy", student.layer_records())


if __name__ == "__main__":
    main()
