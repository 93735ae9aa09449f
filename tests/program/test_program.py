"""Rows get their columns; equal keys are one column."""

from __future__ import annotations

import numpy as np
import pytest

from matcher.program import (
    Column,
    Floats,
    Linear,
    Matrix,
    Program,
    Rows,
    Tier,
    WorstRate,
    assemble,
    at_least,
    count_rows,
    ints,
    linked_rows,
)

OPEN = ("open", "s1")


def one_row(key: tuple[str, str], lower: int, upper: int, most: float = 0.0) -> Rows:
    """Options 0 and 1, and an auxiliary column taken off."""
    rows = count_rows(ints([0, 0]), ["s1"], -float("inf"), most)
    return linked_rows(rows, [Column(key, lower, upper)], ints([0]), np.array([-1.0]))


def a_program(*rows: Rows, cuts: tuple[Rows, ...] = ()) -> Program:
    """Two options of two candidates."""
    return assemble(
        ints([0, 1]),
        ints([0, 0]),
        [(f"rule_{nth}", block) for nth, block in enumerate(rows)],
        [("cut", block) for block in cuts],
        [],
    )


def dense(matrix: Matrix) -> list[list[float]]:
    """Every entry of a matrix whose entries stand once."""
    table = np.zeros(matrix.shape)
    table[matrix.row, matrix.column] = matrix.value
    found: list[list[float]] = table.tolist()
    return found


def test_options_come_first_and_are_taken_or_not() -> None:
    program = a_program(one_row(OPEN, 0, 3))
    assert (program.options, program.columns) == (2, 3)
    assert program.lower.tolist() == [0, 0, 0]
    assert program.upper.tolist() == [1, 1, 3]
    assert dense(program.rows.matrix) == [[1, 1, -1]]


def test_equal_keys_are_one_column_within_all_its_bounds() -> None:
    program = a_program(
        one_row(OPEN, 0, 3), one_row(OPEN, 1, 9), cuts=(one_row(OPEN, -2, 2),)
    )
    assert program.keys == (OPEN,)
    assert (program.lower[2], program.upper[2]) == (1, 2)
    assert dense(program.rows.matrix) == [[1, 1, -1], [1, 1, -1]]
    assert dense(program.cuts.matrix) == [[1, 1, -1]]


def test_other_keys_are_other_columns() -> None:
    program = a_program(one_row(OPEN, 0, 1), one_row(("open", "s2"), 0, 2))
    assert program.keys == (OPEN, ("open", "s2"))
    assert dense(program.rows.matrix) == [[1, 1, -1, 0], [1, 1, 0, -1]]


def test_rows_remember_their_rule_and_subject() -> None:
    program = a_program(one_row(OPEN, 0, 1), one_row(OPEN, 0, 1))
    assert program.rows.rules == ("rule_0", "rule_1")
    assert program.rows.subjects == ("s1", "s1")


def test_entries_named_twice_are_one_entry() -> None:
    twice = count_rows(ints([0, 0, 0]), ["s1"], 0, 2, option=ints([1, 1, 0]))
    program = a_program(twice)
    assert dense(program.rows.matrix) == [[1, 2]]
    assert len(program.rows.matrix.row) == 2


def test_entries_of_ones_share_one_number_and_others_keep_their_own() -> None:
    rows = count_rows(ints([1, 0, 1]), ["s1", "s2"], 0, 1, option=ints([0, 1, 1]))
    plain = a_program(rows).rows.matrix
    assert dense(plain) == [[0, 1], [1, 1]]
    assert plain.value.base is not None
    assert plain.value.strides == (0,)
    weighed = a_program(one_row(OPEN, 0, 1), rows).rows.matrix
    assert weighed.value.tolist() == [1, 1, -1, 1, 1, 1]


def test_program_without_rows_has_columns() -> None:
    program = a_program()
    assert program.rows.matrix.shape == program.cuts.matrix.shape == (0, 2)


@pytest.mark.parametrize(
    ("x", "keeps"),
    [
        ([1, 0, 1], True),
        ([1, 1, 2], True),
        ([1, 1, 1], False),
        ([0, 0, 4], False),
        ([-1, 0, 0], False),
    ],
)
def test_plan_keeps_rows_and_bounds(x: list[int], keeps: bool) -> None:
    plan: Floats = np.array(x, float)
    assert a_program(one_row(OPEN, 0, 3)).keeps_rows(plan) is keeps


def test_tiers_give_points_to_auxiliary_columns_by_their_key() -> None:
    other = Column(("open", "s2"), 0, 1)
    rows = linked_rows(
        count_rows(ints([0, 1]), ["s1", "s2"], 0, 1),
        [Column(OPEN, 0, 1), other],
        ints([0, 1]),
        -np.ones(2),
    )
    rate = WorstRate("rate", ("inn",), (2,), ints([0, 0]))
    tiers: list[Tier] = [Linear("broken", "least", ints([3, 0]), {other.key: 5}), rate]
    program = assemble(ints([0, 1]), ints([0, 0]), [("rule", rows)], [], tiers)
    linear, unchanged = program.tiers
    assert isinstance(linear, Linear)
    assert linear.points.tolist() == [3, 0, 0, 5]
    assert (linear.name, linear.sense, dict(linear.auxiliary)) == (
        "broken", "least", {},
    )  # fmt: skip
    assert unchanged == rate


# --- counting ------------------------------------------------------------------------

PEOPLE = ints([0, 0, 1, 1])
"""Two options for each of two candidates."""


def counted(
    *most: tuple[list[int], list[float], float], open_: tuple[int, int] | None = None
) -> Program:
    """Rows of some options with their weights and an upper bound."""
    blocks = [
        count_rows(
            ints([0] * len(options)),
            ["row"],
            -float("inf"),
            upper,
            option=ints(options),
            value=np.array(weights),
        )
        for options, weights, upper in most
    ]
    if open_ is not None:
        nothing = count_rows(ints([0]), ["s1"], 0, 9)
        column = Column(OPEN, *open_)
        blocks.append(linked_rows(nothing, [column], ints([0]), -np.ones(1)))
    named = [("rule", block) for block in blocks]
    return assemble(PEOPLE, ints([0, 1, 0, 1]), named, [], [])


EACH = [([0, 1], [1.0, 1.0], 1.0), ([2, 3], [1.0, 1.0], 1.0)]


@pytest.mark.parametrize(
    ("rows", "one_each"),
    [
        (EACH, True),
        ([([0, 1, 2, 3], [1.0] * 4, 1.0)], True),
        ([([0, 1], [1.0, 2.0], 1.0), EACH[1]], True),
        ([([0, 1], [1.0, 1.0], 0.0), EACH[1]], True),
        (EACH[:1], False),
        ([([0, 1], [1.0, 1.0], 2.0), EACH[1]], False),
        ([([0, 1], [1.0, 0.5], 1.0), EACH[1]], False),
        ([([0, 1, 2], [1.0, 1.0, -1.0], 1.0), EACH[1]], False),
        ([([0], [1.0], 1.0), ([1], [1.0], 1.0), EACH[1]], False),
        ([], False),
    ],
)
def test_one_each_is_seen_where_rows_say_so(
    rows: list[tuple[list[int], list[float], float]], one_each: bool
) -> None:
    assert counted(*rows).one_each is one_each


def test_with_an_auxiliary_column_a_row_does_not_count_people() -> None:
    rows = linked_rows(
        count_rows(ints([0, 0, 0, 0]), ["all"], -float("inf"), 1),
        [Column(OPEN, 0, 1)],
        ints([0]),
        -np.ones(1),
    )
    program = assemble(PEOPLE, ints([0, 1, 0, 1]), [("rule", rows)], [], [])
    assert not program.one_each


@pytest.mark.parametrize(
    ("cost", "bound"),
    [([-3, -5, -1, 0], -6), ([2, 4, 0, 7], 0), ([-3, 1, 5, -2], -5)],
)
def test_counting_gives_everybody_her_cheapest_option_or_none(
    cost: list[float], bound: float
) -> None:
    assert counted(*EACH).counting_bound(np.array(cost, float)) == bound


def test_without_one_each_cheap_options_count_singly() -> None:
    assert counted().counting_bound(np.array([-3.0, -5.0, -1.0, 4.0])) == -9


@pytest.mark.parametrize(("cost", "bound"), [(2.0, 2.0), (-2.0, -6.0), (0.0, 0.0)])
def test_auxiliary_columns_rest_at_their_cheaper_bound(
    cost: float, bound: float
) -> None:
    program = counted(*EACH, open_=(1, 3))
    assert program.counting_bound(np.array([0.0, 0.0, 0.0, 0.0, cost])) == bound


def test_nobody_costs_nothing() -> None:
    nobody = assemble(ints([]), ints([]), [], [], [])
    assert nobody.counting_bound(np.zeros(0)) == 0


def test_some_rows_keep_their_names_and_bounds() -> None:
    two = count_rows(ints([0, 1]), ["s1", "s2"], -float("inf"), np.array([1.0, 2.0]))
    block = a_program(two).rows.take(np.array([False, True]))
    assert dense(block.matrix) == [[0, 1]]
    assert (block.upper.tolist(), block.subjects) == ([2], ("s2",))
    assert block.rules == ("rule_0",)


def test_at_least_so_many_options_are_one_row_more() -> None:
    program = at_least(a_program(one_row(OPEN, 0, 3)), ints([1, 0]), 2, "forced")
    assert dense(program.rows.matrix)[-1] == [1, 1, 0]
    assert (program.rows.lower[-1], program.rows.upper[-1]) == (2, float("inf"))
    assert program.rows.rules == ("rule_0", "forced")
    assert program.keeps_rows(np.array([1.0, 1.0, 2.0]))
    assert not program.keeps_rows(np.array([1.0, 0.0, 2.0]))
