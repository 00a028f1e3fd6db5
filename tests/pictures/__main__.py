"""Ask the bot one of each kind of question, and draw what it sends: ``python -m tests.pictures OUT_DIR [SCENE...]``."""

import argparse
import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.loopback import LoopbackDiscord
from tests.loopback.process import onrecord_run
from tests.loopback.world import Message
from tests.pictures.chromium import MissingBrowserError, browser
from tests.pictures.drawing import Drawing
from tests.pictures.scenes import LONG_ARTICLE, LONG_SCENES, SCENES, Scene, play

WIDTHS = (900, 390)
"""A window and a phone, in pixels of the page."""
THEMES = ("dark", "light")


async def draw(out: Path, chosen: list[str]) -> None:
    """Play the scenes and write ``SCENE-THEME-WIDTH.png`` for each theme and width."""
    out.mkdir(parents=True, exist_ok=True)
    async with browser() as page:
        for scenes, text in ((SCENES, None), (LONG_SCENES, LONG_ARTICLE)):
            wanted = {name: scene for name, scene in scenes.items() if not chosen or name in chosen}
            names, played = await _played(wanted, text)
            drawing = Drawing(lambda id_, names=names: names.get(id_, "somebody"))  # type: ignore[misc]
            for name, messages in played.items():
                for theme in THEMES:
                    for width in WIDTHS:
                        html = drawing.page(messages, width=width, theme=theme)
                        file = out / f"{name}-{theme}-{width}.png"
                        file.write_bytes(await page.picture(html, width))
                        print(file)


async def _played(scenes: dict[str, Scene], text: str | None) -> tuple[dict[str, str], dict[str, list[Message]]]:
    """The names of users by their ids, and the messages of each scene, from a bot that reads ``text`` if given."""
    if not scenes:
        return {}, {}
    with TemporaryDirectory() as folder:
        arguments = []
        if text:
            (Path(folder) / "story.txt").write_text(text, encoding="utf-8")
            arguments = ["--article", "story.txt"]
        async with LoopbackDiscord(remote=True) as discord, onrecord_run(discord, Path(folder), *arguments) as bot:
            await discord.ready()
            played = await play(discord, scenes)
            await bot.stop()
        discord.check()
        return {user.id: user.name for user in discord.world.users.values()}, played


def main() -> int:
    """Run the script."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("out", type=Path, metavar="OUT_DIR")
    parser.add_argument("scenes", nargs="*", metavar="SCENE", help=", ".join({**SCENES, **LONG_SCENES}))
    options = parser.parse_args()
    try:
        asyncio.run(draw(options.out, options.scenes))
    except MissingBrowserError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
