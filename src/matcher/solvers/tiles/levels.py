"""Tiles level by level: those short of what a flow has there are solved larger.

Each tile begins with nobody placed in it, because what an earlier plan has opened would
only be in the way. The tiles of a level are made of whole tiles of the level below.
"""

from __future__ import annotations

from concurrent.futures import Executor

import numpy as np

from matcher.program import Bools, Floats, Ints, Program
from matcher.solvers.base.clock import Deadline
from matcher.solvers.tiles.ground import Ground, improve
from matcher.solvers.tiles.neighbours import homes, options_of
from matcher.solvers.tiles.tiling import Cells, merged

_LARGER = (1, 2)
_SHARE = 0.5
_AT_ONCE = 2
_MOST_OF_ONE = 0.25


def in_levels(
    ground: Ground,
    cells: Cells,
    bonds: tuple[Ints, Ints],
    plan: Floats,
    target: Floats,
    cost: Floats,
    people: float,
    deadline: Deadline,
    executor: Executor | None,
) -> Floats:
    """A plan made tile by tile.

    Parameters
    ----------
    ground
        A program.
    cells
        What tiles are made of.
    bonds
        As ``bonds_of``.
    plan
        The plan to begin with: the less it places, the freer the tiles.
    target
        What the tiles should have room for; it need be no plan.
    cost
        Of each column: tiles that cost more than the target go to the next level.
    people
        In a tile of the lowest level.
    """
    program = ground.program
    home = homes(program, cells, bonds, target, 0)
    start, tiles = plan, cells
    for times in _LARGER:
        tiles = merged(tiles, times * people)
        tile_of_cell = np.zeros(len(cells), dtype=np.int64)
        tile_of_cell[cells.of_slot] = tiles.of_slot
        parts = options_of(program, cells, home, tile_of_cell, start)
        short = [part for part in parts if cost[part] @ (plan - target)[part] > 0]
        if not short or deadline.passed:
            break
        aim, begin = plan.copy(), plan
        for part in short:
            aim[part] = target[part]
            begin = _without(program, begin, part)
        if not program.keeps_rows(begin):
            break
        share = min(_MOST_OF_ONE, 3 * _SHARE * _at_once(executor) / len(short))
        seconds = share * deadline.left
        plan, _ = improve(
            ground, plan, aim, short, seconds, deadline, executor, begin=begin
        )
    return plan


def _at_once(executor: Executor | None) -> int:
    return 1 if executor is None else _AT_ONCE


def _without(program: Program, plan: Floats, options: Ints) -> Floats:
    """A plan without some options, and without what only they had opened."""
    x = plan.copy()
    x[options] = program.lower[options]
    matrix = program.rows.matrix
    touched: Bools = np.zeros(matrix.shape[0], bool)
    chosen = np.zeros(program.columns, bool)
    chosen[options] = True
    touched[matrix.row[chosen[matrix.column]]] = True
    held = matrix.column < program.options
    load = np.bincount(
        matrix.row[held],
        np.abs(x[matrix.column[held]]),
        minlength=matrix.shape[0],
    )
    beside = ~held
    row, column = matrix.row[beside], matrix.column[beside]
    used, idle = np.zeros(program.columns, bool), np.zeros(program.columns, bool)
    used[column[load[row] > 0]] = True
    idle[column[touched[row]]] = True
    return np.where(idle & ~used, program.lower, x)
