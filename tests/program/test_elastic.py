"""Rows of a soft rule let any plan pass, with exactly the slack it needs."""
# ruff: noqa: ARG002

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import product
from typing import Literal

import numpy as np
import pytest

from matcher.domain import Matching, Problem, Reason, Violation
from matcher.program import (
    Bools,
    Breaks,
    Column,
    Floats,
    Linear,
    Options,
    Pairs,
    Program,
    Rows,
    Rule,
    assemble,
    count_rows,
    elastic_rows,
    ints,
    linked_rows,
    stack_rows,
)
from support.build import a_matching, a_problem
from support.rows import options_of

INFINITE = float("inf")
GROUPS = Column(("groups", "k1"), 0, 2)
OPEN = Column(("open", "s1"), 1, 1)


def a_row(
    weights: list[float],
    lower: float,
    upper: float,
    column: Column | None = None,
    weight: float = 0.0,
) -> Rows:
    """One row over the first options, and perhaps an auxiliary column."""
    row = count_rows(
        ints([0] * len(weights)), ["s1"], lower, upper, value=np.array(weights)
    )
    if column is None:
        return row
    return linked_rows(row, [column], ints([0]), np.array([weight]))


ROWS = {
    "at most": a_row([1, 1, 1], -INFINITE, 1),
    "at least": a_row([1, 1, 1], 2, INFINITE),
    "exactly": a_row([1, -1], 0, 0),
    "between": a_row([2, -3, 1], -1, 1),
    "kept by all": a_row([1, 1], -1, 2),
    "broken by all": a_row([1, 1], 3, INFINITE),
    "never above": a_row([1, -1], -INFINITE, -1),
    "groups": stack_rows(
        a_row([1, 1, 1], 0, INFINITE, GROUPS, -2),
        a_row([1, 1, 1], -INFINITE, 0, GROUPS, -1),
    ),
    "open": a_row([1, 1], 0, INFINITE, OPEN, -2),
}


def program_of(rows: Rows) -> Program:
    """Three options of three candidates."""
    return assemble(ints([0, 1, 2]), ints([0, 0, 0]), [("rule", rows)], [], [])


def values(rows: Rows, x: Floats) -> Floats:
    """Each row's value for options and auxiliary columns, before it was elastic."""
    return program_of(rows).rows.matrix.times(x)


def missing(rows: Rows, x: Floats) -> float:
    """How far all rows together are from holding."""
    value = values(rows, x)
    over, under = value - rows.upper, rows.lower - value
    return float(np.maximum(over, 0).sum() + np.maximum(under, 0).sum())


def choices(rows: Rows) -> list[Floats]:
    """Every choice of options and auxiliary columns within their bounds."""
    program = program_of(rows)
    ranges = [
        range(int(low), int(high) + 1)
        for low, high in zip(program.lower, program.upper, strict=True)
    ]
    return [np.array(x, float) for x in product(*ranges)]


@pytest.mark.parametrize("name", ROWS)
def test_any_plan_passes_with_exactly_the_slack_it_needs(name: str) -> None:
    rows = ROWS[name]
    program = program_of(elastic_rows("rule", rows))
    before = program_of(rows).columns
    least: dict[tuple[float, ...], float] = {}
    for x in choices(elastic_rows("rule", rows)):
        if program.keeps_rows(x):
            plan, slack = tuple(x[:before].tolist()), float(x[before:].sum())
            least[plan] = min(slack, least.get(plan, INFINITE))
    assert least == {tuple(x.tolist()): missing(rows, x) for x in choices(rows)}


@pytest.mark.parametrize("name", ROWS)
def test_slack_is_as_wide_as_the_worst_plan_needs_and_no_wider(name: str) -> None:
    rows = ROWS[name]
    elastic = elastic_rows("rule", rows)
    reached = np.array([values(rows, x) for x in choices(rows)])
    over = np.maximum(reached - rows.upper, 0).max(axis=0)
    under = np.maximum(rows.lower - reached, 0).max(axis=0)
    needed = [
        *over[rows.upper < INFINITE].tolist(),
        *under[rows.lower > -INFINITE].tolist(),
    ]
    slack = elastic.columns[len(rows.columns) :]
    assert [column.lower for column in slack] == [0] * len(needed)
    assert [column.upper for column in slack] == needed


def test_width_is_a_whole_number_even_where_weights_are_not() -> None:
    (slack,) = elastic_rows("rule", a_row([0.5, 0.75], -INFINITE, 1)).columns
    assert slack.upper == 1


def test_only_finite_sides_get_slack() -> None:
    sides = {
        name: len(elastic_rows("rule", a_row([1, 1], lower, upper)).columns)
        for name, lower, upper in (
            ("upper", -INFINITE, 1),
            ("lower", 1, INFINITE),
            ("both", 1, 1),
            ("neither", -INFINITE, INFINITE),
        )
    }
    assert sides == {"upper": 1, "lower": 1, "both": 2, "neither": 0}


def test_each_side_has_a_column_of_its_own_named_after_the_rule() -> None:
    rows = stack_rows(ROWS["exactly"], ROWS["groups"], ROWS["at least"])
    columns = elastic_rows("pairs", rows).columns
    assert columns[: len(rows.columns)] == rows.columns
    assert [column.key for column in columns[len(rows.columns) :]] == [
        ("broken_pairs", str(nth)) for nth in range(5)
    ]


def test_rows_keep_their_sides_subjects_and_entries() -> None:
    rows = stack_rows(ROWS["groups"], ROWS["between"])
    elastic = elastic_rows("rule", rows)
    assert elastic.subjects == rows.subjects
    assert elastic.lower.tolist() == rows.lower.tolist()
    assert elastic.upper.tolist() == rows.upper.tolist()
    for x in choices(rows):
        slack = np.zeros(len(elastic.columns) - len(rows.columns))
        with_slack = values(elastic, np.concatenate([x, slack]))
        assert with_slack.tolist() == values(rows, x).tolist()


def test_rows_of_two_soft_rules_share_no_slack() -> None:
    rows = ROWS["at most"]
    program = assemble(
        ints([0, 1, 2]),
        ints([0, 0, 0]),
        [("one", elastic_rows("one", rows)), ("two", elastic_rows("two", rows))],
        [],
        [],
    )
    assert program.keys == (("broken_one", "0"), ("broken_two", "0"))


def test_no_rows_stay_no_rows() -> None:
    nothing = count_rows(ints([]), [], 0, 0)
    elastic = elastic_rows("rule", nothing)
    assert (len(elastic), elastic.columns) == (0, ())


# --- the tier ------------------------------------------------------------------------


class Odd(Rule):
    """Refuses c1 anywhere, everybody at s2; s1 takes one and needs one."""

    rule: Literal["odd"] = "odd"

    def eligible(self, problem: Problem, pairs: Pairs) -> Bools:
        allowed: Bools = pairs.candidate != 0
        return allowed

    def eligible_routes(self, problem: Problem, options: Options) -> Bools:
        allowed: Bools = options.slot != 1
        return allowed

    def rows(self, problem: Problem, options: Options) -> Rows:
        ids = [slot.id for slot in problem.slots]
        first = np.flatnonzero(options.slot == 0)
        return count_rows(options.slot[first], ids, 1, 1, option=first)

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        for nth, placement in enumerate(matching.placements, start=2):
            yield Violation("odd", candidate=placement.candidate, amount=nth)

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        return None


class Mild(Rule):
    """Masks and rows nothing."""

    rule: Literal["mild"] = "mild"

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        return ()

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        return None


PROBLEM = a_problem(["c1", "c2"], ["s1", "s2"])


def tier_of(rule: Rule) -> Linear:
    (tier,) = Breaks(rule=rule).tiers(PROBLEM, options_of(PROBLEM))
    assert isinstance(tier, Linear)
    return tier


def test_a_masked_option_is_one_point_whichever_mask_refuses_it() -> None:
    options = options_of(PROBLEM)
    placed = [options.placement(nth) for nth in range(len(options))]
    points = {
        (one.candidate, one.slot): point
        for one, point in zip(placed, tier_of(Odd()).points.tolist(), strict=True)
    }
    assert points == {
        ("c1", "s1"): 1, ("c1", "s2"): 1, ("c2", "s1"): 0, ("c2", "s2"): 1,
    }  # fmt: skip


def test_a_unit_of_slack_is_one_point() -> None:
    options = options_of(PROBLEM)
    elastic = elastic_rows("odd", Odd().rows(PROBLEM, options))
    assert tier_of(Odd()).auxiliary == {column.key: 1 for column in elastic.columns}
    assert len(elastic.columns) == 2


def test_a_rule_without_masks_and_rows_has_a_tier_without_points() -> None:
    tier = tier_of(Mild())
    assert tier.points.tolist() == [0] * len(options_of(PROBLEM))
    assert tier.auxiliary == {}


def test_the_tier_is_named_after_the_rule_and_sought_to_be_least() -> None:
    assert (tier_of(Odd()).name, tier_of(Odd()).sense) == ("broken_odd", "least")
    assert Breaks(rule=Mild()).names(PROBLEM) == [("broken_mild", "least")]


def test_the_value_of_a_plan_is_how_far_its_violations_go() -> None:
    broken = Breaks(rule=Odd())
    assert broken.value(PROBLEM, Matching()) == (Fraction(0),)
    assert broken.value(PROBLEM, a_matching(c1="s1", c2="s2")) == (Fraction(5),)
