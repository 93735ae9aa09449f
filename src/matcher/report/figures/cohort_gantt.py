"""When cohorts are at each stage: a line of months for each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import get_args

from matcher.domain.training import StageKind
from matcher.report.figures.cohort_lines import CohortBar, CohortLine, CohortPlan
from matcher.report.figures.drawing import (
    PHONE,
    bar,
    figure,
    fitted,
    legend,
    nothing,
    tick,
    width_of,
    write,
)
from matcher.report.figures.figure import Figure
from matcher.report.figures.months import span_text
from matcher.report.figures.svg import Mark
from matcher.report.figures.words import summary
from matcher.texts import Language, label, word

_KEY = "cohorts"
_ROW = 20
_LEFT, _RIGHT = 42.0, 90.0
_HEIGHTS: dict[str, int] = {
    "school": 12,
    "practice": 4,
    "summer": 4,
    "apprenticeship": 12,
    "job": 8,
    "course": 4,
}
_KINDS: tuple[StageKind, ...] = get_args(StageKind)


def cohort_gantt(plan: CohortPlan, language: Language) -> Figure:
    """A bar of stages for each of ``cohort_lines``.

    Each month shows the stage that most of the cohort is at.

    Examples
    --------
    >>> school = CohortBar("school", 0, 2, 8)
    >>> line = CohortLine("north-BA", 1, 8, (school,))
    >>> cohort_gantt(CohortPlan(("Aug 2022", "Sep 2022"), (line,)), "en").rows
    (('north-BA', '8', 'school Aug 2022 – Sep 2022 (8)'),)
    """
    title = word("figure_cohorts", language)
    heads = [word(one, language) for one in ("cohort", "cohort_people")]
    table = [[*heads, word("figure_stages", language)]]
    if not plan.lines or not plan.months:
        return nothing(_KEY, title, table[0], language)
    key, top = legend(_KEY, _signs(plan, language), _HEIGHTS)
    bottom = top + 18 + len(plan.lines) * _ROW
    marks = [key, *_axis(plan.months, top, bottom)]
    for nth, line in enumerate(plan.lines):
        y = top + 18 + nth * _ROW
        room = PHONE * _LEFT / 100 - 8
        marks.append(write(fitted(line.name, room), _LEFT - 2, y + 12, "end"))
        marks.append(write(str(line.people), 100, y + 12, "end"))
        marks += _stages(plan, line, y + 8)
        table.append([line.name, str(line.people), _told_stages(plan, line, language)])
    seen = word("figure_cohorts_all", language).format(
        cohorts=sum(line.cohorts for line in plan.lines),
        first=plan.months[_first(plan)],
        last=plan.months[-1],
    )
    said = summary(seen, language)
    return figure(_KEY, title, said, bottom, marks, table)


def _first(plan: CohortPlan) -> int:
    begins = [one.begins for line in plan.lines for one in line.bars]
    return min(begins, default=0)


def _across(plan: CohortPlan, month: int) -> float:
    return _LEFT + (_RIGHT - _LEFT) * month / len(plan.months)


def _stages(plan: CohortPlan, line: CohortLine, y: float) -> Iterator[Mark]:
    months = [_most(line, month) for month in range(len(plan.months))]
    at = 0
    for kind, run in groupby(months):
        length = len(list(run))
        if kind is not None:
            begins, ends = _across(plan, at), _across(plan, at + length)
            high = _HEIGHTS[kind]
            yield bar(begins, ends, y - high / 2, high, kind)
        at += length


def _most(line: CohortLine, month: int) -> StageKind | None:
    """The stage most of a cohort is at."""
    there: Counter[StageKind] = Counter()
    for one in line.bars:
        if one.begins <= month < one.ends:
            there[one.kind] += one.people
    return max(there, key=lambda kind: (there[kind], _KINDS.index(kind)), default=None)


def _axis(months: tuple[str, ...], top: float, bottom: float) -> Iterator[Mark]:
    """A line where the months and each year begin."""
    room = (_RIGHT - _LEFT) / len(months)
    last = -1.0
    yield tick(_LEFT, top + 14, bottom - top - 14, "axis")
    yield write(months[0], _LEFT - 2, top + 10, "end muted")
    for nth, name in enumerate(months):
        year = name.rpartition(" ")[2]
        if nth == 0 or months[nth - 1].endswith(year):
            continue
        across = _LEFT + room * nth
        yield tick(across, top + 14, bottom - top - 14, "axis")
        width = 100 * width_of(year) / PHONE
        if across > last and across + width <= 100:
            yield write(year, across, top + 10, "muted")
            last = across + width


def _signs(plan: CohortPlan, language: Language) -> list[tuple[str, str]]:
    found = {one.kind for line in plan.lines for one in line.bars}
    return [(kind, label("stage", kind, language)) for kind in _KINDS if kind in found]


def _told_stages(plan: CohortPlan, line: CohortLine, language: Language) -> str:
    return "; ".join(_told(plan, one, language) for one in line.bars)


def _told(plan: CohortPlan, one: CohortBar, language: Language) -> str:
    months = span_text(plan.months[one.begins], plan.months[one.ends - 1])
    return f"{label('stage', one.kind, language)} {months} ({one.people})"
