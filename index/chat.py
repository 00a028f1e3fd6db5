"""What a follow-up means: the little that is remembered of a chat, and how a question is read with it."""

import re
from dataclasses import dataclass, replace

from index.answer import Answer, Outcome, Speaker, SpeakerKind
from index.people import People
from index.terms import ASKING_WORDS, STOP_WORDS, words
from source.article import Article

REMEMBERED_TURNS = 4
"""Older turns are forgotten: what "he" meant five questions ago is a guess."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One question that was asked, and what was shown for it."""

    question: str
    """As it was understood."""
    shown: tuple[int, ...]
    """The numbers of the paragraphs shown, best first."""
    speaker: Speaker | None
    """Whose words answered, or who speaks beside them."""


@dataclass(frozen=True, slots=True)
class Chat:
    """What is remembered of a conversation: the last few turns and nothing else."""

    turns: tuple[Turn, ...] = ()

    def after(self, answer: Answer) -> "Chat":
        """The chat with one more turn; a turn that showed nothing changes nothing."""
        if answer.outcome in (Outcome.UNANSWERED, Outcome.ABOUT):
            return self
        beside = (quote.speaker for quote in answer.passages[0].quotes if quote.speaker)
        turn = Turn(
            question=answer.understood_as or answer.question,
            shown=tuple(passage.paragraph.number for passage in answer.passages[:1]),
            speaker=answer.speaker or next(beside, None),
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
    ask_back: str | None = None
    """What to ask instead of guessing, where it leans on nothing."""


_HE_OR_SHE = re.compile(r"\b(?:he|she|him|his|her|hers)\b", re.IGNORECASE)
_WHO_SAID_THAT = re.compile(
    r"(?:and |but |so )?(?:who (?:said|says|told|claimed|claims) (?:that|this|it|so)(?: to \w+)?"
    r"|(?:who|whos|who is|whose) (?:words|quote) (?:is|are|was) (?:that|this|it)|says who|according to who(?:m)?)"
)
_OPENS_FOLLOW_UP = re.compile(
    r"(?:and|but|so|also|or|then|what about|how about|what else|who else|where else|why|how so)\b"
)
_POINTS_BACK = frozenset(
    "he she it they him her his hers its their theirs them that this those these there then".split()
)
_BARE = frozenset("why how when where who what really which".split())


class FollowUps:
    """Reads the questions of a chat about one article."""

    def __init__(self, article: Article, people: People) -> None:
        self._article = article
        self._people = people

    def read(self, question: str, chat: Chat) -> Reading:
        """What a question means after the turns of a chat; with no turns, what it means by itself."""
        said = " ".join(term.word for term in words(question))
        points_back = not _POINTS_BACK.isdisjoint(said.split())
        if not chat.turns:
            if not _has_topic(question) and (points_back or said in _BARE):
                return Reading(question, ask_back="I do not know what that refers to. Could you name it?")
            return Reading(question)
        if _WHO_SAID_THAT.fullmatch(said):
            return Reading(question, leans=True, same_passage=True)
        meant = question
        if self._people.named(term.stem for term in words(question)) is None and (person := self._person(chat)):
            meant = _name_instead(question, self._article[person.name])
        leans = points_back or bool(_OPENS_FOLLOW_UP.match(said)) or not _has_topic(question)
        if not _has_topic(meant):
            meant = f"{meant.rstrip('?! ')}: {chat.turns[-1].question}"
        return Reading(meant, leans=leans)

    def _person(self, chat: Chat) -> Speaker | None:
        """The person last asked about, or else last heard."""
        for turn in reversed(chat.turns):
            named = self._people.named(term.stem for term in words(turn.question))
            if named:
                return named
            if turn.speaker and turn.speaker.kind is SpeakerKind.PERSON:
                return turn.speaker
        return None


def _has_topic(question: str) -> bool:
    return any(term.word not in STOP_WORDS and term.word not in ASKING_WORDS for term in words(question))


def _name_instead(question: str, name: str) -> str:
    def replacement(match: re.Match[str]) -> str:
        return f"{name}'s" if match[0].lower() in ("his", "her", "hers") else name

    return _HE_OR_SHE.sub(replacement, question, count=1)
