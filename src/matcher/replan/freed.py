"""One plan, and what the best one is when somebody in it gives her place up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import takewhile

import numpy as np

from matcher.compile import Compiled, compile_problem
from matcher.domain import Matching, Problem
from matcher.engine.judged import judged_plan
from matcher.engine.start import start_of
from matcher.engine.taken import taken_by
from matcher.policy import Policy
from matcher.program import Floats, Tier, narrowed
from matcher.solvers import Answer, Deadline, Status, solve_program

KEPT = ("kept_slot", "kept_placement")
"""Names of the tiers of the fewest changes."""


@dataclass(frozen=True)
class Freed:
    """The problem whose ``previous`` is the plan, compiled once for all who may go.

    Attributes
    ----------
    problem, policy
        Facts, and tiers with the fewest changes where they are wanted.
    time_limit
        Seconds for each solve.
    """

    problem: Problem
    policy: Policy
    time_limit: float

    @property
    def plan(self) -> Matching:
        """The plan as it stands."""
        return self.problem.previous or Matching()

    @cached_property
    def compiled(self) -> Compiled:
        """The program of everybody."""
        return compile_problem(self.problem, self.policy)

    @cached_property
    def taken(self) -> dict[str, int]:
        """The option each placed candidate has, by id."""
        return taken_by(self.compiled.options, self.plan)

    def without(self, who: str) -> tuple[Matching | None, Status]:
        """The best plan in which she has no place, and how good it is known to be.

        The tiers ahead of the fewest changes are solved first. If the plan without her
        is best in them, and they count everybody placed, it is the best of all: nobody
        can be added, and everybody keeps what she has.

        Raises
        ------
        VerificationError
            If the plan found is not lawful, or not worth what is claimed.
        """
        program, options = self.compiled.program, self.compiled.options
        keep = np.ones(program.columns, bool)
        keep[options.of([who])] = False
        left, deadline = narrowed(program, keep), Deadline(self.time_limit)
        start = self._as_it_is(who)
        plan = None if start is None else start[keep]
        first = tuple(takewhile(lambda tier: tier.name not in KEPT, left.tiers))
        answer = solve_program(replace(left, tiers=first), deadline, plan=plan)
        if answer.x is None:
            return None, answer.status
        if not _as_good(answer, plan, first):
            answer = solve_program(left, deadline, plan=answer.x, answered=answer.tiers)
        elif plan is not None:
            answer = replace(answer, x=plan)
        if answer.x is None:
            return None, answer.status
        others = options.take(keep[: program.options])
        judged = judged_plan(self.problem, self.policy, others, answer.x, answer.tiers)
        return judged, answer.status

    def _as_it_is(self, gone: str) -> Floats | None:
        """The plan without one person, where it is lawful: all columns."""
        rest = self.plan.without(gone)
        x = start_of(self.compiled, rest)
        options = self.compiled.program.options
        if x is None or x[:options].sum() < len(rest.placements):
            return None
        return x


def _as_good(answer: Answer, plan: Floats | None, tiers: Sequence[Tier]) -> bool:
    """Whether a plan is as good as an answer, in tiers that count everybody placed."""
    if plan is None or "placed" not in [tier.name for tier in tiers]:
        return False
    worth = {tier.name: tier.worth(plan) for tier in tiers}
    return answer.status == "optimal" and all(
        worth[tier.name] == tier.value for tier in answer.tiers
    )
