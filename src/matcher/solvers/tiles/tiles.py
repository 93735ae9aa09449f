"""The route for programs whose relaxation no longer fits the time: part by part.

A flow that relaxes the program bounds its tiers and says what each tile should have
room for. The tiles are solved apart; then neighbourhoods across their borders are
solved again, everything else held, until none of them gains; at last the whole.
"""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import replace

from matcher.program import Program
from matcher.solvers.base.answer import Answer, Status
from matcher.solvers.base.clock import Deadline
from matcher.solvers.cohorts import cohorts
from matcher.solvers.cohorts.twins import twins_in
from matcher.solvers.tiles.by_image import by_image
from matcher.solvers.tiles.ground import better, over_columns, telling_of_better
from matcher.solvers.tiles.search import (
    BOUNDS_SHARE,
    MOST_AS_A_WHOLE,
    bounded,
    searched,
)

PEOPLE = 1000
"""People in a tile, which takes about a second where there are few tiers."""


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
    program = over_columns(program)
    deadline = telling_of_better(program, deadline)
    early = tuple(program.tiers[: _draws_begin(program)])
    twins = twins_in(program, early) if early else None
    if twins is not None:
        answer = by_image(twins, deadline, executor, people, to_the_end)
        if answer is not None:
            return answer
    return _by_parts(program, deadline, executor, people, to_the_end)


def _by_parts(
    program: Program,
    deadline: Deadline,
    executor: Executor | None,
    people: int,
    to_the_end: bool,
) -> Answer:
    """Tiles, neighbourhoods, and bounds; in the end perhaps the whole."""
    found = searched(program, deadline, executor, people)
    if isinstance(found, Answer):
        return found
    plan = found.plan
    search = replace(deadline, seconds=deadline.seconds - BOUNDS_SHARE * deadline.left)
    small = program.options <= MOST_AS_A_WHOLE
    if to_the_end and small and not search.passed:
        # What the whole finds on its way may be worse than what is known.
        whole = cohorts.solve(program, search.silent(), plan=plan)
        if whole.x is not None and better(program, plan, whole.x) is whole.x:
            return replace(whole, route="tiles")
    tiers = bounded(found, plan, deadline, executor, people)
    status: Status = "optimal" if all(tier.closed for tier in tiers) else "feasible"
    return Answer("tiles", status, plan, tiers, "unknown")


def _draws_begin(program: Program) -> int:
    draws = [nth for nth, tier in enumerate(program.tiers) if tier.draw]
    return min(draws, default=len(program.tiers))
