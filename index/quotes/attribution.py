"""Decides which words of the article say who uttered a quoted run: blocks of text in, attributions out."""

from collections.abc import Sequence

from index.quotes.blocks import Block, Place
from index.quotes.continuation import Heard, credited, heard_before, report_on, spread_backwards, spread_forwards
from index.quotes.grounds import Attribution
from index.quotes.sentence_rules import source_in_sentence
from index.quotes.tokens import Kind
from index.quotes.unsaid import unless_nobody_said_it


def attribute(text: str, blocks: Sequence[Block]) -> list[Attribution]:
    """One attribution for each quoted run, in order."""
    done: list[Attribution] = []
    heard = Heard()
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        found = heard_before(text, block, _in_block(text, block), credited(heard, following))
        done.extend(found)
        heard = heard.after(block, found)
    return done


def _in_block(text: str, block: Block) -> list[Attribution]:
    places = [
        Place(block, number, index)
        for number, sentence in enumerate(block.sentences)
        for index, token in enumerate(sentence)
        if token.kind is Kind.QUOTE
    ]
    found = [source_in_sentence(text, place) for place in places]
    spread_forwards(text, places, found)
    spread_backwards(text, places, found)
    said = [unless_nobody_said_it(text, place, source) for place, source in zip(places, found, strict=True)]
    report_on(text, places, said)
    return [Attribution(place.run, block.paragraph, source) for place, source in zip(places, said, strict=True)]
