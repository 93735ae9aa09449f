"""Our own planner of visits on a season: seconds, components, value and bound."""

from __future__ import annotations

import time

from bench.benchmark import Figures, Part, Task, UnansweredError
from bench.clock import measured
from matcher.scenarios import VISIT_SCENARIOS, visit_scenario
from matcher.scenarios.visits import Kind
from matcher.visits import VisitProblem, plan_visits
from matcher.visits.measure import Tier

_CLOSING = 60.0
NAMES = {size.visitors: name for name, size in VISIT_SCENARIOS.items()}
"""The season of a number of visitors."""


def season_of(task: Task, kind: Kind) -> VisitProblem:
    """The season that a measurement is about."""
    return visit_scenario(NAMES[task.n], kind, task.seed)


def planned(kind: Kind, tiers: tuple[Tier, ...]) -> Part:
    """A part that plans a season; a small one is planned first, so all is loaded."""

    def part(task: Task) -> Figures:
        figures: Figures = {}
        plan_visits(visit_scenario("pilot30", kind), tiers=tiers, time_limit=5.0)
        begun = time.perf_counter()
        problem = season_of(task, kind)
        figures["build"] = time.perf_counter() - begun
        with measured(figures, "whole", task, _CLOSING):
            result = plan_visits(
                problem, tiers=tiers, time_limit=task.seconds, seed=task.seed
            )
        if result.schedule is None:
            raise UnansweredError(f"no schedule: {result.status}")
        tier = result.tiers[-1]
        figures |= {"value": float(tier.value), "bound": float(tier.bound)}
        figures |= {"gap of value": 100 * tier.gap}
        figures |= {"proven": float(result.status == "optimal")}
        return figures | {name: float(one) for name, one in result.components.items()}

    return part
