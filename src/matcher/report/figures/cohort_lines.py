"""Cohorts and the months of their stages, to draw from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from matcher.domain import Matching, Problem
from matcher.domain.training import StageKind
from matcher.report.figures.months import month_text
from matcher.report.gantt import GanttRow, gantt
from matcher.texts import Language, label, word

MOST = 40
"""Cohorts that are told one by one."""


@dataclass(frozen=True)
class CohortBar:
    """People at one kind of stage, from a month up to, not including, another."""

    kind: StageKind
    begins: int
    ends: int
    people: int


@dataclass(frozen=True)
class CohortLine:
    """A cohort, or several together, with their people and stages."""

    name: str
    cohorts: int
    people: int
    bars: tuple[CohortBar, ...]


@dataclass(frozen=True)
class CohortPlan:
    """Lines over months, 0 being ``months[0]``."""

    months: tuple[str, ...]
    lines: tuple[CohortLine, ...]


def cohort_lines(
    problem: Problem, matching: Matching, language: Language
) -> CohortPlan:
    """A line for each cohort, incumbents included, by the month it starts.

    Of more than 40 those without a class are told together, by their first stage and
    month; where there still are more, classes are so by family and month.

    Examples
    --------
    >>> from matcher.domain import Matching, Problem
    >>> cohort_lines(Problem(first_month="2022-08"), Matching(), "en").lines
    ()
    """
    rows = gantt(problem, matching)
    classes = [row for row in rows if row.of == "training_class"]
    slots = [row for row in rows if row.of == "slot"]
    named = [(row.cohort, row) for row in rows]
    if len(rows) > MOST:
        named = [(row.cohort, row) for row in classes]
        if len(classes) > MOST:
            named = [(_family(problem, row, language), row) for row in classes]
        named += [(_first_stage(problem, row, language), row) for row in slots]
    groups: dict[str, list[GanttRow]] = {}
    for name, row in named:
        groups.setdefault(name, []).append(row)
    lines = [_together(name, some) for name, some in groups.items()]
    last = max((bar.ends for row in rows for bar in row.bars), default=0)
    months = (month_text(problem.month_name(month), language) for month in range(last))
    return CohortPlan(tuple(months), tuple(lines))


def _together(name: str, rows: Iterable[GanttRow]) -> CohortLine:
    some = list(rows)
    bars: Counter[tuple[int, int, StageKind]] = Counter()
    for row in some:
        for bar in row.bars:
            bars[bar.begins, bar.ends, bar.kind] += bar.people
    return CohortLine(
        name,
        len(some),
        sum(row.people for row in some),
        tuple(
            CohortBar(kind, begins, ends, people)
            for (begins, ends, kind), people in sorted(bars.items())
        ),
    )


def _family(problem: Problem, row: GanttRow, language: Language) -> str:
    return word("figure_cohort_family", language).format(
        family=problem.training_class[row.cohort].family,
        month=month_text(problem.month_name(row.start), language),
    )


def _first_stage(problem: Problem, row: GanttRow, language: Language) -> str:
    kind = row.bars[0].kind if row.bars else "apprenticeship"
    return word("figure_cohort_direct", language).format(
        stage=label("stage", kind, language),
        month=month_text(problem.month_name(row.start), language),
    )
