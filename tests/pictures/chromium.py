"""Headless Chromium, steered over its own protocol: HTML in, PNG out, one browser for all pictures."""

import asyncio
import base64
import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_SHARP = 2
"""Pixels of a picture for each of the page."""


class MissingBrowserError(Exception):
    """There is no Chromium on the PATH."""


class Browser:
    """One page, which is filled anew for each picture."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self._socket = socket
        self._numbers = count(1)
        self._session: str | None = None

    async def open_page(self) -> None:
        target = (await self._call("Target.createTarget", url="about:blank"))["targetId"]
        attached = await self._call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]

    async def picture(self, html: str, width: int) -> bytes:
        """The page at that width, as high as it is, as PNG."""
        await self._size(width, 100)
        frame = (await self._call("Page.getFrameTree"))["frameTree"]["frame"]["id"]
        await self._call("Page.setDocumentContent", frameId=frame, html=html)
        measure = "document.fonts.ready.then(() => Math.ceil(document.querySelector('main').offsetHeight))"
        measured = await self._call("Runtime.evaluate", expression=measure, awaitPromise=True)
        await self._size(width, measured["result"]["value"])
        return base64.b64decode((await self._call("Page.captureScreenshot", format="png"))["data"])

    async def _size(self, width: int, height: int) -> None:
        await self._call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=_SHARP,
            mobile=False,
        )

    async def _call(self, method: str, **parameters: Any) -> dict[str, Any]:
        number = next(self._numbers)
        message: dict[str, Any] = {"id": number, "method": method, "params": parameters}
        await self._socket.send_json(message | ({"sessionId": self._session} if self._session else {}))
        while True:
            answer = await self._socket.receive_json()
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return dict(answer["result"])


@asynccontextmanager
async def browser() -> AsyncIterator[Browser]:
    """A browser; a MissingBrowserError says what to install."""
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        raise MissingBrowserError(
            "there is no Chromium on the PATH; install it (Debian: apt-get install chromium fonts-noto-core "
            "fonts-noto-color-emoji)"
        )
    with TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        options = [
            "--headless=new",
            "--disable-gpu",
            "--no-first-run",
            "--hide-scrollbars",
            "--remote-debugging-port=0",
        ]
        options += ["--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            options.append("--no-sandbox")  # it refuses to run as root with it
        process = await asyncio.create_subprocess_exec(
            *(path, *options, f"--user-data-dir={profile}"),
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            address = await _address(Path(profile) / "DevToolsActivePort")
            async with ClientSession() as session, session.ws_connect(address, max_msg_size=0) as socket:
                page = Browser(socket)
                await page.open_page()
                yield page
        finally:
            process.terminate()
            await process.wait()


async def _address(file: Path) -> str:
    """Where the browser listens, which it writes into a file once it does."""
    async with asyncio.timeout(30):
        while not file.exists() or len(lines := file.read_text().splitlines()) < 2:
            await asyncio.sleep(0.05)
    return f"ws://127.0.0.1:{lines[0]}{lines[1]}"
