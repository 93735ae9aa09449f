"""Tiles, then neighbourhoods across their borders; and bounds on what is found."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from matcher.program import Bools, Floats, Ints, Linear, Program, WorstRate
from matcher.solvers.base.answer import Answer, TierAnswer
from matcher.solvers.base.clock import Deadline, News
from matcher.solvers.tiles.aimed import aimed_plan
from matcher.solvers.tiles.flow_bound import Guide, guide_of
from matcher.solvers.tiles.ground import Ground, better, ground_of, improve
from matcher.solvers.tiles.levels import in_levels
from matcher.solvers.tiles.neighbours import until_none_gains
from matcher.solvers.tiles.start import any_plan, started, target_of, with_people_of
from matcher.solvers.tiles.tier_bounds import bounds_alone, tier_answers
from matcher.solvers.tiles.tile_duals import tile_bound
from matcher.solvers.tiles.tiling import Cells, bonds_of, cells_of, merged, stay_apart

_CELLS_IN_A_TILE = 50
_NEAR = 6
BOUNDS_SHARE = 0.2
"""Of the time, for bounds and for the whole."""
MOST_AS_A_WHOLE = 50_000
"""Options up to which the whole is asked at last."""
_FLOW_SHARE = 0.2
_MOST_SECONDS = 8.0


@dataclass(frozen=True)
class Found:
    """A plan, and what bounds are made from."""

    plan: Floats
    ground: Ground
    cells: Cells
    guide: Guide | None
    flow: Answer | None
    alone: Mapping[str, Fraction]


def searched(
    program: Program, deadline: Deadline, executor: Executor | None, people: int
) -> Found | Answer:
    """Tiles and neighbourhoods in most of the time; or why there is no plan."""
    first = any_plan(program, deadline)
    if first.x is None:
        return replace(first, route="tiles")
    deadline.tell(News(first.x))
    guide = None if deadline.passed else guide_of(program)
    aiming = replace(
        deadline, seconds=deadline.seconds - (1 - _FLOW_SHARE) * deadline.left
    )
    flow = None if guide is None else guide.solve(aiming)
    if flow is not None and flow.status == "infeasible":
        return replace(flow, route="tiles")
    alone = {} if guide is None else bounds_alone(guide, aiming)
    search = replace(deadline, seconds=deadline.seconds - BOUNDS_SHARE * deadline.left)
    plan = started(program, first.x, flow)
    deadline.tell(News(plan))
    ground = ground_of(program, _aims(program, flow))
    cells = cells_of(program, people / _CELLS_IN_A_TILE)
    if program.options and not search.passed:
        plan = _part_by_part(
            ground, cells, plan, first.x, flow, people, search, executor
        )
    return Found(plan, ground, cells, guide, flow, alone)


def bounded(
    found: Found,
    plan: Floats,
    deadline: Deadline,
    executor: Executor | None,
    people: int,
) -> tuple[TierAnswer, ...]:
    """Values and bounds of the tiers for a plan."""
    ground, guide, cells = found.ground, found.guide, found.cells
    program = ground.program

    def bound_on(cost: Ints) -> float | None:
        if guide is None or not program.options or deadline.passed:
            return None
        tile_of_slot = merged(cells, people / 2).of_slot
        half = replace(deadline, seconds=deadline.seconds - deadline.left / 2)
        return tile_bound(ground, guide, tile_of_slot, cost, half, executor)

    return tier_answers(
        program, plan, guide, found.flow, deadline, bound_on, found.alone
    )


def _part_by_part(
    ground: Ground,
    cells: Cells,
    plan: Floats,
    empty: Floats,
    flow: Answer | None,
    people: int,
    deadline: Deadline,
    executor: Executor | None,
) -> Floats:
    """Tiles first, then neighbourhoods across their borders."""
    program, bonds = ground.program, bonds_of(ground.program)
    target, cost = target_of(empty, flow), _first_cost(program)
    if stay_apart(program, merged(cells, people).of_slot):
        tiled = in_levels(
            ground, cells, bonds, empty, target, cost, people, deadline, executor
        )
        if better(program, plan, tiled) is plan:  # the time was too short for some
            filled = aimed_plan(program, with_people_of(program, tiled, target))
            plan = better(program, plan, filled)
        else:
            plan = tiled

    def improved(known: Floats, parts: list[Ints]) -> tuple[Floats, Bools]:
        seconds = min(_MOST_SECONDS, deadline.left / 2)
        return improve(ground, known, known, parts, seconds, deadline, executor)

    for size in (people / _NEAR, 2 * people / _NEAR):
        lacking = _lacking(program, cells, cost * (plan - target))
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
        if isinstance(tier, WorstRate) and found.proof != "counting"
    }


def _first_cost(program: Program) -> Floats:
    """Cost of each column by the first tier that may be summed."""
    costs = (tier.cost for tier in program.tiers if isinstance(tier, Linear))
    return next(costs, np.zeros(program.columns)).astype(np.float64)


def _lacking(program: Program, cells: Cells, more: Floats) -> Floats:
    """What each cell costs more than in the relaxed plan."""
    cell = cells.of_slot[program.slot]
    lacking = np.bincount(cell, more[: program.options], minlength=len(cells))
    return lacking.astype(np.float64)
