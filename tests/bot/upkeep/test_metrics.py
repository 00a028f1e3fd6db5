"""The counters over HTTP."""

import socket

import aiohttp
import pytest

from bot.errors import SettingsError
from bot.upkeep.counters import Counters
from bot.upkeep.metrics import serving


def a_free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port


async def test_prometheus_can_read_them() -> None:
    counters, port = Counters(), a_free_port()
    counters.reconnects = 7

    async with serving(counters, port), aiohttp.ClientSession() as session:
        async with session.get(f"http://127.0.0.1:{port}/metrics") as answer:
            assert answer.headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
            assert "onrecord_reconnects_total 7\n" in await answer.text()
        async with session.get(f"http://127.0.0.1:{port}/") as answer:
            assert answer.status == 404


async def test_nothing_listens_beyond_this_machine() -> None:
    port = a_free_port()

    async with serving(Counters(), port):
        with socket.socket() as other, pytest.raises(ConnectionRefusedError):
            other.connect(("127.0.0.2", port))


async def test_a_port_that_is_taken_is_a_setting_to_change() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SettingsError, match=rf"^METRICS_PORT is {port}: .* choose another port$"):
            async with serving(Counters(), port):
                pass
