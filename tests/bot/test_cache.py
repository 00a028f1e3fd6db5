"""What was made of an article is made once; whatever happens to the cache, the answers stay the same."""

from pathlib import Path

import pytest

from bot import cache
from bot.cache import MOST, cache_key, keep, recall
from index.answerer import Answerer
from source import read_text
from tests.bot.conftest import STORY, Onrecord

QUESTION = "what did the strike cost"


@pytest.fixture
def caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    return tmp_path / "onrecord"


def test_an_answerer_that_was_kept_answers_like_the_one_that_was_made(caches: Path) -> None:
    made = Answerer(read_text(STORY))

    keep("story", made)
    found = recall("story")

    assert found is not None
    assert found.article == made.article
    assert found.quotes == made.quotes
    assert found.ask(QUESTION) == made.ask(QUESTION)
    assert [file.name for file in caches.iterdir()] == ["story"]


@pytest.mark.usefixtures("caches")
def test_nothing_is_found_that_was_not_kept() -> None:
    assert recall("story") is None


def test_a_key_tells_contents_and_ways_of_reading_apart() -> None:
    keys = [cache_key(Path(name), content) for name in ("a.txt", "a.md") for content in (b"one", b"two")]

    assert len(set(keys)) == len(keys)
    assert cache_key(Path("elsewhere/b.txt"), b"one") == keys[0]


def test_a_key_changes_with_the_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for room in ("index/data", "index/quotes", "source"):
        (tmp_path / room).mkdir(parents=True)
    monkeypatch.setattr(cache, "_ROOMS", tmp_path)
    before = cache_key(Path("a.txt"), b"one")

    (tmp_path / "index" / "terms.py").write_text("STOP_WORDS = frozenset()\n", encoding="utf-8")

    assert cache_key(Path("a.txt"), b"one") != before


@pytest.mark.parametrize("content", [b"", b"no pickle", b"\x80\x05N."])
def test_what_is_no_answerer_is_not_taken_for_one(caches: Path, content: bytes) -> None:
    caches.mkdir()
    (caches / "story").write_bytes(content)

    assert recall("story") is None


def test_the_oldest_make_room(caches: Path) -> None:
    answerer = Answerer(read_text(STORY))

    for number in range(MOST + 2):
        keep(str(number), answerer)

    assert len(list(caches.iterdir())) == MOST
    assert recall(str(MOST + 1)) is not None


def test_a_book_is_not_kept(caches: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "LARGEST", 1000)

    keep("story", Answerer(read_text(STORY)))

    assert not caches.exists()


def test_the_second_command_finds_what_the_first_one_made(onrecord: Onrecord, story: str) -> None:
    first = onrecord("ask", "--article", story, QUESTION, "--json")
    kept = list((onrecord.folder / "caches" / "onrecord").iterdir())
    second = onrecord("ask", "--article", story, QUESTION, "--json")

    assert len(kept) == 1
    assert (first.stdout, first.returncode) == (second.stdout, second.returncode)


def test_a_changed_article_is_read_again(onrecord: Onrecord, story: str) -> None:
    onrecord("ask", "--article", story, QUESTION)
    (onrecord.folder / story).write_text(STORY.replace("two million", "nine million"), encoding="utf-8")

    assert "nine million" in onrecord("ask", "--article", story, QUESTION).stdout


def test_without_a_place_to_keep_things_the_command_answers_all_the_same(onrecord: Onrecord, story: str) -> None:
    in_the_way = onrecord.folder / "file"
    in_the_way.touch()

    done = onrecord("ask", "--article", story, QUESTION, XDG_CACHE_HOME=str(in_the_way))

    assert done.returncode == 0
    assert "two million" in done.stdout
    assert not done.stderr
