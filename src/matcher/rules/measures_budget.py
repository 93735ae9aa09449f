"""The measures of all placements together cost no more than there is for them."""

from __future__ import annotations

from collections.abc import Iterable
from math import gcd
from typing import ClassVar, Literal

import numpy as np

from matcher.domain import Matching, Placement, Problem, Reason, Violation
from matcher.program import (
    Bools,
    Column,
    Options,
    Rows,
    Rule,
    count_rows,
    linked_rows,
    stack_rows,
)

FUND = "measures"
"""What the row is about: there is one budget, and it has no id."""


class MeasuresBudget(Rule):
    """The measures of all placements together cost no more than there is for them.

    ``Problem.measure_budget`` is what there is, in kroner; by default nothing. What
    incumbents were given is paid for already. A placement whose own measures cost more
    than that is refused by itself. Broken by so much: 1 point = the largest sum that
    all prices are multiples of.

    Examples
    --------
    >>> MeasuresBudget().rule
    'measures_budget'
    """

    rule: Literal["measures_budget"] = "measures_budget"
    judges: ClassVar[tuple[str, ...]] = ("measures",)

    def eligible_routes(self, problem: Problem, options: Options) -> Bools | None:
        if not problem.measures:
            return None
        paid: Bools = options.measure_cost <= problem.measure_budget
        return paid

    def rows(self, problem: Problem, options: Options) -> Rows | None:
        paid = np.flatnonzero(options.measure_cost)
        if not len(paid):
            return None
        unit = gcd(*(one.cost for one in problem.measures))
        spent = Rows(
            subjects=(FUND,),
            lower=np.array([-np.inf]),
            upper=np.array([float(problem.measure_budget // unit)]),
            row=np.zeros(len(paid), dtype=np.int64),
            option=paid,
            value=(options.measure_cost[paid] // unit).astype(float),
        )
        return spent if self.broken else stack_rows(spent, _given(problem, options))

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        budget = problem.measure_budget
        for placement in matching.placements:
            cost = _cost(problem, placement)
            if cost > budget:
                yield Violation(
                    "measure_too_dear",
                    candidate=placement.candidate,
                    slot=placement.slot,
                    cost=cost,
                    budget=budget,
                )
        spent = sum(_cost(problem, placement) for placement in matching.placements)
        if spent > budget:
            unit = gcd(*(one.cost for one in problem.measures))
            yield Violation(
                "measures_budget",
                fund=FUND,
                spent=spent,
                budget=budget,
                amount=spent // unit - budget // unit,
            )

    def refuses(self, problem: Problem, placement: Placement) -> bool:
        return _cost(problem, placement) > problem.measure_budget

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        if matching is None:  # facts alone do not spend it
            return None
        spent = sum(_cost(problem, placement) for placement in matching.placements)
        left = problem.measure_budget - spent
        return Reason("measures_budget", fund=FUND, left=left, spent=spent)


def _given(problem: Problem, options: Options) -> Rows:
    """How many people are given each measure, as a whole number to decide on.

    It says nothing new of a plan. Money is spent in full by halves of people, and once
    it is decided how many are given what, there are none.
    """
    paid = [one for one in problem.measures if one.cost]
    measures = [set(route.measures) for route in options.routes]
    gives = np.array([[one.id in some for some in measures] for one in paid], bool)
    row, option = np.nonzero(gives[:, options.route])
    rows = count_rows(row, [FUND] * len(paid), 0.0, 0.0, option=option, every=True)
    columns = [
        Column(("given", one.id), 0, problem.measure_budget // one.cost) for one in paid
    ]
    every = np.arange(len(paid), dtype=np.int64)
    return linked_rows(rows, columns, every, -np.ones(len(paid)))


def _cost(problem: Problem, placement: Placement) -> int:
    """Kroner for the measures of a placement."""
    return sum(problem.measure[name].cost for name in placement.measures)
