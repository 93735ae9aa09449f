"""Two costs at once on a large face, with a weight too small to prove by itself.

Whatever the weight w: if the plan found reaches a bound on the first cost that a flow
proves, no plan has less of the first, and among those that have as much the bound on
w first + second leaves no less than bound - w first for the second.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from matcher.program import Floats
from matcher.solvers.base.clock import Deadline, News
from matcher.solvers.base.face import Face
from matcher.solvers.large.guide import guide_of
from matcher.solvers.large.implied import without_implied_rows
from matcher.solvers.large.large import minimise_large
from matcher.solvers.stage.stage import Stage

WORTHWHILE = 5_000
"""Two costs are worth looking at together on a face with more free columns."""
_WEIGHT = 100
_LARGEST = 2**24


@dataclass(frozen=True)
class Ahead:
    """What looking ahead has found.

    Attributes
    ----------
    face
        The face with a plan no worse in the first cost, then in the second.
    stages
        The stages of both costs when the first is proven; otherwise none.
    """

    face: Face
    stages: tuple[Stage, ...]


def look_ahead(
    face: Face,
    first: Floats,
    second: Floats,
    deadline: Deadline,
    beyond: Callable[[Floats], Deadline],
) -> Ahead:
    """Minimise two costs at once, and keep what that proves of each.

    Parameters
    ----------
    face
        What is open.
    first, second
        Whole costs, shape (columns,).
    deadline
        When to stop and say what is known; told of better plans.
    beyond
        By a plan of the least first cost: whom to tell of the second cost.
    """
    weight = _WEIGHT * max(1.0, float(np.abs(second).max(initial=0.0)))
    both = weight * first + second
    guide = guide_of(face, first)
    if guide is None or np.abs(both).max(initial=0.0) > _LARGEST:
        return Ahead(face, ())

    def worth(plan: Floats) -> tuple[float, float]:
        return float(np.round(first @ plan)), float(np.round(second @ plan))

    telling = _Telling(face.plan, worth, weight, guide.bound, deadline, beyond)
    heard = replace(deadline, listener=telling.hear)
    stage = minimise_large(without_implied_rows(face), both, heard)
    plan = stage.face.plan
    value, rest = worth(plan)
    if value > guide.bound + 0.5:
        better = (value, rest) < worth(face.plan)
        return Ahead(replace(face, plan=plan) if better else face, ())
    bound = min(rest, stage.bound - weight * value)
    return Ahead(
        stage.face,
        (
            Stage(stage.face, value, value, "duals"),
            Stage(stage.face, rest, bound, stage.proof),
        ),
    )


@dataclass
class _Telling:
    """Tells of plans better in the first cost, then the second, and of bounds.

    A bound on both together says nothing of either until the first is proven; from
    then on it is one on the second.
    """

    plan: Floats
    worth: Callable[[Floats], tuple[float, float]]
    weight: float
    least: float
    deadline: Deadline
    beyond: Callable[[Floats], Deadline]
    bound: float = -np.inf

    def hear(self, news: News) -> None:
        better = None
        if news.plan is not None and self.worth(news.plan) < self.worth(self.plan):
            better = self.plan = news.plan
        if news.bound is not None:
            self.bound = max(self.bound, news.bound)
        value, rest = self.worth(self.plan)
        if value <= self.least + 0.5:
            bound = min(rest, self.bound - self.weight * value)
            self.beyond(self.plan).tell(News(plan=better, bound=bound))
        elif better is not None:
            self.deadline.tell(News(plan=better))
