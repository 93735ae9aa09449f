"""Regional large-neighbourhood search: cells and their neighbours, solved once more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np

from matcher.program import Bools, Floats, Ints, Program, ints
from matcher.solvers.base.clock import Deadline
from matcher.solvers.tiles.tiling import Cells

_AT_ONCE = 8

Improve = Callable[[Floats, list[Ints]], tuple[Floats, Bools]]
"""A plan no worse than the one given, and which parts, as free options, gained."""


def homes(
    program: Program, cells: Cells, bonds: tuple[Ints, Ints], plan: Floats, turn: int
) -> Ints:
    """Cell of each candidate: where she is placed, else where an option of hers is.

    Another option each ``turn``. Who is bonded to somebody goes where she is.
    """
    first = np.searchsorted(program.candidate, np.arange(_people(program)))
    count = np.maximum(np.bincount(program.candidate, minlength=len(first)), 1)
    option = np.minimum(first + turn % count, program.options - 1)
    taken = np.flatnonzero(plan[: program.options] > 0.5)
    option[program.candidate[taken]] = taken
    home = cells.of_slot[program.slot[option]]
    one, other = bonds
    home[other] = home[one]
    return ints(home)


def options_of(
    program: Program, cells: Cells, home: Ints, group: Ints, plan: Floats
) -> list[Ints]:
    """Free options of each group of cells: of its people, and of guests at its slots.

    Its people may leave for slots in no group; people in no group may come, each as the
    guest of one. What the plan takes now is always free.

    ``group`` numbers the groups from 0; -1 stands for cells in none of them.
    """
    options = program.options
    mine = group[home[program.candidate]]
    there = group[cells.of_slot[program.slot]]
    guest = np.full(len(home), -1)
    np.maximum.at(guest, program.candidate, there)
    whose = np.where(mine >= 0, mine, guest[program.candidate])
    inside = (mine >= 0) & ((there < 0) | (there == mine))
    visiting = (mine < 0) & (there == whose)
    free = program.upper[:options] > program.lower[:options]
    free &= (whose >= 0) & (inside | visiting | (plan[:options] > 0.5))
    option = np.flatnonzero(free)
    option = option[np.argsort(whose[option], kind="stable")]
    edges = np.searchsorted(whose[option], np.arange(group.max(initial=-1) + 2))
    return [ints(option[a:b]) for a, b in pairwise(edges)]


def until_none_gains(
    program: Program,
    cells: Cells,
    bonds: tuple[Ints, Ints],
    plan: Floats,
    lacking: Floats,
    people: float,
    improve: Improve,
    deadline: Deadline,
) -> Floats:
    """Improve neighbourhoods, several apart at once, until none of them gains.

    Each cell with its closest neighbours is a neighbourhood; a gain in any of its cells
    makes it worth another try.

    Parameters
    ----------
    lacking
        How much a cell seems to lack, shape (cells,): who comes first.
    people
        In a neighbourhood.
    """
    around = [neighbourhood(cells, cell, people) for cell in range(len(cells))]
    tried = np.zeros(len(cells), dtype=np.int64)
    waiting, turn = set(range(len(cells))), 0
    while waiting and not deadline.passed:
        order = np.lexsort((-lacking, tried)).tolist()
        chosen = _apart(around, [cell for cell in order if cell in waiting])
        group = np.full(len(cells), -1)
        for nth, cell in enumerate(chosen):
            group[around[cell]] = nth
            tried[around[cell]] += 1
        home = homes(program, cells, bonds, plan, turn)
        plan, gained = improve(plan, options_of(program, cells, home, group, plan))
        waiting -= set(chosen)
        moved = np.isin(group, np.flatnonzero(gained))
        waiting |= {cell for cell, near in enumerate(around) if moved[near].any()}
        turn += 1
    return plan


def neighbourhood(cells: Cells, cell: int, people: float) -> Ints:
    """A cell and those it is closest to, one by one, up to so many people."""
    chosen, size = [cell], cells.size[cell]
    pull: dict[int, float] = {}
    while True:
        near, strength = cells.near(chosen[-1])
        for one, each in zip(near.tolist(), strength.tolist(), strict=True):
            pull[one] = pull.get(one, 0.0) + each
        fits = [
            (-pull[one], one)
            for one in pull
            if one not in chosen and size + cells.size[one] <= people
        ]
        if not fits:
            return ints(sorted(chosen))
        chosen.append(min(fits)[1])
        size += cells.size[chosen[-1]]


def _apart(around: Sequence[Ints], order: Sequence[int]) -> list[int]:
    """Cells, in this order, whose neighbourhoods share none."""
    used: set[int] = set()
    chosen: list[int] = []
    for cell in order:
        if len(chosen) == _AT_ONCE:
            break
        near = around[cell].tolist()
        if used.isdisjoint(near):
            used.update(near)
            chosen.append(cell)
    return chosen


def _people(program: Program) -> int:
    return int(program.candidate.max(initial=-1)) + 1
