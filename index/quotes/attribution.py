"""Decides which words of the article say who uttered a quoted run: blocks of text in, attributions out.

Rules are tried from the plainest to the boldest, and the first that applies is kept. Each is a small function
named after what it looks for; :class:`Ground` remembers which one spoke, because confidence depends on it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final

from index.quotes.lexicon import (
    ARTICLES,
    BETWEEN,
    CUE_STRENGTH,
    HINT,
    JUDGEMENT,
    MANNER_PAST,
    NAMING_FORMS,
    PREPOSITIONS,
    SENTENCE_OPENERS,
    SPEECH,
)
from index.quotes.marks import QuotedRun, quoted_runs
from index.quotes.phrases import (
    Phrase,
    can_speak,
    first_subject,
    is_name,
    is_speaking_noun,
    looks_past,
    span_of,
    subject_after,
)
from index.quotes.sayings import Saying, Shape, sayings_of
from index.quotes.titles import is_nickname, is_title_like, is_title_place, is_word_as_word
from index.quotes.tokens import Kind, Sentence, Token, closing_mark, is_word, sentences_of, tokens_of
from source.article import Article, Span


class Ground(IntEnum):
    """Why a run is given to a speaker, from the plainest reason to the boldest."""

    FOLLOWS = 0
    """'"...," Smith said'"""
    PRECEDES = 1
    """'Smith said: "..."', 'Smith said that "..."'"""
    NAMES = 2
    """'Smith called the deal "..."'"""
    SPLIT = 3
    """A run that goes on behind its attribution: '"...," Smith said. "..."'"""
    WITHIN = 4
    """A verb of saying earlier in the sentence governs it."""
    WITHIN_LATER = 5
    """One later in the sentence does."""
    WITHIN_WEAK = 6
    """Only a weak verb stands in the sentence."""
    COLON = 7
    """'Smith: "..."'"""
    VERBLESS = 8
    """'"...," Ann Smith, the minister.'"""
    EARLIER_SENTENCE = 9
    """The sentence before, in the same paragraph, has a speaker."""
    AHEAD = 10
    """The next run of the paragraph is attributed, and this one leads up to it."""
    GOES_ON = 11
    """A quotation over several paragraphs."""
    LED_IN = 12
    """The paragraph before ends in a colon."""
    FLOATS = 13
    """A paragraph that is all quotation, after somebody spoke."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading or the title, cut into sentences with their sayings."""

    span: Span
    paragraph: int | None
    sentences: tuple[Sentence, ...]
    sayings: tuple[tuple[Saying, ...], ...]
    """For each sentence."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quoted run and the words that say whose it is; ``mention`` is None where nobody is said to have uttered it."""

    run: QuotedRun
    paragraph: int | None
    mention: Span | None = None
    cue: Span | None = None
    ground: Ground | None = None
    strength: int = 0
    shape: Shape | None = None
    sentence: Span | None = None
    """The sentence the mention stands in."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a run stands."""

    block: Block
    number: int
    """Of its sentence in the block."""
    index: int
    """Of its token in the sentence."""

    @property
    def sentence(self) -> Sentence:
        return self.block.sentences[self.number]

    @property
    def sayings(self) -> tuple[Saying, ...]:
        return self.block.sayings[self.number]

    @property
    def run(self) -> QuotedRun:
        run = self.sentence[self.index].run
        assert run is not None
        return run

    @property
    def before(self) -> Token | None:
        return self.sentence[self.index - 1] if self.index else None

    @property
    def after(self) -> Token | None:
        return self.sentence[self.index + 1] if self.index + 1 < len(self.sentence) else None


def blocks_of(article: Article) -> list[Block]:
    """Every paragraph, heading and the title, in the order of the text."""
    numbered: list[tuple[Span, int | None]] = [(paragraph, paragraph.number) for paragraph in article.paragraphs]
    numbered += [(heading, None) for heading in article.headings]
    if article.title is not None:
        numbered.append((article.title, None))
    return [_block(article.text, span, number) for span, number in sorted(numbered, key=lambda pair: pair[0].start)]


def _block(text: str, span: Span, number: int | None) -> Block:
    runs = quoted_runs(text, span)
    tokens = tuple(tokens_of(text, span, runs))
    sentences = tuple(sentences_of(text, tokens))
    return Block(span, number, sentences, tuple(tuple(sayings_of(sentence)) for sentence in sentences))


def attribute(text: str, blocks: Sequence[Block]) -> list[Attribution]:
    """One attribution for each quoted run, in order."""
    done: list[Attribution] = []
    last: Attribution | None = None
    narrated: Attribution | None = None
    open_run: Attribution | None = None
    lead_in: Attribution | None = None
    for block in blocks:
        found = _attribute_block(text, block)
        found = _from_other_blocks(text, block, found, _Before(open_run, lead_in, narrated or last, last))
        done.extend(found)
        open_run = found[-1] if found and not found[-1].run.closed and found[-1].mention else None
        lead_in = _lead_in(block)
        last = next((each for each in reversed(found) if each.mention), last)
        narrated = None if found or block.paragraph is None else _narrated(block)
    return done


# ---------------------------------------------------------------- one block


def _attribute_block(text: str, block: Block) -> list[Attribution]:
    places = [
        _Place(block, number, index)
        for number, sentence in enumerate(block.sentences)
        for index, token in enumerate(sentence)
        if token.kind is Kind.QUOTE
    ]
    found = [_attribute_in_sentence(text, place) for place in places]
    _spread_forwards(text, places, found)
    _spread_backwards(text, places, found)
    return [_unless_nobody_said_it(text, place, each) for place, each in zip(places, found, strict=True)]


def _attribute_in_sentence(text: str, place: _Place) -> Attribution:
    if is_nickname(text, place.sentence, place.index):
        return Attribution(place.run, place.block.paragraph)
    plain = _plain(text, place)
    if plain is None or plain.ground in (Ground.WITHIN, Ground.WITHIN_LATER, Ground.WITHIN_WEAK):
        plain = _manner(text, place) or plain
    return plain or _colon(place) or _verbless(text, place) or Attribution(place.run, place.block.paragraph)


def _made(place: _Place, saying: Saying, ground: Ground) -> Attribution:
    cue = place.sentence[saying.cue]
    return Attribution(
        place.run,
        place.block.paragraph,
        span_of(place.sentence, saying.subject),
        Span(cue.start, cue.end),
        ground,
        saying.strength,
        saying.shape,
        _sentence_span(place.sentence),
    )


def _sentence_span(sentence: Sentence) -> Span:
    return Span(sentence[0].start, sentence[-1].end)


def _of_phrase(place: _Place, phrase: Phrase, ground: Ground) -> Attribution:
    """An attribution without a cue."""
    return Attribution(
        place.run,
        place.block.paragraph,
        span_of(place.sentence, phrase),
        ground=ground,
        strength=HINT,
        sentence=_sentence_span(place.sentence),
    )


def _plain(text: str, place: _Place) -> Attribution | None:
    return _follows(text, place) or _precedes(place) or _names(place) or _within(place)


_JOINTS: Final = frozenset({",", "-", "–", "—", "--", "––"})
_GOING_ON: Final = frozenset(",?!-–—…")


def _follows(text: str, place: _Place) -> Attribution | None:
    """'"...," Smith said', '"...," said Smith', '"..." according to Smith'."""
    if is_title_place(text, place.sentence, place.index):
        return None
    end = closing_mark(text, place.run)
    after_comma = place.after is not None and place.after.text == ","
    for saying in place.sayings:
        gap = place.sentence[place.index + 1 : saying.first]
        if saying.first <= place.index or any(token.text not in _JOINTS for token in gap):
            continue
        if saying.shape is Shape.ACCORDING:
            return _made(place, saying, Ground.FOLLOWS)
        if saying.shape not in (Shape.BEFORE, Shape.AFTER):
            continue
        if end in _GOING_ON or after_comma or saying.strength >= SPEECH:
            return _made(place, saying, Ground.FOLLOWS)
    return None


# Words that may stand between a verb of saying and the words it quotes: 'said that the "..."'.
_BRIDGES: Final = frozenset(
    [
        "that",
        "as",
        "it",
        "it's",
        "its",
        "them",
        "him",
        "her",
        "his",
        "their",
        "a",
        "an",
        "the",
        "to",
        "of",
        "on",
        "about",
        "for",
        "how",
        "is",
        "was",
        "are",
        "were",
        "in",
        "like",
        "by",
        "at",
        "with",
        "not",
        "be",
        "been",
        "being",
        "what",
    ]
)


def _precedes(place: _Place) -> Attribution | None:
    """'Smith said: "..."', 'Smith said that it was "..."'."""
    earlier = [saying for saying in place.sayings if saying.stop <= place.index and saying.shape is not Shape.AGENT]
    nearest = next(
        (saying for saying in reversed(earlier) if saying.shape is not Shape.FAR), earlier[-1] if earlier else None
    )
    if nearest is None:
        return None
    gap = place.sentence[nearest.stop : place.index]
    if not _leads_up(gap):
        return None
    if nearest.strength <= JUDGEMENT and place.sentence[nearest.cue].word not in NAMING_FORMS:
        stronger = [
            saying
            for saying in place.sayings
            if saying.strength >= SPEECH and saying.stop <= nearest.cue and saying.shape is not Shape.OWNED
        ]
        if stronger and not (gap and gap[-1].text == ":"):
            nearest = stronger[-1]
    return _made(place, nearest, Ground.PRECEDES)


_LONGEST_LEAD: Final = 12


def _leads_up(gap: Sentence) -> bool:
    """Whether nothing but small words, or an addressee and occasion closed by a mark, stand before the run.

    'said that it was', 'told reporters on Monday:', 'said in a statement,'.
    """
    if all(not is_word(token) or token.word in _BRIDGES or token.text in ("’s", "'s") for token in gap):
        return True
    if gap[-1].text not in (":", ",") or len(gap) > _LONGEST_LEAD:
        return False
    plain = not any(
        CUE_STRENGTH.get(token.word, 0) >= JUDGEMENT or token.word in ("that", "who", "and", "but") for token in gap
    )
    return plain and (gap[-1].text == ":" or all(token.text != "," for token in gap[:-1]))


_FARTHEST_NAMED: Final = 9


def _names(place: _Place) -> Attribution | None:
    """'Smith called the new deal "..."', 'Smith described him as a "..."', '"..." by critics'."""
    for saying in reversed(place.sayings):
        if place.sentence[saying.cue].word not in NAMING_FORMS:
            continue
        if saying.shape is Shape.AGENT and saying.cue < place.index <= saying.stop + 2:
            return _made(place, saying, Ground.NAMES)
        gap = place.sentence[saying.stop : place.index]
        if saying.stop <= place.index and len(gap) <= _FARTHEST_NAMED and all(_may_be_named(token) for token in gap):
            return _made(place, saying, Ground.NAMES)
    return None


def _may_be_named(token: Token) -> bool:
    """Whether a token can stand between 'called' and what it was called."""
    if not is_word(token):
        return token.text in "'’-"
    return token.word in ("as", "to") or not (
        CUE_STRENGTH.get(token.word, 0) >= SPEECH or token.word in ("that", "which", "who", "while", "is", "was", "and")
    )


def _within(place: _Place) -> Attribution | None:
    """The nearest verb of saying of the same sentence: one before, else one behind, else a weak one."""
    earlier = [saying for saying in place.sayings if max(saying.cue_stop - 1, saying.subject.first) < place.index]
    later = [saying for saying in place.sayings if saying.first > place.index]
    strong_earlier = [saying for saying in earlier if saying.strength >= SPEECH]
    strong_later = [saying for saying in later if saying.strength >= SPEECH and not _modifies_subject(place, saying)]
    if strong_earlier:
        return _made(place, strong_earlier[-1], Ground.WITHIN)
    if strong_later and not earlier:
        return _made(place, strong_later[0], Ground.WITHIN_LATER)
    if earlier:
        return _made(place, earlier[-1], Ground.WITHIN_WEAK)
    return _made(place, strong_later[0], Ground.WITHIN_LATER) if strong_later else None


def _modifies_subject(place: _Place, saying: Saying) -> bool:
    """'Backers of the "skinny" plan said': the run belongs to the subject, which is talked of, not quoted."""
    between = place.sentence[place.index + 1 : saying.first]
    return saying.shape is Shape.BEFORE and not any(
        token.kind is Kind.MARK or token.word in BETWEEN for token in between
    )


def _manner(text: str, place: _Place) -> Attribution | None:
    """'"...!" beamed the winner', '"...," she beamed': any verb in the past may introduce the speaker here."""
    end = closing_mark(text, place.run)
    if place.after is None or not is_word(place.after) or not end or end not in _GOING_ON:
        return None
    if is_title_place(text, place.sentence, place.index):
        return None
    saying = _beamed_the_winner(place, place.after) or _she_beamed(place, place.after)
    return _made(place, saying, Ground.FOLLOWS) if saying else None


def _beamed_the_winner(place: _Place, verb: Token) -> Saying | None:
    start = place.index + 1
    if not (looks_past(verb) or verb.word in MANNER_PAST):
        return None
    subject = subject_after(place.sentence, start)
    if subject is None or not any(_speaks(token) for token in place.sentence[subject.first : subject.stop]):
        return None
    return Saying(start, start + 1, subject, JUDGEMENT, Shape.AFTER)


_OPENING_SUBJECTS: Final = ARTICLES | {"he", "she", "they", "i", "we", "one"}
# How many words a subject before a verb of manner may have.
_LONGEST_SUBJECT: Final = 8


def _she_beamed(place: _Place, opener: Token) -> Saying | None:
    sentence, start = place.sentence, place.index + 1
    if opener.word not in _OPENING_SUBJECTS and (not is_name(opener) or opener.word in SENTENCE_OPENERS):
        return None
    for verb in range(start + 1, min(len(sentence), start + _LONGEST_SUBJECT + 1)):
        token = sentence[verb]
        if not is_word(token) or token.word in PREPOSITIONS:
            return None
        if looks_past(token) or token.word in MANNER_PAST:
            return Saying(verb, verb + 1, Phrase(start, verb), JUDGEMENT, Shape.BEFORE)
    return None


def _speaks(token: Token) -> bool:
    return is_name(token) or token.word in ("he", "she", "they", "i", "we") or is_speaking_noun(token.word)


def _colon(place: _Place) -> Attribution | None:
    """'Smith on the vote: "..."'."""
    if place.before is None or place.before.text != ":" or place.index < 2:
        return None
    subject = first_subject(place.sentence, place.index - 1)
    return _of_phrase(place, subject, Ground.COLON) if subject else None


def _verbless(text: str, place: _Place) -> Attribution | None:
    """'"...," Ann Smith, who heads the agency.': the verb was dropped or forgotten."""
    after = place.after
    if closing_mark(text, place.run) != "," or after is None or not is_name(after) or after.word in SENTENCE_OPENERS:
        return None
    stop = place.index + 2
    while stop < len(place.sentence) and is_name(place.sentence[stop]):
        stop += 1
    if stop < len(place.sentence) and is_word(place.sentence[stop]):
        return None
    return _of_phrase(place, Phrase(place.index + 1, stop), Ground.VERBLESS)


# ---------------------------------------------------------------- from run to run in a paragraph

# How many sentences back in its paragraph a quotation without attribution looks for one.
_SENTENCES_BACK: Final = 6
_FEWEST_WORDS_ALONE: Final = 3
_FEWEST_WORDS_OPENING: Final = 4


def word_count(text: str, span: Span) -> int:
    """How many words a span holds."""
    return len(text[span.start : span.end].split())


def _stands_alone(place: _Place) -> bool:
    """Whether the sentence is nothing but quotation."""
    return not any(is_word(token) for token in place.sentence)


def _opens_sentence(place: _Place) -> bool:
    return not any(is_word(token) for token in place.sentence[: place.index])


def _may_go_on(text: str, place: _Place) -> bool:
    """Whether the run can continue a quotation of another sentence."""
    words = word_count(text, place.run)
    return (_stands_alone(place) and words >= 1) or (_opens_sentence(place) and words >= _FEWEST_WORDS_OPENING)


def _spread_forwards(text: str, places: Sequence[_Place], found: list[Attribution]) -> None:
    """Gives a run that stands by itself to whoever spoke before it in the paragraph."""
    for position, place in enumerate(places):
        if found[position].mention is not None or not _may_go_on(text, place):
            continue
        previous = found[position - 1] if position else None
        if previous is not None and previous.mention is not None:
            found[position] = _passed_on(place, previous, Ground.SPLIT)
        elif word_count(text, place.run) >= _FEWEST_WORDS_ALONE:
            found[position] = _from_sentence_before(place) or found[position]


def _passed_on(place: _Place, source: Attribution, ground: Ground) -> Attribution:
    return replace(source, run=place.run, paragraph=place.block.paragraph, ground=ground)


def _from_sentence_before(place: _Place) -> Attribution | None:
    """'Smith was unmoved. "..."': the last one who says something before, else the subject of that sentence."""
    for number in range(place.number - 1, max(-1, place.number - 1 - _SENTENCES_BACK), -1):
        sayings = place.block.sayings[number]
        if sayings:
            stand_in = _Place(place.block, number, 0)
            plain = [saying for saying in sayings if saying.strength >= SPEECH]
            made = _made_in(stand_in, place.run, (plain or list(sayings))[-1])
            return replace(made, ground=Ground.EARLIER_SENTENCE)
    if place.number == 0:
        return None
    sentence = place.block.sentences[place.number - 1]
    subject = first_subject(sentence, len(sentence))
    if subject is None or not can_speak(sentence[subject.first : subject.stop]):
        return None
    return Attribution(
        place.run,
        place.block.paragraph,
        span_of(sentence, subject),
        ground=Ground.EARLIER_SENTENCE,
        strength=HINT,
        sentence=_sentence_span(sentence),
    )


def _made_in(place: _Place, run: QuotedRun, saying: Saying) -> Attribution:
    cue = place.sentence[saying.cue]
    return Attribution(
        run,
        place.block.paragraph,
        span_of(place.sentence, saying.subject),
        Span(cue.start, cue.end),
        Ground.EARLIER_SENTENCE,
        saying.strength,
        saying.shape,
        _sentence_span(place.sentence),
    )


def _spread_backwards(text: str, places: Sequence[_Place], found: list[Attribution]) -> None:
    """'"First sentence." "Second," Smith said.'"""
    for position in range(len(places) - 2, -1, -1):
        place, following = places[position], found[position + 1]
        if found[position].mention is not None or following.mention is None:
            continue
        leads = following.ground in (Ground.FOLLOWS, Ground.SPLIT, Ground.AHEAD)
        if leads and _opens_sentence(place) and word_count(text, place.run) >= _FEWEST_WORDS_ALONE:
            found[position] = _passed_on(place, following, Ground.AHEAD)


# ---------------------------------------------------------------- nobody said it

_SHOW_PREPOSITIONS: Final = frozenset({"on", "in", "at", "for", "to", "of", "with", "by"})
# A verb that only hints at speech gives shorter runs to nobody.
_FEWEST_WORDS_WEAK: Final = 5
# The reporter's own 'I believe' gives nobody's words.
_WRITERS_OWN: Final = frozenset({"i", "we", "you"})
_BOLD_GROUNDS: Final = frozenset(
    {Ground.PRECEDES, Ground.WITHIN, Ground.WITHIN_LATER, Ground.WITHIN_WEAK, Ground.EARLIER_SENTENCE}
)


def _unless_nobody_said_it(text: str, place: _Place, found: Attribution) -> Attribution:
    """Takes the speaker away again from titles and terms that only a distant or weak verb would give one."""
    if found.ground not in _BOLD_GROUNDS or found.mention is None:
        return found
    writers_own = text[found.mention.start : found.mention.end].lower() in _WRITERS_OWN
    if found.ground is Ground.PRECEDES:
        unsaid = (writers_own and found.strength < SPEECH) or _is_on_a_show(text, place)
    else:
        unsaid = writers_own or _is_named(text, place, found)
    return Attribution(place.run, place.block.paragraph) if unsaid else found


def _is_on_a_show(text: str, place: _Place) -> bool:
    """'said on "Morning Talk" that'."""
    behind_preposition = place.before is not None and place.before.word in _SHOW_PREPOSITIONS
    return behind_preposition and is_title_like(text, place.sentence, place.index, strict=False)


def _is_named(text: str, place: _Place, found: Attribution) -> bool:
    """Whether the run is a title or a term, or too short for the hint of a verb that is its only ground."""
    if is_title_like(text, place.sentence, place.index, strict=found.ground is Ground.WITHIN):
        return True
    if found.ground is Ground.WITHIN:
        return False
    only_hinted = found.ground is Ground.WITHIN_WEAK and found.strength <= HINT
    too_short = word_count(text, place.run) < _FEWEST_WORDS_WEAK
    return (only_hinted and too_short) or is_word_as_word(text, place.sentence, place.index)


# ---------------------------------------------------------------- from paragraph to paragraph


@dataclass(frozen=True, slots=True)
class _Before:
    """What the paragraphs before hand on to one that is all quotation."""

    open_run: Attribution | None
    lead_in: Attribution | None
    last: Attribution | None
    """Who says or feels something in the paragraph before, else who spoke last."""
    spoken: Attribution | None
    """Who spoke last."""


def _from_other_blocks(text: str, block: Block, found: list[Attribution], before: _Before) -> list[Attribution]:
    """Gives the runs of a paragraph that is all quotation to whoever spoke, or was announced, before it."""
    if block.paragraph is None:
        return found
    if any(is_word(token) for sentence in block.sentences for token in sentence):
        return [_floating(text, block, each, before.spoken) for each in found]
    handed_on = ((before.open_run, Ground.GOES_ON), (before.lead_in, Ground.LED_IN), (before.last, Ground.FLOATS))
    source, ground = next(((each, why) for each, why in handed_on if each is not None), (None, Ground.FLOATS))
    if source is None:
        return found
    return [
        replace(source, run=each.run, paragraph=block.paragraph, ground=ground)
        if each.mention is None and word_count(text, each.run) >= _FEWEST_WORDS_ALONE
        else each
        for each in found
    ]


def _floating(text: str, block: Block, found: Attribution, spoken: Attribution | None) -> Attribution:
    """'The art was saved. "We saw it coming."': all quotation, in a paragraph where nobody speaks."""
    if found.mention is not None or spoken is None or word_count(text, found.run) < _FEWEST_WORDS_ALONE:
        return found
    alone = any(
        sentence[0].run == found.run and not any(is_word(token) for token in sentence) for sentence in block.sentences
    )
    return replace(spoken, run=found.run, paragraph=block.paragraph, ground=Ground.FLOATS) if alone else found


def _narrated(block: Block) -> Attribution | None:
    """Who says or feels something in the last sentence of a paragraph without quotations: 'Lee voiced his delight.'"""
    sayings = [saying for saying in block.sayings[-1] if saying.strength >= JUDGEMENT] if block.sayings else []
    usual = [saying for saying in sayings if saying.shape in (Shape.BEFORE, Shape.AFTER)]
    if not usual:
        return None
    end = block.sentences[-1][-1]
    return _made_in(_Place(block, len(block.sentences) - 1, 0), QuotedRun(end.start, end.end, closed=True), usual[-1])


def _lead_in(block: Block) -> Attribution | None:
    """Whom a paragraph that ends in ':' or ',' announces."""
    if not block.sentences or not block.sentences[-1]:
        return None
    sentence = block.sentences[-1]
    mark = sentence[-1]
    if mark.text not in (":", ","):
        return None
    run = QuotedRun(mark.start, mark.end, closed=True)
    place = _Place(block, len(block.sentences) - 1, 0)
    sayings = place.sayings
    if sayings:
        strong = [saying for saying in sayings if saying.strength >= SPEECH]
        return _made_in(place, run, (strong or list(sayings))[-1])
    if mark.text != ":":
        return None
    subject = first_subject(sentence, len(sentence))
    if subject is None:
        return None
    return Attribution(
        run, block.paragraph, span_of(sentence, subject), strength=HINT, sentence=_sentence_span(sentence)
    )
