"""Tiers that are no sum, as parts of a program can better them.

A worst rate belongs to the whole, not to a part. Rows hold every group at the worst
rate of the plan at hand, or at its own where it is passed over; a linear tier counts
the people of the groups that have it. A highest level is not exceeded, and a linear
tier counts those who have it. A gap between rates no part betters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

import numpy as np

from matcher.program import (
    Block,
    Floats,
    Highest,
    Ints,
    Linear,
    Matrix,
    Program,
    WorstRate,
    ints,
)


def with_group_rows(program: Program) -> Program:
    """One more row for each group of each worst rate, which holds nothing yet."""
    rows = program.rows
    for tier in _rates(program):
        option = np.flatnonzero(tier.group >= 0)
        option = option[np.argsort(tier.group[option], kind="stable")]
        groups = len(tier.groups)
        matrix = Matrix(
            tier.group[option],
            ints(option),
            np.ones(len(option)),
            (groups, program.columns),
        )
        nothing = ("",) * groups
        rows = Block(
            Matrix.stack([rows.matrix, matrix], program.columns),
            np.concatenate([rows.lower, np.full(groups, -np.inf)]),
            np.concatenate([rows.upper, np.full(groups, np.inf)]),
            rows.rules + nothing,
            rows.subjects + nothing,
        )
    return replace(program, rows=rows)


def with_rates_held(
    program: Program, plan: Floats, aims: Mapping[str, Fraction]
) -> Program:
    """The program whose group rows hold the rates of a plan, its tiers all linear.

    Draws are left out: which of many equally good plans is found says nothing here.

    ``aims`` are rates beyond which no worst rate need be raised, by name of the tier.
    """
    lower, upper = program.rows.lower.copy(), program.upper.copy()
    first = len(lower) - sum(len(tier.groups) for tier in _rates(program))
    points: dict[str, Ints] = {}
    nothing = np.zeros(program.columns, dtype=np.int64)
    for tier in _rates(program):
        rate = tier.worth(plan)
        last = first + len(tier.groups)
        lags = rate < aims.get(tier.name, Fraction(1))
        kept = _kept(tier, plan, rate) if lags else tier.needed(rate)
        lower[first:last] = np.minimum(kept, _people(tier, plan))
        first = last
        points[tier.name] = lagging(program, tier, plan) * int(lags)
    for level in program.tiers:
        if isinstance(level, Highest):
            highest = level.worth(plan)
            above = level.above(highest, program.columns)
            upper = np.where(above, program.lower, upper)
            here = level.above(highest - 1, program.columns) & ~above
            points[level.name] = here.astype(np.int64)
    return replace(
        program,
        upper=upper,
        rows=replace(program.rows, lower=lower),
        tiers=tuple(
            tier
            if isinstance(tier, Linear)
            else Linear(tier.name, tier.sense, points.get(tier.name, nothing))
            for tier in program.tiers
            if not tier.draw
        ),
    )


def lagging(program: Program, tier: WorstRate, plan: Floats) -> Ints:
    """One point for each column of a group at the worst rate."""
    rates, lowest = tier.rates_of(plan), tier.worth(plan)
    worst = np.array([rate == lowest for rate in rates], bool)
    points = np.zeros(program.columns, dtype=np.int64)
    points[: program.options] = np.where(tier.group >= 0, worst[tier.group], False)
    return points


def _kept(tier: WorstRate, plan: Floats, worst: Fraction) -> Ints:
    """People of each group that must stay placed.

    A group above the worst rate stays above it: else two could take turns for ever.
    """
    above = [int(rate > worst) for rate in tier.rates_of(plan)]
    exact = [int((worst * size).denominator == 1) for size in tier.sizes]
    return tier.needed(worst) + ints(above) * ints(exact)


def _people(tier: WorstRate, plan: Floats) -> Ints:
    """People of each group in a plan."""
    rates = zip(tier.rates_of(plan), tier.sizes, strict=True)
    return ints([int(rate * size) for rate, size in rates])


def _rates(program: Program) -> list[WorstRate]:
    return [
        tier for tier in program.tiers if isinstance(tier, WorstRate) and tier.groups
    ]
