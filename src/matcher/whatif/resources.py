"""Changes of what resources have month by month."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from matcher.domain import Problem, Resource
from matcher.domain.fact import Ids
from matcher.domain.problem import YearMonth
from matcher.whatif.change import Amount, Replaced, changed, each


class ResourceCapacity(Amount):
    """Another capacity of resources; of all if none is named.

    In ``months`` as people name them, or in every month they have a capacity stated for
    if none is named. Months before the first month change nothing.

    Examples
    --------
    >>> more = ResourceCapacity(resources=("advisers",), months=("2023-01",), add=5)
    >>> more.change
    'resource_capacity'
    """

    change: Literal["resource_capacity"] = "resource_capacity"
    resources: Ids = ()
    months: tuple[YearMonth, ...] = ()

    def named(self) -> Iterable[str]:
        return ("resources",)

    def replaced(self, problem: Problem) -> Replaced:
        meant = {problem.month_index(month) for month in self.months}

        def another(one: Resource) -> Resource:
            missing = max(meant, default=-1) + 1 - len(one.capacity)
            stated = (*one.capacity, *(0 for _ in range(missing)))
            capacity = tuple(
                self.of(much) if not meant or month in meant else much
                for month, much in enumerate(stated)
            )
            return changed(one, capacity=capacity)

        names = self.resources or [one.id for one in problem.resources]
        return {"resources": each(problem.resources, names, another)}
