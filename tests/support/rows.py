"""What a rule's arrays say of a plan: the other half of its violations."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from math import prod

import numpy as np

from matcher.compile import allowed_options, compile_problem
from matcher.domain import Placement, Problem
from matcher.policy import Policy
from matcher.program import (
    Bools,
    Broken,
    Column,
    Floats,
    Linear,
    Options,
    Program,
    Rows,
    Rule,
    assemble,
    elastic_rows,
)
from matcher.program.program import Block
from support.build import a_matching, broken
from support.completion import Completion


SPARING = ("blocks", "claims", "excess")
"""Auxiliary columns that count against a plan: as few as possible are wanted."""


_FEW = 2_000
"""Choices of auxiliary columns that are simply all tried."""


def policy_of(*rules: Rule) -> Policy:
    """Only these rules, and nothing to optimise."""
    return Policy.model_validate({"rules": rules, "tiers": ()})


def options_of(problem: Problem, *rules: Rule) -> Options:
    """Every option that these rules do not mask; without rules, all there are."""
    return allowed_options(problem, policy_of(*rules))


def placements_of(options: Options) -> list[Placement]:
    """The placements that options stand for."""
    return [options.placement(nth) for nth in range(len(options))]


def allowed(rule: Rule, problem: Problem) -> set[tuple[str, str]]:
    """Candidate and slot of every option that a rule does not mask."""
    options = options_of(problem, rule)
    return {(one.candidate, one.slot) for one in placements_of(options)}


def admitted(
    rule: Rule, problem: Problem, *placements: Placement, **direct: str
) -> bool:
    """Whether a rule's masks and rows let a plan pass."""
    plan = a_matching(*placements, **direct).placements
    unknown = set(plan) - set(placements_of(options_of(problem)))
    assert not unknown, f"no option stands for {unknown}"
    return Arrays(problem, rule).admit([plan])[0]


def keeps(rule: Rule, problem: Problem, *placements: Placement, **direct: str) -> bool:
    """Whether both halves of a rule let a plan pass; they must not differ."""
    lawful = broken(rule, problem, *placements, **direct) == []
    assert admitted(rule, problem, *placements, **direct) == lawful
    return lawful


def how_far(rule: Rule, problem: Problem, *placements: Placement, **direct: str) -> int:
    """How far a plan breaks a rule; its violations and its elastic rows must agree."""
    soft = Arrays(problem, rule.model_copy(update={"broken": Broken(tier=1)}))
    amount = sum(one.amount for one in broken(rule, problem, *placements, **direct))
    assert soft.slack([a_matching(*placements, **direct).placements]) == [amount]
    return amount


class Arrays:
    """Masks, rows and cuts of some rules alone, as dense matrices."""

    def __init__(self, problem: Problem, *rules: Rule) -> None:
        compiled = compile_problem(problem, policy_of(*rules))
        program = compiled.program
        self.placements = placements_of(compiled.options)
        self._position = {one: nth for nth, one in enumerate(self.placements)}
        self._few = _choices(program) <= _FEW
        self._auxiliary = _whole_numbers(program) if self._few else np.zeros((0, 0))
        self._rows, self._cuts = program.rows, program.cuts
        self._program = program

    def admit(
        self, plans: Sequence[Sequence[Placement]], *, cuts: bool = False
    ) -> list[bool]:
        """Whether some whole auxiliary numbers make every row (and cut) of a plan hold.

        A plan with a placement that is not an option is not admitted.
        """
        taken, known = self._taken(plans)
        if not self._few:
            costs = cheapest(self._program, taken, cuts=cuts)
            return [k and cost is not None for k, cost in zip(known, costs, strict=True)]
        holds = _holds(self._rows, taken, self._auxiliary)
        if cuts:
            holds &= _holds(self._cuts, taken, self._auxiliary)
        passes: list[bool] = (known & holds.any(axis=1)).tolist()
        return passes

    def slack(self, plans: Sequence[Sequence[Placement]]) -> list[int]:
        """How far each plan breaks the one soft rule: slack and masked options taken.

        Slack columns are left at 0 and what they would have to be is counted, for the
        other auxiliary numbers that need least.
        """
        taken, known = self._taken(plans)
        assert known.all()
        masked = self._program.tiers[0]
        assert isinstance(masked, Linear)
        points = taken @ masked.points[: len(self.placements)]
        if not self._few:
            costs = cheapest(self._program, taken)
            assert None not in costs, "no slack lets the rows hold"
            return [int(c or 0) + round(p) for c, p in zip(costs, points, strict=True)]
        value = _values(self._rows, taken, self._auxiliary)
        over = np.maximum(value - self._rows.upper, 0)
        under = np.maximum(self._rows.lower - value, 0)
        for missing, sign in ((over, -1.0), (under, 1.0)):
            room = _slack_room(self._program, sign)
            assert np.all(missing <= room), "a slack column is too narrow"
        least = (over + under).sum(axis=2).min(axis=1)
        return [round(one) for one in (least + points).tolist()]

    def _taken(self, plans: Sequence[Sequence[Placement]]) -> tuple[Floats, Bools]:
        """Options each plan takes, and whether options stand for all of it."""
        taken = np.zeros((len(plans), len(self.placements)))
        known = np.ones(len(plans), bool)
        for nth, plan in enumerate(plans):
            for placement in plan:
                if placement in self._position:
                    taken[nth, self._position[placement]] = 1
                else:
                    known[nth] = False
        return taken, known


def rule_alone(
    rule: Rule,
    problem: Problem,
    masks: Sequence[Rule],
    plans: Sequence[Sequence[Placement]],
) -> list[int | None]:
    """How far each plan breaks one rule's own rows; ``None``: they do not hold.

    Its options are those that the masks of other rules leave.
    """
    options = options_of(problem, *masks)
    rows = rule.rows(problem, options)
    if rows is None:
        return [0 for _ in plans]
    own = elastic_rows(rule.rule, rows) if rule.broken else rows
    program = assemble(options.candidate, options.slot, [(rule.rule, own)], [], [])
    position = {one: nth for nth, one in enumerate(placements_of(options))}
    taken = np.zeros((len(plans), len(options)))
    for nth, plan in enumerate(plans):
        taken[nth, [position[one] for one in plan]] = 1
    return cheapest(program, taken)


def cheapest(
    program: Program, taken: Floats, *, cuts: bool = False
) -> list[int | None]:
    """Least slack that completes each plan, ``None`` where nothing does."""
    blocks = [program.rows, program.cuts] if cuts else [program.rows]
    matrix = np.concatenate([_dense(block) for block in blocks])
    lower = np.concatenate([block.lower for block in blocks])
    upper = np.concatenate([block.upper for block in blocks])
    options = taken.shape[1]
    held = taken @ matrix[:, :options].T
    slack = np.array(_is_slack(program), bool)
    sparing = np.array([name in SPARING for name, _ in program.keys], bool)
    completion = Completion(
        matrix[:, options:],
        program.lower[options:],
        program.upper[options:],
        slack,
        slack | sparing,
    )
    return completion.cheapest(lower - held, upper - held)


def _is_slack(program: Program) -> list[bool]:
    return [name.startswith("broken_") for name, _ in program.keys]


def _slack_room(program: Program, sign: float) -> Floats:
    """How much slack each row has on one side."""
    room = np.zeros(program.rows.matrix.shape[0])
    matrix = program.rows.matrix
    slack = np.array([False] * program.options + _is_slack(program))
    entry = slack[matrix.column] & (matrix.value == sign)
    room[matrix.row[entry]] = program.upper[matrix.column[entry]]
    return room


def _whole_numbers(program: Program) -> Floats:
    """Every choice of the auxiliary columns, shape (choices, columns); slack is 0."""
    return np.array(list(product(*_ranges(program))), float)


def _choices(program: Program) -> int:
    return prod(len(one) for one in _ranges(program))


def _ranges(program: Program) -> list[range]:
    bounds = zip(program.lower, program.upper, strict=True)
    ranges = [
        range(int(low), int(high) + 1) for low, high in list(bounds)[program.options :]
    ]
    return [
        range(1) if slack else one
        for one, slack in zip(ranges, _is_slack(program), strict=True)
    ]


def _holds(block: Block, taken: Floats, auxiliary: Floats) -> Bools:
    """Whether every row holds, shape (plans, choices of the auxiliary columns)."""
    value = _values(block, taken, auxiliary)
    holds: Bools = np.all((value >= block.lower) & (value <= block.upper), axis=2)
    return holds


def _values(block: Block, taken: Floats, auxiliary: Floats) -> Floats:
    """Value of each row, shape (plans, choices of the auxiliary columns, rows)."""
    matrix = _dense(block)
    options = taken.shape[1]
    of_plans = taken @ matrix[:, :options].T
    of_choices = auxiliary @ matrix[:, options:].T
    return np.asarray(of_plans[:, None, :] + of_choices[None, :, :], float)


def _dense(block: Block) -> Floats:
    matrix = np.zeros(block.matrix.shape)
    np.add.at(matrix, (block.matrix.row, block.matrix.column), block.matrix.value)
    return matrix


def written(rows: Rows, options: Options) -> list[str]:
    """Rows as people write them: ``"k1: c1>s1 + c2>s1 - 2 groups(k1) <= 0"``."""
    lines = []
    for nth, subject in enumerate(rows.subjects):
        terms = [
            (float(value), _name(options.placement(int(option))))
            for row, option, value in zip(
                rows.row, rows.option, rows.value, strict=True
            )
            if row == nth
        ]
        terms += [
            (float(value), _key(rows.columns[int(column)]))
            for row, column, value in zip(
                rows.aux_row, rows.aux_column, rows.aux_value, strict=True
            )
            if row == nth
        ]
        sides = [
            f"{sign} {bound:g}"
            for sign, bound in ((">=", rows.lower[nth]), ("<=", rows.upper[nth]))
            if np.isfinite(bound)
        ]
        total = "".join(_term(value, name) for value, name in terms)
        total = total.removeprefix(" + ").strip() or "0"
        lines.append(f"{subject}: {total} {' and '.join(sides)}")
    return lines


def _term(value: float, name: str) -> str:
    times = "" if abs(value) == 1 else f"{abs(value):g} "
    return f" {'+' if value > 0 else '-'} {times}{name}"


def _name(placement: Placement) -> str:
    return f"{placement.candidate}>{placement.slot}"


def _key(column: Column) -> str:
    return f"{column.key[0]}({column.key[1]})"
