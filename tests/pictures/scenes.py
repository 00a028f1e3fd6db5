"""One conversation for each kind of answer, held with the bot through the loopback Discord."""

from collections.abc import Awaitable, Callable, Mapping
from typing import TypeAlias

from tests.loopback import LoopbackDiscord, Person, Seen
from tests.loopback.world import Message

Scene: TypeAlias = Callable[[Person], Awaitable[list[Seen | None]]]

LONG_ARTICLE = "\n\n".join(
    [
        "Harbour council talks through the night",
        "Tuesday 04/March/2025 08:00 AM",
        "By: Anna Field, Coast Gazette",
        "Port Ellen: "
        + " ".join(
            f"In the {ordinal} hour the harbour council heard that the {subject} would cost {cost} million pounds."
            for cost, (ordinal, subject) in enumerate(
                ((o, s) for o in ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
                 for s in ("pier", "lighthouse", "ferry terminal", "sea wall", "fish market", "customs house")), 3
            )
        ),
        '"We shall have to choose," the harbour master, Morag Bell, told the Coast Gazette.',
    ]
)  # fmt: skip
"""An article one of whose paragraphs is longer than a message may be."""


async def answered(person: Person) -> list[Seen | None]:
    return [await _ask(person, "Who attacked the airport in Niamey?")]


async def who_said(person: Person) -> list[Seen | None]:
    return [await person.says("@bot what did the interior minister say?")]


async def closest(person: Person) -> list[Seen | None]:
    return [await _ask(person, "How many people did the ISWAP kill?")]


async def unanswered(person: Person) -> list[Seen | None]:
    return [await _ask(person, "Who won the match last night?")]


async def about(person: Person) -> list[Seen | None]:
    return [await _ask(person, "Who wrote this, and when?")]


async def quotes(person: Person) -> list[Seen | None]:
    [speaker, *_] = await person.completes("/quotes", speaker="laessing")
    return [_seen(await person.ask("/quotes", speaker=speaker))]


async def article(person: Person) -> list[Seen | None]:
    return [_seen(await person.ask("/article"))]


async def paragraph(person: Person) -> list[Seen | None]:
    return [_seen(await person.ask("/read", paragraph=8))]


async def help_(person: Person) -> list[Seen | None]:
    return [_seen(await person.ask("/help"))]


async def error(person: Person) -> list[Seen | None]:
    return [_seen(await person.ask("/read", paragraph=900))]


async def read_around(person: Person) -> list[Seen | None]:
    answer = await _ask(person, "Who attacked the airport in Niamey?")
    return [_seen(await answer.click("In context"))]


async def more_passages(person: Person) -> list[Seen | None]:
    answer = await _ask(person, "Who attacked the airport in Niamey?")
    return [_seen(await answer.click("More"))]


async def checked(person: Person) -> list[Seen | None]:
    claim = await person.writes("I heard that the US has dropped sanctions against officials in Mali")
    return [claim, _seen(await person.uses("Find in the article", on=claim))]


async def followed_up(person: Person) -> list[Seen | None]:
    first = await person.says("@bot what did the interior minister say?")
    assert first
    return [first, await first.reply("and what did he say about the parties?")]


async def long_paragraph(person: Person) -> list[Seen | None]:
    return [await _ask(person, "How much would the lighthouse cost in the seventh hour?")]


SCENES: dict[str, Scene] = {
    "answered": answered,
    "who-said": who_said,
    "closest": closest,
    "unanswered": unanswered,
    "about": about,
    "quotes": quotes,
    "article": article,
    "paragraph": paragraph,
    "help": help_,
    "error": error,
    "read-around": read_around,
    "more-passages": more_passages,
    "checked": checked,
    "followed-up": followed_up,
}
"""About the article that comes with onrecord."""

LONG_SCENES: dict[str, Scene] = {"long-paragraph": long_paragraph, "long-article": article}
"""About the long article."""


async def play(discord: LoopbackDiscord, scenes: Mapping[str, Scene]) -> dict[str, list[Message]]:
    """The messages of each scene, those of people among them, in their order."""
    conversations = {}
    for name, scene in scenes.items():
        person = discord.person("Ada")
        seen = [one.message for one in await scene(person) if one]
        assert seen, f"the bot does not answer in the scene {name!r}"
        asked = [one.replies_to for one in seen if one.replies_to and one.replies_to not in seen]
        conversations[name] = sorted({*asked, *seen}, key=lambda one: int(one.id))
    return conversations


async def _ask(person: Person, question: str) -> Seen:
    answer = _seen(await person.ask("/ask", question=question))
    assert answer
    return answer


def _seen(shown: object) -> Seen | None:
    return shown if isinstance(shown, Seen) else None
