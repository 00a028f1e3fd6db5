"""Known search libraries doing their part of an answer: ten best paragraphs for a question, terms ready-made."""

import sqlite3
from collections.abc import Callable, Sequence

import bm25s
import numpy as np
import tantivy
from rank_bm25 import BM25Okapi

from index.fields import Field
from index.terms import content_terms
from source.article import Article
from tests.benchmarks.answering import Case
from tests.benchmarks.tables import Table
from tests.benchmarks.timing import time_each

TOP = 10

Bags = Sequence[Sequence[str]]
Search = Callable[[Sequence[str]], object]


def rivals(cases: Sequence[Case]) -> Table:
    """The time of one search over the paragraphs of each article."""
    searches = {
        "onrecord's field (rank-bm25)": _field,
        "rank-bm25 alone": _rank_bm25,
        "bm25s": _bm25s,
        "tantivy": _tantivy,
        "SQLite FTS5": _fts5,
    }
    rows: list[Sequence[str]] = [("search", *(f"{case.name}: median / p99 ms" for case in cases))]
    asked = [[_stems(question) for question in case.questions] for case in cases]
    bags = [_paragraphs(case.article) for case in cases]
    for name, build in searches.items():
        timings = [time_each(build(each), questions) for each, questions in zip(bags, asked, strict=True)]
        rows.append((name, *(f"{timing.median:.3f} / {timing.p99:.3f}" for timing in timings)))
    return Table(
        "Search alone",
        "The same stems for all; one thread; four of the eight columns of an answer are such searches.",
        rows,
    )


def _stems(text: str) -> list[str]:
    # Without a topic word there is nothing to search for; every library gets the same stand-in.
    return [term.stem for term in content_terms(text) if term.stem.isalnum()] or ["none"]


def _paragraphs(article: Article) -> Bags:
    return [[term.stem for term in content_terms(article.text, paragraph)] for paragraph in article.paragraphs]


def _field(bags: Bags) -> Search:
    field = Field(bags)
    return lambda stems: np.argsort(-field.scores(dict.fromkeys(stems, 1.0)))[:TOP]


def _rank_bm25(bags: Bags) -> Search:
    index = BM25Okapi(bags)
    return lambda stems: np.argsort(-index.get_scores(stems))[:TOP]


def _bm25s(bags: Bags) -> Search:
    index = bm25s.BM25()
    index.index([list(bag) for bag in bags], show_progress=False)
    top = min(TOP, len(bags))
    return lambda stems: index.retrieve([list(stems)], k=top, show_progress=False)


def _tantivy(bags: Bags) -> Search:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("body", stored=False)
    index = tantivy.Index(builder.build())
    writer = index.writer(heap_size=50_000_000, num_threads=1)
    for bag in bags:
        writer.add_document(tantivy.Document(body=" ".join(bag)))
    writer.commit()
    index.reload()
    searcher = index.searcher()
    return lambda stems: searcher.search(index.parse_query(" ".join(stems), ["body"]), TOP)


def _fts5(bags: Bags) -> Search:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE passages USING fts5(body)")
    database.executemany("INSERT INTO passages VALUES (?)", [(" ".join(bag),) for bag in bags])

    def search(stems: Sequence[str]) -> object:
        words = " OR ".join(f'"{stem}"' for stem in stems)
        query = f"SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY bm25(passages) LIMIT {TOP}"
        return database.execute(query, (words,)).fetchall()

    return search
