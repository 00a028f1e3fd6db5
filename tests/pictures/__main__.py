"""Ask the bot one of each kind of question, and draw what it sends: ``python -m tests.pictures OUT_DIR [SCENE...]``."""

import argparse
import asyncio
import sys
from collections.abc import Mapping, Sequence
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.loopback import LoopbackDiscord
from tests.loopback.process import onrecord_run
from tests.loopback.world import Message
from tests.pictures.chromium import MissingBrowserError, browser
from tests.pictures.drawing import page
from tests.pictures.scenes import LONG_ARTICLE, LONG_SCENES, SCENES, Scene, play

WIDTHS = (900, 390)
"""A window and a phone, in pixels of the page."""
THEMES = ("dark", "light")


async def draw(out: Path, chosen: list[str], themes: Sequence[str], widths: Sequence[int]) -> None:
    """Play the scenes, all if none is chosen, and write ``SCENE-THEME-WIDTH.png`` for each theme and width."""
    out.mkdir(parents=True, exist_ok=True)
    async with browser() as screen:
        for scenes, text in ((SCENES, None), (LONG_SCENES, LONG_ARTICLE)):
            wanted = {name: scene for name, scene in scenes.items() if not chosen or name in chosen}
            for name, messages in (await played(wanted, text)).items():
                for theme, width in product(themes, widths):
                    html = page(messages, width=width, theme=theme)
                    file = out / f"{name}-{theme}-{width}.png"
                    file.write_bytes(await screen.picture(html, width))
                    print(file)


async def played(scenes: Mapping[str, Scene], text: str | None = None) -> dict[str, list[Message]]:
    """The messages of each scene, from a bot that reads ``text`` if that is given."""
    if not scenes:
        return {}
    with TemporaryDirectory() as folder:
        arguments = []
        if text:
            (Path(folder) / "story.txt").write_text(text, encoding="utf-8")
            arguments = ["--article", "story.txt"]
        async with LoopbackDiscord(remote=True) as discord, onrecord_run(discord, Path(folder), *arguments) as bot:
            await discord.ready()
            messages = await play(discord, scenes)
            await bot.stop()
        discord.check()
        return messages


def main() -> int:
    """Run the script."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("out", type=Path, metavar="OUT_DIR")
    parser.add_argument("scenes", nargs="*", metavar="SCENE", help=", ".join({**SCENES, **LONG_SCENES}))
    parser.add_argument("--theme", action="append", choices=THEMES, help="default: both")
    parser.add_argument("--width", action="append", type=int, help="pixels of the page; default: 900 and 390")
    options = parser.parse_args()
    try:
        asyncio.run(draw(options.out, options.scenes, options.theme or THEMES, options.width or WIDTHS))
    except MissingBrowserError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
