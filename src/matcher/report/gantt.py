"""When the people of each cohort are at each stage, as numbers to draw from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain
from typing import Literal

from pydantic import BaseModel, ConfigDict

from matcher.domain import Matching, Placement, Problem
from matcher.domain.fact import Id
from matcher.domain.training import StageKind
from matcher.report.layout import listed
from matcher.texts import Language, label, word

_Of = Literal["training_class", "slot"]
_Cohort = tuple[_Of, Id, int]


class GanttBar(BaseModel):
    """So many people at one kind of stage, from a month up to, not including, another.

    Months count from the problem's first month.
    """

    model_config = ConfigDict(frozen=True)

    kind: StageKind
    begins: int
    ends: int
    people: int


class GanttRow(BaseModel):
    """A cohort: a training class, or who begins together in a slot without a class.

    ``start`` is the month the first of them begins. ``incumbents`` are in a pathway
    before the match; they are among the ``people``.
    """

    model_config = ConfigDict(frozen=True)

    cohort: Id
    of: _Of
    start: int
    people: int
    incumbents: int
    bars: tuple[GanttBar, ...]


def gantt(problem: Problem, matching: Matching) -> tuple[GanttRow, ...]:
    """A row for each cohort, by the month it starts; incumbents included.

    Somebody with several classes is in the row of her first; people whose training
    done before is different have bars of different lengths in one row.

    Examples
    --------
    >>> from matcher.domain import Matching, Problem
    >>> gantt(Problem(first_month="2022-08"), Matching())
    ()
    """
    new = ((one, False) for one in matching.placements)
    begun = ((one, True) for one in problem.incumbents.values())
    cohorts: dict[_Cohort, list[tuple[Placement, bool]]] = {}
    for placement, incumbent in chain(new, begun):
        cohorts.setdefault(_cohort(placement), []).append((placement, incumbent))
    rows = [
        GanttRow(
            cohort=cohort,
            of=of,
            start=min(placement.start for placement, _ in members),
            people=len(members),
            incumbents=sum(incumbent for _, incumbent in members),
            bars=_bars(problem, (placement for placement, _ in members)),
        )
        for (of, cohort, _), members in cohorts.items()
    ]
    return tuple(sorted(rows, key=lambda row: (row.start, row.of, row.cohort)))


def gantt_text(
    problem: Problem, rows: Iterable[GanttRow], language: Language = "en"
) -> str:
    """The same in words: a line for each cohort with its stages and their months."""
    lines = [word("gantt", language)]
    for row in rows:
        stages = [
            word("gantt_bar", language).format(
                stage=label("stage", bar.kind, language),
                begins=problem.month_name(bar.begins),
                last=problem.month_name(bar.ends - 1),
                people=bar.people,
            )
            for bar in row.bars
        ]
        title = f"{row.cohort} ({row.people})"
        lines.append(listed(title, stages, 12, language))
    return "\n".join(lines) + "\n"


def _cohort(placement: Placement) -> _Cohort:
    """A class, whenever its people began what is ahead of it; a slot by the month."""
    if placement.classes:
        return "training_class", placement.classes[0], 0
    return "slot", placement.slot, placement.start


def _bars(problem: Problem, members: Iterable[Placement]) -> tuple[GanttBar, ...]:
    bars: Counter[tuple[int, int, StageKind]] = Counter()
    for placement in members:
        for stage, begins, ends in problem.stages_of(placement):
            if ends > begins:
                bars[begins, ends, stage.kind] += 1
    return tuple(
        GanttBar(kind=kind, begins=begins, ends=ends, people=people)
        for (begins, ends, kind), people in sorted(bars.items())
    )
