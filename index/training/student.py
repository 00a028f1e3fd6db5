"""What learns: word vectors, a weight a word, and the layers that read them, in torch; and how they are written down.

The layers compute what ``index.encoder`` does; a change there is a change here.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import torch  # type: ignore[import-not-found, unused-ignore]
from torch import nn  # type: ignore[import-not-found, unused-ignore]
from torch.nn.functional import (  # type: ignore[import-not-found, unused-ignore]
    embedding,
    embedding_bag,
    normalize,
    scaled_dot_product_attention,
)

from index.encoder import HEADS, LONGEST, REACH, UNKNOWN_WEIGHT, layer_type
from index.vectors import UNKNOWN, Floats

Bag = npt.NDArray[np.intp]

FILLING = -2
"""Stands behind the last word of the shorter texts of a batch."""
READ_AT_ONCE = 32
"""Texts of like length that are read at once."""

STEP = 0.335
"""Width of one of 16 equal steps that loses least of a normal distribution, in deviations (Max 1960, table II)."""


class Layer(nn.Module):  # type: ignore[misc, unused-ignore]
    """One layer. At first it changes nothing, so that learning sets out from the mean of the words."""

    def __init__(self, dimensions: int, widened: int) -> None:
        super().__init__()
        self.attention_gain = nn.Parameter(torch.ones(dimensions))
        self.queries_keys_values = nn.Parameter(_random(dimensions, 3 * dimensions))
        self.distances = nn.Parameter(torch.zeros(HEADS, 2 * REACH + 1))
        self.attended = nn.Parameter(torch.zeros(dimensions, dimensions))
        self.feed_gain = nn.Parameter(torch.ones(dimensions))
        self.widen = nn.Parameter(_random(dimensions, widened))
        self.widen_bias = nn.Parameter(torch.zeros(widened))
        self.narrow = nn.Parameter(torch.zeros(widened, dimensions))

    def forward(self, read: Any, filling: Any) -> Any:
        """As ``index.encoder`` has it; ``read`` has the shape [texts, words, dimensions]."""
        texts, length, dimensions = read.shape
        split = (_normed(read) * self.attention_gain @ self.queries_keys_values).view(
            texts, length, 3, HEADS, dimensions // HEADS
        )
        place = torch.arange(length)
        distance = (place - place[:, None]).clamp(-REACH, REACH) + REACH
        bias = self.distances[:, distance] - 1e9 * filling[:, None, None, :].float()
        attention = scaled_dot_product_attention(*split.permute(2, 0, 3, 1, 4), attn_mask=bias)
        read = read + attention.transpose(1, 2).reshape(texts, length, dimensions) @ self.attended
        wide = (_normed(read) * self.feed_gain @ self.widen + self.widen_bias).relu()
        return read + wide @ self.narrow


class Student(nn.Module):  # type: ignore[misc, unused-ignore]
    """Vectors [words, dimensions] and weights [words], and the layers, while they learn."""

    def __init__(self, vectors: Floats, weights: Floats, rarity: Floats, layers: int, widened: int) -> None:
        """``rarity`` [words] is 0 for those that no question is about; ``weights`` lie between 0 and 1."""
        super().__init__()
        self.vectors = nn.Parameter(torch.tensor(vectors))
        self.weight_logits = nn.Parameter(torch.tensor(weights).logit(1e-3))
        self.layers = nn.ModuleList(Layer(vectors.shape[1], widened) for _ in range(layers))
        self._rarity = torch.tensor(rarity)

    def words(self, rows: Bag) -> Any:
        """The unit vectors of words, shape [words, dimensions]."""
        return normalize(embedding(torch.tensor(rows), self.vectors, sparse=True), dim=1)

    def phrases(self, phrases: Sequence[Bag]) -> Any:
        """The unit vectors of phrases as the means of their words alone, shape [phrases, dimensions]."""
        flat, starts = torch.tensor(np.concatenate(phrases)), torch.tensor(starts_of(phrases))
        weights = self.weight_logits.sigmoid()[flat]
        return normalize(
            embedding_bag(flat, self.vectors, starts, mode="sum", per_sample_weights=weights, sparse=True), dim=1
        )

    def texts(self, texts: Sequence[Bag], left_out: float = 0.0) -> Any:
        """The unit vectors of texts, shape [texts, dimensions]; a share of the words can be left out by chance."""
        by_length = np.argsort([len(text) for text in texts], kind="stable")
        means = []
        for start in range(0, len(texts), READ_AT_ONCE):
            together = [texts[place][:LONGEST] for place in by_length[start : start + READ_AT_ONCE]]
            rows = np.full((len(together), max(map(len, together))), FILLING)
            for row, text in zip(rows, together, strict=True):
                row[: len(text)] = text
            rows = torch.tensor(rows)
            filling = rows == FILLING
            unknown = (rows == UNKNOWN) | (torch.rand(rows.shape) < left_out)
            known = ~(filling | unknown)
            read = normalize(embedding(rows.clamp(min=0), self.vectors, sparse=True), dim=-1) * known[..., None]
            read = read * self.vectors.shape[1] ** 0.5
            for layer in self.layers:
                read = layer(read, filling)
            weights = torch.where(unknown, UNKNOWN_WEIGHT, self.weight_logits.sigmoid()[rows.clamp(min=0)]) * ~filling
            means.append((read * weights[..., None]).sum(1))
        return normalize(torch.cat(means)[torch.tensor(np.argsort(by_length))], dim=1)

    def nearest(self, asked: Sequence[Bag], written: Sequence[Bag]) -> Any:
        """How near the words of each text asked come to each one written, as the ranking has it."""
        longest = max(len(text) for text in written)
        likeness = self.words(np.concatenate(asked)) @ self.words(np.concatenate(written)).T
        # Each text as long as the longest, by its first word over again.
        places = [
            np.append(np.arange(start, start + len(text)), np.full(longest - len(text), start))
            for start, text in zip(starts_of(written), written, strict=True)
        ]
        best = likeness[:, np.concatenate(places)].view(len(likeness), len(written), longest).amax(2).clamp(min=0)
        rarity = self._rarity[torch.tensor(np.concatenate(asked))]
        owner = torch.tensor(np.repeat(np.arange(len(asked)), [len(text) for text in asked]))
        matched = torch.zeros(len(asked), len(written)).index_add(0, owner, best * rarity[:, None])
        return matched / torch.zeros(len(asked)).index_add(0, owner, rarity).clamp(min=1e-6)[:, None]

    def packed(self) -> npt.NDArray[np.uint8]:
        """The vectors in 16 steps a component, as ``WordVectors`` reads them; shape [words, dimensions / 2]."""
        vectors = self.vectors.detach().numpy()
        deviations = np.sqrt((vectors**2).mean(axis=1, keepdims=True))
        steps = (np.clip(np.floor(vectors / (STEP * deviations)), -8, 7) + 8).astype(np.uint8)
        high, low = np.split(steps, 2, axis=1)
        joined: npt.NDArray[np.uint8] = high << 4 | low
        return joined

    def weights(self) -> Floats:
        """What each word counts in the mean of a text, 0 to 1; shape [words]."""
        weights: Floats = self.weight_logits.detach().sigmoid().numpy()
        return weights

    def layer_records(self) -> npt.NDArray[np.void]:
        """The layers as ``index.encoder`` reads them, a record each."""
        widened = self.layers[0].widen_bias.shape[0]
        records = np.zeros(len(self.layers), dtype=layer_type(self.vectors.shape[1], widened))
        for record, layer in zip(records, self.layers, strict=True):
            for name, parameter in layer.named_parameters():
                record[name] = parameter.detach().numpy()
        return records


def starts_of(texts: Sequence[Bag]) -> Bag:
    """Where each text starts in all of them together."""
    return np.cumsum([0] + [len(text) for text in texts[:-1]])


def _random(rows: int, columns: int) -> Any:
    return torch.randn(rows, columns) * rows**-0.5


def _normed(vectors: Any) -> Any:
    return vectors * torch.rsqrt(vectors.square().mean(-1, keepdim=True) + 1e-6)
