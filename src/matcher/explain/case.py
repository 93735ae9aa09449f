"""A plan that is explained, and what every question about it needs once."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

import numpy as np

from matcher.compile import Compiled, compile_problem
from matcher.domain import Matching, Placement, Problem, Reason, Violation
from matcher.engine import Result
from matcher.explain.barriers import Barriers, barriers, pairs_with
from matcher.explain.forced import forced
from matcher.explain.reasons import counting, least_broken
from matcher.explain.told import Ahead, Forced
from matcher.policy import Policy
from matcher.program import FactArrays, Ints


class Case:
    """Facts, rules and a plan.

    Parameters
    ----------
    problem, result
        The facts, and what ``solve`` made of them.
    time_limit
        Seconds for each solve.
    """

    def __init__(self, problem: Problem, result: Result, time_limit: float) -> None:
        self.problem, self.result = problem, result
        self.plan = result.matching or Matching()
        self.time_limit = time_limit
        self._rests: dict[str, tuple[Matching, list[Violation]]] = {}

    @property
    def policy(self) -> Policy:
        """The rules and tiers of the plan."""
        return self.result.policy

    @cached_property
    def facts(self) -> FactArrays:
        """The facts as columns."""
        return FactArrays(self.problem)

    @cached_property
    def compiled(self) -> Compiled:
        """The program and its options."""
        return compile_problem(self.problem, self.policy)

    @cached_property
    def placements(self) -> dict[str, Placement]:
        """Where the plan sends whom."""
        return self.plan.by_candidate

    def _without(self, who: str) -> tuple[Matching, list[Violation]]:
        """The plan without somebody, and what it then breaks."""
        if who not in self._rests:
            plan, rules = self.plan.without(who), counting(self.policy)
            broken = [v for r in rules for v in r.violations(self.problem, plan)]
            self._rests[who] = plan, broken
        return self._rests[who]

    @cached_property
    def _there(self) -> dict[str, list[str]]:
        there = defaultdict[str, list[str]](list)
        for placement in (*self.problem.incumbents.values(), *self.plan.placements):
            there[placement.slot].append(placement.candidate)
        return there

    def holders(self, slot: str) -> tuple[str, ...]:
        """Who is at a slot, incumbents first."""
        return tuple(self._there.get(slot, ()))

    def barriers(self, people: range | list[int], slots: range | list[int]) -> Barriers:
        """What every hard rule says of some people, by position, at some slots."""
        pairs = pairs_with(self.facts, people, slots)
        return barriers(self.problem, self.policy, pairs)

    def at(self, hers: Barriers, slot: int) -> Ahead:
        """The truth of one slot, by position, for the one whose barriers they are."""
        name = self.problem.slots[slot].id
        here = hers.take(hers.options.slot == slot)
        if not len(here.options):
            return Ahead(name, None, holders=self.holders(name), routed=False)
        nearest = here.take(here.nearest[:1])
        rank = int(nearest.options.rank[0]) or None
        told = [
            nearest.told(int(rule), 0) for rule in np.flatnonzero(nearest.barred[:, 0])
        ]
        barred = tuple(one for one in told if one is not None)
        return Ahead(
            name,
            rank,
            barred=barred,
            blocked=() if barred else self.blocked(here),
            holders=self.holders(name),
        )

    def blocked(self, here: Barriers) -> tuple[Reason, ...]:
        """Why there is no room for her on the lawful way that breaks least.

        Next to everybody else: what she would leave behind does not count.
        """
        lawful = here.take(here.nearest[: int((here.count == 0).sum())])
        placements = lawful.options.placements()
        rest, standing = self._without(placements[0].candidate)
        _, broken = least_broken(self.problem, rest, self.policy, standing, placements)
        return tuple(reason for _, reason in broken)

    def forced(self, options: Ints, least: int = 1) -> Forced:
        """What becomes of the tiers if some of these options are taken."""
        return forced(
            self.problem,
            self.compiled,
            self.result,
            options,
            least=least,
            time_limit=self.time_limit,
        )

    def options_of(self, person: str) -> Ints:
        """Positions of all lawful options of somebody."""
        return self.compiled.options.of([person])
