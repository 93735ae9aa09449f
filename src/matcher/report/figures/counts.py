"""Numbers of people in two directions, some of which may be hidden."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matcher.outcomes.hiding import Number
from matcher.report.layout import told


@dataclass(frozen=True)
class Counts:
    """People by row and column, with the sums.

    Attributes
    ----------
    corner
        What the rows are.
    rows, columns
        Their names, in the reader's language; not those of the sums.
    looks
        The class of marks of each column.
    cells
        A row for each of ``rows`` and one of sums, and in each a cell for each of
        ``columns`` and one of sums. ``None`` is not shown: ``hidden_cells`` says which
        must not be, and a picture hides no more.
    """

    corner: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    looks: tuple[str, ...]
    cells: tuple[tuple[Number, ...], ...]

    @property
    def hides(self) -> bool:
        """Whether any number is not shown."""
        return any(cell is None for row in self.cells for cell in row)


def counted(
    corner: str,
    rows: Sequence[tuple[str, str]],
    columns: Sequence[tuple[str, str, str]],
    found: Iterable[tuple[str, str]],
) -> Counts:
    """Count (row, column) pairs.

    ``rows`` are (key, name), ``columns`` (key, name, looks).

    Examples
    --------
    >>> columns = [("yes", "Placed", "good"), ("no", "Unplaced", "unplaced")]
    >>> counted("Region", [("inn", "Innherred")], columns, [("inn", "yes")]).cells
    ((1, 0, 1), (1, 0, 1))
    """
    row_of = {key: nth for nth, (key, _) in enumerate(rows)}
    column_of = {key: nth for nth, (key, _, _) in enumerate(columns)}
    cells = [[0] * (len(columns) + 1) for _ in range(len(rows) + 1)]
    for row, column in found:
        for one in (row_of[row], -1):
            for other in (column_of[column], -1):
                cells[one][other] += 1
    return Counts(
        corner,
        tuple(name for _, name in rows),
        tuple(name for _, name, _ in columns),
        tuple(looks for _, _, looks in columns),
        tuple(tuple(row) for row in cells),
    )


def table_of(counts: Counts, sums: str) -> list[list[str]]:
    """Heads and rows with every number."""
    heads = [counts.corner, *counts.columns, sums]
    names = (*counts.rows, sums)
    rows = zip(names, counts.cells, strict=True)
    return [heads, *([name, *map(told, cells)] for name, cells in rows)]
