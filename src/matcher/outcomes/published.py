"""A table with its small numbers hidden, so that nobody can work them out."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence

from matcher.outcomes.table import OutcomeTable

FEWEST = 5
"""Smallest number of people that is published."""

_Cells = Sequence[Sequence[int]]
_Cell = tuple[int, int]
_Line = tuple[int, int]
"""0 and the number of a row, or 1 and that of a column."""


def published(table: OutcomeTable) -> OutcomeTable:
    """Hide every number below five, 0 too, and what would give one of them away.

    Each of them in turn is hidden with a ring of others, such that all of a ring may
    go up and down by one and no sum changes: of such rings, the one whose numbers not
    hidden before have the smallest sum. Sums count as any other number.

    Examples
    --------
    >>> from datetime import date
    >>> from matcher.outcomes.table import OutcomeColumn
    >>> table = OutcomeTable(
    ...     on=date(2022, 11, 1),
    ...     by="home",
    ...     regions=("fos", "vam"),
    ...     columns=(
    ...         OutcomeColumn(state="adult_ed_applied"),
    ...         OutcomeColumn(state="ordinary_work"),
    ...     ),
    ...     cells=((15, 3, 18), (10, 24, 34), (25, 27, 52)),
    ... )
    >>> for row in published(table).cells:
    ...     print(row)
    (None, None, 18)
    (None, None, 34)
    (25, 27, 52)
    """
    cells = [[0 if cell is None else cell for cell in row] for row in table.cells]
    small = [
        (row, column)
        for row, line in enumerate(table.cells)
        for column, cell in enumerate(line)
        if cell is None or cell < FEWEST
    ]
    hidden = set(small)
    if table.regions and table.columns:  # without, sums of nothing are all there is
        for cell in small:
            hidden |= _ring(cells, hidden, cell)
    rows = tuple(
        tuple(None if (row, k) in hidden else cell for k, cell in enumerate(line))
        for row, line in enumerate(cells)
    )
    return table.model_copy(update={"cells": rows})


def _ring(cells: _Cells, hidden: set[_Cell], cell: _Cell) -> set[_Cell]:
    """The cells of the cheapest ring through a cell.

    A hidden cell can have another number if and only if there is a ring of hidden cells
    through it, each in one line with the next, that go up and down by one in turn
    without any going below 0 (Gusfield, 1988, SIAM Journal on Computing 17: 552-571).
    There is always one of the cell, its two sums and the sum of all.
    """
    row, column = (0, cell[0]), (1, cell[1])
    rings = [
        _back(cells, hidden, cell, there, here)
        for here, there in ((row, column), (column, row))
        if _may_go(cells, cell, here)
    ]
    _, found = min(one for one in rings if one is not None)
    return {cell, *found}


def _back(
    cells: _Cells, hidden: set[_Cell], without: _Cell, begin: _Line, end: _Line
) -> tuple[int, tuple[_Cell, ...]] | None:
    """The cheapest way between two lines, and the sum of its numbers not yet hidden.

    Dijkstra's.
    """
    heap: list[tuple[int, _Line, tuple[_Cell, ...]]] = [(0, begin, ())]
    done: set[_Line] = set()
    while heap:
        people, here, passed = heapq.heappop(heap)
        if here == end:
            return people, passed
        if here in done:
            continue
        done.add(here)
        for cell, there in _next(cells, here):
            if cell != without and there not in done:
                cost = 0 if cell in hidden else cells[cell[0]][cell[1]]
                heapq.heappush(heap, (people + cost, there, (*passed, cell)))
    return None


def _next(cells: _Cells, here: _Line) -> Iterator[tuple[_Cell, _Line]]:
    """The cells by which a line may be left, and the lines they lead to."""
    axis, nth = here
    for other in range(len(cells[0]) if axis == 0 else len(cells)):
        cell = (nth, other) if axis == 0 else (other, nth)
        if _may_go(cells, cell, here):
            yield cell, (1 - axis, other)


def _may_go(cells: _Cells, cell: _Cell, leaving: _Line) -> bool:
    """Whether a way may pass a cell: only a number above 0 may go down.

    A row is left by a cell that goes up, and a column by one that goes down; the sums
    at the end of lines stand for minus themselves.
    """
    row, column = cell
    is_sum = (row == len(cells) - 1) != (column == len(cells[0]) - 1)
    goes_up = (leaving[0] == 0) != is_sum
    return goes_up or cells[row][column] > 0
