"""Columns for what rates of groups are compared by.

A gap between rates becomes a linear tier: each group's people are a column, and so is
the gap, which the rows of each two groups hold up. Where the groups that fare worst are
passed over, columns say which ones those are.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from math import gcd, lcm

import numpy as np

from matcher.program import (
    PER_MILLE,
    Block,
    Floats,
    Linear,
    Matrix,
    Program,
    RateGap,
    Tier,
    WorstRate,
    ints,
)


def with_rate_columns(program: Program, plan: Floats) -> tuple[Program, Floats]:
    """A program with the columns its tiers over rates need, and a plan of it.

    Parameters
    ----------
    program
        Any program.
    plan
        A plan of it, whole numbers per column.
    """
    tiers: list[Tier] = []
    for tier in program.tiers:
        if isinstance(tier, WorstRate) and tier.beyond:
            program, plan, found = _with_spared(program, plan, tier)
            tiers.append(found)
        elif isinstance(tier, RateGap) and not tier.idle:
            program, plan, linear = _with_gap(program, plan, tier)
            tiers.append(linear)
        else:
            tiers.append(tier)
    return replace(program, tiers=tuple(tiers)), plan


def _with_spared(
    program: Program, plan: Floats, tier: WorstRate
) -> tuple[Program, Floats, WorstRate]:
    """One column for each group; as many are taken as are passed over."""
    groups = len(tier.groups)
    spared = program.columns + np.arange(groups)
    wider = _wider(program, tier.name, np.ones(groups))
    row = Matrix(
        np.zeros(groups, dtype=np.int64), spared, np.ones(groups), (1, wider.columns)
    )
    wider = _with_rows(wider, row, np.array([-np.inf]), np.array([float(tier.beyond)]))
    return wider, np.append(plan, np.zeros(groups)), replace(tier, spared=ints(spared))


def _with_gap(
    program: Program, plan: Floats, tier: RateGap
) -> tuple[Program, Floats, Linear]:
    """One column for each group's people, and one for the gap."""
    groups, first = len(tier.groups), program.columns
    gap = first + groups
    wider = _wider(program, tier.name, np.array([*tier.sizes, PER_MILLE], float))
    option = np.flatnonzero(tier.group >= 0)
    option = option[np.argsort(tier.group[option], kind="stable")]
    each = np.arange(groups)
    counting = Matrix(
        np.concatenate([tier.group[option], each]),
        np.concatenate([option, first + each]),
        np.concatenate([np.ones(len(option)), -np.ones(groups)]),
        (groups, wider.columns),
    ).by_row()
    wider = _with_rows(wider, counting, np.zeros(groups), np.zeros(groups))
    pairs = list(permutations(range(groups), 2))
    entries = [_above(tier.sizes[one], tier.sizes[other]) for one, other in pairs]
    apart = Matrix(
        np.repeat(np.arange(len(pairs)), 3),
        ints([(first + one, first + other, gap) for one, other in pairs]).ravel(),
        np.array(entries, float).ravel(),
        (len(pairs), wider.columns),
    ).by_row()
    none = np.zeros(len(pairs))
    wider = _with_rows(wider, apart, none - np.inf, none)
    people = np.bincount(tier.group[option], plan[option], minlength=groups)
    points = np.zeros(wider.columns, dtype=np.int64)
    points[gap] = 1
    plan = np.concatenate([plan, people, [float(tier.worth(plan))]])
    return wider, plan, Linear(tier.name, tier.sense, points)


def _above(size: int, other: int) -> tuple[float, float, float]:
    """Values of one group's people, another's, and the gap between their rates."""
    both = lcm(size, other)
    values = (PER_MILLE * both // size, -PER_MILLE * both // other, -both)
    whole = gcd(*values)
    one, two, gap = (value / whole for value in values)
    return one, two, gap


def _wider(program: Program, name: str, upper: Floats) -> Program:
    """The program with so many columns more, in no row yet."""
    width = program.columns + len(upper)
    keys = ((name, str(nth)) for nth in range(len(upper)))
    return replace(
        program,
        lower=np.append(program.lower, np.zeros(len(upper))),
        upper=np.append(program.upper, upper),
        keys=(*program.keys, *keys),
        rows=_stretched(program.rows, width),
        cuts=_stretched(program.cuts, width),
    )


def _stretched(block: Block, width: int) -> Block:
    shape = (block.matrix.shape[0], width)
    return replace(block, matrix=replace(block.matrix, shape=shape))


def _with_rows(program: Program, rows: Matrix, low: Floats, high: Floats) -> Program:
    block, nothing = program.rows, ("",) * rows.shape[0]
    more = Block(
        Matrix.stack([block.matrix, rows], program.columns),
        np.concatenate([block.lower, low]),
        np.concatenate([block.upper, high]),
        (*block.rules, *nothing),
        (*block.subjects, *nothing),
    )
    return replace(program, rows=more)
