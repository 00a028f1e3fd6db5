"""Messages as HTML; the pictures themselves need a browser and are looked at by people."""

import pytest

from tests.loopback import LoopbackDiscord, Person
from tests.loopback.errors import JSON
from tests.pictures.__main__ import played
from tests.pictures.drawing import Drawing, page
from tests.pictures.scenes import LONG_ARTICLE, LONG_SCENES, SCENES, Scene

CARD: JSON = {
    "type": 17,
    "accent_color": 0x2E8B57,
    "components": [
        {"type": 10, "content": "> **yes**"},
        {"type": 14},
        {"type": 1, "components": [{"type": 2, "style": 5, "label": "Open", "url": "https://example.org"}]},
    ],
}


def test_a_card_is_drawn_with_its_colour_and_all_that_is_in_it() -> None:
    html = Drawing({}).component(CARD)

    assert "--accent:#2e8b57" in html
    assert "<strong>yes</strong>" in html
    assert "<hr" in html
    assert "Open" in html


def test_what_cannot_be_drawn_is_no_guess() -> None:
    with pytest.raises(NotImplementedError, match="type 99"):
        Drawing({}).component({"type": 99})


async def test_a_message_shows_what_it_answers(discord: LoopbackDiscord, member: Person) -> None:
    asked = await member.writes("what is <this>?")
    answer = discord.world.new_message(discord.news, discord.world.bot, components=[CARD], replies_to=asked.message)

    html = page([asked.message, answer], width=390, theme="light")

    assert html.count("what is &lt;this&gt;?") == 2
    assert 'class="light"' in html
    assert "width:390px" in html
    assert "APP" in html


@pytest.mark.parametrize(
    ("scenes", "article"), [(SCENES, None), (LONG_SCENES, LONG_ARTICLE)], ids=["own article", "long article"]
)
async def test_every_scene_can_be_played_and_drawn(scenes: dict[str, Scene], article: str | None) -> None:
    conversations = await played(scenes, article)

    assert set(conversations) == set(scenes)
    for messages in conversations.values():
        assert "onrecord" in page(messages, width=900, theme="dark")
