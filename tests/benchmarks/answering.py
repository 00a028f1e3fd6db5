"""Reading, indexing and answering in one process, on the default article and on long ones."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.answerer import Answerer, ranker_of
from index.encoder import SentenceEncoder
from index.judgement import signs
from index.opposites import Opposites
from index.quotes.finder import find_quotes
from index.terms import words
from index.wording import Wording
from source import DEFAULT_ARTICLE, read_text
from source.article import Article
from tests.benchmarks.articles import sample
from tests.benchmarks.tables import Table
from tests.benchmarks.timing import time_each

ROUNDS = 5
QUESTIONS = Path(__file__).parents[1] / "evaluation" / "questions.jsonl"


@dataclass(frozen=True, slots=True)
class Case:
    """An article with questions about it."""

    name: str
    text: str
    questions: Sequence[str]

    @property
    def article(self) -> Article:
        """Read anew at each call."""
        return read_text(self.text)


def cases() -> Sequence[Case]:
    """The default article with its questions, and two long ones."""
    asked = [json.loads(line)["question"] for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    default = Case("default", DEFAULT_ARTICLE.read_text(encoding="utf-8"), asked)
    long = [(f"{size:,}", sample(size)) for size in (1_000, 10_000)]
    return (default, *(Case(f"{name} paragraphs", made.text, made.questions) for name, made in long))


def getting_ready(cases: Sequence[Case]) -> Table:
    """From a file's text to an article, its quotes, and an answerer."""
    rows = [("article", "kB", "read ms", "quotes ms", "answerer ms, quotes included")]
    for case in cases:
        article = case.article
        rows.append(
            (
                case.name,
                f"{len(case.text) / 1000:,.0f}",
                f"{time_each(read_text, [case.text] * ROUNDS).median:,.1f}",
                f"{time_each(find_quotes, [article] * ROUNDS).median:,.1f}",
                f"{time_each(Answerer, [article] * ROUNDS).median:,.1f}",
            )
        )
    return Table("Getting ready", f"Medians of {ROUNDS}.", rows)


def answering(cases: Sequence[Case]) -> Table:
    """One whole answer: follow-up reading, wording, ranking, judgement, highlights."""
    rows = [("article", "questions", "median ms", "p99 ms")]
    for case in cases:
        taken = time_each(Answerer(case.article).ask, case.questions)
        rows.append((case.name, str(len(case.questions)), f"{taken.median:.2f}", f"{taken.p99:.2f}"))
    return Table("One answer", "Each question once, as typed.", rows)


def steps(cases: Sequence[Case]) -> Table:
    """What one answer spends its time on."""
    rows: list[Sequence[str]] = [("step", *(f"{case.name}: median ms" for case in cases))]
    columns = [_steps_of(case) for case in cases]
    rows += [(step, *(f"{column[step]:.2f}" for column in columns)) for step in columns[0]]
    return Table(
        "The steps of one answer", "The rest of an answer is reading follow-ups and marking what answers.", rows
    )


def _steps_of(case: Case) -> Mapping[str, float]:
    article, encoder = case.article, SentenceEncoder.load()
    ranker = ranker_of(article, find_quotes(article), encoder)
    wording = Wording(article, encoder.word_vectors)
    opposites = Opposites.load()
    asked = [list(words(question)) for question in case.questions]
    queries = [wording.query(terms)[0] for terms in asked]
    found = [(query, ranker.evidence(query)) for query in queries]
    return {
        "words": time_each(lambda question: list(words(question)), case.questions).median,
        "wording": time_each(wording.query, asked).median,
        "ranking": time_each(ranker.evidence, queries).median,
        "judgement": time_each(lambda pair: signs(ranker, *pair, pair[1].table.sum(axis=1), opposites), found).median,
    }


def quote_finding() -> Table:
    """How the time for quotes grows with a text, hostile ones included."""
    megabyte = 1_000_000
    news = sample(10_000).text[:megabyte]
    texts = {
        "a fifth of its sentences quoted": news,
        "opening marks alone": "“" * megabyte,
        "straight marks alone": '"' * megabyte,
        "marks between letters": "a“b”" * (megabyte // 4),
    }
    rows = [("a megabyte of", "find quotes s")]
    for name, text in texts.items():
        seconds = time_each(find_quotes, [read_text(text)]).median / 1000
        rows.append((name, f"{seconds:.2f}"))
    return Table("Quotes of a megabyte", "The longest file that is read has two.", rows)
