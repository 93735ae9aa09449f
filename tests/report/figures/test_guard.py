from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.report.figures.counts import Counts
from matcher.report.figures.guard import guarded

from .drawn import a_table, summed

CELLS = st.lists(
    st.lists(st.integers(0, 9), min_size=3, max_size=3), min_size=1, max_size=4
)


def some_hidden(cells: list[list[int]], hidden: set[int]) -> Counts:
    whole = summed(cells)
    flat = [
        [None if len(row) * r + c in hidden else cell for c, cell in enumerate(row)]
        for r, row in enumerate(whole)
    ]
    return a_table(("pathway", "work", "unplaced"), flat)


def given_away(counts: Counts) -> list[tuple[int, int]]:
    """The hidden cells that the sums determine, by linear algebra."""
    height, width = len(counts.cells), len(counts.cells[0])
    places = [(r, c) for r in range(height) for c in range(width)]
    hidden = [place for place in places if counts.cells[place[0]][place[1]] is None]
    sums = []
    for row in range(height):
        sums.append([(p[0] == row) * (1 if p[1] < width - 1 else -1) for p in hidden])
    for column in range(width):
        sums.append(
            [(p[1] == column) * (1 if p[0] < height - 1 else -1) for p in hidden]
        )
    matrix = np.array(sums, dtype=float).reshape(len(sums), len(hidden))
    rank = np.linalg.matrix_rank(matrix) if hidden else 0
    return [
        place
        for nth, place in enumerate(hidden)
        if np.linalg.matrix_rank(np.vstack([matrix, np.eye(len(hidden))[nth]])) == rank
    ]


@settings(max_examples=120, deadline=None)
@given(CELLS, st.sets(st.integers(0, 19), max_size=8))
def test_no_hidden_number_follows_from_those_shown(
    cells: list[list[int]], hidden: set[int]
) -> None:
    counts = some_hidden(cells, hidden)
    safe = guarded(counts)
    assert given_away(safe) == []
    for row, kept in zip(counts.cells, safe.cells, strict=True):
        for cell, other in zip(row, kept, strict=True):
            assert other in (cell, None)
    assert guarded(safe) == safe
    if not given_away(counts):
        assert safe == counts


def test_the_judge_sees_what_is_given_away() -> None:
    assert given_away(some_hidden([[1, 7, 8], [9, 9, 9]], {0})) == [(0, 0)]
    bridge = some_hidden([[1, 2, 9], [3, 4, 9], [9, 9, 9], [9, 9, 9]], {0, 1, 4, 5, 11})
    assert given_away(bridge) == [(2, 3)]


def test_ring_takes_the_fewest_people_and_leaves_sums_where_it_can() -> None:
    safe = guarded(some_hidden([[1, 50, 40], [6, 30, 7], [20, 8, 9]], {0}))
    hidden = [
        (r, c)
        for r, row in enumerate(safe.cells)
        for c, cell in enumerate(row)
        if cell is None
    ]
    assert hidden == [(0, 0), (0, 2), (1, 0), (1, 2)]


def test_nothing_hidden_is_nothing_more_hidden() -> None:
    counts = some_hidden([[1, 2, 3]], set())
    assert guarded(counts) == counts
    assert not counts.hides
