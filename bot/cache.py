"""Answerers that were made before, found again by content: a path and its bytes in, an answerer out, or nothing.

Making one takes longer than an answer, and between two questions on the command line nothing of it changes. What
is kept is the pickle of an answerer, which holds the article and what was read from it, and never a question.
"""

import os
import pickle
import sys
from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2b
from io import BytesIO
from pathlib import Path

import numpy
import Stemmer

from index.answerer import Answerer
from index.encoder import SentenceEncoder
from index.related import RelatedWords
from index.vectors import WordVectors

LARGEST = 16_000_000
"""Bytes of a pickle; longer ones, of articles as long as a book, take too long to read to be worth keeping."""
MOST = 8
"""Answerers kept; the one unused for longest makes room."""

_ROOMS = Path(__file__).parents[1]


def cache_key(path: Path, content: bytes) -> str:
    """What an answerer is made of: the article, how its name says it is read, and the code and data that read it."""
    made_of = blake2b(content, digest_size=16)
    libraries = f"{sys.version} {numpy.__version__} {Stemmer.version()}"
    made_of.update(f"{path.suffix.lower()} {libraries} {list(_stamps())}".encode())
    return made_of.hexdigest()


def recall(key: str) -> Answerer | None:
    """The answerer kept under a key; None where there is none, or it cannot be read."""
    try:
        file = _folder() / key
        if _is_another_users(file):
            return None
        answerer = _Unpickler(BytesIO(file.read_bytes())).load()
        os.utime(file)
    except Exception:  # whatever is wrong with a file in a cache: it is made anew
        return None
    return answerer if isinstance(answerer, Answerer) else None


def keep(key: str, answerer: Answerer) -> None:
    """Keep an answerer for the next process, if there is room for it and a folder that may be written to."""
    # Needed here alone, and not where one is found.
    import tempfile

    with suppress(OSError, pickle.PicklingError, RecursionError):
        pickled = BytesIO()
        _Pickler(pickled, pickle.HIGHEST_PROTOCOL).dump(answerer)
        content = pickled.getvalue()
        if len(content) > LARGEST:
            return
        folder = _folder()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Written under another name first, so that no other process ever reads half of it.
        with tempfile.NamedTemporaryFile(dir=folder, prefix="new-", delete=False) as file:
            file.write(content)
        Path(file.name).replace(folder / key)
        for unused in sorted(folder.iterdir(), key=lambda each: -each.stat().st_mtime)[MOST:]:
            unused.unlink(missing_ok=True)


class _Pickler(pickle.Pickler):
    """Leaves the tables out, which are in files of the package already."""

    def persistent_id(self, part: object) -> str | None:
        return type(part).__name__ if isinstance(part, WordVectors | SentenceEncoder | RelatedWords) else None


class _Unpickler(pickle.Unpickler):
    """Puts them back in."""

    def __init__(self, file: BytesIO) -> None:
        super().__init__(file)
        encoder = SentenceEncoder.load()
        self._shipped = {type(table).__name__: table for table in (encoder, encoder.word_vectors, RelatedWords.load())}

    def persistent_load(self, name: str) -> object:
        return self._shipped[name]


def _folder() -> Path:
    """Where this user's caches are: the XDG base directory specification, macOS's and Windows's own place."""
    match sys.platform:
        case "win32":
            caches = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
        case "darwin":
            caches = Path.home() / "Library" / "Caches"
        case _:
            caches = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(caches) / "onrecord"


def _is_another_users(file: Path) -> bool:
    """Reading a pickle runs what is in it, so it must be one's own."""
    return hasattr(os, "getuid") and file.stat().st_uid != os.getuid()


def _stamps() -> Iterator[tuple[str, int, int]]:
    """Every file that decides what an answerer is: its name, size and time of change."""
    for room in ("index", "index/data", "index/quotes", "source"):
        for entry in sorted(os.scandir(_ROOMS / room), key=lambda each: each.name):
            if entry.is_file():
                status = entry.stat()
                yield entry.name, status.st_size, status.st_mtime_ns
