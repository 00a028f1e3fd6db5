"""The sentence encoder that is learned from: texts in, unit vectors out, each text encoded only once."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch  # type: ignore[import-not-found, unused-ignore]
from torch.nn.functional import normalize  # type: ignore[import-not-found, unused-ignore]
from transformers import AutoModel, AutoTokenizer  # type: ignore[import-not-found, unused-ignore]

from index.vectors import Floats

BATCH = 64
LONGEST = 256
"""Word pieces of a text that are read; the mean of paragraphs has fewer than half as many."""


def encode(texts: Sequence[str], folder: Path) -> Floats:
    """What the encoder in a folder makes of each text; shape [texts, components]."""
    tokenizer = AutoTokenizer.from_pretrained(folder)
    # Half as long in bfloat16 where the processor has it, and the same but for the third decimal of the cosine.
    model = AutoModel.from_pretrained(folder, dtype=torch.bfloat16).eval()
    by_length = sorted(range(len(texts)), key=lambda place: len(texts[place]))
    encoded = np.zeros((len(texts), model.config.hidden_size), dtype=np.float32)
    with torch.inference_mode():
        for start in range(0, len(texts), BATCH):
            places = by_length[start : start + BATCH]
            batch = tokenizer(
                [texts[place] for place in places],
                padding=True,
                truncation=True,
                max_length=LONGEST,
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
