"""Whether any plan is lawful: found and judged from ids, or refuted."""

from __future__ import annotations

import numpy as np

from matcher.compile import allowed_options, compile_problem
from matcher.diagnose.demands import demands
from matcher.diagnose.matter import what_matters
from matcher.diagnose.member import Member, Members
from matcher.diagnose.settled import TimeIsUpError, settled
from matcher.domain import Matching, Problem
from matcher.engine.judged import judged_plan
from matcher.policy import Policy
from matcher.program import assemble
from matcher.solvers import Deadline, refuting_rows


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
    compiled = compile_problem(problem, policy.model_copy(update={"tiers": ()}))
    program, matter = what_matters(compiled.program)
    options = compiled.options.take(matter)
    x = settled(program, deadline)
    return None if x is None else judged_plan(problem, policy, options, x)


def refuting_members(
    problem: Problem, policy: Policy, deadline: Deadline
) -> frozenset[Member] | None:
    """Whose rows leave no lawful plan while no mask is lifted, by duals.

    Some may be of no need. ``None`` when duals prove nothing.
    """
    if deadline.passed:
        raise TimeIsUpError
    options = allowed_options(problem, policy)
    rows = list(demands(problem, policy.hard, options))
    whole = assemble(options.candidate, options.slot, rows, [], ())
    program, _ = what_matters(whole)
    proof = refuting_rows(program, deadline.left)
    if proof is None:
        return None
    owners, block = Members(problem), program.rows
    return frozenset(
        owners.of_row(block.rules[row], block.subjects[row])
        for row in np.flatnonzero(proof).tolist()
    )
