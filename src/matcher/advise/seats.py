"""Seats more in the groups of training classes, as columns and rows."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from matcher.advise.sale import Sale
from matcher.domain import TrainingClass
from matcher.program import Column, Options, Rows, ints


def sold_classes(sale: Sale) -> list[TrainingClass]:
    """Classes whose seats are for sale."""
    return [sale.before.training_class[name] for name in sale.classes]


def more_seats(sale: Sale, one: TrainingClass) -> Column:
    """Seats more in each group of a class."""
    most = 0 if sale.prices.seat is None else sale.prices.seat.most
    return Column(("more_seats", one.id), 0, most)


def seat_rows(sale: Sale, one: TrainingClass, options: Options) -> Rows | None:
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
    more = more_seats(sale, one)
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
        (-np.inf, 0.0, {1: -float(one.max), **dict.fromkeys(seats, -1.0)}),
        (-np.inf, float(sale.room(one)), {0: -float(one.parallel)}),
        (0.0, 0.0, {1: -1.0, **dict.fromkeys(runs, 1.0)}),
        *((-np.inf, 0.0, {seat: 1.0, 0: -1.0}) for seat in seats),
        *(
            (-np.inf, 0.0, {seat: 1.0, run: -float(most)})
            for seat, run in zip(seats, runs, strict=True)
        ),
        *((-np.inf, 0.0, {after: 1.0, run: -1.0}) for run, after in pairwise(runs)),
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
