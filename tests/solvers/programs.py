"""Small programs, and an oracle that tries every plan of one."""

from __future__ import annotations

import os
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product

import numpy as np
from hypothesis import settings

from matcher.program import (
    Block,
    Bools,
    Floats,
    Linear,
    Matrix,
    Program,
    Sense,
    Tier,
    WorstRate,
    ints,
)
from matcher.solvers import Answer
from support.tier_value import tier_value

EXAMPLES = int(os.environ.get("KULLMATCH_EXAMPLES", "50"))
STEADY = settings(derandomize=True, deadline=None, max_examples=EXAMPLES)
"""The same examples in every run, however slow the machine."""

INFINITE = float("inf")

Row = tuple[dict[int, float], float, float]
"""Coefficients by column, and both bounds of their sum."""


def a_block(rows: Sequence[Row], columns: int) -> Block:
    """Rows as a block."""
    entries = [
        (nth, column, value)
        for nth, (coefficients, _, _) in enumerate(rows)
        for column, value in sorted(coefficients.items())
    ]
    return Block(
        Matrix(
            ints([row for row, _, _ in entries]),
            ints([column for _, column, _ in entries]),
            np.array([value for _, _, value in entries], float),
            (len(rows), columns),
        ),
        np.array([low for _, low, _ in rows], float),
        np.array([high for _, _, high in rows], float),
        ("rule",) * len(rows),
        ("subject",) * len(rows),
    )


def a_program(
    candidates: Sequence[int],
    rows: Sequence[Row] = (),
    tiers: Iterable[Tier] = (),
    *,
    auxiliary: Sequence[tuple[int, int]] = (),
    cuts: Sequence[Row] = (),
    lower: Sequence[float] | None = None,
    upper: Sequence[float] | None = None,
) -> Program:
    """A program whose options belong to these candidates; auxiliary columns follow."""
    options, columns = len(candidates), len(candidates) + len(auxiliary)
    low = [0.0] * options if lower is None else [*lower]
    high = [1.0] * options if upper is None else [*upper]
    return Program(
        candidate=ints(candidates),
        slot=ints([0] * options),
        lower=np.array([*low, *(least for least, _ in auxiliary)], float),
        upper=np.array([*high, *(most for _, most in auxiliary)], float),
        keys=tuple(("aux", str(nth)) for nth in range(len(auxiliary))),
        rows=a_block(rows, columns),
        cuts=a_block(cuts, columns),
        tiers=tuple(tiers),
    )


def most(*points: int, name: str = "points") -> Linear:
    """As many points as possible."""
    return Linear(name, "most", ints(points))


def least(*points: int, name: str = "cost") -> Linear:
    """As few points as possible."""
    return Linear(name, "least", ints(points))


def at_most(number: float, *columns: int) -> Row:
    """No more than so many of these columns."""
    return dict.fromkeys(columns, 1.0), -INFINITE, number


def at_least(number: float, *columns: int) -> Row:
    """No fewer than so many of these columns."""
    return dict.fromkeys(columns, 1.0), number, INFINITE


def one_each(candidates: Sequence[int]) -> list[Row]:
    """At most one option for each candidate."""
    return [
        at_most(1, *(k for k, owner in enumerate(candidates) if owner == one))
        for one in sorted(set(candidates))
    ]


def every_plan(program: Program) -> Floats:
    """Every plan that keeps the bounds and rows, shape (plans, columns)."""
    ranges = [
        range(int(low), int(high) + 1)
        for low, high in zip(program.lower, program.upper, strict=True)
    ]
    plans = np.array(list(product(*ranges)), float).reshape(-1, program.columns)
    return plans[kept(program.rows, plans)]


def kept(block: Block, plans: Floats) -> Bools:
    """Whether each plan keeps every row of a block."""
    table = np.zeros(block.matrix.shape)
    matrix = block.matrix
    np.add.at(table, (matrix.row, matrix.column), matrix.value)
    value = plans @ table.T
    return np.asarray(
        ((value >= block.lower) & (value <= block.upper)).all(axis=1), bool
    )


def claims(answer: Answer) -> list[tuple[object, ...]]:
    """Value, bound and proof of each tier."""
    return [(tier.value, tier.bound, tier.proof) for tier in answer.tiers]


def values(answer: Answer) -> list[object]:
    """Value of each tier."""
    return [tier.value for tier in answer.tiers]


@dataclass(frozen=True)
class Best:
    """The best vector of tier values, and how many choices of options reach it."""

    values: tuple[Fraction, ...]
    choices: int


def best_of(program: Program) -> Best | None:
    """Try every plan; ``None`` when there is none."""
    plans = every_plan(program)
    if not len(plans):
        return None
    values: list[Fraction] = []
    for tier in program.tiers:
        each = [tier_value(tier, plan) for plan in plans]
        best = max(each) if tier.sense == "most" else min(each)
        plans = plans[[value == best for value in each]]
        values.append(best)
    options = {tuple(plan[: program.options].tolist()) for plan in plans}
    return Best(tuple(values), len(options))


def some(draw: random.Random, things: Sequence[int], fewest: int = 0) -> list[int]:
    """Some of them, in order."""
    return sorted(draw.sample(things, draw.randint(fewest, len(things))))


def random_tiers(
    draw: random.Random, candidates: Sequence[int], *, rates: bool = True
) -> list[Tier]:
    """One to three tiers, one of them perhaps a worst rate over groups of people."""
    tiers: list[Tier] = []
    for nth in range(draw.randint(1, 3)):
        if rates and draw.random() < 0.4:
            tiers.append(_random_rate(draw, candidates, f"tier_{nth}"))
            continue
        points = ints([draw.randint(-3, 5) for _ in candidates])
        sense: Sense = "most" if draw.random() < 0.5 else "least"
        lottery = draw.random() < 0.5
        tiers.append(Linear(f"tier_{nth}", sense, points, draw=lottery))
    return tiers


def _random_rate(
    draw: random.Random, candidates: Sequence[int], name: str
) -> WorstRate:
    groups = draw.randint(1, 2)
    owner = {one: draw.randint(-1, groups - 1) for one in sorted(set(candidates))}
    group = [owner[one] for one in candidates]
    sizes = [
        sum(home == nth for home in owner.values()) + draw.randint(0, 1)
        for nth in range(groups)
    ]
    return WorstRate(
        name,
        tuple(f"region_{nth}" for nth in range(groups)),
        tuple(max(1, size) for size in sizes),
        ints(group),
    )


def random_candidates(draw: random.Random, options: int) -> list[int]:
    """Owners of so many options, in order."""
    return sorted(draw.randint(0, 3) for _ in range(options))


def random_program(draw: random.Random) -> Program:
    """Rows of any kind over a few options and auxiliary columns; perhaps no plan."""
    candidates = random_candidates(draw, draw.randint(1, 7))
    auxiliary = [
        (least_of_it, least_of_it + draw.randint(0, 2))
        for least_of_it in some(draw, [-1, 0, 1])[:2]
    ]
    columns = list(range(len(candidates) + len(auxiliary)))
    rows = one_each(candidates)
    for _ in range(draw.randint(0, 3)):
        chosen = some(draw, columns, 1)
        row = {column: float(draw.choice([-2, -1, 1, 1, 1, 2])) for column in chosen}
        low = draw.choice([-INFINITE, -INFINITE, -1.0, 0.0, 1.0])
        high = draw.choice([INFINITE, 0.0, 1.0, 2.0])
        rows.append((row, low, max(low, high)))
    tiers = random_tiers(draw, candidates)
    return a_program(candidates, rows, tiers, auxiliary=auxiliary)


def cohort_program(draw: random.Random) -> Program:
    """Groups that are closed or hold so many, as classes are, and odd rows beside them.

    Points may stand on the auxiliary columns, too.
    """
    candidates = random_candidates(draw, draw.randint(3, 8))
    options = list(range(len(candidates)))
    auxiliary = [(0, draw.randint(1, 2)) for _ in range(draw.randint(1, 2))]
    single = draw.random() < 0.7
    rows = one_each(candidates) if single else []
    for nth in range(len(auxiliary)):
        members, fewest = some(draw, options, 1), draw.randint(1, 2)
        most_of_it = fewest + draw.randint(0, 2)
        group = len(options) + nth
        held = dict.fromkeys(members, 1.0)
        rows.append(({**held, group: -float(fewest)}, 0.0, INFINITE))
        rows.append(({**held, group: -float(most_of_it)}, -INFINITE, 0.0))
    if draw.random() < 0.5:
        odd = {o: float(draw.choice([-2, -1, 1, 1, 2, 3])) for o in some(draw, options)}
        rows.append((odd, -INFINITE, float(draw.randint(0, 3))))
    tiers = [
        replace(
            tier,
            points=np.concatenate(
                [tier.points, ints([draw.randint(-3, 3) for _ in auxiliary])]
            ),
        )
        if isinstance(tier, Linear) and draw.random() < 0.5
        else tier
        for tier in random_tiers(draw, candidates, rates=single)
    ]
    return a_program(candidates, rows, tiers, auxiliary=auxiliary)


def nested(draw: random.Random, things: list[int], depth: int) -> list[list[int]]:
    """Sets of things of which any two are nested or apart."""
    if not things or not depth:
        return []
    shuffled = draw.sample(things, len(things))
    cut = draw.randint(0, len(shuffled))
    parts = [sorted(shuffled[:cut]), sorted(shuffled[cut:])]
    return [part for part in parts if part] + [
        inner
        for part in parts
        if len(part) < len(things)
        for inner in nested(draw, part, depth - 1)
    ]


def random_network(draw: random.Random, *, rates: bool = False) -> Program:
    """Nested caps and lower bounds over whole candidates, and over the other side."""
    candidates = random_candidates(draw, draw.randint(1, 8))
    options = list(range(len(candidates)))
    people = sorted(set(candidates))
    left = [
        [option for option in options if candidates[option] in part]
        for part in nested(draw, people, draw.choice([0, 2]))
    ]
    right = [
        part
        for part in nested(draw, options, 3)
        if not left or not _whole(candidates, part)
    ]
    rows = one_each(candidates)
    for members in (*left, *right):
        low = draw.choice([-INFINITE] * 4 + [0.0, 1.0, 2.0])
        high = float(draw.choice([0, 1, 1, 2, 2, 3]))
        row = dict.fromkeys(members, 1.0)
        rows.append((row, low, draw.choice([max(low, high), INFINITE])))
    return a_program(candidates, rows, random_tiers(draw, candidates, rates=rates))


def _whole(candidates: Sequence[int], members: Sequence[int]) -> bool:
    """Whether these are all options of somebody."""
    owners = {candidates[option] for option in members}
    return sum(one in owners for one in candidates) == len(members)


def whole_cost(draw: random.Random, columns: int) -> Floats:
    """A whole-number cost for each column."""
    return np.array([draw.randint(-4, 4) for _ in range(columns)], float)
