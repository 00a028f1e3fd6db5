"""Cuts a paragraph into words, marks and quoted runs, and these into the reporter's sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from index.quotes.lexicon import CUE_STRENGTH, DETERMINERS, INDEFINITES, PRONOUNS, SPEECH
from index.quotes.marks import QuotedRun
from source.article import Span

_ABBREVIATIONS: Final = (
    "Mr|Mrs|Ms|Dr|Prof|Sens?|Reps?|Gov|Gen|Lt|Col|Maj|Sgt|Capt|Cmdr|Cpl|Pvt|Adm|Rev|Hon|Fr|Jr|Sr|St|No|vs|etc|Inc|Corp|Co|Ltd|Bros|Mt|Ft"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri"
    "|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo"
)
# What hangs on a word by an apostrophe and is a word of its own: "Lee's", "he'd", "they've".
_CLITICS: Final = "s|d|ll|ve|re|m"
_TOKEN: Final = re.compile(
    r"(?:[A-Za-z]\.){2,}"  # U.S., p.m.
    rf"|(?:[A-Z]-)?(?:{_ABBREVIATIONS}|[A-Z])\.(?=[\s,)\-]|$)"  # Sen., J., R-Tenn.
    r"|\$?\d[\d,.]*\d(?![\w\-])|\w[\w\-]*\.(?:com|org|net|co\.uk|gov|edu|tv|info)\b"
    rf"|[@#]?\w+(?:[-‑]\w+)*(?:['’](?!(?:{_CLITICS})\b)\w+)*"  # don't, O'Neill, re-election
    rf"|['’](?:{_CLITICS})\b"
    r"|\.{2,}|--+|––+|([^\w\s\"“”„«»])\1{3,}|[^\w\s\"“”„«»]"
)


class Kind(IntEnum):
    """What a token is."""

    WORD = 0
    MARK = 1
    QUOTE = 2


@dataclass(frozen=True, slots=True)
class Token(Span):
    """A word, a punctuation mark, or a whole quoted run."""

    kind: Kind
    text: str
    """As printed; the words of a quoted run are left out."""
    word: str
    """In lower case with straight apostrophes."""
    capital: bool
    """Whether it is a word that begins with a capital."""
    run: QuotedRun | None = None


Sentence = Sequence[Token]


def is_word(token: Token) -> bool:
    """Whether the token is a word or a number."""
    return token.kind is Kind.WORD


def tokens_of(text: str, block: Span, runs: Sequence[QuotedRun]) -> Iterator[Token]:
    """The tokens of one paragraph or heading, quoted runs as one token each."""
    position = block.start
    for run in runs:
        yield from _plain_tokens(text, position, run.start)
        yield Token(run.start, run.end, Kind.QUOTE, "", "", capital=False, run=run)
        position = run.end
    yield from _plain_tokens(text, position, block.end)


def _plain_tokens(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        piece = match.group()
        word = piece.lower().replace("’", "'")
        kind = Kind.WORD if piece[-1].isalnum() or piece[0].isalnum() else Kind.MARK
        capital = (piece[0].isupper() or piece[0] == "@") and word != "i"
        yield Token(match.start(), match.end(), kind, piece, word, capital)


# ---------------------------------------------------------------- sentences

_SUBJECT_OPENERS: Final = PRONOUNS | DETERMINERS | INDEFINITES
# No sentence of prose has more words outside quotations; the limit keeps the work on strange text linear.
_LONGEST_SENTENCE: Final = 120
_ENDS: Final = frozenset(".?!")
_ENDS_QUOTED: Final = _ENDS | {"…"}
# How far behind a quotation its "X, of Y, said" may reach before the next sentence is taken to have begun.
_TAIL_WORDS: Final = 9
_BARE_SUBJECT: Final = 2


def closing_mark(text: str, run: QuotedRun) -> str:
    """The last character of the quoted words themselves: '"Stop!"' ends in "!"; three stops count as "…"."""
    inside = text[run.start + 1 : run.end].rstrip("\"”“»'’` ")
    return "…" if inside.endswith("..") else inside[-1:]


def sentences_of(text: str, tokens: Sequence[Token]) -> list[Sentence]:
    """The reporter's sentences: a full stop inside a quotation ends one only where no attribution follows it."""
    sentences: list[Sentence] = []
    start = 0
    for index, token in enumerate(tokens):
        if index + 1 - start >= _LONGEST_SENTENCE or _ends_sentence(text, tokens, index, token):
            sentences.append(tokens[start : index + 1])
            start = index + 1
    if start < len(tokens):
        sentences.append(tokens[start:])
    return sentences


def _ends_sentence(text: str, tokens: Sequence[Token], index: int, token: Token) -> bool:
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.kind is Kind.MARK:
        goes_on = following is not None and (following.text[:1].islower() or following.text in (",", ";", ":"))
        return token.text in _ENDS and not goes_on
    end = closing_mark(text, token.run) if token.run else ""
    if following is None or not end or end not in _ENDS_QUOTED:
        return False
    if following.kind is not Kind.WORD:
        return following.kind is Kind.QUOTE or following.text in "(["
    if following.text[:1].islower() and following.word not in _SUBJECT_OPENERS:
        return False
    return not _attribution_follows(tokens, index + 1, closed_by_stop=end == ".")


def _attribution_follows(tokens: Sequence[Token], start: int, *, closed_by_stop: bool) -> bool:
    """Whether 'he said' or 'Smith, 40, said' begins here rather than a new sentence.

    After a full stop inside the marks, American style has no attribution in the same sentence, so it must be a
    bare one: '"Foo." Smith said.'
    """
    for index in range(start, min(len(tokens), start + _TAIL_WORDS)):
        token = tokens[index]
        if not is_word(token):
            if token.text == "," and index - start <= 3:
                continue
            return False
        if CUE_STRENGTH.get(token.word, 0) < SPEECH:
            manner = token.word.endswith("ed") and token.word in CUE_STRENGTH and index - start <= _BARE_SUBJECT
            if manner and index > start and not closed_by_stop:
                # '"Sit down!" Hill snapped.'
                return True
            continue
        if not closed_by_stop:
            return True
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        ends = following is None or following.text == "."
        also = any(between.word == "also" for between in tokens[start:index])
        return index > start and ends and not also
    return False
