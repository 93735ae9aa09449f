"""Nobody can work out that something hidden is below five: tried by linear programs."""

from __future__ import annotations

import itertools

import numpy as np

from matcher.outcomes.hiding import FEWEST, Cell, Cells, hidden_cells, hidden_parts
from support.behind import Behind


def whole(inner: np.ndarray) -> Cells:
    rows = np.column_stack([inner, inner.sum(axis=1)])
    table: list[list[int]] = np.vstack([rows, rows.sum(axis=0)]).tolist()
    return table


def drawn(seed: int) -> Cells:
    draw = np.random.Generator(np.random.PCG64(seed))
    shape = [(2, 2), (3, 4), (2, 5), (1, 3), (4, 1), (7, 5)][seed % 6]
    return whole(draw.integers(0, 6, shape) * draw.integers(0, 6, shape))


def what_is_known(cells: Cells, hidden: set[Cell]) -> Behind:
    """The table as a reader knows it: what is shown, and that sums are sums."""
    behind = Behind()
    for row, line in enumerate(cells):
        behind.add_sum([(row, k) for k in range(len(line) - 1)], (row, len(line) - 1))
    for k in range(len(cells[0])):
        behind.add_sum([(row, k) for row in range(len(cells) - 1)], (len(cells) - 1, k))
    for row, line in enumerate(cells):
        for k, cell in enumerate(line):
            if (row, k) not in hidden:
                behind.fix((row, k), cell)
    return behind


def test_every_hidden_number_of_240_tables_may_be_five_and_none_is_certain() -> None:
    tried = 0
    for seed in range(240):
        cells = drawn(seed)
        hidden = hidden_cells(cells)
        behind = what_is_known(cells, hidden)
        for cell in hidden:
            least, most = behind.least(cell), behind.most(cell)
            assert least < most >= FEWEST, (cells, cell)
            tried += 1
    assert tried > 2000


def test_the_tables_are_ones_that_tell_when_small_numbers_alone_are_hidden() -> None:
    told = 0
    for seed in range(30):
        cells = drawn(seed)
        small = {
            (row, k)
            for row, line in enumerate(cells)
            for k, cell in enumerate(line)
            if cell < FEWEST
        }
        behind = what_is_known(cells, small)
        told += any(behind.most(cell) < FEWEST for cell in small)
    assert told > 20


def test_two_small_numbers_do_not_hide_behind_their_small_sum() -> None:
    cells = whole(np.array([[20, 2, 0], [20, 30, 40]]))
    assert {(0, 0), (0, 1), (0, 2)} <= hidden_cells(cells)


def test_hidden_parts_of_a_number_are_five_or_more_together() -> None:
    for parts in itertools.product((0, 1, 3, 4, 5, 8), repeat=4):
        hidden = hidden_parts(parts)
        assert all(part >= FEWEST or nth in hidden for nth, part in enumerate(parts))
        if hidden and sum(parts) >= FEWEST:
            assert sum(parts[nth] for nth in hidden) >= FEWEST, parts


def test_only_as_many_parts_are_hidden_as_it_takes() -> None:
    assert hidden_parts([9, 6, 30, 2, 4]) == {3, 4}
    assert hidden_parts([9, 6, 30, 2]) == {1, 3}
    assert hidden_parts([9, 6, 5]) == set()
