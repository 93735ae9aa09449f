"""Where the search begins: any plan, and one near what a flow would have."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.program import Floats, Program
from matcher.solvers.base.answer import Answer
from matcher.solvers.base.clock import Deadline
from matcher.solvers.cohorts import cohorts
from matcher.solvers.cohorts.greedy import first_plan
from matcher.solvers.tiles.aimed import aimed_plan
from matcher.solvers.tiles.ground import better


def any_plan(program: Program, deadline: Deadline) -> Answer:
    """A plan to start from: nobody placed where that is one."""
    if program.keeps_rows(program.lower):
        return Answer("tiles", "feasible", program.lower, (), "unknown")
    return cohorts.solve(replace(program, tiers=()), deadline)


def started(program: Program, plan: Floats, flow: Answer | None) -> Floats:
    """The better of a plan and one that is made at once."""
    aimed = None
    if flow is not None and flow.x is not None:
        aimed = aimed_plan(program, target_of(plan, flow))
    return better(program, plan, first_plan(program) if aimed is None else aimed)


def target_of(plan: Floats, flow: Answer | None) -> Floats:
    """The options of the relaxed plan, if there is one."""
    target = plan.copy()
    if flow is not None and flow.x is not None:
        target[: len(flow.x)] = flow.x
    return target


def with_people_of(program: Program, plan: Floats, target: Floats) -> Floats:
    """A plan, and the target's options of those it does not place: perhaps no plan."""
    options = program.options
    people = np.zeros(int(program.candidate.max(initial=-1)) + 1, bool)
    people[program.candidate[plan[:options] > 0.5]] = True
    both = plan.copy()
    both[:options] = np.where(
        people[program.candidate], plan[:options], target[:options]
    )
    return both
