"""A table with its small numbers hidden, so that nobody can work them out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from matcher.outcomes.table import OutcomeTable

FEWEST = 5
"""Smallest number of people that is published."""

_Cell = tuple[int, int]
_Line = tuple[int, int]
"""0 and the number of a row, or 1 and that of a column."""


def published(table: OutcomeTable) -> OutcomeTable:
    """Hide every number below five, 0 too, and what would give one of them away.

    While some hidden number follows from those shown: of the rows and columns such
    numbers stand in, the one with the fewest hidden loses its smallest number shown.
    Sums count as any other number, and of equal ones the first is taken.

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
    width = range(len(cells[0]))
    places = [(row, column) for row in range(len(cells)) for column in width]
    hidden = {
        (row, column)
        for row, column in places
        if table.cells[row][column] is None or cells[row][column] < FEWEST
    }
    while follows := _given_away(cells, hidden):
        shown = [place for place in places if place not in hidden]
        lines = [(axis, place[axis]) for place in follows for axis in (0, 1)]
        left = [
            (sum(place[axis] == nth for place in hidden), axis, nth)
            for axis, nth in lines
            if any(place[axis] == nth for place in shown)
        ]
        if left:
            _, axis, nth = min(left, key=lambda line: line[0])
            shown = [place for place in shown if place[axis] == nth]
        hidden.add(min(shown, key=lambda place: cells[place[0]][place[1]]))
    rows = tuple(
        tuple(None if (row, k) in hidden else cell for k, cell in enumerate(line))
        for row, line in enumerate(cells)
    )
    return table.model_copy(update={"cells": rows})


def _given_away(cells: Sequence[Sequence[int]], hidden: set[_Cell]) -> list[_Cell]:
    """Hidden cells that can have no other number than their own.

    A hidden cell can have another number if and only if a ring of hidden cells, each in
    one line with the next, can go up and down by one in turn without any going below 0
    (Gusfield, 1988, SIAM Journal on Computing 17: 552-571). A way leads from row to
    column by a cell that goes up, and back by one that goes down; the sums at the end
    of lines stand for minus themselves.
    """
    ways: dict[_Line, set[_Line]] = {}
    last_row, last_column = len(cells) - 1, len(cells[0]) - 1
    for row, column in hidden:
        up = (0, row), (1, column)
        if (row == last_row) != (column == last_column):
            up = up[1], up[0]
        ways.setdefault(up[0], set()).add(up[1])
        if cells[row][column] > 0:
            ways.setdefault(up[1], set()).add(up[0])
    return [
        (row, column)
        for row, column in sorted(hidden)
        if not _ring(ways, (0, row), (1, column))
        and not _ring(ways, (1, column), (0, row))
    ]


def _ring(ways: Mapping[_Line, set[_Line]], begin: _Line, end: _Line) -> bool:
    """Whether the way from ``begin`` to ``end`` also leads back by other cells."""
    if end not in ways.get(begin, ()):
        return False
    reached, last = {end}, [end]
    while last:
        here = last.pop()
        for there in ways.get(here, set()) - reached:
            if (here, there) == (end, begin):
                continue
            if there == begin:
                return True
            reached.add(there)
            last.append(there)
    return False
