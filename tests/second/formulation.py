"""A formulation that shares no code with the engine: one Boolean for each placement.

It reads the facts and nothing else, and CP-SAT proves every tier in turn. Whether the
engine's values are the best there are is then a comparison of numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from fractions import Fraction
from math import lcm
from typing import Any

from ortools.sat.python.cp_model import INFEASIBLE, OPTIMAL, CpModel, CpSolver

from matcher.domain import Problem
from matcher.policy import Policy
from second.aims import Aim, aims_of
from second.facts import Facts
from second.lawful import lawful_placements
from second.together import add_rules


def best_values(
    problem: Problem, policy: Policy, *, without: Collection[str] = ()
) -> Iterator[tuple[str, Fraction]]:
    """Name and best value of each tier, one after the other; none if there is no plan.

    Only the objectives of the policy are read. ``without`` names rules that are not in
    force. Each value is proven, and held by all that follow.
    """
    stated = _Stated(problem, without)
    for aim in stated.aims(policy):
        total, unit = stated.total(aim)
        best = stated.extreme(total, aim.most)
        if best is None:
            return
        stated.model.add(total == best)
        yield aim.name, Fraction(best, unit)


def contested(problem: Problem, policy: Policy) -> Iterator[str]:
    """Tiers that decide something: plans left by those above differ in their value."""
    stated = _Stated(problem, ())
    for aim in stated.aims(policy):
        total, _ = stated.total(aim)
        worst = stated.extreme(total, not aim.most)
        best = stated.extreme(total, aim.most)
        stated.model.add(total == best)
        if worst != best:
            yield aim.name


class _Stated:
    """A problem as a model of CP-SAT, and what each aim adds up in it."""

    def __init__(self, problem: Problem, without: Collection[str]) -> None:
        self.facts = Facts(problem)
        self.model = CpModel()
        self.chosen = {
            one: self.model.new_bool_var("")
            for one in lawful_placements(self.facts, without)
        }
        add_rules(self.model, self.facts, self.chosen, without)

    def aims(self, policy: Policy) -> Iterator[Aim]:
        """All aims of a policy, in order."""
        for objective in policy.tiers:
            yield from aims_of(self.facts, objective)

    def total(self, aim: Aim) -> tuple[Any, int]:
        """What an aim adds up, in whole numbers, and how many of them make one."""
        if aim.points is None:
            return self._worst_rate()
        return sum(aim.points(one) * x for one, x in self.chosen.items()), 1

    def _worst_rate(self) -> tuple[Any, int]:
        """A whole number of parts that no region's rate is below."""
        living = Counter(self.facts.region(one.id) for one in self.facts.newcomers)
        parts = lcm(*living.values())
        rate = self.model.new_int_var(0, parts, "rate")
        for region, size in living.items():
            placed = sum(
                x
                for one, x in self.chosen.items()
                if self.facts.region(one.candidate) == region
            )
            self.model.add(size * rate <= parts * placed)
        return rate, parts

    def extreme(self, total: Any, most: bool) -> int | None:
        """The proven most or least of a total; ``None`` when no plan is lawful."""
        if most:
            self.model.maximize(total)
        else:
            self.model.minimize(total)
        solver = CpSolver()
        solver.parameters.catch_sigint_signal = False
        # One worker is as fast here as many, and the same on every machine.
        solver.parameters.num_workers = 1
        solver.parameters.linearization_level = 2
        status = solver.solve(self.model)
        if status == INFEASIBLE:
            return None
        if status != OPTIMAL:
            raise RuntimeError(f"no proof: {solver.status_name(status)}")
        self._hint(solver)
        found: int = solver.value(total)
        return found

    def _hint(self, solver: CpSolver) -> None:
        """Let the next search begin where this one ended."""
        self.model.clear_hints()
        for x in self.chosen.values():
            self.model.add_hint(x, solver.value(x))
