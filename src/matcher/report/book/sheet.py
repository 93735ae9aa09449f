"""A sheet as data: what stands where, before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from matcher.spreadsheet.writing import Look
from matcher.tables.definition import EXPORT_SHEETS
from matcher.texts import Language


@dataclass(frozen=True)
class Cell:
    """A text or a whole number, how it looks, and the sheet a click on it leads to.

    ``None`` and the empty text leave the cell empty.
    """

    value: str | int | None
    look: Look = "plain"
    to: str = ""


MARGIN = 3
"""Characters of a column that text does not fill."""

Value = str | int | Cell | None
"""What a line may be given: anything but a ``Cell`` is a plain one."""


@dataclass(frozen=True)
class Column:
    """A column: its head, and the most characters of text in one line of it."""

    head: str
    most: int = 24


@dataclass(frozen=True)
class Line:
    """A row of cells; ``sums`` says that it adds up the rows above it."""

    cells: tuple[Cell, ...]
    sums: bool = False

    @classmethod
    def of(cls, *values: Value, sums: bool = False) -> Line:
        """A line of these values; those of a line of sums look like it."""
        look: Look = "sum" if sums else "plain"
        return cls(
            tuple(one if isinstance(one, Cell) else Cell(one, look) for one in values),
            sums,
        )


@dataclass(frozen=True)
class Sheet:
    """One sheet.

    Attributes
    ----------
    key
        What its title is found by in ``EXPORT_SHEETS``.
    columns
        Its columns; their heads stand in the first row, filtered and always in sight.
    lines
        Its rows below, or all its rows where no column has a head.

    Examples
    --------
    >>> sheet = Sheet("plan", (Column("Candidate"),), (Line.of("C1"),))
    >>> sheet.has_heads, list(sheet.widths())
    (True, [12])
    """

    key: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...] = field(default=())

    def title(self, language: Language) -> str:
        """Its name in a language."""
        return EXPORT_SHEETS[self.key][language]

    @property
    def has_heads(self) -> bool:
        """Whether it is a table with a row of heads."""
        return any(column.head for column in self.columns)

    @property
    def rows(self) -> int:
        """Lines that are not sums of others."""
        return sum(not line.sums for line in self.lines)

    def widths(self) -> Iterator[int]:
        """Characters each column takes to show its cells, up to its most."""
        for nth, column in enumerate(self.columns):
            cells = (line.cells[nth] for line in self.lines if nth < len(line.cells))
            longest = max(_lengths(cells), default=0)
            head = len(column.head) + 3 if column.head else 0  # the filter's arrow
            yield max(head, min(longest, column.most) + MARGIN)


def _lengths(cells: Iterable[Cell]) -> Iterator[int]:
    """What cells take; a title may go beyond its column."""
    for cell in cells:
        if cell.look != "title":
            yield max(map(len, str(cell.value or "").split("\n")))
