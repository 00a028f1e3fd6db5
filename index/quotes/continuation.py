"""Hands quotations on that go on or stand alone: from run to run, from paragraph to paragraph."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from index.quotes.blocks import Block, Place, word_count
from index.quotes.grounds import Attribution, Ground, Source, by_phrase, by_saying
from index.quotes.lexicon import JUDGEMENT, SPEECH
from index.quotes.openings import first_subject
from index.quotes.phrases import DASHES, Phrase, can_speak, is_name, name_stop
from index.quotes.sayings import Saying, Shape
from index.quotes.tokens import is_word
from index.quotes.unsaid import is_attributive, is_term

# How many sentences back in its paragraph a quotation without attribution looks for one.
_SENTENCES_BACK: Final = 6
_FEWEST_WORDS_ALONE: Final = 3
_FEWEST_WORDS_OPENING: Final = 4
_FEWEST_WORDS_REPORTED: Final = 2
_FEWEST_WORDS_CREDIT: Final = 2
# How many sentences back reported speech may have begun that a sentence without a source goes on with.
_SENTENCES_REPORTED: Final = 2
# How many paragraphs may lie between a speaker and a quotation that stands alone.
_PARAGRAPHS_SILENT: Final = 4
# What opens a line that points to something else: 'Watch "they are tearing families apart"'.
_LINKING: Final = frozenset({"watch", "read", "see", "listen"})


# ---------------------------------------------------------------- from run to run in a paragraph


def _stands_alone(place: Place) -> bool:
    """Whether the sentence is nothing but quotation."""
    return not any(is_word(token) for token in place.sentence)


def _opens_sentence(place: Place) -> bool:
    return not any(is_word(token) for token in place.sentence[: place.index])


def _may_go_on(text: str, place: Place) -> bool:
    """Whether the run can continue a quotation of another sentence."""
    if place.before is not None and place.before.text == ":" and not place.sayings:
        return True
    words = word_count(text, place.run)
    return _stands_alone(place) or (_opens_sentence(place) and words >= _FEWEST_WORDS_OPENING)


def spread_forwards(text: str, places: Sequence[Place], found: list[Source | None]) -> None:
    """Gives a run that stands by itself to whoever spoke before it in the paragraph."""
    for position, place in enumerate(places):
        if found[position] is not None or not _may_go_on(text, place):
            continue
        previous = found[position - 1] if position else None
        if previous is not None:
            found[position] = previous.handed_on(Ground.SPLIT)
        elif word_count(text, place.run) >= _FEWEST_WORDS_ALONE:
            found[position] = _from_sentence_before(place)


def _from_sentence_before(place: Place) -> Source | None:
    """'Smith was unmoved. "..."': the last one who says something before, else the subject of that sentence."""
    for number in range(place.number - 1, max(-1, place.number - 1 - _SENTENCES_BACK), -1):
        sayings = place.block.sayings[number]
        if sayings:
            return by_saying(place.block.sentences[number], _plainest(sayings), Ground.EARLIER_SENTENCE)
    if place.number == 0:
        return None
    sentence = place.block.sentences[place.number - 1]
    subject = first_subject(sentence, len(sentence))
    if subject is None or not can_speak(sentence[subject.first : subject.stop]):
        return None
    return by_phrase(sentence, subject, Ground.EARLIER_SENTENCE)


def _plainest(sayings: Sequence[Saying]) -> Saying:
    """The last plain saying of a sentence, else the last of all."""
    return next((saying for saying in reversed(sayings) if saying.strength >= SPEECH), sayings[-1])


def report_on(text: str, places: Sequence[Place], found: list[Source | None]) -> None:
    """'Smith said it was late. It would take "years and years".': a sentence without a source of its own goes on."""
    for position, place in enumerate(places):
        if found[position] is None and _may_be_reported(text, place):
            found[position] = _reported_before(place) or _reported_behind(
                text, place, found[position + 1 : position + 2]
            )


def _may_be_reported(text: str, place: Place) -> bool:
    """Whether a run looks like part of a statement rather than a term or a title."""
    said_here = any(saying.strength >= JUDGEMENT for saying in place.sayings)
    inside = text[place.run.start + 1 : place.run.end].lstrip()
    if (
        said_here
        or place.sentence[0].word in _LINKING
        or inside[:1].isupper()
        or word_count(text, place.run) < _FEWEST_WORDS_REPORTED
    ):
        return False
    return not is_attributive(text, place) and not is_term(text, place)


def _reported_before(place: Place) -> Source | None:
    for number in range(place.number - 1, max(-1, place.number - 1 - _SENTENCES_REPORTED), -1):
        plain = [saying for saying in place.block.sayings[number] if _is_plain(saying)]
        if plain:
            return by_saying(place.block.sentences[number], plain[-1], Ground.REPORTED_ON)
    return None


def _reported_behind(text: str, place: Place, following: Sequence[Source | None]) -> Source | None:
    """'The plan "is as likely as not to fail." It "tells us nothing," Smith said.'"""
    source = following[0] if following else None
    if source is None or word_count(text, place.run) < _FEWEST_WORDS_OPENING:
        return None
    next_one = (
        place.number + 1 < len(place.block.sentences)
        and source.sentence.start == place.block.sentences[place.number + 1][0].start
    )
    return source.handed_on(Ground.REPORTED_ON) if next_one and source.ground is Ground.FOLLOWS else None


def _is_plain(saying: Saying) -> bool:
    return saying.strength >= SPEECH and saying.shape in (Shape.BEFORE, Shape.AFTER, Shape.ACCORDING)


def spread_backwards(text: str, places: Sequence[Place], found: list[Source | None]) -> None:
    """'"First sentence." "Second," Smith said.'"""
    for position in range(len(places) - 2, -1, -1):
        place, following = places[position], found[position + 1]
        if found[position] is not None or following is None:
            continue
        leads = following.ground in (Ground.FOLLOWS, Ground.SPLIT, Ground.AHEAD)
        if leads and _opens_sentence(place) and word_count(text, place.run) >= _FEWEST_WORDS_ALONE:
            found[position] = following.handed_on(Ground.AHEAD)


# ---------------------------------------------------------------- from paragraph to paragraph


@dataclass(frozen=True, slots=True)
class Heard:
    """What the paragraphs before hand on."""

    open_run: Source | None = None
    """Whose the quotation is that the paragraph before left open."""
    lead_in: Source | None = None
    """Whom the paragraph before announces."""
    narrated: Source | None = None
    """Who says or feels something in the paragraph before."""
    spoken: Source | None = None
    """Who spoke last, if not too long ago."""
    silent: int = 0
    """How many paragraphs ago that was."""

    def after(self, block: Block, found: Sequence[Attribution]) -> "Heard":
        """What is handed on behind one more block."""
        last = found[-1] if found else None
        spoken = next((each.source for each in reversed(found) if each.source is not None), None)
        silent = 0 if spoken else self.silent + 1
        return Heard(
            last.source if last and not last.run.closed else None,
            _lead_in(block),
            None if found or block.paragraph is None else _narrated(block),
            spoken or (self.spoken if silent <= _PARAGRAPHS_SILENT else None),
            silent,
        )


def credited(heard: Heard, following: Block | None) -> Heard:
    """A motto's author stands below it: '"Never give in."', and in the next paragraph '— Ann Lee, Leeds'."""
    sentence = following.sentences[0] if following is not None and following.sentences else ()
    if len(sentence) < _FEWEST_WORDS_CREDIT or sentence[0].text not in DASHES or not is_name(sentence[1]):
        return heard
    author = Phrase(1, name_stop(sentence, 1, len(sentence)))
    ends = author.stop == len(sentence) or not is_word(sentence[author.stop])
    return replace(heard, lead_in=by_phrase(sentence, author, Ground.VERBLESS)) if ends else heard


def heard_before(text: str, block: Block, found: Sequence[Attribution], heard: Heard) -> list[Attribution]:
    """Gives the runs of a paragraph that is all quotation to whoever spoke, or was announced, before it."""
    if block.paragraph is None:
        return list(found)
    if any(is_word(token) for sentence in block.sentences for token in sentence):
        return [_floating(text, block, each, heard.spoken) for each in found]
    last = heard.narrated or heard.spoken
    handed_on = ((heard.open_run, Ground.GOES_ON), (heard.lead_in, Ground.LED_IN), (last, Ground.FLOATS))
    source = next((each.handed_on(ground) for each, ground in handed_on if each is not None), None)
    announced = source is not None and source.ground is not Ground.FLOATS
    return [
        replace(each, source=source)
        if each.source is None and (announced or word_count(text, each.run) >= _FEWEST_WORDS_ALONE)
        else each
        for each in found
    ]


def _floating(text: str, block: Block, found: Attribution, spoken: Source | None) -> Attribution:
    """'The art was saved. "We saw it coming."': all quotation, in a paragraph where nobody speaks."""
    if found.source is not None or spoken is None or word_count(text, found.run) < _FEWEST_WORDS_ALONE:
        return found
    alone = any(
        sentence[0].run == found.run and not any(is_word(token) for token in sentence) for sentence in block.sentences
    )
    return replace(found, source=spoken.handed_on(Ground.FLOATS)) if alone else found


def _narrated(block: Block) -> Source | None:
    """Who says or feels something in the last sentence of a paragraph without quotations: 'Lee voiced his delight.'"""
    sayings = block.sayings[-1] if block.sayings else ()
    usual = [
        saying for saying in sayings if saying.strength >= JUDGEMENT and saying.shape in (Shape.BEFORE, Shape.AFTER)
    ]
    return by_saying(block.sentences[-1], usual[-1], Ground.FLOATS) if usual else None


def _lead_in(block: Block) -> Source | None:
    """Whom a paragraph that ends in ':' or ',' announces."""
    sentence = block.sentences[-1] if block.sentences else ()
    if not sentence or sentence[-1].text not in (":", ","):
        return None
    sayings = block.sayings[-1]
    if sayings:
        return by_saying(sentence, _plainest(sayings), Ground.LED_IN)
    subject = first_subject(sentence, len(sentence)) if sentence[-1].text == ":" else None
    return by_phrase(sentence, subject, Ground.LED_IN) if subject else None
