"""What a person lives on, month by month, until her pathway ends."""

from __future__ import annotations

from typing import Literal, NamedTuple

from matcher.domain.matching import Placement
from matcher.domain.problem import Problem
from matcher.domain.training import StageKind

IncomeSource = Literal["wage", "benefit", "nothing"]
IncomePhase = Literal["waiting", "measure"] | StageKind


class IncomeMonths(NamedTuple):
    """Months alike, from ``begins`` up to, not including, ``ends``.

    ``phase`` is what she does, ``kroner`` what she has each month and ``source`` where
    it comes from; ``covers`` says whether that is what she needs.
    """

    begins: int
    ends: int
    phase: IncomePhase
    source: IncomeSource
    kroner: int
    covers: bool

    @property
    def months(self) -> int:
        """How many months these are."""
        return self.ends - self.begins

    @property
    def gap_months(self) -> int:
        """Months that cover less than she needs."""
        return 0 if self.covers else self.months


def income_line(problem: Problem, placement: Placement) -> tuple[IncomeMonths, ...]:
    """What a person lives on from the month she is available until her pathway ends.

    A month has a wage or a benefit, never both: activity benefit is not paid beside an
    ordinary wage. Benefit follows participation, so months of waiting, before the start
    or between two stages, have nothing. Months on a measure, and of a stage without a
    wage, have the benefit. Measures are taken one after the other as soon as she is
    available; what is left until the start is waiting.

    Source: nav.no on tiltakspenger.

    Examples
    --------
    >>> problem = Problem.model_validate({
    ...     "first_month": "2022-08",
    ...     "regions": [{"id": "inn"}],
    ...     "zones": [{"id": "north"}],
    ...     "locations": [{"id": "verdal", "region": "inn", "zone": "north"}],
    ...     "companies": [{"id": "yard", "location": "verdal"}],
    ...     "slots": [{"id": "s1", "company": "yard", "kind": "job", "places": 1}],
    ...     "candidates": [{
    ...         "id": "C1", "target_group": "job_seeker", "birth_year": 2000,
    ...         "home": "verdal", "income_need": 9000, "benefit": 9000,
    ...     }],
    ... })
    >>> to_work = Placement(
    ...     candidate="C1", slot="s1", pathway="straight_to_work", start=2
    ... )
    >>> [(one.phase, one.months, one.kroner) for one in income_line(problem, to_work)]
    [('waiting', 2, 0), ('job', 12, 30000)]
    >>> gap_months(problem, to_work)
    2
    """
    person = problem.candidate[placement.candidate]
    found: list[IncomeMonths] = []

    def add(begins: int, ends: int, phase: IncomePhase, wage: int = 0) -> None:
        if ends <= begins:
            return
        kroner = 0 if phase == "waiting" else wage or person.benefit
        source: IncomeSource = "wage" if wage else "benefit" if kroner else "nothing"
        covers = kroner >= person.income_need
        found.append(IncomeMonths(begins, ends, phase, source, kroner, covers))

    month = person.available_from
    for name in placement.measures:
        ends = min(month + problem.measure[name].delay, placement.start)
        add(month, ends, "measure")
        month = max(month, ends)
    add(month, placement.start, "waiting")
    month = placement.start
    for stage, begins, ends in problem.stages_of(placement):
        add(month, begins, "waiting")
        add(begins, ends, stage.kind, stage.wage)
        month = ends
    return tuple(found)


def gap_months(problem: Problem, placement: Placement) -> int:
    """Months that cover less than the person of a placement needs."""
    return sum(one.gap_months for one in income_line(problem, placement))
