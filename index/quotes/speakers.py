"""Decides whom a mention means: 'he', 'the bureau', 'Lee' in, one :class:`Speaker` a person or body out."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from index.answer import Speaker, SpeakerKind
from index.quotes.background import BEHIND_HEADS, Background, Subject
from index.quotes.blocks import Block
from index.quotes.lexicon import (
    ARTICLES,
    BODY_NOUNS,
    FEMALE_TITLES,
    GROUP_NOUNS,
    MALE_TITLES,
    OBJECT_PRONOUNS,
    OFFICES,
    OWNED_WORDS,
    PEOPLES,
    POSSESSIVES,
    PRONOUNS,
    ROLE_NOUNS,
    TEXT_NOUNS,
    UNNAMED_NOUNS,
)
from index.quotes.names import Gender, Name
from index.quotes.openings import after_dateline, first_subject
from index.quotes.phrases import is_human_noun, span_of
from index.quotes.tokens import Token, is_word, tokens_of
from source.article import Article, Span

_GENDERS: Final = {
    "he": Gender.MALE,
    "him": Gender.MALE,
    "his": Gender.MALE,
    "she": Gender.FEMALE,
    "her": Gender.FEMALE,
}
_ALL_PRONOUNS: Final = PRONOUNS | OBJECT_PRONOUNS | POSSESSIVES
# How many paragraphs back a pronoun reaches.
_REACH: Final = 5
_SINGULAR: Final = frozenset({"a", "an", "one", "another"})
_SENTENCE_END: Final = re.compile(r"[.?!][\"”'’]?\s")
# How many back it reaches to somebody without a name.
_REACH_UNNAMED: Final = 2
# How many back a name reaches that was no subject.
_SHORT_REACH: Final = 1
# How many sentences back "it" looks for a body.
_SENTENCES_BACK: Final = 6
# How many people at most are weighed for one pronoun.
_MOST_CANDIDATES: Final = 20
_FEMALE_NOUNS: Final = frozenset({"daughter", "girl", "mom", "mum", "widow", "wife"})
_MALE_NOUNS: Final = frozenset({"boy", "dad", "fisherman", "husband", "man", "son", "widower"})
# Papers that are nobody but whoever issued them: 'the statement added'.
_ISSUED: Final = frozenset(
    {"statement", "letter", "post", "posting", "tweet", "message", "email", "e-mail", "release", "note", "memo"}
)
# Words for members of parties, and what holds office for them.
_PARTIES: Final = frozenset({"republican", "democrat", "conservative", "tory", "liberal", "socialist"})
_POLITICAL: Final = frozenset(
    """
    assemblyman assemblywoman candidate chairman chairwoman congressman congresswoman governor gov lawmaker leader
    mayor minister mp president rep representative republican democrat sen senator secretary speaker
    """.split()
)
# How many words a description such as "the Ohio Republican" may have, and how many names back it reaches.
_LONGEST_DESCRIPTION: Final = 3
_MOST_NAMES_BACK: Final = 60


@dataclass(frozen=True, slots=True)
class _Unnamed:
    """Somebody without a name who said something."""

    position: int
    speaker: Speaker
    gender: Gender | None


class Cast:
    """The people and bodies of an article, and who they are.

    Mentions must be resolved in the order of the text: what 'she' means depends on who spoke before.
    """

    def __init__(self, article: Article, blocks: Sequence[Block]) -> None:
        self._article = article
        self._blocks = blocks
        self._block_starts = [block.span.start for block in blocks]
        self._known = Background(article, blocks)
        self._genders = self._known.genders()
        self._speakers: dict[object, Speaker] = {}
        self._spoken: list[Subject] = []
        self._unnamed_by_noun: dict[str, Speaker] = {}
        """Who spoke last of those without a name, by what they are: "official"."""
        self._last_unnamed: _Unnamed | None = None
        self.guessed: set[int] = set()
        """Where mentions start that were taken for whoever spoke last, for want of anything better."""
        self._last: Speaker | None = None
        self._last_body: Speaker | None = None

    def is_person(self, span: Span) -> bool:
        """Whether the words of a span name a person of the article."""
        return self._known.is_person(span)

    # ------------------------------------------------------------ from mention to speaker

    def speaker(self, mention: Span) -> Speaker | None:
        """Whom a mention means; None where the article leaves it open."""
        found = self._find(mention)
        if found is not None:
            self._last = found
            if found.kind is SpeakerKind.ORGANISATION:
                self._last_body = found
        return found

    def _find(self, mention: Span) -> Speaker | None:
        words = [token for token in tokens_of(self._article.text, mention, ()) if is_word(token)]
        if not words:
            return None
        if len(words) == 1 and words[0].word in _ALL_PRONOUNS:
            return self._by_pronoun(mention, words[0].word)
        if words[0].word == "the" and len(words) <= _LONGEST_DESCRIPTION and words[-1].capital:
            described = self._by_people(words[-1].word, mention.start)
            if described is not None:
                return described
        if self._known.are_several(mention):
            return self._keep(self._article[mention].casefold(), Speaker(mention, None, SpeakerKind.GROUP))
        person = self._known.person_in(mention)
        if person is not None:
            return self._hear(mention.start, person)
        return self._by_noun(mention, words)

    def _hear(self, position: int, person: Name) -> Speaker:
        self._spoken.append(Subject(position, self._block_of(position), person))
        return self._of_person(person)

    def _by_pronoun(self, mention: Span, pronoun: str) -> Speaker | None:
        if pronoun == "it":
            return self._body_meant(mention.start)
        if pronoun == "they":
            many = self._last is not None and self._last.kind in (SpeakerKind.GROUP, SpeakerKind.ORGANISATION)
            return self._last if many else None
        if pronoun in _GENDERS:
            return self._by_personal_pronoun(mention, pronoun)
        return None

    def _body_meant(self, position: int) -> Speaker | None:
        """'The firm, Hill Ferries, closed, but it said': the subject before in its paragraph, else who spoke last."""
        sentences = self._blocks[self._block_of(position)].sentences
        here = bisect_left(sentences, position, key=lambda sentence: sentence[0].start)
        for sentence in reversed(sentences[max(0, here - _SENTENCES_BACK) : here]):
            subject = first_subject(sentence, len(sentence), after_dateline(sentence))
            mention = span_of(sentence, subject) if subject else None
            if mention is None or mention.start >= position:
                continue
            named = next(
                (name for name in self._known.names.within(mention) if self._known.is_head(mention, name)), None
            )
            if named is not None and named.gender is None and named.title is None:
                return self._of_body(named)
        return self._last_body

    def _by_personal_pronoun(self, mention: Span, pronoun: str) -> Speaker | None:
        gender = _GENDERS[pronoun]
        meant = self._person_meant(mention.start, gender)
        unnamed = self._unnamed_meant(mention.start, gender)
        if unnamed is not None and (meant is None or meant.position < unnamed.position):
            return unnamed.speaker
        if meant is None:
            return None
        person = meant.person
        self._genders.setdefault(person.words, _GENDERS[pronoun])
        return self._hear(mention.start, person)

    def _unnamed_meant(self, position: int, gender: Gender) -> _Unnamed | None:
        """The one without a name who spoke last, near enough and not of the other sex: 'a doctor says ... he says'."""
        unnamed = self._last_unnamed
        if unnamed is None or self._block_of(position) - self._block_of(unnamed.position) > _REACH_UNNAMED:
            return None
        if unnamed.gender not in (None, gender):
            return None
        return unnamed if _SENTENCE_END.search(self._article.text, unnamed.position, position) else None

    def _person_meant(self, position: int, gender: Gender | None) -> Subject | None:
        """The last one before who spoke or was a subject, and whose gender allows it; else anybody named near."""
        block = self._block_of(position)
        heard = self._near(self._spoken, position, block)
        seen = self._near(self._known.subjects, position, block)
        candidates = sorted([*heard, *seen], key=lambda subject: -subject.position)
        fitting = [
            each for each in candidates if gender is None or self._genders.get(each.person.words, gender) is gender
        ]
        if gender is None:
            return fitting[0] if fitting else None
        sure = next((each for each in fitting if self._genders.get(each.person.words) is gender), None)
        if sure is not None and sure.block >= fitting[0].block:
            return sure
        named = self._named_near(position, block, gender)
        if fitting and (named is None or named.start < fitting[0].position):
            return fitting[0]
        return Subject(named.start, block, self._known.names.fullest(named)) if named else None

    def _named_near(self, position: int, block: int, gender: Gender) -> Name | None:
        """The person named last before, subject or not, who is known to be of that gender."""
        reach = self._blocks[max(0, block - _SHORT_REACH)].span.start
        for name in islice(self._known.names.before(position), _MOST_CANDIDATES):
            if name.start < reach:
                return None
            if self._known.names.is_person(name) and self._may_be_meant(name, gender):
                return name
        return None

    def _may_be_meant(self, name: Name, gender: Gender) -> bool:
        """Whether a name that is no subject can be 'he': not "Lee's", and not 'his son, Tom Lee'."""
        person = self._known.names.fullest(name)
        owns = self._article.text[name.end : name.end + 2] in ("'s", "’s")
        role = self._known.roles.get(person.words)
        is_relative = role is not None and self._article[role].casefold().startswith(("his ", "her "))
        return not owns and not is_relative and self._genders.get(person.words) is gender

    def _near(self, subjects: Sequence[Subject], position: int, block: int) -> Iterator[Subject]:
        end = bisect_left(subjects, position, key=lambda subject: subject.position)
        for subject in reversed(subjects[max(0, end - _MOST_CANDIDATES) : end]):
            if block - subject.block > _REACH:
                return
            if not self._is_topic(subject, position):
                yield subject

    def _is_topic(self, subject: Subject, position: int) -> bool:
        """'Lee, he said, ...': a name right before the pronoun is spoken of, it does not speak."""
        named = self._known.names.first_in(Span(subject.position, position))
        return named is not None and self._article.text[named.end : position].strip() == ","

    def _block_of(self, position: int) -> int:
        return bisect_right(self._block_starts, position) - 1

    def _of_person(self, person: Name) -> Speaker:
        role = self._known.roles.get(person.words)
        span = Span(role.start, role.end) if role else None
        return self._keep(person.words, Speaker(Span(person.start, person.end), span, SpeakerKind.PERSON))

    def _keep(self, key: object, speaker: Speaker) -> Speaker:
        """One object for all that one speaker says."""
        return self._speakers.setdefault(key, speaker)

    # ------------------------------------------------------------ common nouns and bodies

    def _by_noun(self, mention: Span, words: Sequence[Token]) -> Speaker | None:
        owner = self._owner_of_text(mention, words)
        if owner is not None:
            return owner
        head = _head_of(words)
        the = words[0].word in ("the", "this", "that")
        definite = the and not any(word.capital for word in words[1:])
        if definite and head.word in _ISSUED and self._last is not None:
            return self._last
        if the and not definite and head is words[-1] and not head.capital:
            described = self._by_description(head.word, mention.start)
            if described is not None:
                return described
        if definite:
            known = self._by_body(head.word, mention.start) or self._by_role(head.word, mention.start)
            if known is not None:
                return known
        body = self._named_body(mention, head)
        return body or self._unnamed(mention, words, head)

    def _owner_of_text(self, mention: Span, words: Sequence[Token]) -> Speaker | None:
        """ "Cornyn's statement" is Cornyn's, "her verdict" is hers."""
        if words[-1].word not in TEXT_NOUNS | OWNED_WORDS:
            return None
        if len(words) > 2 and words[-2].word == "'s":
            return self.speaker(Span(mention.start, words[-3].end))
        return self._by_pronoun(mention, words[0].word) if words[0].word in _GENDERS else None

    def _by_people(self, word: str, position: int) -> Speaker | None:
        """'the South African told', 'the Ohio Republican said': whoever was named last before, if of no other party."""
        if word in _PARTIES:
            return self._last_named(position, self._is_politician)
        if word in PEOPLES:
            return self._described("player", position)
        return None

    def _by_role(self, noun: str, position: int) -> Speaker | None:
        """'the minister': the last one named whose role or title has that word; 'the champion': who spoke last."""
        known = self._last_named(position, lambda person: noun in self._role_words(person))
        if known is not None:
            return known
        unnamed = self._unnamed_by_noun.get(noun)
        if noun in ("man", "woman", "person") and self._last is not None and self._last.kind is SpeakerKind.ANONYMOUS:
            return self._last
        if unnamed is not None:
            return unnamed
        return self._by_description(noun, position)

    def _by_description(self, noun: str, position: int) -> Speaker | None:
        """'the champion', 'the mother-of-three', 'the longtime GOP activist': whoever spoke or was a subject last."""
        noun = noun.split("-of-", maxsplit=1)[0]
        describes = noun in ROLE_NOUNS and noun not in UNNAMED_NOUNS | GROUP_NOUNS
        return self._described(noun, position) if describes or noun.endswith("-old") else None

    def _described(self, noun: str, position: int) -> Speaker | None:
        """The last one who spoke or was a subject, as far as the noun's gender allows."""
        meant = self._person_meant(position, _gender_of_noun(noun))
        if meant is None or (noun in OFFICES and meant.person.words in self._known.roles):
            # 'the transport secretary' is nobody who was called something else
            return None
        self.guessed.add(position)
        return self._hear(position, meant.person)

    def _last_named(self, position: int, fits: Callable[[Name], bool]) -> Speaker | None:
        """The person named last before, anywhere in a sentence, who fits."""
        for name in islice(self._known.names.before(position), _MOST_NAMES_BACK):
            if self._known.names.is_person(name):
                person = self._known.names.fullest(name)
                if fits(person):
                    return self._hear(position, person)
        return None

    def _role_words(self, person: Name) -> Collection[str]:
        role = self._known.roles.get(person.words)
        return re.findall(r"[\w-]+", self._article[role].casefold()) if role is not None else ()

    def _is_politician(self, person: Name) -> bool:
        return not _POLITICAL.isdisjoint(self._role_words(person))

    def _by_body(self, noun: str, position: int) -> Speaker | None:
        """'the bureau': the body named last with that word in its name; 'the group': the body that spoke last."""
        if noun not in BODY_NOUNS:
            return None
        named = self._known.names.body_with(noun, position)
        if named is not None:
            return self._of_body(named)
        return (
            self._last_body
            if noun in ("group", "organisation", "organization", "company", "agency", "firm", "party")
            else None
        )

    def _of_body(self, name: Name) -> Speaker:
        full = self._known.names.fullest(name)
        return self._keep(full.words, Speaker(Span(full.start, full.end), None, SpeakerKind.ORGANISATION))

    def _named_body(self, mention: Span, head: Token) -> Speaker | None:
        """'the Russian Foreign Ministry', 'CNN', 'Washington': a name that is no person's and is the head itself."""
        for name in self._known.names.within(mention):
            holds_head = name.start <= head.start < name.end
            if holds_head and self._known.is_head(mention, name):
                return self._of_body(name)
        return None

    def _unnamed(self, mention: Span, words: Sequence[Token], head: Token) -> Speaker:
        """Those without a name keep the article's own words; each such mention is somebody else."""
        text = " ".join(word.word for word in words if word.word not in ARTICLES)
        kind = _kind_of(words, head)
        name = mention
        if kind is SpeakerKind.ORGANISATION and words[0].word == "the" and any(word.capital for word in words[1:]):
            name = Span(words[1].start, mention.end)
        key = (text, kind) if kind is not SpeakerKind.ANONYMOUS else (text, mention.start)
        speaker = self._keep(key, Speaker(Span(name.start, name.end), None, kind))
        if kind is SpeakerKind.ANONYMOUS:
            self._unnamed_by_noun[head.word] = speaker
            if words[0].word in _SINGULAR:
                self._last_unnamed = _Unnamed(mention.start, speaker, _gender_of_noun(head.word))
        return speaker


def _gender_of_noun(noun: str) -> Gender | None:
    """What a common noun tells: 'the congresswoman', 'the father'."""
    if noun in FEMALE_TITLES or noun.endswith("woman") or noun in _FEMALE_NOUNS:
        return Gender.FEMALE
    return Gender.MALE if noun in MALE_TITLES or noun in _MALE_NOUNS else None


def _head_of(words: Sequence[Token]) -> Token:
    """The noun a phrase is about: the last word before its first preposition."""
    for index, word in enumerate(words):
        if index and word.word in BEHIND_HEADS:
            return words[index - 1]
    return words[-1]


def _kind_of(words: Sequence[Token], head: Token) -> SpeakerKind:
    many = words[0].word in (
        "several",
        "some",
        "many",
        "two",
        "three",
        "four",
        "other",
        "others",
        "most",
        "both",
        "few",
    )
    singular = words[0].word in _SINGULAR
    noun = head.word
    if noun in BODY_NOUNS or (noun in TEXT_NOUNS and not is_human_noun(noun)):
        return SpeakerKind.ORGANISATION
    if noun in GROUP_NOUNS or (not singular and (many or (noun.endswith("s") and noun[:-1] in ROLE_NOUNS))):
        return SpeakerKind.ANONYMOUS if noun == "sources" else SpeakerKind.GROUP
    if noun.endswith("s") and not singular and not noun.endswith("ss"):
        return SpeakerKind.GROUP
    return SpeakerKind.ANONYMOUS
