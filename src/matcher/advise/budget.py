"""What a plan needs of what is for sale costs no more than the budget."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import reduce
from math import gcd
from typing import Literal

import numpy as np

from matcher.advise.option_prices import option_prices
from matcher.advise.price_list import Sum
from matcher.advise.sale import Sale
from matcher.advise.seats import more_seats, seat_rows, sold_classes
from matcher.domain import Matching, Problem, Reason, Violation
from matcher.program import (
    Bools,
    Linear,
    Objective,
    Options,
    Rows,
    Rule,
    Sense,
    ints,
    stack_rows,
)


class Budget(Rule):
    """What a plan needs of what is for sale costs no more than so many kroner.

    The problem it judges is the one with everything bought (``Sale.everything``).
    """

    rule: Literal["budget"] = "budget"
    sale: Sale
    kroner: Sum

    def eligible_routes(self, problem: Problem, options: Options) -> Bools:
        allowed: Bools = np.isfinite(option_prices(self.sale, options))
        return allowed

    def rows(self, problem: Problem, options: Options) -> Rows:
        unit = unit_of(self.sale)
        prices = option_prices(self.sale, options) / unit
        paid = np.flatnonzero(prices)
        classes = sold_classes(self.sale)
        budget = Rows(
            subjects=("budget",),
            lower=np.array([-np.inf]),
            upper=np.array([float(self.kroner // unit)]),
            row=np.zeros(len(paid), dtype=np.int64),
            option=paid,
            value=prices[paid],
            columns=tuple(more_seats(self.sale, one) for one in classes),
            aux_row=np.zeros(len(classes), dtype=np.int64),
            aux_column=np.arange(len(classes), dtype=np.int64),
            aux_value=np.array(
                [self.sale.seat_price(one) / unit for one in classes], float
            ),
        )
        seats = (seat_rows(self.sale, one, options) for one in classes)
        return stack_rows(budget, *(rows for rows in seats if rows is not None))

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        for one in matching.placements:
            if self.sale.need(one) is None:
                yield Violation("not_for_sale", candidate=one.candidate, slot=one.slot)
        for name, seats in self.sale.seats(matching).items():
            most = more_seats(self.sale, self.sale.before.training_class[name]).upper
            if seats > most:
                yield Violation("not_for_sale", training_class=name, most=most)
        spent = self.sale.spent(matching)
        if spent > self.kroner:
            yield Violation(
                self.rule, kroner=self.kroner, spent=spent, amount=spent - self.kroner
            )

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        return None


class LeastSpent(Objective):
    """As little money as possible. 1 point = the greatest unit of all prices."""

    objective: Literal["least_spent"] = "least_spent"
    sale: Sale

    def tiers(self, problem: Problem, options: Options) -> Sequence[Linear]:
        unit = unit_of(self.sale)
        seats = {
            more_seats(self.sale, one).key: self.sale.seat_price(one) // unit
            for one in sold_classes(self.sale)
        }
        points = ints(option_prices(self.sale, options) / unit)
        return [Linear(self.objective, "least", points, seats)]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        return [(self.objective, "least")]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        return (Fraction(self.sale.spent(matching), unit_of(self.sale)),)


def unit_of(sale: Sale) -> int:
    """The largest whole number of kroner that all prices are multiples of."""
    courses = [one.kroner for one in sale.prices.courses]
    fares = [one.kroner for one in sale.prices.travel]
    seats = [sale.seat_price(one) for one in sold_classes(sale)]
    return reduce(gcd, [*courses, *fares, *seats], 0) or 1
