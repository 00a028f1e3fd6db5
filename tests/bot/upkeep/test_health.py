"""Health: a file for containers, messages for systemd."""

import logging
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.upkeep.health import Health, notify


@pytest.fixture
def systemd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """The socket on which systemd listens."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(tmp_path / "notify"))
        listening.settimeout(5)
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        yield listening


def test_the_file_is_there_while_the_bot_is_healthy(tmp_path: Path) -> None:
    file = tmp_path / "healthy"
    health = Health(file)

    health.report(healthy=False, status="Not connected")
    assert not file.exists()

    health.report(healthy=True, status="Reading")
    assert file.exists()

    health.report(healthy=False, status="Not connected")
    assert not file.exists()


def test_the_file_is_touched_again_and_again(tmp_path: Path) -> None:
    file = tmp_path / "healthy"
    health = Health(file)
    health.report(healthy=True, status="Reading")
    first = file.stat().st_mtime_ns

    health.report(healthy=True, status="Reading")

    assert file.stat().st_mtime_ns > first


def test_the_file_is_gone_when_the_bot_ends(tmp_path: Path) -> None:
    health = Health(tmp_path / "healthy")
    health.report(healthy=True, status="Reading")

    health.stop()

    assert not (tmp_path / "healthy").exists()


def test_a_file_that_cannot_be_written_is_logged_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    health = Health(tmp_path / "gone" / "healthy")

    for _ in range(3):
        health.report(healthy=True, status="Reading")

    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert "No such file" in caplog.text


def test_systemd_is_told_that_the_bot_is_ready_and_that_it_is_alive(systemd: socket.socket) -> None:
    Health().report(healthy=True, status="Reading: a story")

    assert systemd.recv(1000) == b"READY=1\nWATCHDOG=1\nSTATUS=Reading: a story"


def test_systemd_is_not_told_so_while_the_bot_is_not_connected(systemd: socket.socket) -> None:
    Health().report(healthy=False, status="Not connected")

    assert systemd.recv(1000) == b"STATUS=Not connected"


def test_systemd_is_told_of_the_end(systemd: socket.socket) -> None:
    Health().stop()

    assert systemd.recv(1000) == b"STOPPING=1"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has names for sockets that are no files")
def test_an_address_may_be_none_of_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Such names start with a zero byte; systemd writes it as @."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind("\0onrecord-test")
        listening.settimeout(5)
        monkeypatch.setenv("NOTIFY_SOCKET", "@onrecord-test")

        notify("READY=1")

        assert listening.recv(1000) == b"READY=1"


def test_where_nobody_listens_nothing_happens(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    notify("READY=1")

    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "gone"))
    notify("READY=1")
