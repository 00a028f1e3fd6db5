"""Tells of one word whether it is a verb of saying where it stands: no noun, no name, and how it is built in."""

from dataclasses import dataclass
from typing import Final

from index.quotes.lexicon import (
    BE_FORMS,
    BETWEEN,
    CUE_STRENGTH,
    DETERMINERS,
    HEARINGS,
    NOUN_FORMS,
    OBJECT_PRONOUNS,
    PHRASAL_VERBS,
    PREPOSITIONS,
    SPEECH,
    TELLING,
    TIME_GLUE,
    TIME_WORDS,
    inflections,
)
from index.quotes.phrases import POSSESSIVE_MARKS
from index.quotes.tokens import Kind, Sentence, Token, is_word

# Cues that may open a sentence with their subject behind them: 'Said Smith: ...'.
_OBJECTS: Final = OBJECT_PRONOUNS | DETERMINERS | {"it"}
_OPENING_CUES: Final = frozenset({"asked", "said", "says", "added", "wrote", "tweeted"})
# What may stand before an -ing form of saying that is no noun: 'by saying', 'while calling it'.
_BEFORE_PARTICIPLES: Final = frozenset(
    {"after", "as", "before", "by", "for", "in", "of", "when", "while", "with", "without"}
)
# Verbs that report nothing before an infinitive: 'will continue to provide'.
_BEGINNING: Final = frozenset(form for verb in ("begin", "continue", "remember", "start") for form in inflections(verb))
_AFTER_ASKED: Final = frozenset({"about", "if", "whether", "by", "why", "how", "what", "to", "for"})
_ADVERBS: Final = frozenset({"also", "not", "even", "once", "later", "still", "just"})
_BEFORE_NOUNS: Final = DETERMINERS | (PREPOSITIONS - {"who", "that", "which", "what"})


@dataclass(frozen=True, slots=True)
class Verb:
    """A word that may be a verb of saying, with what stands around it."""

    sentence: Sentence
    index: int
    floor: int
    """Where the sentence begins, behind a dateline."""

    @property
    def word(self) -> str:
        """The word in small letters."""
        return self.sentence[self.index].word

    @property
    def previous(self) -> Token | None:
        """The token before it; None at the start."""
        return self.sentence[self.index - 1] if self.index > self.floor else None

    @property
    def following(self) -> str:
        """The word behind it; empty at the end."""
        return self.sentence[self.index + 1].word if self.index + 1 < len(self.sentence) else ""

    @property
    def strength(self) -> int:
        """How strongly the word says that something was said; 0 where it is a noun, a name or a passive 'asked'."""
        if (self.word, self.following) in PHRASAL_VERBS:
            return SPEECH
        strength = CUE_STRENGTH.get(self.word, 0)
        if self.following == "to" and self.word in _BEGINNING:
            return 0
        if self.word in TELLING and self.previous is not None and self.previous.word in HEARINGS:
            # 'the inquest told of', in headlines: it was told
            return 0
        return strength if strength and not (self._is_name or self._is_noun or self._is_asked) else 0

    @property
    def _is_name(self) -> bool:
        """A capital is a verb's only at the start of a sentence: 'Said Smith: ...'."""
        opens = self.previous is None or self.previous.kind is Kind.QUOTE or self.previous.text == ":"
        return self.sentence[self.index].capital and not (
            opens and (self.word in _OPENING_CUES or self.word.endswith("ing"))
        )

    @property
    def _is_noun(self) -> bool:
        """'the report', "Lee's claims", 'under attack'; 'attacks have continued'."""
        if self.word not in NOUN_FORMS or self.previous is None or not is_word(self.previous):
            return False
        if self.word.endswith("ing") and self.previous.word in _BEFORE_PARTICIPLES:
            return False
        if self.word in ("read", "reads") and self.previous.word == "that":
            return False
        makes_noun = self.previous.word in _BEFORE_NOUNS or self.previous.text in POSSESSIVE_MARKS
        return makes_noun or (self.word.endswith("s") and self.following in BETWEEN)

    @property
    def _is_asked(self) -> bool:
        """'Asked about the vote, Lee said', 'when asked': the one before was asked."""
        if self.word != "asked":
            return False
        if self.previous is not None and self.previous.word in ("when", "if", "while", "being"):
            return True
        return (self.previous is None or self.previous.text == ",") and self.following in _AFTER_ASKED

    @property
    def helper(self) -> int:
        """The index of the word before the verb, adverbs skipped."""
        index = self.index - 1
        while index >= self.floor and is_word(self.sentence[index]):
            word = self.sentence[index].word
            between = word.endswith("ly") or word in _ADVERBS or word in TIME_WORDS or word in TIME_GLUE
            if word in ("being", "been") or not between:
                break
            index -= 1
        return index

    @property
    def follows_be(self) -> bool:
        """Whether a form of "be" helps it."""
        return self.helper >= self.floor and self.sentence[self.helper].word in BE_FORMS

    @property
    def is_passive(self) -> bool:
        """ "was called"; but "was saying" is none, nor "he's called it"."""
        has = self.follows_be and self.sentence[self.helper].word == "'s" and self.following in _OBJECTS
        # 'a driver accused of theft'
        bare = self.word == "accused" and self.following == "of"
        return bare or (self.follows_be and not has and not self.word.endswith("ing"))

    @property
    def is_participle(self) -> bool:
        """ "saying" without a helper."""
        return self.word.endswith("ing") and not self.follows_be

    @property
    def follows_quote(self) -> bool:
        """Whether a quotation stands before it, a comma between them or not."""
        if self.previous is None:
            return False
        before = self.index - 2 if self.previous.text == "," else self.index - 1
        return before >= self.floor and self.sentence[before].kind is Kind.QUOTE

    @property
    def follows_apposition(self) -> bool:
        """'Lee, author of "Night Watch", said': a title between the subject and its verb."""
        opens = self.sentence[self.floor].kind is not Kind.QUOTE
        return opens and self.previous is not None and self.previous.text == ","
