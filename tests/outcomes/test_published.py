"""No hidden number of a published table can be worked out: tried by hand."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import numpy as np

from matcher.outcomes import OutcomeColumn, OutcomeTable, published

from .told import day

Cells = tuple[tuple[int | None, ...], ...]
STATES = ("adult_ed_applied", "ordinary_work", "other_qualification")


def a_table(inner: list[list[int]]) -> OutcomeTable:
    rows = [*inner, [sum(column) for column in zip(*inner, strict=True)]]
    return OutcomeTable(
        on=day(0),
        by="home",
        regions=tuple(f"r{k}" for k in range(len(inner))),
        columns=tuple(OutcomeColumn(state=one) for one in STATES[: len(inner[0])]),
        cells=tuple((*row, sum(row)) for row in rows),
    )


def agrees(shown: Cells, inner: np.ndarray) -> bool:
    """Whether a table of numbers could be behind what is shown."""
    rows = np.vstack([inner, inner.sum(axis=0)])
    whole = np.column_stack([rows, rows.sum(axis=1)])
    return all(
        cell is None or cell == other
        for line, others in zip(shown, whole.tolist(), strict=True)
        for cell, other in zip(line, others, strict=True)
    )


def tables_behind(
    shown: Cells, about: list[list[int]], off: int
) -> Iterator[np.ndarray]:
    """Every table with cells at most so far off the true ones that agrees."""
    near = [
        range(max(0, cell - off), cell + off + 1)
        if shown[row][k] is None
        else range(cell, cell + 1)
        for row, line in enumerate(about)
        for k, cell in enumerate(line)
    ]
    shape = len(about), len(about[0])
    for numbers in itertools.product(*near):
        inner = np.array(numbers).reshape(shape)
        if agrees(shown, inner):
            yield inner


def known(shown: Cells, about: list[list[int]], off: int = 1) -> int:
    """Hidden cells that have the same number in every table behind what is shown."""
    behind = np.array(list(tables_behind(shown, about, off)))
    assert len(behind), "the true table is among them"
    rows = np.concatenate([behind, behind.sum(axis=1, keepdims=True)], axis=1)
    whole = np.concatenate([rows, rows.sum(axis=2, keepdims=True)], axis=2)
    fixed = (whole == whole[:1]).all(axis=0)
    hidden = np.array([[cell is None for cell in line] for line in shown])
    return int((fixed & hidden).sum())


def drawn(seed: int) -> list[list[int]]:
    draw = np.random.Generator(np.random.PCG64(seed))
    shape = [(2, 2), (3, 2), (2, 3), (1, 3), (3, 1)][seed % 5]
    return [[int(cell) for cell in line] for line in draw.integers(0, 12, shape)]


def test_no_hidden_number_of_500_tables_can_be_worked_out() -> None:
    hidden = 0
    for seed in range(500):
        inner = drawn(seed)
        shown = published(a_table(inner)).cells
        assert known(shown, inner) == 0, inner
        hidden += sum(cell is None for line in shown for cell in line)
    assert hidden > 1000


def test_hiding_small_numbers_alone_would_give_many_away() -> None:
    given_away = 0
    for seed in range(100):
        inner = drawn(seed)
        alone = tuple(
            tuple(None if cell is not None and cell < 5 else cell for cell in line)
            for line in a_table(inner).cells
        )
        given_away += known(alone, inner, off=4) > 0
    assert given_away > 50


def test_a_pair_of_zeros_is_not_told_by_its_sum() -> None:
    inner = [[0, 0], [0, 0], [9, 9]]
    alone = ((None, None, None), (None, None, None), (9, 9, 18), (9, 9, 18))
    assert known(alone, inner) == 6
    assert known(published(a_table(inner)).cells, inner) == 0


def test_one_small_number_takes_three_others_with_it_and_no_more() -> None:
    shown = published(a_table([[30, 2, 40], [50, 60, 70], [80, 90, 99]])).cells
    hidden = {(row, k) for row in range(4) for k in range(4) if shown[row][k] is None}
    assert hidden == {(0, 0), (0, 1), (1, 0), (1, 1)}


def test_zeros_take_one_number_of_their_column_that_may_go_down() -> None:
    shown = published(a_table([[20, 0, 9], [20, 0, 9], [20, 30, 9], [20, 0, 9]])).cells
    hidden = {(row, k) for row in range(5) for k in range(4) if shown[row][k] is None}
    assert hidden == {(row, k) for row in range(4) for k in (1, 2)}


def test_nothing_is_hidden_where_all_numbers_are_large() -> None:
    table = a_table([[5, 6], [7, 8]])
    assert published(table) == table


def test_every_number_below_five_is_hidden() -> None:
    table = a_table([[4, 20], [20, 5]])
    assert published(table).cells[0][0] is None
    assert None not in published(a_table([[5, 20], [20, 5]])).cells[0]


def test_publishing_again_hides_no_more() -> None:
    for seed in range(20):
        once = published(a_table(drawn(seed)))
        assert all(
            (one is None) >= (other is None)
            for line, others in zip(published(once).cells, once.cells, strict=True)
            for one, other in zip(line, others, strict=True)
        )


def test_table_without_regions_hides_its_sums() -> None:
    table = OutcomeTable(
        on=day(0),
        by="home",
        regions=(),
        columns=(OutcomeColumn(state="ordinary_work"),),
        cells=((0, 0),),
    )
    assert published(table).cells == ((None, None),)
