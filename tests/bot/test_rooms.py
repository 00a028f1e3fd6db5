"""The rooms of the house: who may import whom, and what a command does not pay for."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot.conftest import ROOT, Onrecord


def imports_of(file: Path) -> Iterator[str]:
    """The top-level package of every import in a file, wherever in it that stands."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        match node:
            case ast.Import():
                yield from (alias.name.split(".")[0] for alias in node.names)
            case ast.ImportFrom(module=str(module), level=0):
                yield module.split(".")[0]
            case ast.ImportFrom():
                yield file.relative_to(ROOT).parts[0]


@pytest.mark.parametrize(
    ("room", "forbidden"), [("source", {"index", "bot", "discord"}), ("index", {"bot", "discord"})]
)
def test_the_arrows_between_the_rooms_point_downward(room: str, forbidden: set[str]) -> None:
    files = sorted((ROOT / room).rglob("*.py"))

    assert files
    for file in files:
        assert not forbidden.intersection(imports_of(file)), file


def test_discord_is_imported_by_its_own_part_alone() -> None:
    for file in sorted((ROOT / "bot").rglob("*.py")):
        part = file.relative_to(ROOT / "bot").parts[0]
        assert part.startswith("discord") or "discord" not in imports_of(file), file


@pytest.mark.parametrize(
    ("arguments", "unneeded"),
    [
        (["--help"], {"numpy", "pydantic", "discord", "index", "source", "json"}),
        (["ask", "why"], {"pydantic", "discord", "asyncio", "shtab"}),
        (["batch"], {"pydantic", "discord", "asyncio", "shtab"}),
        (["chat"], {"pydantic", "discord", "asyncio", "shtab"}),
        (["quotes"], {"pydantic", "discord", "asyncio", "shtab"}),
        (["read", "1"], {"pydantic", "discord", "asyncio", "shtab"}),
        (["article"], {"pydantic", "discord", "asyncio", "shtab"}),
        (["check"], {"discord", "shtab"}),
    ],
)
def test_a_command_imports_nothing_that_it_does_not_use(
    onrecord: Onrecord, arguments: list[str], unneeded: set[str]
) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *onrecord.argv(*arguments)[1:]],
        stdin=subprocess.DEVNULL,
        cwd=onrecord.folder,
        env=onrecord.environment({}),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    imported = {line.split("|")[-1].strip().split(".")[0] for line in done.stderr.splitlines() if "|" in line}

    assert done.returncode in {0, 1}
    assert "argparse" in imported
    assert not imported & unneeded


def test_an_article_that_is_set_costs_no_more_than_looking_it_up(onrecord: Onrecord, story: str) -> None:
    (onrecord.folder / ".env").write_text(f"ARTICLE={story}\n", encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-X", "importtime", *onrecord.argv("read", "1")[1:]],
        cwd=onrecord.folder,
        env=onrecord.environment({}),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert "sailed again" in done.stdout
    assert "dotenv" in done.stderr
    assert "pydantic" not in done.stderr
