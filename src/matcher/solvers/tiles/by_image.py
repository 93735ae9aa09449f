"""Twins as one while parts are solved; then the plan nearest to what is found."""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import replace

from matcher.program import Floats, Program
from matcher.solvers.base.answer import Answer, TierAnswer, idle
from matcher.solvers.base.clock import Deadline, News
from matcher.solvers.cohorts import cohorts
from matcher.solvers.cohorts.twins import Twins
from matcher.solvers.tiles.aimed import aimed_plan
from matcher.solvers.tiles.ground import better, over_columns
from matcher.solvers.tiles.lifting import nearest_plan, telling_plans
from matcher.solvers.tiles.search import MOST_AS_A_WHOLE, bounded, searched
from matcher.solvers.tiles.tier_bounds import counted_bound

_LIFT_SHARE = 0.15


def by_image(
    twins: Twins,
    deadline: Deadline,
    executor: Executor | None,
    people: int,
    to_the_end: bool,
) -> Answer | None:
    """Parts of the image, in which twins are one; then the plan nearest to it.

    ``None`` where nothing near it is a plan of the program.
    """
    program = twins.program
    most = replace(deadline, seconds=deadline.seconds - _LIFT_SHARE * deadline.left)
    known: list[Floats] = []

    def lift(image: Floats) -> Floats | None:
        plan = aimed_plan(program, image[twins.column])
        if plan is not None:
            known[:] = [better(program, plan, known[0] if known else None)]
        return plan

    heard = telling_plans(deadline, lift)
    most = replace(most, listener=heard.listener)
    found = searched(over_columns(twins.image), most, executor, people)
    if isinstance(found, Answer):
        return found if found.status == "infeasible" else None
    lift(found.plan)
    nearest = nearest_plan(twins, found.plan, deadline.left / 3)
    if nearest is not None:
        known[:] = [better(program, nearest, known[0] if known else None)]
    if not known:
        return None
    plan = known[0]
    deadline.tell(News(plan))
    small = program.options <= MOST_AS_A_WHOLE
    if to_the_end and small and not deadline.passed:
        limit = replace(deadline, seconds=deadline.seconds - deadline.left / 2)
        whole = cohorts.solve(program, limit.silent(), plan=plan)
        if whole.status == "optimal":
            return replace(whole, route="tiles")
        plan = better(program, plan, whole.x)
    seen = twins.image_of(plan)
    of_image = bounded(found, seen, deadline, executor, people)
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
