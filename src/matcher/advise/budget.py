"""What a plan needs of what is for sale costs no more than the budget."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import reduce
from itertools import pairwise
from math import gcd
from typing import Literal

import numpy as np

from matcher.advise.sale import Sale
from matcher.domain import Matching, Problem, Reason, TrainingClass, Violation
from matcher.domain.fact import Count
from matcher.program import (
    Bools,
    Column,
    FactArrays,
    Floats,
    Linear,
    Objective,
    Options,
    Rows,
    Rule,
    Sense,
    ints,
    stack_rows,
)

_FREE = float("inf")


class Budget(Rule):
    """What a plan needs of what is for sale costs no more than so many kroner.

    The problem it judges is the one with everything bought (``Sale.everything``).
    """

    rule: Literal["budget"] = "budget"
    sale: Sale
    kroner: Count

    def eligible_routes(self, problem: Problem, options: Options) -> Bools:
        allowed: Bools = np.isfinite(option_prices(self.sale, options))
        return allowed

    def rows(self, problem: Problem, options: Options) -> Rows:
        unit = unit_of(self.sale)
        prices = option_prices(self.sale, options) / unit
        paid = np.flatnonzero(prices)
        classes = _sold(self.sale)
        budget = Rows(
            subjects=("budget",),
            lower=np.array([-_FREE]),
            upper=np.array([float(self.kroner // unit)]),
            row=np.zeros(len(paid), dtype=np.int64),
            option=paid,
            value=prices[paid],
            columns=tuple(_more(self.sale, one) for one in classes),
            aux_row=np.zeros(len(classes), dtype=np.int64),
            aux_column=np.arange(len(classes), dtype=np.int64),
            aux_value=np.array(
                [self.sale.seat_price(one) / unit for one in classes], float
            ),
        )
        seats = (_seat_rows(self.sale, one, options) for one in classes)
        return stack_rows(budget, *(rows for rows in seats if rows is not None))

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        for one in matching.placements:
            if self.sale.need(one) is None:
                yield Violation("not_for_sale", candidate=one.candidate, slot=one.slot)
        for name, seats in self.sale.seats(matching).items():
            most = _more(self.sale, self.sale.before.training_class[name]).upper
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
            _more(self.sale, one).key: self.sale.seat_price(one) // unit
            for one in _sold(self.sale)
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
    seats = [sale.seat_price(one) for one in _sold(sale)]
    return reduce(gcd, [*courses, *fares, *seats], 0) or 1


def option_prices(sale: Sale, options: Options) -> Floats:
    """Kroner that each option needs, infinite where nothing for sale makes it lawful.

    Shape (options,).
    """
    return _course_prices(sale, options) + _journey_prices(sale, options)


def _course_prices(sale: Sale, options: Options) -> Floats:
    people, slots = sale.before.candidates, sale.before.slots
    start = ints([route.start for route in options.routes])[options.route]
    total = np.zeros(len(options))
    for tag in sorted({one.grants for one in sale.prices.courses}):
        lacks = np.array([tag not in one.qualifications for one in people], bool)
        asks = np.array([tag in one.required_qualifications for one in slots], bool)
        price = np.full(len(options), _FREE)
        for one in sale.prices.courses:
            if one.grants == tag:
                ended = start >= one.months
                price[ended] = np.minimum(price[ended], one.kroner)
        needs = lacks[options.candidate] & asks[options.slot]
        total[needs] += price[needs]
    return total


def _journey_prices(sale: Sale, options: Options) -> Floats:
    if not sale.prices.travel:
        return np.zeros(len(options))
    facts = FactArrays(sale.before)
    beyond = options.minutes - facts.candidate_limit[options.candidate]
    price = np.full(len(options), _FREE)
    for one in sale.prices.travel:
        helps = beyond <= one.minutes
        price[helps] = np.minimum(price[helps], one.kroner)
    price[(beyond <= 0) | facts.candidate_moves[options.candidate]] = 0.0
    return price


def _sold(sale: Sale) -> list[TrainingClass]:
    """Classes whose seats are for sale."""
    return [sale.before.training_class[name] for name in sale.classes]


def _more(sale: Sale, one: TrainingClass) -> Column:
    """Seats more in each group of a class."""
    most = 0 if sale.prices.seat is None else sale.prices.seat.most
    return Column(("more_seats", one.id), 0, most)


def _seat_rows(sale: Sale, one: TrainingClass, options: Options) -> Rows | None:
    """A class holds as many as its groups do with the seats bought.

    ``None`` where so few could attend that one group holds them all.

    With g groups of ``max`` and a seats more in each, ``people <= max g + a g``. The
    product is a sum over groups: with one column each that says whether the h-th runs,
    ``z_h <= a`` and ``z_h <= most run_h``, all whole, ``people <= max g + sum z_h`` for
    some z if and only if it holds for ``a g``.
    """
    option, where = options.class_entries
    members = option[where == options.facts.class_index[one.id]]
    people = len(np.unique(options.candidate[members]))
    if people <= min(one.max, sale.room(one)):
        return None
    more = _more(sale, one)
    most, groups = more.upper, range(one.parallel)
    columns = (
        more,
        Column(("groups", one.id), 0, one.parallel),
        *(Column((f"runs_{h}", one.id), 0, 1) for h in groups),
        *(Column((f"seats_{h}", one.id), 0, most) for h in groups),
    )
    runs = [2 + h for h in groups]
    seats = [2 + one.parallel + h for h in groups]
    rows: list[tuple[float, float, dict[int, float]]] = [
        (-_FREE, 0.0, {1: -float(one.max), **dict.fromkeys(seats, -1.0)}),
        (-_FREE, float(sale.room(one)), {0: -float(one.parallel)}),
        (0.0, 0.0, {1: -1.0, **dict.fromkeys(runs, 1.0)}),
        *((-_FREE, 0.0, {seat: 1.0, 0: -1.0}) for seat in seats),
        *(
            (-_FREE, 0.0, {seat: 1.0, run: -float(most)})
            for seat, run in zip(seats, runs, strict=True)
        ),
        *((-_FREE, 0.0, {after: 1.0, run: -1.0}) for run, after in pairwise(runs)),
    ]
    entries = [
        (row, column, value)
        for row, (_, _, line) in enumerate(rows)
        for column, value in line.items()
    ]
    return Rows(
        subjects=(one.id,) * len(rows),
        lower=np.array([low for low, _, _ in rows]),
        upper=np.array([high for _, high, _ in rows]),
        row=np.repeat(np.arange(2), len(members)),
        option=np.tile(members, 2),
        value=np.ones(2 * len(members)),
        columns=columns,
        aux_row=ints([row for row, _, _ in entries]),
        aux_column=ints([column for _, column, _ in entries]),
        aux_value=np.array([value for _, _, value in entries], float),
    )
