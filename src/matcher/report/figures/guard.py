"""No hidden number of a table follows from the numbers that are shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from matcher.report.figures.counts import Counts, Number

_Cell = tuple[int, int]
_NOBODY = 1_000_000
"""What it costs to hide a 0: it can only go up, so it hides the others badly."""


def guarded(counts: Counts) -> Counts:
    """Hide more, where sums would give a hidden number away; else the same.

    A hidden number follows from those shown if and only if no ring of hidden cells goes
    through it, each in one line with the next (Gusfield, 1988, SIAM Journal on
    Computing 17: 552-571). Such a number gets a ring of four, of the fewest people
    newly hidden. Who hides should have seen to it already: this is for who has not.

    Examples
    --------
    >>> counts = Counts(
    ...     "Region",
    ...     ("Fosen", "Namdal"),
    ...     ("Placed", "Without a place"),
    ...     ("good", "unplaced"),
    ...     ((20, None, 23), (10, 15, 25), (30, 18, 48)),
    ... )
    >>> guarded(counts).cells
    ((None, None, 23), (None, None, 25), (30, 18, 48))
    """
    cells = counts.cells
    if len(cells) < 2:
        return counts
    hidden = {
        (row, column)
        for row, line in enumerate(cells)
        for column, cell in enumerate(line)
        if cell is None
    }
    for cell in sorted(hidden):
        if not _in_a_ring(cell, hidden):
            hidden |= _ring(cell, hidden, cells)
    kept = tuple(
        tuple(None if (row, nth) in hidden else cell for nth, cell in enumerate(line))
        for row, line in enumerate(cells)
    )
    return replace(counts, cells=kept)


def _in_a_ring(cell: _Cell, hidden: set[_Cell]) -> bool:
    """Whether a way over other hidden cells leads from its row to its column."""
    in_row: dict[int, list[int]] = defaultdict(list)
    in_column: dict[int, list[int]] = defaultdict(list)
    for row, column in hidden - {cell}:
        in_row[row].append(column)
        in_column[column].append(row)
    rows, ahead = {cell[0]}, [cell[0]]
    while ahead:
        for column in in_row[ahead.pop()]:
            if column == cell[1]:
                return True
            more = set(in_column[column]) - rows
            rows |= more
            ahead += more
    return False


def _ring(
    cell: _Cell, hidden: set[_Cell], cells: tuple[tuple[Number, ...], ...]
) -> set[_Cell]:
    """The cell and three others at the corners of the cheapest rectangle."""
    row, column = cell

    def cost(corners: Iterable[_Cell]) -> int:
        return sum(cells[r][c] or _NOBODY for r, c in corners if (r, c) not in hidden)

    rings = [
        [cell, (row, c), (r, c), (r, column)]
        for r in range(len(cells))
        for c in range(len(cells[0]))
        if r != row and c != column
    ]
    return set(min(rings, key=lambda ring: (cost(ring), ring)))
