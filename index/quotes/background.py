"""What an article says of its people before anybody asks who spoke: names, roles, and who is the subject where."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from index.quotes.blocks import Block
from index.quotes.lexicon import CONJUNCTIONS, OBJECT_PRONOUNS, PREPOSITIONS
from index.quotes.names import Gender, Name, Names
from index.quotes.openings import after_dateline, first_subject
from index.quotes.phrases import span_of
from index.quotes.roles import Role, better, roles_in
from index.quotes.sayings import Shape
from source.article import Article, Span

_ATTACHED: Final = PREPOSITIONS | {"of", "for", "at", "to", "on"}
# What may follow the noun a phrase is about: "spokesman for", "Lee himself", "minister who".
BEHIND_HEADS: Final = _ATTACHED | CONJUNCTIONS | OBJECT_PRONOUNS | {"who"}


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody in a place where 'he' or 'she' may mean them."""

    position: int
    block: int
    person: Name


class Background:
    """The people and bodies an article names."""

    def __init__(self, article: Article, blocks: Sequence[Block]) -> None:
        self._article = article
        self._blocks = blocks
        self.names = Names(article.text, [block.span for block in blocks])
        self.roles = self._gather_roles()
        """By the words of the fullest name."""
        self.subjects = self._gather_subjects()
        """In order."""

    def genders(self) -> dict[tuple[str, ...], Gender]:
        """What titles and first names tell, by the words of the fullest name."""
        known: dict[tuple[str, ...], Gender] = {}
        for name in self.names.all:
            if name.gender:
                known.setdefault(self.names.fullest(name).words, name.gender)
        return known

    def _gather_roles(self) -> dict[tuple[str, ...], Role]:
        at = {name.start: name for name in self.names.all if self.names.is_person(name)}
        roles: dict[tuple[str, ...], Role] = {}
        for block in self._blocks:
            if block.paragraph is None:
                continue
            for sentence in block.sentences:
                for name, role in roles_in(sentence, at):
                    key = self.names.fullest(name).words
                    roles[key] = better(roles.get(key), role)
        return roles

    def _gather_subjects(self) -> list[Subject]:
        """People who are the subject of a sentence or of a verb of saying, in order."""
        found: list[Subject] = []
        for number, block in enumerate(self._blocks):
            for sentence, sayings in zip(block.sentences, block.sayings, strict=True):
                phrases = [
                    saying.subject for saying in sayings if saying.shape in (Shape.BEFORE, Shape.AFTER, Shape.ACCORDING)
                ]
                first = first_subject(sentence, len(sentence), after_dateline(sentence))
                for phrase in [*phrases, *([first] if first else [])]:
                    mention = span_of(sentence, phrase)
                    person = self.person_in(mention)
                    if person is not None and self._is_surely_someone(person):
                        found.append(Subject(mention.start, number, person))
        return sorted(set(found), key=lambda subject: subject.position)

    def _is_surely_someone(self, person: Name) -> bool:
        """Whether more speaks for a person than one capital: "Legal experts" begins no name."""
        return person.is_full or person.gender is not None or person.title is not None or self.names.count(person) > 1

    def person_in(self, mention: Span) -> Name | None:
        """The person a mention means, by the fullest name."""
        for name in reversed(self.names.within(mention)):
            if self.names.is_person(name) and self.is_head(mention, name):
                return self.names.fullest(name)
        return None

    def are_several(self, mention: Span) -> bool:
        """'Ann Lee and Tom Hill': two people who speak as one."""
        people = [name for name in self.names.within(mention) if self.names.is_person(name)]
        return any(self._article.text.startswith(" and ", name.end) for name in people[:-1])

    def is_head(self, mention: Span, name: Name) -> bool:
        """Whether the mention means this name itself, not what belongs to it: "Lee's lawyer", "a friend of Lee"."""
        text = self._article.text
        if text[name.end : name.end + 2] in ("'s", "’s") and name.end + 2 <= mention.end:
            return False
        if text[name.end : name.end + 1] in "'’" and name.end < mention.end:
            return False
        behind = text[name.end : mention.end]
        following = behind.split()[:1]
        if following and behind[:1].isspace() and following[0].islower() and following[0] not in BEHIND_HEADS:
            return False
        start = name.title.start if name.title else name.start
        before = text[mention.start : start].casefold().rpartition(",")[2].split()
        return _ATTACHED.isdisjoint(before)

    def is_person(self, span: Span) -> bool:
        """Whether the words of a span name a person of the article in full, or by a surname it explains."""
        return any(
            self.names.is_person(full) and (full.is_full or full.gender is not None)
            for name in self.names.within(span)
            if name.start == span.start or (name.title and name.title.start == span.start)
            for full in [self.names.fullest(name)]
            if not (name.is_full and name.gender is None and name.words not in self.roles)
        )
