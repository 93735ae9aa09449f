"""One plan, and what the best one is when somebody in it gives her place up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import takewhile

import numpy as np

from matcher.compile import Compiled, compile_problem
from matcher.domain import Matching, Problem
from matcher.engine.incumbent import plan_of
from matcher.errors import VerificationError
from matcher.policy import Policy
from matcher.program import Block, Bools, Floats, Ints, Linear, Program, Tier, ints
from matcher.replan.person import in_any_order
from matcher.solvers import Answer, Deadline, Status, solve_program
from matcher.verify import tier_values, verify

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
        options = self.compiled.options
        had = {in_any_order(one) for one in self.plan.placements}
        here = options.of(one.candidate for one in self.plan.placements)
        placements = options.take(here).placements()
        return {
            one.candidate: option
            for option, one in zip(here.tolist(), placements, strict=True)
            if in_any_order(one) in had
        }

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
        left, deadline = _only(program, keep), Deadline(self.time_limit)
        start = self._as_it_is(self.taken[who])
        plan = None if start is None else start[keep]
        first = tuple(takewhile(lambda tier: tier.name not in KEPT, left.tiers))
        answer = solve_program(replace(left, tiers=first), deadline, plan=plan)
        if answer.x is None:
            return None, answer.status
        if not _as_good(answer, plan, first):
            answer = solve_program(left, deadline, plan=answer.x, answered=answer.tiers)
        elif plan is not None:
            answer = replace(answer, x=plan)
        return self._verified(
            answer, ints(np.flatnonzero(keep[: program.options]))
        ), answer.status

    def _verified(self, answer: Answer, inside: Ints) -> Matching:
        """The plan of an answer, of which these options are all."""
        if answer.x is None:
            raise VerificationError("there is no plan to verify")
        chosen = inside[answer.x[: len(inside)] > 0.5]
        matching = plan_of(self.compiled.options.take(ints(chosen)))
        broken = verify(self.problem, matching, self.policy)
        values = tier_values(self.problem, matching, self.policy)
        if broken or any(values[tier.name] != tier.value for tier in answer.tiers):
            raise VerificationError("a plan found for a free place does not hold")
        return matching

    def _as_it_is(self, gone: int) -> Floats | None:
        """The plan without one of its options, where it is lawful: all columns."""
        program = self.compiled.program
        stay = ints([one for one in self.taken.values() if one != gone])
        keep = np.arange(program.columns) >= program.options
        keep[stay] = True
        held = _only(program, keep)
        lower = np.where(np.arange(held.columns) < held.options, 1.0, held.lower)
        answer = solve_program(
            replace(held, lower=lower, tiers=()), Deadline(self.time_limit)
        )
        if answer.x is None:
            return None
        x = np.zeros(program.columns)
        x[keep] = answer.x
        return x


def _as_good(answer: Answer, plan: Floats | None, tiers: Sequence[Tier]) -> bool:
    """Whether a plan is as good as an answer, in tiers that count everybody placed."""
    if plan is None or "placed" not in [tier.name for tier in tiers]:
        return False
    worth = {tier.name: tier.worth(plan) for tier in tiers}
    return answer.status == "optimal" and all(
        worth[tier.name] == tier.value for tier in answer.tiers
    )


def _only(program: Program, keep: Bools) -> Program:
    """The program with only some of its columns."""
    inside = keep[: program.options]
    return replace(
        program,
        candidate=program.candidate[inside],
        slot=program.slot[inside],
        lower=program.lower[keep],
        upper=program.upper[keep],
        rows=_narrowed(program.rows, keep),
        cuts=_narrowed(program.cuts, keep),
        tiers=tuple(_of(tier, keep, inside) for tier in program.tiers),
    )


def _narrowed(block: Block, keep: Bools) -> Block:
    return replace(block, matrix=block.matrix.take_columns(keep))


def _of(tier: Tier, keep: Bools, inside: Bools) -> Tier:
    if not isinstance(tier, Linear):
        return replace(tier, group=tier.group[inside])
    which = keep if len(tier.points) == len(keep) else inside
    return replace(tier, points=tier.points[which])
