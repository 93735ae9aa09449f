"""How much is used of what there is, month by month or class by class."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from matcher.domain import Matching, Problem, TrainingClass
from matcher.report.figures.months import month_text
from matcher.report.heat import heat_table
from matcher.texts import Language, word


@dataclass(frozen=True)
class HeatLine:
    """One thing, with what is used of it and what there is in each column.

    A capacity of 0 with nothing used is a column in which there is none.
    """

    name: str
    used: tuple[int, ...]
    capacity: tuple[int, ...]


@dataclass(frozen=True)
class Heat:
    """Lines over the same columns: ``"resources"`` by month, or ``"classes"``."""

    of: Literal["resources", "classes"]
    columns: tuple[str, ...]
    lines: tuple[HeatLine, ...]


def heat_lines(problem: Problem, matching: Matching, language: Language) -> Heat:
    """Resources by month, up to the last month of any use; classes without resources.

    Classes are families by month of start, over the zones they gather; a class has room
    for all its groups.

    Examples
    --------
    >>> from matcher.domain import Matching, Problem
    >>> heat_lines(Problem(first_month="2022-08"), Matching(), "en").lines
    ()
    """
    rows = heat_table(problem, matching)
    if not rows:
        return _classes(problem, matching, language)
    last = max(
        (nth for row in rows for nth, one in enumerate(row.used) if one), default=0
    )
    months = range(last + 1)
    names = (month_text(problem.month_name(month), language) for month in months)
    lines = (
        HeatLine(row.resource, row.used[: last + 1], row.capacity[: last + 1])
        for row in rows
    )
    return Heat("resources", tuple(names), tuple(lines))


def _classes(problem: Problem, matching: Matching, language: Language) -> Heat:
    people = Counter(
        one for placement in matching.placements for one in placement.classes
    )
    begun = (
        one for placement in problem.incumbents.values() for one in placement.classes
    )
    people.update(begun)
    zones = {zone.id: nth for nth, zone in enumerate(problem.zones)}
    names = {zone.id: zone.name or zone.id for zone in problem.zones}

    def where(one: TrainingClass) -> tuple[int, ...]:
        return tuple(sorted(zones[zone] for zone in one.zones)) or tuple(zones.values())

    columns = sorted(
        {where(one) for one in problem.training_classes}, key=lambda c: (len(c), c)
    )
    ids = list(names)
    heads = [
        word("figure_heat_all", language)
        if len(column) == len(ids) > 1
        else ", ".join(names[ids[nth]] for nth in column)
        for column in columns
    ]
    keys = sorted({(one.family, one.start) for one in problem.training_classes})
    lines = []
    for family, start in keys:
        used, room = [0] * len(columns), [0] * len(columns)
        for one in problem.training_classes:
            if (one.family, one.start) == (family, start):
                nth = columns.index(where(one))
                used[nth] += people[one.id]
                room[nth] += one.max * one.parallel
        month = month_text(problem.month_name(start), language)
        lines.append(HeatLine(f"{family} {month}", tuple(used), tuple(room)))
    return Heat("classes", tuple(heads), tuple(lines))
