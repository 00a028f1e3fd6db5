"""Finds the noun phrase that is the subject of a verb: a sentence and a place in it in, a phrase out."""

from typing import Final

from index.quotes.interruptions import interrupted_subject, with_name_behind
from index.quotes.lexicon import (
    ARTICLES,
    BETWEEN,
    CALENDAR,
    CONJUNCTIONS,
    DETERMINERS,
    INDEFINITES,
    NAME_PARTICLES,
    NOUN_FORMS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    PRONOUNS,
    SENTENCE_OPENERS,
    SPEAKING_PRONOUNS,
    SPEECH,
    TIME_GLUE,
    TIME_WORDS,
)
from index.quotes.phrases import (
    ATTACHING,
    POSSESSIVE_MARKS,
    Phrase,
    can_speak,
    is_human_noun,
    is_name,
    is_speaking_noun,
    is_verb_of_saying,
    looks_past,
    name_start,
)
from index.quotes.tokens import Kind, Sentence, Token, is_word

_INTERRUPTING: Final = frozenset({",", "–", "—", "-", "--", "––"})
# How many characters a quoted term may have that stands before its noun.
_LONGEST_QUOTED_WORD: Final = 40
_JOINING: Final = ATTACHING | {"and", "nor", "or"}
_CLOSED: Final = PREPOSITIONS | PRONOUNS | CONJUNCTIONS
_NO_HEADS: Final = _CLOSED | BETWEEN | TIME_WORDS
_NO_SUBJECTS: Final = OBJECT_PRONOUNS | PREPOSITIONS | CONJUNCTIONS | CALENDAR
# Adjectives and verbs an infinitive of saying hangs on: 'was quick to say', 'took to social media to say'.
_BEFORE_INFINITIVE: Final = frozenset(
    "on able ready likely quick happy unable set due keen going seems seem appears appear came rose".split()
)
# Adjectives between a source and what it is near to: 'a source close to the family'.
_NEARNESS: Final = frozenset(
    {"close", "familiar", "loyal", "briefed", "based", "involved", "near", "sympathetic", "working", "living"}
)
_LONGEST_PHRASE: Final = 14
_LONGEST_NAME: Final = 4


def subject_before(sentence: Sentence, verb: int, floor: int = 0) -> Phrase | None:
    """The phrase right before the verb at index ``verb``, helping verbs, dates and parentheses skipped.

    'Smith, who lost, has since said', 'the ministry on Monday said', 'Lee (R-Ohio) declined to say'.
    """
    edge = _before_helpers(sentence, verb, floor)
    if edge < floor or sentence[edge].kind is Kind.QUOTE:
        return None
    token = sentence[edge]
    if token.kind is Kind.MARK and token.text not in POSSESSIVE_MARKS:
        return _before_mark(sentence, edge, floor)
    if token.word in PRONOUNS:
        return Phrase(edge, edge + 1)
    if token.word in INDEFINITES and not token.capital:
        return _counted(sentence, edge, floor)
    return _around_function_word(sentence, edge, floor)


def _around_function_word(sentence: Sentence, edge: int, floor: int) -> Phrase | None:
    """The phrase that ends at ``edge``, or before an infinitive or date that ends there; None at other small words."""
    word, text = sentence[edge].word, sentence[edge].text
    if word == "to":
        return _before_infinitive(sentence, edge, floor)
    is_number = text[:1].isdigit() and text[-1:].isdigit()
    if is_number or (word in TIME_WORDS and word not in ("may", "march")):
        return _before_time(sentence, edge, floor)
    if word in PREPOSITIONS or word in CONJUNCTIONS or word == "there":
        return None
    return _phrase_ending(sentence, edge, floor)


def _before_helpers(sentence: Sentence, verb: int, floor: int) -> int:
    """The index of the word before the verb's helpers and adverbs: 'has', 'also', 'repeatedly'."""
    edge = verb - 1
    while edge >= floor and (_is_helper(sentence[edge]) or _is_shortened(sentence, edge)):
        edge -= 1
    return edge


def _is_shortened(sentence: Sentence, index: int) -> bool:
    """'he's called it', 'that's been said': the "'s" of a pronoun is a verb."""
    return index > 0 and sentence[index].word == "'s" and sentence[index - 1].word in PRONOUNS | {"that", "there"}


def _is_helper(token: Token) -> bool:
    if not is_word(token) or (token.capital and token.word in ("may", "will", "still", "long")):
        return False
    if token.text in POSSESSIVE_MARKS:
        return False
    return token.word in BETWEEN or (token.word.endswith("ly") and not token.capital and token.word != "family")


def _counted(sentence: Sentence, edge: int, floor: int) -> Phrase:
    """'one', 'another', 'others'; with what they count where it stands before: 'the other'."""
    first = edge - 1 if edge - 1 >= floor and sentence[edge - 1].word in ARTICLES else edge
    return Phrase(first, edge + 1)


def _before_infinitive(sentence: Sentence, to: int, floor: int) -> Phrase | None:
    """'Lee declined to say', 'Lee went on to say': the subject of the verb that the infinitive hangs on."""
    previous = to - 1
    if previous - 1 < floor or not is_word(sentence[previous]) or sentence[previous].capital:
        return None
    token = sentence[previous]
    takes_infinitive = looks_past(token) or is_verb_of_saying(token) or token.word in _BEFORE_INFINITIVE
    if not takes_infinitive and not _is_helper(sentence[previous - 1]):
        return None
    if sentence[previous].word == "on" and previous - 2 >= floor:
        previous -= 1
    return subject_before(sentence, previous, floor)


def _before_time(sentence: Sentence, edge: int, floor: int) -> Phrase | None:
    """'Smith on Monday said', 'the minister last week told'."""
    while edge >= floor and (
        sentence[edge].word in TIME_WORDS or sentence[edge].word in TIME_GLUE or sentence[edge].text[:1].isdigit()
    ):
        edge -= 1
    if edge < floor or not is_word(sentence[edge]):
        return _before_mark(sentence, edge, floor) if edge >= floor else None
    return subject_before(sentence, edge + 1, floor)


def _before_mark(sentence: Sentence, edge: int, floor: int) -> Phrase | None:
    """The subject before a parenthesis that ends right before the verb."""
    token = sentence[edge]
    if token.text in ")]":
        opening = edge
        while opening > floor and sentence[opening].text not in "([":
            opening -= 1
        return subject_before(sentence, opening, floor) if opening > floor else None
    if token.text in _INTERRUPTING:
        return interrupted_subject(sentence, edge, floor)
    return None


def _phrase_ending(sentence: Sentence, edge: int, floor: int) -> Phrase | None:
    """Grows a noun phrase leftwards from its last word, through 'of', 'for', 'at' to its head."""
    first = edge
    while True:
        if is_name(sentence[first]):
            first = name_start(sentence, first, floor)
        before = first - 1
        if (
            before < floor
            or edge - before > _LONGEST_PHRASE
            or not _continues_left(sentence, before, first, edge, floor)
        ):
            break
        if sentence[before].word in DETERMINERS:
            first = before
            if not _hangs_on_speaker(sentence, before - 1, floor):
                break
            continue
        first = before - 1 if sentence[before].word in _JOINING else before
    first = _apposed_name(sentence, _strip_openers(sentence, first, edge), floor)
    if first - 2 >= floor and sentence[first - 1].word == "and" and sentence[first - 2].word in ("he", "she", "they"):
        # 'she and two colleagues warned'
        first -= 2
    return Phrase(first, edge + 1) if _can_speak(sentence, first, edge) else None


def _apposed_name(sentence: Sentence, first: int, floor: int) -> int:
    """'As Ann Lee, a writer for the Post puts it': the name before an apposition that no comma closes."""
    comma = first - 1
    if sentence[first].word not in ARTICLES or comma <= floor or sentence[comma].text != ",":
        return first
    if first + 1 >= len(sentence) or sentence[first + 1].capital:
        return first
    if not is_name(sentence[comma - 1]):
        return first
    name = name_start(sentence, comma - 1, floor)
    opens = name == floor or sentence[name - 1].word in ("as", "but", "and")
    return name if opens and comma - name > 1 else first


def _hangs_on_speaker(sentence: Sentence, preposition: int, floor: int) -> bool:
    """'a statement in the', 'Lee of the', 'some of the': what stands before the preposition is the head."""
    if preposition < floor:
        return False
    word = sentence[preposition].word
    if word in ("all", "both", "of"):
        return True
    if word not in ATTACHING or preposition - 1 < floor:
        return False
    owner = sentence[preposition - 1]
    if owner.word in _NEARNESS and preposition - 2 >= floor:
        owner = sentence[preposition - 2]
    return is_speaking_noun(owner.word) or (is_name(owner) and word in ("from", "at", "with"))


def _continues_left(sentence: Sentence, before: int, first: int, edge: int, floor: int) -> bool:
    """Whether the word at ``before`` belongs to the phrase that begins, so far, at ``first``."""
    token = sentence[before]
    if not is_word(token) or token.text in POSSESSIVE_MARKS:
        joins = token.text in POSSESSIVE_MARKS or token.text == "&"
        return joins or _quotes_part_of_name(sentence, before, first, floor)
    earlier = sentence[before - 1] if before - 1 >= floor else None
    if token.word in DETERMINERS:
        return sentence[first].text not in POSSESSIVE_MARKS
    if token.word in _JOINING:
        attaches = token.word in ATTACHING
        return earlier is not None and (_can_be_head(earlier) if attaches else _are_alike(earlier, sentence[first]))
    if token.word in _CLOSED or _is_helper(token):
        return False
    if token.capital:
        return is_name(token) and not (before == floor and token.word in SENTENCE_OPENERS)
    return _is_noun_or_adjective(token, earlier) and _may_join_name(sentence, token, first, edge)


def _quotes_part_of_name(sentence: Sentence, quote: int, first: int, floor: int) -> bool:
    """'backers of the "skinny" plan said': a short run between an article and its noun."""
    before = sentence[quote - 1] if sentence[quote].kind is Kind.QUOTE and quote - 1 >= floor else None
    inside = before is not None and (before.word in DETERMINERS or before.capital or before.text in POSSESSIVE_MARKS)
    bare = is_word(sentence[first]) and sentence[first].word not in DETERMINERS and not sentence[first].capital
    return inside and bare and len(sentence[quote]) <= _LONGEST_QUOTED_WORD


def _are_alike(one: Token, other: Token) -> bool:
    """'Lee and Marsh', 'former engineer and inventor Lee', 'she and two colleagues'."""
    if one.word in SPEAKING_PRONOUNS - {"who"}:
        return True
    return all(is_name(token) or is_human_noun(token.word) for token in (one, other))


def _can_be_head(token: Token) -> bool:
    """Whether a preposition behind this word can belong to a noun phrase: 'a spokesman for', not 'said in'."""
    return (
        is_word(token)
        and token.word not in _NO_HEADS
        and not is_verb_of_saying(token, SPEECH)
        and not looks_past(token)
    )


def _is_noun_or_adjective(token: Token, earlier: Token | None) -> bool:
    """Whether a lower-case word is no verb: 'the disgraced senator' is one phrase, 'he disgraced' is none."""
    if is_verb_of_saying(token) and token.word not in NOUN_FORMS:
        return False
    if not looks_past(token):
        return True
    return earlier is not None and (earlier.word in DETERMINERS or earlier.text == "-" or earlier.word.endswith("ly"))


def _may_join_name(sentence: Sentence, token: Token, first: int, edge: int) -> bool:
    """'in the interview Trump said': of common nouns, only one for a person joins a name behind it."""
    ends_in_name = is_name(sentence[first]) and is_name(sentence[edge]) and edge - first < _LONGEST_NAME
    if not ends_in_name or is_human_noun(token.word) or token.word.endswith("-based"):
        return True
    # 'an emotional Lee told'
    return first >= 2 and sentence[first - 1] is token and sentence[first - 2].word in ("a", "an")


def _strip_openers(sentence: Sentence, first: int, edge: int) -> int:
    while first < edge and (
        sentence[first].word in CONJUNCTIONS
        or sentence[first].word
        in ("when", "as", "while", "meanwhile", "however", "then", "that", "if", "not", "only", "what")
        or (sentence[first].kind is Kind.MARK)
    ):
        first += 1
    return first


def _can_speak(sentence: Sentence, first: int, edge: int) -> bool:
    """Whether the phrase looks like a subject: a name, an article, or a noun for those who speak."""
    words = sentence[first : edge + 1]
    if first == edge and not words[0].capital and words[0].word in SENTENCE_OPENERS:
        return False
    if any(word.capital for word in words) or any(word.word in DETERMINERS for word in words):
        return True
    last = words[-1].word
    return is_speaking_noun(last) or (last.endswith("s") and is_human_noun(last))


_MOST_CLIMBED: Final = 3


def head_of(sentence: Sentence, phrase: Phrase, floor: int) -> Phrase | None:
    """'A sign at the entrance to the village': what a phrase hangs on, if that can speak."""
    for _ in range(_MOST_CLIMBED):
        noun = phrase.first - 2
        if noun < floor or sentence[noun + 1].word not in ATTACHING or not _can_be_head(sentence[noun]):
            return None
        found = _phrase_ending(sentence, noun, floor)
        if found is None:
            return None
        phrase = found
        if can_speak(sentence[phrase.first : phrase.stop]):
            return phrase
    return None


def subject_after(sentence: Sentence, verb: int, stop: int | None = None) -> Phrase | None:
    """The phrase right after the verb: 'said Ann Lee, a lawyer', 'according to the ministry'."""
    stop = len(sentence) if stop is None else stop
    first = verb + 1
    if first >= stop or not is_word(sentence[first]):
        return None
    token = sentence[first]
    if token.word in SPEAKING_PRONOUNS:
        return Phrase(first, first + 1)
    owns = (
        token.word == "her"
        and first + 1 < stop
        and is_word(sentence[first + 1])
        and sentence[first + 1].word not in PREPOSITIONS
    )
    if token.word in _NO_SUBJECTS and not owns:
        return None
    end = _right_edge(sentence, first, stop)
    words = sentence[first:end]
    if token.word in INDEFINITES or any(
        word.capital or is_speaking_noun(word.word) or is_human_noun(word.word) for word in words
    ):
        return with_name_behind(sentence, Phrase(first, end), stop)
    return None


def _right_edge(sentence: Sentence, first: int, stop: int) -> int:
    end = first
    seen_name = False
    while end < stop and end - first <= _LONGEST_PHRASE:
        token = sentence[end]
        if not is_word(token):
            if token.text in POSSESSIVE_MARKS or token.text in "-&":
                end += 1
                continue
            break
        if (
            token.word in ("of", "for")
            and end > first
            and end + 1 < stop
            and _joins_behind(sentence, end, seen_name=seen_name)
        ):
            end += 1
            continue
        following_name = end + 1 < stop and is_name(sentence[end + 1])
        if token.word in PREPOSITIONS or token.word in CALENDAR or (_is_helper(token) and end > first):
            break
        if is_name(token):
            seen_name = True
        elif (
            seen_name
            and not (
                token.word in NAME_PARTICLES
                or token.text in POSSESSIVE_MARKS
                or token.word == "and"
                or following_name
                or is_speaking_noun(token.word)
                or sentence[end - 1].text in POSSESSIVE_MARKS
                or (sentence[end - 1].word == "of" and is_human_noun(sentence[max(first, end - 2)].word))
            )
        ) or (not seen_name and end > first and is_verb_of_saying(token, SPEECH) and token.word not in NOUN_FORMS):
            break
        end += 1
    while end > first and (sentence[end - 1].word in CONJUNCTIONS or sentence[end - 1].word in ATTACHING):
        end -= 1
    return end


def _joins_behind(sentence: Sentence, preposition: int, *, seen_name: bool) -> bool:
    """'a spokesman for the firm', 'Lee of Ohio'; but 'says Lee of his plans' ends with the name."""
    following = sentence[preposition + 1]
    if not is_word(following):
        return False
    held = sentence[preposition].word == "of" and is_human_noun(sentence[preposition - 1].word)
    return is_name(following) or following.word == "the" or held or not seen_name
