"""The table of faults in docs/faults.md: each line is a test, and each test of a fault has its line."""

import ast
import re

from tests.bot.conftest import ROOT

HERE = ROOT / "tests" / "bot" / "discord"


def names_of_tests(pattern: str) -> set[str]:
    """The names of the tests in files, as people write them."""
    return {
        node.name.removeprefix("test_").replace("_", " ")
        for file in HERE.glob(pattern)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_")
    }


def faults() -> list[str]:
    text = (ROOT / "docs" / "faults.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([^|]+) \|", text, re.MULTILINE)
    return [row for row in rows if row != "fault"]


def test_each_line_is_a_test() -> None:
    assert set(faults()) <= names_of_tests("test_*.py")
    assert len(set(faults())) == len(faults())


def test_each_test_of_a_fault_has_its_line() -> None:
    assert names_of_tests("test_faults.py") <= set(faults())
