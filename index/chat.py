"""What a follow-up means: the little that is remembered of a chat, and how a question is read with it.

In: a question and the chat before it. Out: the question as it is meant, and where its answer is likely to stand.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile, takewhile

import numpy as np

from index.answer import Answer, Outcome, Speaker, SpeakerKind
from index.asked import Asked, asked_for
from index.fields import Scores
from index.people import People, may_be_called
from index.terms import ASKING_WORDS, STOP_WORDS, Term, stem, words
from index.wording import Wording
from source.article import Article

REMEMBERED_TURNS = 4
"""Older turns are forgotten: what "he" meant five questions ago is a guess."""

NEARNESS = {0: 6.0, 1: 4.5, 2: 2.25, -1: 3.0}
"""What a follow-up adds to a paragraph's score, by how many paragraphs it stands behind the one just shown."""
NEAR_ANYWAY = 0.25
"""How much of that a question gets that stands on its own: people stay on a subject, a better passage wins."""
SHOWN_ALREADY = 10.0
"""What the paragraph just shown loses, where something else is asked for."""
THE_SAME = 100.0
"""What the paragraph just shown gains where its very words are asked about: more than any other can have."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One question that was asked, and what was shown for it."""

    question: str
    """As it was understood."""
    shown: tuple[int, ...]
    """The numbers of the paragraphs shown, best first."""
    speaker: Speaker | None
    """Whose words answered; None where the reporter narrated, or it is not known any more."""


@dataclass(frozen=True, slots=True)
class Chat:
    """What is remembered of a conversation: the last few turns and nothing else."""

    turns: tuple[Turn, ...] = ()

    @classmethod
    def of(cls, question: str, paragraphs: Iterable[int]) -> "Chat":
        """A chat of one turn, from what a message still shows: the question as understood, the paragraph numbers."""
        return cls((Turn(question, tuple(paragraphs), None),))

    def after(self, answer: Answer) -> "Chat":
        """The chat with one more turn; a turn that showed nothing changes nothing."""
        if answer.outcome in (Outcome.UNANSWERED, Outcome.ABOUT):
            return self
        turn = Turn(
            question=answer.understood_as or answer.question,
            shown=tuple(passage.paragraph.number for passage in answer.passages[:1]),
            speaker=answer.speaker,
        )
        return replace(self, turns=(*self.turns, turn)[-REMEMBERED_TURNS:])

    @property
    def shown(self) -> tuple[int, ...]:
        """The numbers of the paragraphs the last answer showed."""
        return self.turns[-1].shown if self.turns else ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as it is meant in its chat."""

    question: str
    """With its pronouns replaced by whom they mean; as asked where it stands on its own."""
    leans: bool = False
    """Whether it leans on the answer before: then the answer lies near the passage just shown."""
    same_passage: bool = False
    """Whether it asks about the very words just shown: "who said that?"."""
    something_else: bool = False
    """Whether it asks for what was not just shown: "what else did he say?"."""
    asked: Asked | None = None
    """What is asked for, where the question before is repeated with other words of asking: "why?"."""
    ask_back: str | None = None
    """What to ask, where the question leans on nothing."""

    def prior(self, chat: Chat, paragraphs: int) -> Scores:
        """What each paragraph gains or loses by where it stands, shape [paragraphs]."""
        gain = np.zeros(paragraphs)
        for number in chat.shown:
            for distance, near in NEARNESS.items():
                if 0 <= number - 1 + distance < paragraphs:
                    gain[number - 1 + distance] += near if self.leans else NEAR_ANYWAY * near
        if self.same_passage:
            gain[[number - 1 for number in chat.shown]] += THE_SAME
        if self.something_else:
            gain[[number - 1 for number in chat.shown]] -= SHOWN_ALREADY
        return gain


_HE_OR_SHE = re.compile(r"\b(?:he|she|him|his|her|hers)\b", re.IGNORECASE)
_WHO_SAID_THAT = re.compile(
    r"(?:and |but |so |wait |ok )*"
    r"(?:who (?:said|says|told|claimed|claims)(?: (?:that|this|it|so|these words))?(?: to \w+)?"
    r"|(?:who|whos|who is|whose) (?:words|quote) (?:is|are|was|were) (?:that|this|it|these)"
    r"|(?:who is|whos) (?:saying|quoted|speaking)(?: (?:that|this|it|here))?|says who|according to who(?:m)?)"
)
_OPENS_FOLLOW_UP = re.compile(
    r"(?:and|but|so|also|or|then|what about|how about|what else|who else|where else|anything else|why|how so)\b"
)
_SAME_OF_ANOTHER = re.compile(
    r"(?:and|what about|how about|same for|same question for|or|and what about|and how about)"
    r"(?: (?:in|on|of|for|from|by|with|about))* (?:the )?(?P<other>[\w'’.-]+(?: [\w'’.-]+){0,2})"
)
_ABOUT = re.compile(r"\b(?:about|on|regarding|concerning)\s+(?P<topic>.+?)[\s?!.]*$", re.IGNORECASE)
_POINTS_BACK = frozenset(
    "he she it they him her his hers its their theirs them that this those these there then".split()
)
_BARE = re.compile(
    r"(?:and |but |so |ok )*(?:(?:since|until|by|from|for|to|with|in) )?"
    r"(?:why|how|when|where|who|whom|what|really|which|which ones?|what for|what (?:year|day|time|kind)|why not"
    r"|how (?:many|much|long|old|often|far|come|so))(?: exactly| though| then| (?:is|was) that)?"
)
_ASK_BACK = "I do not know what that refers to. Could you name it?"


class FollowUps:
    """Reads the questions of a chat about one article."""

    def __init__(self, article: Article, people: People, wording: Wording) -> None:
        self._article = article
        self._people = people
        self._wording = wording

    def read(self, question: str, chat: Chat) -> Reading:
        """What a question means after the turns of a chat; with no turns, what it means by itself."""
        terms = list(words(question))
        said = " ".join(term.word for term in terms)
        points_back = not _POINTS_BACK.isdisjoint(said.split())
        has_topic = _has_topic(terms)
        if not chat.turns:
            leans_on_nothing = not has_topic and (points_back or _BARE.fullmatch(said))
            return Reading(question, ask_back=_ASK_BACK if leans_on_nothing else None)
        if _WHO_SAID_THAT.fullmatch(said):
            return Reading(question, leans=True, same_passage=True)
        before = chat.turns[-1].question
        if _BARE.fullmatch(said):
            return Reading(_both(question, before), leans=True, asked=asked_for(terms))
        meant = self._with_names(question, terms, chat)
        if (another := _SAME_OF_ANOTHER.fullmatch(said)) and has_topic:
            first = terms[-len(another["other"].split())]
            if same := self._same_of(question[first.span.start : terms[-1].span.end], before):
                return Reading(same)
        leans = points_back or bool(_OPENS_FOLLOW_UP.match(said)) or not has_topic
        if not _has_topic(words(meant)):
            return Reading(_both(meant, before), leans=leans, asked=asked_for(terms))
        return Reading(meant, leans=leans, something_else="else" in said.split())

    def _with_names(self, question: str, terms: Sequence[Term], chat: Chat) -> str:
        """The question with its first "he" or "she" replaced by whom it means, where it names no person itself."""
        pronoun = _HE_OR_SHE.search(question)
        if pronoun is None or self._people.named(term.stem for term in terms):
            return question
        person = self._person(chat, pronoun[0].lower())
        if person is None:
            return question
        name = self._article[person.name]
        owns = pronoun[0].lower() in ("his", "hers") or (pronoun[0].lower() == "her" and _owns(question, pronoun.end()))
        return f"{question[: pronoun.start()]}{name}{'’s' if owns else ''}{question[pronoun.end() :]}"

    def _person(self, chat: Chat, pronoun: str) -> Speaker | None:
        """The person last asked about, or else last heard, whom the pronoun may mean."""
        for turn in reversed(chat.turns):
            named = self._people.named(term.stem for term in words(turn.question))
            heard = (self._people.heard_in(number) for number in turn.shown)
            for person in (named, turn.speaker, *heard):
                if person and person.kind is SpeakerKind.PERSON and may_be_called(self._article[person.name], pronoun):
                    return person
        return None

    def _same_of(self, new: str, before: str) -> str | None:
        """The question before with another name or topic in the place of its own: "and Niger?", "and about gold?"."""
        topic = _ABOUT.search(before)
        for is_alike in (self._is_place, self._is_name):
            if all(is_alike(term.word) for term in words(new)):
                old = _first_run(list(words(before)), is_alike)
                if old:
                    return f"{before[: old[0].span.start]}{new}{before[old[-1].span.end :]}"
        return f"{before[: topic.start('topic')]}{new}?" if topic else None

    def _is_place(self, word: str) -> bool:
        """Whether a word is a place and not the surname of somebody who is quoted: "Lima"."""
        return self._wording.is_place(word) and self._people.named([stem(word)]) is None

    def _is_name(self, word: str) -> bool:
        return self._people.is_name(word) and not self._is_place(word)


def _first_run(terms: Sequence[Term], is_alike: Callable[[str], bool]) -> list[Term]:
    """The first words, one after another, that are all alike."""
    from_first = dropwhile(lambda term: not is_alike(term.word), terms)
    return list(takewhile(lambda term: is_alike(term.word), from_first))


def _has_topic(terms: Iterable[Term]) -> bool:
    return any(term.word not in STOP_WORDS and term.word not in ASKING_WORDS for term in terms)


def _both(question: str, before: str) -> str:
    """Both questions as one; of one that was made so itself, the part that has the topic."""
    return f"{question.rstrip('?! ')}: {before.rpartition(': ')[2]}"


def _owns(question: str, end: int) -> bool:
    """Whether a word follows that "her" can be the owner of: "her lawyer", not "told her that"."""
    following = next(iter(words(question[end:])), None)
    return following is not None and following.word not in STOP_WORDS
