"""Where sentences end: a span of text in, the spans of its sentences out, in one pass."""

import re

from source.article import Span
from source.spans import trim
from source.tables import word_table

# Titles and ranks, written with a capital and a full stop, which a name follows: never the end of a sentence.
TITLES = word_table(
    """
    adm amb asst atty brig capt cdr cmdr col comdr cpl det dr drs fr gen gov hon insp lt maj messrs mr
    mrs ms mx pfc pres prof profs pte pvt rep reps rev revd sen sens sgt supt
    """
)

# Abbreviations in the middle of things: what they announce comes next.
ANNOUNCING = word_table("approx ca cf e.g eg i.e ie incl viz vs")

# Those that announce a number, and may be whole sentences where none follows: "No. 5", "Jan. 6", "pp. 3-7".
BEFORE_NUMBERS = word_table(
    "apr art aug ch chap dec feb fig figs jan jul jun mar no nos nov oct op p para pp sec sep sept vol"
)

# Names cut short, written with a capital, which may end a sentence or not: months, states, streets, sons.
SHORT_NAMES = word_table(
    """
    apr aug dec feb jan jul jun mar nov oct sep sept
    ala alta ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb
    nev okla ont ore pa penn que tenn tex va vt wash wis wyo
    ave blvd bldg ft hwy mt pt rd sq st ste
    esq jr sr
    """
)

# Words cut short, with or without a capital, which may end a sentence or not: chiefly companies.
SHORT_WORDS = word_table("al assn bros co corp dept est etc inc intl llc ltd mfg natl plc univ v")

# Capitalised only because they open a sentence, so that what stands before them has ended.
OPENERS = word_table(
    """
    a about according after all also although among an and another any are as asked at because before
    both but by can could despite did do does during each earlier even every few finally for from
    further furthermore had has have he he's her here his how however i i'd i'll i'm i've if in instead
    into is it it's its last later less let many meanwhile more moreover most much my nearly neither
    never nevertheless next no nobody none nor not nothing now of often on once one only or other others
    our out over perhaps several she she's should since so some soon still such than that that's the
    their then there there's these they they're this those though three through thus to today tomorrow
    two under unless until was we we're we've were what when where whether which while who whose why
    will with without would yes yesterday yet you your
    """
)

# After "a.m." and "p.m." these belong to the time: "9 p.m. Friday", "9 a.m. Eastern".
AFTER_CLOCK = word_table(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december eastern central mountain pacific greenwich
    """
)

# Verbs that stand behind a speaker after a quoted question: '"Why?" Smith asked.'
ASKING = "added answered asked asks cried exclaimed replied said says shouted wondered wrote yelled"

# A run of end marks and the quote marks and brackets behind it. Nothing is tried twice: any text is linear.
_END = re.compile(
    r"(?<![.!?…])(?P<marks>[.!?…]++)"
    r"(?P<closers>[\"'”’»)\]}]*+(?:\s[\"'”’»](?=\s|\Z))?)"  # a nested mark may stand apart
    r"(?=\s|\Z)"
)
_NEXT = re.compile(r"\s+[^\w\s]{0,5}(?P<word>\w+(?:['’]\w+)?)?")
_SPEAKER_ASKS = re.compile(rf"\s+(?:[A-Z][\w.'’-]{{0,30}}\s+){{1,5}}(?:{ASKING.replace(' ', '|')})\b")
_LETTERS = re.compile(r"(?:[^\W\d_]\.)+")


def sentences_of(text: str, span: Span) -> tuple[Span, ...]:
    """The sentences of a span, in order, which hold all of it but the white space between them."""
    sentences = []
    start = span.start
    for mark in _END.finditer(text, span.start, span.end):
        if mark.end() == span.end:
            break
        if _ends_sentence(text, start, mark):
            sentences.append(trim(text, start, mark.end()))
            start = mark.end()
    last = trim(text, start, span.end)
    return (*sentences, last) if last else tuple(sentences)


def _ends_sentence(text: str, start: int, mark: re.Match[str]) -> bool:
    following = _NEXT.match(text, mark.end())
    after = (following and following["word"]) or ""
    if after[:1].islower():
        return False  # "Why?" he asked.
    if mark["marks"][-1] in "!?":
        return not (mark["closers"] and _speaker_asks(text, mark.end(), after))
    if mark["closers"]:
        return True
    if len(mark["marks"]) > 1 or mark["marks"] == "…":
        return _opens(after) and after[:2] not in ("I", "I'", "I’")  # "I... I do not know"
    before = _word_before(text, max(start, mark.start() - 40), mark.start())
    return _full_stop_ends(before, after, leads=mark.start() - len(before) <= start + 1)


def _full_stop_ends(before: str, after: str, *, leads: bool) -> bool:
    """Whether the full stop between these two words ends a sentence; ``leads`` where the first opens it."""
    word, capital = before.lower(), before[:1].isupper()
    if (capital and word in TITLES) or word in ANNOUNCING:
        return False
    if leads and not any(letter.isalpha() for letter in before):
        return False  # "1. The first of three"
    if word in ("a.m", "p.m"):
        return after.lower() not in AFTER_CLOCK and not (after.isupper() and 2 <= len(after) <= 4)
    if word in BEFORE_NUMBERS and after[:1].isdigit():
        return False
    may_go_on = (capital and word in SHORT_NAMES) or word in SHORT_WORDS or _LETTERS.fullmatch(before + ".")
    if may_go_on or not before:
        return _opens(after)  # "the U.S. The vote", and not "the U.S. Senate", "J. K. Rowling", ". . ."
    return True


def _word_before(text: str, start: int, end: int) -> str:
    """The word that ends at ``end``, without opening marks and what a hyphen joins: "then-Sen" is "Sen"."""
    words = text[start:end].split()
    if not words or text[end - 1].isspace():
        return ""
    return re.split(r"[-–—/(\[\"'“‘]", words[-1])[-1]


def _opens(word: str) -> bool:
    return word.lower().replace("’", "'") in OPENERS


def _speaker_asks(text: str, position: int, after: str) -> bool:
    return not _opens(after) and _SPEAKER_ASKS.match(text, position) is not None
