"""Results as tables that read well in a terminal and in Markdown."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """A heading, a line that says how to read it, and rows of texts; the first row names the columns."""

    heading: str
    explanation: str
    rows: Sequence[Sequence[str]]

    def __str__(self) -> str:
        names, *rows = self.rows
        widths = [max(len(row[column]) for row in self.rows) for column in range(len(names))]
        lines = [_line(names, widths), _line(["-" * width for width in widths], widths)]
        lines += [_line(row, widths) for row in rows]
        return "\n".join([f"## {self.heading}", "", self.explanation, "", *lines])


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "| " + " | ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)) + " |"
