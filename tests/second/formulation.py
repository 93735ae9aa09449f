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
from second.together import Chosen, add_rules


def best_values(
    problem: Problem, policy: Policy, *, without: Collection[str] = ()
) -> Iterator[tuple[str, Fraction]]:
    """Name and best value of each tier, one after the other; none if there is no plan.

    Only the objectives of the policy are read. ``without`` names rules that are not in
    force. Each value is proven, and held by all that follow.
    """
    facts = Facts(problem)
    model = CpModel()
    chosen = {
        one: model.new_bool_var("") for one in lawful_placements(facts, without)
    }
    add_rules(model, facts, chosen, without)
    for objective in policy.tiers:
        for aim in aims_of(facts, objective):
            total, unit = _total(model, facts, chosen, aim)
            best = _best(model, total, aim.most)
            if best is None:
                return
            model.add(total == best)
            yield aim.name, Fraction(best, unit)


def _best(model: CpModel, total: Any, most: bool) -> int | None:
    """The proven best of a total; ``None`` when no plan keeps all rules."""
    if most:
        model.maximize(total)
    else:
        model.minimize(total)
    solver = CpSolver()
    solver.parameters.num_workers = 8
    status = solver.solve(model)
    if status == INFEASIBLE:
        return None
    if status != OPTIMAL:
        raise RuntimeError(f"no proof: {solver.status_name(status)}")
    model.clear_hints()
    for variable in range(len(model.proto.variables)):
        found = model.get_int_var_from_proto_index(variable)
        model.add_hint(found, solver.value(found))
    return round(solver.objective_value)


def _total(
    model: CpModel, facts: Facts, chosen: Chosen, aim: Aim
) -> tuple[Any, int]:
    """What an aim adds up, in whole numbers, and how many of them make one."""
    if aim.points is not None:
        return sum(aim.points(one) * x for one, x in chosen.items()), 1
    living = Counter(facts.region(one.id) for one in facts.newcomers)
    unit = lcm(*living.values())
    rate = model.new_int_var(0, unit, "rate")
    for region, size in living.items():
        placed = sum(x for one, x in chosen.items() if facts.region(one.candidate) == region)
        model.add(size * rate <= unit * placed)
    return rate, unit
