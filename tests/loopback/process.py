"""The command ``onrecord run`` as a process of its own, pointed at the loopback Discord by its settings alone."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.loopback.server import PATIENCE, LoopbackDiscord

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Running:
    """A bot that runs."""

    process: asyncio.subprocess.Process
    _log: asyncio.Task[str]

    async def stop(self, number: signal.Signals = signal.SIGTERM) -> tuple[int, str]:
        """Send it a signal; its exit code and all that it wrote."""
        self.process.send_signal(number)
        return await self.ended()

    async def ended(self) -> tuple[int, str]:
        """Wait until it ends; its exit code and all that it wrote."""
        async with asyncio.timeout(PATIENCE):
            log = await self._log
            return await self.process.wait(), log


@asynccontextmanager
async def onrecord_run(
    discord: LoopbackDiscord,
    folder: Path,
    *arguments: str,
    output: int = asyncio.subprocess.PIPE,
    **settings: str,
) -> AsyncIterator[Running]:
    """``onrecord run`` in ``folder``, with these settings beside the token and the address; killed if it still runs.

    ``output`` is a file that it writes to instead of being read.
    """
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    environment = kept | {
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
        "DISCORD_TOKEN": discord.token,
        "DISCORD_API": discord.api,
        **settings,
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run", *arguments),
        cwd=folder,
        env=environment,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=output,
        stderr=asyncio.subprocess.STDOUT,
    )
    log = asyncio.create_task(_read(process))
    try:
        yield Running(process, log)
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
        await log


async def _read(process: asyncio.subprocess.Process) -> str:
    return (await process.stdout.read()).decode() if process.stdout else ""
