"""Tiles level by level: every row is kept, and what falls short is solved larger."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.program import Linear, Program
from matcher.solvers.base.clock import Deadline
from matcher.solvers.tiles.ground import ground_of
from matcher.solvers.tiles.levels import in_levels
from matcher.solvers.tiles.tiling import bonds_of, cells_of
from solvers.programs import (
    INFINITE,
    STEADY,
    a_program,
    cohort_program,
    most,
    one_each,
    random_program,
)

SOME = settings(STEADY, max_examples=30)


def in_tiles(program: Program, target: list[float], people: float) -> list[float]:
    """The plan made of tiles, from nobody placed on."""
    cost = next(one.cost for one in program.tiers if isinstance(one, Linear))
    plan = in_levels(
        ground_of(program, {}),
        cells_of(program, 1),
        bonds_of(program),
        program.lower,
        np.array(target),
        np.pad(cost, (0, program.columns - len(cost))).astype(float),
        people,
        Deadline(1000.0),
        None,
    )
    return list(plan.tolist())


@pytest.mark.parametrize("kind", [random_program, cohort_program])
@SOME
@given(draw=st.randoms(use_true_random=False))
def test_it_keeps_every_row_whatever_the_target(
    kind: Callable[[random.Random], Program], draw: random.Random
) -> None:
    program = kind(draw)
    program = replace(program, slot=np.array([o % 3 for o in range(program.options)]))
    wide = tuple(
        replace(
            tier, points=np.pad(tier.points, (0, program.columns - len(tier.points)))
        )
        for tier in program.tiers
        if isinstance(tier, Linear)
    )
    program = replace(program, tiers=wide or (most(*[1] * program.columns),))
    if not program.keeps_rows(program.lower):
        return
    target = [float(draw.randint(0, 1)) for _ in range(program.columns)]
    assert program.keeps_rows(np.array(in_tiles(program, target, 1)))


def two_slots(least: int) -> Program:
    """Two people who could both have either of two slots that hold two or nobody."""
    rows = one_each([0, 0, 1, 1])
    for slot in range(2):
        here = {slot: 1.0, slot + 2: 1.0}
        rows.append(({**here, 4 + slot: -float(least)}, 0.0, INFINITE))
        rows.append(({**here, 4 + slot: -2.0}, -INFINITE, 0.0))
    program = a_program(
        [0, 0, 1, 1], rows, [most(1, 1, 1, 1, 0, 0)], auxiliary=[(0, 1)] * 2
    )
    return replace(program, slot=np.array([0, 1, 0, 1]))


def test_tiles_that_reach_the_target_are_not_solved_larger() -> None:
    plan = in_tiles(two_slots(least=1), [1, 0, 0, 1, 0, 0], people=1)
    assert plan == [1, 0, 0, 1, 1, 1]


def test_tiles_that_fall_short_find_together_what_none_finds_alone() -> None:
    plan = in_tiles(two_slots(least=2), [1, 0, 0, 1, 0, 0], people=1)
    assert sum(plan[:4]) == 2
