"""How much of each resource is used in each month, beside what there is."""

from __future__ import annotations

from collections import Counter
from itertools import chain

from pydantic import BaseModel, ConfigDict

from matcher.domain import Matching, Problem
from matcher.domain.fact import Id
from matcher.report.layout import crossed
from matcher.texts import Language, word

OVER = "!"
"""Marks a month in which more is used than there is."""


class HeatRow(BaseModel):
    """A resource by month, counted from the problem's first month.

    ``used`` is what new people and incumbents use, ``by_incumbents`` the part of these
    alone. Months beyond a resource's own list have a capacity of 0.
    """

    model_config = ConfigDict(frozen=True)

    resource: Id
    used: tuple[int, ...]
    by_incumbents: tuple[int, ...]
    capacity: tuple[int, ...]

    @property
    def over(self) -> tuple[int, ...]:
        """The months in which more is used than there is."""
        pairs = enumerate(zip(self.used, self.capacity, strict=True))
        return tuple(month for month, (used, most) in pairs if used > most)


def heat_table(problem: Problem, matching: Matching) -> tuple[HeatRow, ...]:
    """A row for each resource, all over the same months: up to the last that matters.

    Examples
    --------
    >>> from matcher.domain import Matching, Problem, Resource
    >>> seats = Resource(id="school_seats", capacity=(6, 6))
    >>> problem = Problem(first_month="2022-08", resources=(seats,))
    >>> [row.capacity for row in heat_table(problem, Matching())]
    [(6, 6)]
    """
    begun = list(problem.incumbents.values())
    used: Counter[tuple[Id, int]] = Counter()
    theirs: Counter[tuple[Id, int]] = Counter()
    for placement in chain(matching.placements, begun):
        incumbent = placement.candidate in problem.incumbents
        for use, stage_months in problem.uses_of(placement):
            for month in stage_months:
                used[use.resource, month] += use.amount
                theirs[use.resource, month] += use.amount * incumbent
    lists = {one.id: one.capacity for one in problem.resources}
    lengths = [len(capacity) for capacity in lists.values()]
    months = max([*lengths, *(month + 1 for _, month in used)], default=0)
    return tuple(
        HeatRow(
            resource=resource,
            used=tuple(used[resource, month] for month in range(months)),
            by_incumbents=tuple(theirs[resource, month] for month in range(months)),
            capacity=(*capacity, *[0] * (months - len(capacity))),
        )
        for resource, capacity in lists.items()
    )


def heat_text(
    problem: Problem, rows: tuple[HeatRow, ...], language: Language = "en"
) -> str:
    """Months below one another, up to the last in which anything is used."""
    by_id = {row.resource: row for row in rows}
    used = [month for row in rows for month, one in enumerate(row.used) if one]
    months = max(used, default=0) + 1 if rows else 0

    def cell(month: str, resource: str) -> str:
        row, nth = by_id[resource], int(month)
        mark = OVER if nth in row.over else " "
        return f"{row.used[nth]}/{row.capacity[nth]}{mark}"

    body = crossed(
        word("heat_month", language),
        [(str(month), problem.month_name(month)) for month in range(months)],
        [(resource, resource) for resource in by_id],
        cell,
    )
    notes = [word("heat_over", language).format(mark=OVER)]
    shown = notes if any(row.over for row in rows) else []
    return "\n".join([word("heat", language), body, *shown]) + "\n"
