"""Which numbers of people to hide, so that none below five can be worked out."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence

FEWEST = 5
"""Smallest number of people that is published."""

Number = int | None
"""People; ``None`` is a number that is not shown."""

Cells = Sequence[Sequence[int]]
"""Rows of a table; the last row and the last column are the sums."""

Cell = tuple[int, int]
_Line = tuple[int, int]
"""0 and the number of a row, or 1 and that of a column."""


def hidden_cells(cells: Cells) -> set[Cell]:
    """The cells of a table to hide: every number below five, 0 too, and some more.

    Each small number in turn is raised to five by rings of cells that go up and down by
    one, such that no sum changes: each time the ring whose numbers not hidden before
    have the smallest sum. All that moves is hidden. So there is a table behind what is
    shown in which that number is five, and nobody can tell that it is not, nor that
    several hidden numbers are below five together. Sums count as any other number.

    Examples
    --------
    >>> sorted(hidden_cells([[30, 2, 32], [40, 60, 100], [70, 62, 132]]))
    [(0, 0), (0, 1), (1, 0), (1, 1)]
    """
    small = [
        (row, column)
        for row, line in enumerate(cells)
        for column, cell in enumerate(line)
        if cell < FEWEST
    ]
    hidden = set(small)
    if len(cells) > 1 and len(cells[0]) > 1:  # else sums of nothing are all there is
        for cell in small:
            hidden |= _moved(cells, hidden, cell)
    return hidden


def shown_cells(cells: Cells) -> tuple[tuple[Number, ...], ...]:
    """The table without its ``hidden_cells``."""
    hidden = hidden_cells(cells)
    return tuple(
        tuple(None if (row, k) in hidden else cell for k, cell in enumerate(line))
        for row, line in enumerate(cells)
    )


def hidden_parts(parts: Sequence[int]) -> set[int]:
    """The parts of a number to hide where the whole is shown.

    Every part below five, and the smallest others until those hidden are five people or
    more together. A whole below five is not to be shown.

    Examples
    --------
    >>> hidden_parts([42, 3, 7])
    {1, 2}
    """
    order = sorted(range(len(parts)), key=lambda nth: (parts[nth], nth))
    hidden: set[int] = set()
    for nth in order:
        short = len(hidden) > 0 and sum(parts[one] for one in hidden) < FEWEST
        if parts[nth] < FEWEST or short:
            hidden.add(nth)
    return hidden


def added(numbers: Iterable[Number]) -> Number:
    """The sum of numbers, hidden when any of them is.

    Examples
    --------
    >>> added([7, 5]), added([7, None])
    (12, None)
    """
    known = list(numbers)
    shown = [one for one in known if one is not None]
    return sum(shown) if len(shown) == len(known) else None


def _moved(cells: Cells, hidden: set[Cell], cell: Cell) -> set[Cell]:
    """The cells that move while a small one is raised to five."""
    behind = [list(line) for line in cells]
    moved: set[Cell] = set()
    while behind[cell[0]][cell[1]] < FEWEST:
        costs = [
            [0 if (row, k) in hidden | moved else one for k, one in enumerate(line)]
            for row, line in enumerate(cells)
        ]
        for (row, column), step in _ring(behind, costs, cell):
            behind[row][column] += step
            moved.add((row, column))
    return moved


def _ring(behind: Cells, costs: Cells, cell: Cell) -> list[tuple[Cell, int]]:
    """The cheapest ring through a cell that raises it, and which way each cell goes.

    A hidden cell can have a larger number if and only if there is a ring of hidden
    cells through it, each in one line with the next, that go up and down by one in turn
    without any going below 0 (Gusfield, 1988, SIAM Journal on Computing 17: 552-571).
    There is always one of the cell, its two sums and the sum of all. The way back is
    Dijkstra's.
    """
    lines = (0, cell[0]), (1, cell[1])
    end, begin = reversed(lines) if _is_sum(behind, cell) else lines
    heap: list[tuple[int, _Line, tuple[tuple[Cell, int], ...]]] = [
        (0, begin, ((cell, 1),))
    ]
    done: set[_Line] = set()
    while True:
        people, here, passed = heapq.heappop(heap)
        if here == end:
            return list(passed)
        if here in done:
            continue
        done.add(here)
        for other, step, there in _next(behind, here):
            if other != cell and there not in done:
                cost = people + costs[other[0]][other[1]]
                heapq.heappush(heap, (cost, there, (*passed, (other, step))))


def _next(behind: Cells, here: _Line) -> Iterator[tuple[Cell, int, _Line]]:
    """The cells by which a line may be left, which way they go, and where they lead.

    A row is left by a cell that goes up, and a column by one that goes down; the sums
    at the end of lines stand for minus themselves. Only a number above 0 goes down.
    """
    axis, nth = here
    for other in range(len(behind[0]) if axis == 0 else len(behind)):
        cell = (nth, other) if axis == 0 else (other, nth)
        step = 1 if (axis == 0) != _is_sum(behind, cell) else -1
        if step > 0 or behind[cell[0]][cell[1]] > 0:
            yield cell, step, (1 - axis, other)


def _is_sum(cells: Cells, cell: Cell) -> bool:
    """Whether a cell is the sum of a row or of a column, not of all."""
    return (cell[0] == len(cells) - 1) != (cell[1] == len(cells[0]) - 1)
