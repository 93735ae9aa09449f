"""The route for programs whose relaxation no longer fits the time: part by part.

A flow that relaxes the program bounds its tiers and says what each tile should have
room for. The tiles are solved apart; then neighbourhoods across their borders are
solved again, everything else held, until none of them gains; at last the whole.
"""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import replace
from fractions import Fraction

import numpy as np

from matcher.program import Bools, Floats, Ints, Linear, Program, WorstRate
from matcher.solvers import cohorts
from matcher.solvers.answer import Answer, Status
from matcher.solvers.clock import Deadline, News
from matcher.solvers.errand import packs
from matcher.solvers.flow_bound import guide_of
from matcher.solvers.greedy import first_plan
from matcher.solvers.ground import (
    Ground,
    ground_of,
    improve,
    standing,
    telling_of_better,
)
from matcher.solvers.neighbours import homes, options_of, until_none_gains
from matcher.solvers.tier_bounds import tier_answers
from matcher.solvers.tile_duals import tile_bound
from matcher.solvers.tiling import Cells, bonds_of, cells_of, merged

PEOPLE = 450
"""People in a tile or neighbourhood: where a part takes about a second."""

_CELLS_IN_A_TILE = 8
_AT_ONCE = 2
_TILES_SHARE = 0.6
_BOUNDS_SHARE = 0.25
_MOST_SECONDS = 20.0


def solve(
    program: Program,
    deadline: Deadline,
    executor: Executor | None = None,
    *,
    people: int = PEOPLE,
    to_the_end: bool = True,
) -> Answer:
    """Find a good plan of a large program, with bounds; the best one if time allows.

    Parameters
    ----------
    program
        Any program.
    deadline
        When to return the best plan known, with the bounds known by then.
    executor
        Where parts are solved; they travel as arrays. In this process if not given.
    people
        About how many people a part has.
    to_the_end
        Whether to solve the whole where time is left.
    """
    program = _over_columns(program)
    deadline = telling_of_better(program, deadline)
    first = _any_plan(program, deadline)
    if first.x is None:
        return replace(first, route="tiles")
    deadline.tell(News(first.x))
    guide = None if deadline.passed else guide_of(program)
    flow = None if guide is None else guide.solve(deadline)
    if flow is not None and flow.status == "infeasible":
        return replace(flow, route="tiles")
    spent = _BOUNDS_SHARE * deadline.left
    search = replace(deadline, seconds=deadline.seconds - spent)
    start = _better(program, first.x, first_plan(program))
    deadline.tell(News(start))
    plan = first.x
    ground = ground_of(program, _aims(program, flow))
    cells = cells_of(program, people / _CELLS_IN_A_TILE)
    if program.options and not search.passed:
        plan = _part_by_part(ground, cells, plan, flow, people, search, executor)
    plan = _better(program, plan, start)
    if to_the_end and not search.passed:
        # What the whole finds on its way may be worse than what is known.
        whole = cohorts.solve(program, search.silent())
        if whole.x is not None and _better(program, plan, whole.x) is whole.x:
            return replace(whole, route="tiles")

    def bound_on(cost: Ints) -> float | None:
        if guide is None or not program.options or deadline.passed:
            return None
        tile_of_slot = merged(cells, people / 2).of_slot
        half = replace(deadline, seconds=deadline.seconds - deadline.left / 2)
        return tile_bound(ground, guide, tile_of_slot, cost, half, executor)

    tiers = tier_answers(program, plan, guide, flow, deadline, bound_on)
    status: Status = "optimal" if all(tier.closed for tier in tiers) else "feasible"
    return Answer("tiles", status, plan, tiers, "unknown")


def _over_columns(program: Program) -> Program:
    """The program with points for every column in each linear tier."""
    tiers = tuple(
        replace(
            tier,
            points=np.pad(tier.points, (0, program.columns - len(tier.points))),
        )
        if isinstance(tier, Linear)
        else tier
        for tier in program.tiers
    )
    return replace(program, tiers=tiers)


def _any_plan(program: Program, deadline: Deadline) -> Answer:
    """A plan to start from: nobody placed where that is one."""
    if program.keeps_rows(program.lower):
        return Answer("tiles", "feasible", program.lower, (), "unknown")
    return cohorts.solve(replace(program, tiers=()), deadline)


def _better(program: Program, plan: Floats, other: Floats | None) -> Floats:
    """The better of two plans; the second where they are equally good."""
    if other is None or standing(program, plan) < standing(program, other):
        return plan
    return other


def _part_by_part(
    ground: Ground,
    cells: Cells,
    plan: Floats,
    flow: Answer | None,
    people: int,
    deadline: Deadline,
    executor: Executor | None,
) -> Floats:
    """Tiles first, then neighbourhoods across their borders."""
    program, bonds = ground.program, bonds_of(ground.program)
    tiles = merged(cells, people)
    target = plan.copy()
    if flow is not None and flow.x is not None:
        target[: program.options] = flow.x
    tile_of_cell = np.zeros(len(cells), dtype=np.int64)
    tile_of_cell[cells.of_slot] = tiles.of_slot
    home = homes(program, cells, bonds, target, 0)
    parts = options_of(program, cells, home, tile_of_cell, plan)
    at_once = 1 if executor is None else _AT_ONCE
    share = _TILES_SHARE * deadline.left * at_once / len(parts)
    plan, gained = improve(ground, plan, target, parts, share, deadline, executor)

    def improved(known: Floats, parts: list[Ints]) -> tuple[Floats, Bools]:
        seconds = min(_MOST_SECONDS, deadline.left / 2)
        return improve(ground, known, known, parts, seconds, deadline, executor)

    smaller = () if gained.all() else (people / 2,)
    for size in (*smaller, people, 2 * people):
        lacking = _lacking(program, cells, plan, target)
        plan = until_none_gains(
            program, cells, bonds, plan, lacking, size, improved, deadline
        )
    return plan


def _aims(program: Program, flow: Answer | None) -> dict[str, Fraction]:
    """Rates the flow does not allow to be exceeded."""
    if flow is None:
        return {}
    return {
        tier.name: found.bound
        for tier, found in zip(program.tiers, flow.tiers, strict=True)
        if isinstance(tier, WorstRate)
    }


def _lacking(program: Program, cells: Cells, plan: Floats, target: Floats) -> Floats:
    """What each cell costs more than in the relaxed plan, by the first tiers."""
    options = program.options
    cost = next(packs(program), (np.zeros(program.columns), []))[0][:options]
    more = cost * (plan - target)[:options]
    cell = cells.of_slot[program.slot]
    return np.bincount(cell, more, minlength=len(cells)).astype(np.float64)
