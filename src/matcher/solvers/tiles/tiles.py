"""The route for programs whose relaxation no longer fits the time: part by part.

A flow that relaxes the program bounds its tiers and says what each tile should have
room for. The tiles are solved apart; then neighbourhoods across their borders are
solved again, everything else held, until none of them gains; at last the whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from matcher.program import Bools, Floats, Ints, Linear, Program, WorstRate
from matcher.solvers.base.answer import Answer, Status, TierAnswer, idle
from matcher.solvers.base.clock import Deadline, News
from matcher.solvers.cohorts import cohorts
from matcher.solvers.cohorts.greedy import first_plan
from matcher.solvers.cohorts.twins import Twins, twins_in
from matcher.solvers.tiles.aimed import aimed_plan
from matcher.solvers.tiles.flow_bound import Guide, guide_of
from matcher.solvers.tiles.ground import (
    Ground,
    ground_of,
    improve,
    standing,
    telling_of_better,
)
from matcher.solvers.tiles.levels import in_levels
from matcher.solvers.tiles.lifting import nearest_plan, telling_plans
from matcher.solvers.tiles.neighbours import until_none_gains
from matcher.solvers.tiles.tier_bounds import bounds_alone, counted_bound, tier_answers
from matcher.solvers.tiles.tile_duals import tile_bound
from matcher.solvers.tiles.tiling import Cells, bonds_of, cells_of, merged, stay_apart

PEOPLE = 1000
"""People in a tile, which takes about a second where there are few tiers."""

_CELLS_IN_A_TILE = 50
_NEAR = 6
_BOUNDS_SHARE = 0.2
_FLOW_SHARE = 0.2
_MOST_SECONDS = 8.0
_LIFT_SHARE = 0.15
_MOST_AS_A_WHOLE = 50_000


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
    early = tuple(program.tiers[: _draws_begin(program)])
    twins = twins_in(program, early) if early else None
    if twins is None:
        return _by_parts(program, deadline, executor, people, to_the_end)
    return _by_image(twins, deadline, executor, people, to_the_end)


def _by_image(
    twins: Twins,
    deadline: Deadline,
    executor: Executor | None,
    people: int,
    to_the_end: bool,
) -> Answer:
    """Parts of the image, in which twins are one; then the plan nearest to it."""
    program = twins.program
    most = replace(deadline, seconds=deadline.seconds - _LIFT_SHARE * deadline.left)

    known: list[Floats] = []

    def lift(image: Floats) -> Floats | None:
        plan = aimed_plan(program, image[twins.column])
        if plan is not None:
            known[:] = [_better(program, plan, known[0] if known else None)]
        return plan

    heard = telling_plans(deadline, lift)
    most = replace(most, listener=heard.listener)
    found = _searched(_over_columns(twins.image), most, executor, people)
    if isinstance(found, Answer):
        if found.status == "infeasible":
            return found
        return _by_parts(program, deadline, executor, people, to_the_end)
    lift(found.plan)
    nearest = nearest_plan(twins, found.plan, deadline.left / 3)
    if nearest is not None:
        known[:] = [_better(program, nearest, known[0] if known else None)]
    if not known:
        return _by_parts(program, deadline, executor, people, to_the_end)
    plan = known[0]
    deadline.tell(News(plan))
    small = program.options <= _MOST_AS_A_WHOLE
    if to_the_end and small and not deadline.passed:
        limit = replace(deadline, seconds=deadline.seconds - deadline.left / 2)
        whole = cohorts.solve(program, limit.silent(), plan=plan)
        if whole.status == "optimal":
            return replace(whole, route="tiles")
        plan = _better(program, plan, whole.x)
    seen = twins.image_of(plan)
    of_image = _bounded(found, seen, deadline, executor, people)
    tiers = _as_for_plan(program, plan, of_image)
    return Answer("tiles", "feasible", plan, tiers, "unknown")


def _as_for_plan(
    program: Program, plan: Floats, of_image: tuple[TierAnswer, ...]
) -> tuple[TierAnswer, ...]:
    """Values of a plan; bounds of its image as long as the values above are equal."""
    known, answers, same = {one.name: one for one in of_image}, [], True
    for tier in program.tiers:
        if tier.idle:
            answers.append(idle(tier))
            continue
        value, found = tier.worth(plan), known.get(tier.name)
        answer = TierAnswer(
            tier.name, value, counted_bound(program, tier), "counting", 0.0
        )
        if found is not None and same:
            answer = replace(answer, bound=found.bound, proof=found.proof)
            same = found.value == value
        answers.append(answer)
    return tuple(answers)


def _draws_begin(program: Program) -> int:
    draws = [nth for nth, tier in enumerate(program.tiers) if tier.draw]
    return min(draws, default=len(program.tiers))


def _by_parts(
    program: Program,
    deadline: Deadline,
    executor: Executor | None,
    people: int,
    to_the_end: bool,
) -> Answer:
    """Tiles, neighbourhoods, and bounds; in the end perhaps the whole."""
    found = _searched(program, deadline, executor, people)
    if isinstance(found, Answer):
        return found
    plan = found.plan
    search = replace(deadline, seconds=deadline.seconds - _BOUNDS_SHARE * deadline.left)
    small = program.options <= _MOST_AS_A_WHOLE
    if to_the_end and small and not search.passed:
        # What the whole finds on its way may be worse than what is known.
        whole = cohorts.solve(program, search.silent(), plan=plan)
        if whole.x is not None and _better(program, plan, whole.x) is whole.x:
            return replace(whole, route="tiles")
    tiers = _bounded(found, plan, deadline, executor, people)
    status: Status = "optimal" if all(tier.closed for tier in tiers) else "feasible"
    return Answer("tiles", status, plan, tiers, "unknown")


@dataclass(frozen=True)
class _Found:
    """A plan, and what bounds are made from."""

    plan: Floats
    ground: Ground
    cells: Cells
    guide: Guide | None
    flow: Answer | None
    alone: Mapping[str, Fraction]


def _searched(
    program: Program, deadline: Deadline, executor: Executor | None, people: int
) -> _Found | Answer:
    """Tiles and neighbourhoods in most of the time; or why there is no plan."""
    first = _any_plan(program, deadline)
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
    search = replace(deadline, seconds=deadline.seconds - _BOUNDS_SHARE * deadline.left)
    plan = _started(program, first.x, flow)
    deadline.tell(News(plan))
    ground = ground_of(program, _aims(program, flow))
    cells = cells_of(program, people / _CELLS_IN_A_TILE)
    if program.options and not search.passed:
        plan = _part_by_part(
            ground, cells, plan, first.x, flow, people, search, executor
        )
    return _Found(plan, ground, cells, guide, flow, alone)


def _bounded(
    found: _Found,
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


def _target(plan: Floats, flow: Answer | None) -> Floats:
    """The options of the relaxed plan, if there is one."""
    target = plan.copy()
    if flow is not None and flow.x is not None:
        target[: len(flow.x)] = flow.x
    return target


def _started(program: Program, plan: Floats, flow: Answer | None) -> Floats:
    """The better of a plan and one that is made at once."""
    aimed = None
    if flow is not None and flow.x is not None:
        aimed = aimed_plan(program, _target(plan, flow))
    return _better(program, plan, first_plan(program) if aimed is None else aimed)


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
    target, cost = _target(empty, flow), _first_cost(program)
    if stay_apart(program, merged(cells, people).of_slot):
        tiled = in_levels(
            ground, cells, bonds, empty, target, cost, people, deadline, executor
        )
        if _better(program, plan, tiled) is plan:  # the time was too short for some
            filled = aimed_plan(program, _with_people_of(program, tiled, target))
            plan = _better(program, plan, filled)
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
        if isinstance(tier, WorstRate)
    }


def _with_people_of(program: Program, plan: Floats, target: Floats) -> Floats:
    """A plan, and the target's options of those it does not place: perhaps no plan."""
    options = program.options
    people = np.zeros(int(program.candidate.max(initial=-1)) + 1, bool)
    people[program.candidate[plan[:options] > 0.5]] = True
    both = plan.copy()
    both[:options] = np.where(
        people[program.candidate], plan[:options], target[:options]
    )
    return both


def _first_cost(program: Program) -> Floats:
    """Cost of each column by the first tier that may be summed."""
    costs = (tier.cost for tier in program.tiers if isinstance(tier, Linear))
    return next(costs, np.zeros(program.columns)).astype(np.float64)


def _lacking(program: Program, cells: Cells, more: Floats) -> Floats:
    """What each cell costs more than in the relaxed plan."""
    cell = cells.of_slot[program.slot]
    lacking = np.bincount(cell, more[: program.options], minlength=len(cells))
    return lacking.astype(np.float64)
