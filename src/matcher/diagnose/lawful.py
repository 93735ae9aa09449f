"""Whether any plan is lawful: found and judged from ids, or refuted."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.compile import compile_problem
from matcher.diagnose.parts import TimeIsUpError
from matcher.domain import Matching, Problem
from matcher.errors import VerificationError
from matcher.policy import Policy
from matcher.program import Linear, ints
from matcher.solvers import Deadline, solve_program
from matcher.verify import verify


def lawful_plan(
    problem: Problem, policy: Policy, deadline: Deadline
) -> Matching | None:
    """Any lawful plan, however few it places; ``None`` when there is none.

    Raises
    ------
    TimeIsUpError
        If neither was found in time.
    VerificationError
        If the plan found is not lawful, which is a fault of this library.
    """
    if deadline.passed:
        raise TimeIsUpError
    compiled = compile_problem(problem, policy.model_copy(update={"tiers": ()}))
    program = compiled.program
    nothing = Linear("any", "most", ints(np.zeros(program.columns)))
    answer = solve_program(replace(program, tiers=(nothing,)), deadline)
    if answer.x is None:
        if answer.status != "infeasible":
            raise TimeIsUpError
        return None
    taken = np.flatnonzero(answer.x[: program.options] > 0.5)
    plan = Matching(placements=compiled.options.take(taken).placements())
    if verify(problem, plan, policy):
        raise VerificationError("a plan found for a diagnosis is not lawful")
    return plan
