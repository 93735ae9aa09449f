"""Small problems, tier by tier, by a mixed-integer program around a known schedule."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np

from matcher.program import Floats, Ints
from matcher.solvers import Deadline, solve_mip
from matcher.visits.arrays import NEVER, VisitArrays
from matcher.visits.bounds import bounds
from matcher.visits.measure import Tier, components, costs, weights_of
from matcher.visits.small import SmallModel

SMALL = 3_000
"""Most visits to choose from in a problem that is small."""


@dataclass(frozen=True)
class Exact:
    """What the programs say: a round for each pair, and a bound on each tier's cost.

    ``when`` is ``None`` where no schedule is known.
    """

    status: Literal["optimal", "feasible", "infeasible", "not_found"]
    when: Ints | None
    bounds: tuple[int, ...] = ()


def solve_small(
    arrays: VisitArrays, tiers: tuple[Tier, ...], known: Ints | None, deadline: Deadline
) -> Exact:
    """Solve tier by tier; a tier that meets its recomputed bound needs no program.

    Parameters
    ----------
    known
        Round of each pair in a lawful schedule, if one is known: the answer is no
        worse.
    """
    model = SmallModel(arrays, tiers)
    if known is None:
        first = solve_mip(model.model(model.cost(tiers[0]), []), deadline.left)
        if first.x is None:
            return Exact(
                "infeasible" if first.status == "infeasible" else "not_found", None
            )
        known = model.when(first.x)
    search = _Search(arrays, tiers, model, known)
    for nth in range(len(tiers)):
        search.answer(nth, deadline)
    status: Literal["optimal", "feasible"] = "optimal" if search.sure else "feasible"
    return Exact(status, search.when, tuple(search.bounds))


class _Search:
    """The schedule at hand and what is known about each tier so far."""

    def __init__(
        self,
        arrays: VisitArrays,
        tiers: tuple[Tier, ...],
        model: SmallModel,
        known: Ints,
    ) -> None:
        self.arrays, self.tiers, self.model = arrays, tiers, model
        self.bounds: list[int] = []
        self.held: list[tuple[Floats, float]] = []
        self.sure = True
        self._take(known)

    def _take(self, when: Ints) -> None:
        """Have a schedule at hand; its values are counted from ids."""
        problem = self.arrays.problem
        self.when = when
        self.values = components(problem, self.arrays.schedule(when))
        self.costs = costs(self.tiers, self.values)

    def answer(self, nth: int, deadline: Deadline) -> None:
        """Make one tier as good as can be, those before it held."""
        least = bounds(self.arrays, self.tiers[: nth + 1], self.values)[nth]
        cost = self.model.cost(self.tiers[nth])
        if least < self.costs[nth] and self.sure and not deadline.passed:
            program = self.model.model(cost, self.held)
            answer = solve_mip(program, deadline.left, in_units=True)
            if answer.x is not None:
                self._take_if_better(self.model.when(answer.x), nth)
            said = self.costs[nth]
            if answer.status == "infeasible":  # false: a solution is at hand
                said = least
            elif answer.status == "limit":
                said = _whole(answer.bound + self._beyond(nth))
            least = max(least, min(said, self.costs[nth]))
        self.sure = self.sure and least == self.costs[nth]
        self.bounds.append(least)
        self.held.append((cost, float(self.costs[nth] - self._beyond(nth))))

    def _take_if_better(self, when: Ints, nth: int) -> None:
        before, had = self.costs, (self.when, self.values)
        self._take(when)
        if self.costs[: nth + 1] > before[: nth + 1]:
            self.when, self.values = had
            self.costs = before

    def _beyond(self, nth: int) -> int:
        """What a tier costs whatever is done, of which the program knows nothing."""
        told = int(np.count_nonzero(self.arrays.told != NEVER)) + self.arrays.lost
        return weights_of(self.tiers[nth]).get("changes", 0) * told


def _whole(bound: float) -> int:
    """The least whole number that a solver's bound allows."""
    return math.ceil(bound - 1e-6) if math.isfinite(bound) else -(1 << 62)
