"""The counters for Prometheus, over HTTP on 127.0.0.1 and nowhere else."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from bot.errors import SettingsError
from bot.upkeep.counters import Counters

_TEXT = "text/plain; version=0.0.4; charset=utf-8"


@asynccontextmanager
async def serving(counters: Counters, port: int) -> AsyncIterator[None]:
    """Answer ``/metrics`` while the context is open; a SettingsError where the port is taken."""

    async def answer(_: web.Request) -> web.Response:
        return web.Response(body=counters.prometheus().encode(), headers={"Content-Type": _TEXT})

    app = web.Application()
    app.router.add_get("/metrics", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, "127.0.0.1", port).start()
        except OSError as error:
            raise SettingsError(f"METRICS_PORT is {port}: {error.strerror}; choose another port") from error
        yield
    finally:
        await runner.cleanup()
