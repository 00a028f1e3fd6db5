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
from index.courtesies import courtesy
from index.fields import Scores
from index.people import People
from index.terms import ASKING_WORDS, STOP_WORDS, Term, stem, words
from index.wording import Wording
from source.article import Article

REMEMBERED_TURNS = 4
"""Older turns are forgotten: what "he" meant five questions ago is a guess."""

NEARNESS = {0: 2.0, 1: 1.0, -1: 1.0}
"""What a follow-up adds to a paragraph's score, by how many paragraphs it stands behind what the question before was
nearest to."""
NEAR_ANYWAY = 0.25
"""How much of that a question gets that stands on its own: people stay on a subject, a better passage wins."""
DECISIVE = 100.0
"""More than any score: what the paragraph just shown gains where its very words are asked about, and what it loses
where something else is asked for, as all that were shown lose where nothing but "more" is."""
SEEN_BEFORE = 4.0
"""What others that were shown lose on "what else did he say?": his words again are better than somebody else's."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One question that was asked, and what was shown for it."""

    question: str
    """As it was understood; of one that has no topic, like "why?", the question before, which it repeats."""
    shown: tuple[int, ...]
    """The numbers of the paragraphs that answered, best first."""
    speaker: Speaker | None
    """Whose words answered; None where the reporter narrated, or it is not known any more."""
    seen: tuple[int, ...] = ()
    """The numbers of all paragraphs shown, those close behind included."""
    nearest: int | None = None
    """The number of the paragraph that came nearest, shown or not: there the next answer is likeliest too."""


@dataclass(frozen=True, slots=True)
class Chat:
    """What is remembered of a conversation: the last few turns and nothing else."""

    turns: tuple[Turn, ...] = ()

    @classmethod
    def of(cls, question: str, paragraphs: Iterable[int]) -> "Chat":
        """A chat of one turn, from what a message still shows: the question as understood, the paragraph numbers."""
        shown = tuple(paragraphs)
        return cls((Turn(question, shown, None, nearest=next(iter(shown), None)),))

    def after(self, answer: Answer) -> "Chat":
        """The chat with one more turn; what was not about the story's contents changes nothing."""
        is_shown = answer.outcome in (Outcome.ANSWERED, Outcome.CLOSEST)
        if answer.outcome is Outcome.ABOUT or not (is_shown or _has_topic(words(answer.question))):
            return self
        repeats = self.turns and answer.understood_as is None and _repeats(list(words(answer.question)))
        turn = Turn(
            question=self.turns[-1].question if repeats else answer.understood_as or answer.question,
            shown=tuple(passage.paragraph.number for passage in answer.passages[:1] if is_shown),
            speaker=answer.speaker,
            seen=tuple(passage.paragraph.number for passage in answer.close_passages if is_shown),
            nearest=answer.passages[0].paragraph.number,
        )
        return replace(self, turns=(*self.turns, turn)[-REMEMBERED_TURNS:])

    @property
    def shown(self) -> tuple[int, ...]:
        """The numbers of the paragraphs that answered last."""
        return next((turn.shown for turn in reversed(self.turns) if turn.shown), ())

    @property
    def seen(self) -> frozenset[int]:
        """The numbers of all paragraphs shown."""
        return frozenset(number for turn in self.turns for number in (*turn.shown, *turn.seen))


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
    """Whether it asks for what was not shown yet: "what else did he say?"."""
    repeats: bool = False
    """Whether it has no topic and is read with that of the question before, of which nobody needs to be told."""
    asked: Asked | None = None
    """What is asked for, where the question before is repeated with other words of asking: "why?"."""
    ask_back: str | None = None
    """What to ask, where the question leans on nothing."""

    def prior(self, chat: Chat, paragraphs: int) -> Scores:
        """What each paragraph gains or loses by where it stands, shape [paragraphs]."""
        gain = np.zeros(paragraphs)
        nearest = chat.turns[-1].nearest if chat.turns else None
        if nearest is not None:
            for distance, near in NEARNESS.items():
                if 0 <= nearest - 1 + distance < paragraphs:
                    gain[nearest - 1 + distance] += near if self.leans else NEAR_ANYWAY * near
        if self.same_passage:
            gain[[number - 1 for number in chat.shown]] += DECISIVE
        if self.something_else:
            gain[[number - 1 for number in chat.seen]] -= DECISIVE if self.repeats else SEEN_BEFORE
            gain[[number - 1 for number in chat.shown]] -= DECISIVE
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
    r"(?:(?:(?:and|but|so|or) )?(?:what about|how about|same for|same question for)|and|or)"
    r"(?: (?:in|on|of|for|from|by|with|about))* (?:the )?(?P<other>[\w'’.-]+(?: [\w'’.-]+){0,2})"
)
_AND_ABOUT = re.compile(r"(?:and |but |so |or )*(?:about|on) ")
_ABOUT = re.compile(r"\b(?:about|on|regarding|concerning)\s+(?P<topic>.+?)[\s?!.]*$", re.IGNORECASE)
_POINTS_BACK = frozenset(
    "he she it they him her his hers its their theirs them that this those these there then".split()
)
_BARE = re.compile(
    r"(?:and |but |so |ok )*(?:(?:since|until|by|from|for|to|with|in) )?"
    r"(?:why|how|when|where|who|whom|what|really|which|which ones?|what for|what (?:year|day|time|kind)|why not"
    r"|how (?:many|much|long|old|often|far|come|so))(?: exactly| though| then| (?:is|was) that)?"
)
_MORE = re.compile(
    r"(?:ok |and |yes |please |tell me |show me |give me |is there |any |some )*"
    r"(?:more|(?:what|anything|something|who|where) else|next|another(?: one)?|go on|continue|keep going|carry on)"
    r"(?: (?:please|pls|info|details|about (?:it|that|this)|on (?:it|that|this)|than that|one|quotes?))*"
)
_THE_OTHER = re.compile(r"(?:(?:and|but|or|what about|how about) )*the other (?P<surname>\w+)")
# Asks about somebody else than the person it names: "who is Moe's lawyer?".
_WHOSE = re.compile(r"(?:and |so )*who(?: is|'s|’s|s| was)\b.*\w['’]s\b", re.IGNORECASE)
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
        if courtesy(terms) is not None:
            return Reading(question)
        said = " ".join(term.word for term in terms)
        points_back = not _POINTS_BACK.isdisjoint(said.split())
        if not chat.turns:
            bare = _MORE.fullmatch(said) or (not _has_topic(terms) and (points_back or _BARE.fullmatch(said)))
            return Reading(question, ask_back=_ASK_BACK if bare else None)
        before = chat.turns[-1].question
        if repeated := _repeated(question, terms, before):
            return repeated
        if same := self._same(question, terms, chat):
            return Reading(same)
        meant = self._with_names(question, terms, chat)
        leans = points_back or bool(_OPENS_FOLLOW_UP.match(said)) or not _has_topic(terms)
        if not _has_topic(words(meant)):
            return Reading(_both(meant, before), leans=leans, repeats=True, asked=asked_for(terms))
        return Reading(meant, leans=leans, something_else="else" in said.split())

    def _same(self, question: str, terms: Sequence[Term], chat: Chat) -> str | None:
        """The question before, of another: "and Niger?", "and the other Moe?"; None where that is not asked."""
        said = " ".join(term.word for term in terms)
        if (other := _THE_OTHER.fullmatch(said)) and (same := self._same_of_namesake(other["surname"], chat)):
            return same
        another = _SAME_OF_ANOTHER.fullmatch(said)
        if another is None or not _has_topic(terms):
            return None
        first = terms[-len(another["other"].split())]
        new, before = question[first.span.start : terms[-1].span.end], chat.turns[-1].question
        return (_about(new, before) if _AND_ABOUT.match(said) else None) or self._same_of(new, before)

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
            asks_of_another = _WHOSE.match(turn.question)
            named = None if asks_of_another else self._people.named(term.stem for term in words(turn.question))
            heard = (self._people.heard_in(number) for number in turn.shown)
            about = [each for each in (named, turn.speaker, *heard) if each and each.kind is SpeakerKind.PERSON]
            for fits in (True, None):
                for person in about:
                    if self._people.is_called(person, pronoun) is fits:
                        return person
        return None

    def _same_of_namesake(self, surname: str, chat: Chat) -> str | None:
        """The question before of the other person with a surname: "and the other Moe?"."""
        before = chat.turns[-1]
        last = self._people.named(term.stem for term in words(before.question)) or before.speaker
        other = last and self._people.namesake(last)
        if other is None or surname not in {term.word for term in words(self._article[other.name])}:
            return None
        return self._same_of(self._article[other.name], before.question)

    def _same_of(self, new: str, before: str) -> str | None:
        """The question before with another name or topic in the place of its own: "and Niger?", "and about gold?"."""
        for is_alike in (self._is_place, self._is_name):
            if all(is_alike(term.word) for term in words(new)):
                old = _first_run(list(words(before)), is_alike)
                if old:
                    return f"{before[: old[0].span.start]}{new}{before[old[-1].span.end :]}"
        return _about(new, before)

    def _is_place(self, word: str) -> bool:
        """Whether a word is a place and not the surname of somebody who is quoted: "Lima"."""
        return self._wording.is_place(word) and self._people.named([stem(word)]) is None

    def _is_name(self, word: str) -> bool:
        return self._people.is_name(word) and not self._is_place(word)


def _about(new: str, before: str) -> str | None:
    """The question before about another topic; None where it names none."""
    topic = _ABOUT.search(before)
    return f"{before[: topic.start('topic')]}{new}?" if topic else None


def _first_run(terms: Sequence[Term], is_alike: Callable[[str], bool]) -> list[Term]:
    """The first words, one after another, that are all alike."""
    from_first = dropwhile(lambda term: not is_alike(term.word), terms)
    return list(takewhile(lambda term: is_alike(term.word), from_first))


def _has_topic(terms: Iterable[Term]) -> bool:
    return any(term.word not in STOP_WORDS and term.word not in ASKING_WORDS for term in terms)


def _repeats(terms: Sequence[Term]) -> bool:
    """Whether a question has no topic of its own and takes that of the question before."""
    return not _has_topic(terms) or bool(_MORE.fullmatch(" ".join(term.word for term in terms)))


def _repeated(question: str, terms: Sequence[Term], before: str) -> Reading | None:
    """The reading of what has no topic but that of the question before: "who said that?", "more", "why?"."""
    said = " ".join(term.word for term in terms)
    if _WHO_SAID_THAT.fullmatch(said):
        return Reading(question, leans=True, same_passage=True)
    if _MORE.fullmatch(said):
        return Reading(before, leans=True, something_else=True, repeats=True)
    if _BARE.fullmatch(said):
        return Reading(_both(question, before), leans=True, repeats=True, asked=asked_for(terms))
    return None


def _both(question: str, before: str) -> str:
    """Both questions as one."""
    return f"{question.rstrip('?! ')}: {before}"


def _owns(question: str, end: int) -> bool:
    """Whether a word follows that "her" can be the owner of: "her lawyer", not "told her that"."""
    following = next(iter(words(question[end:])), None)
    return following is not None and following.word not in STOP_WORDS
