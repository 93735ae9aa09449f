"""The placements of a plan with what can be derived from facts about each."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.domain import Matching, Problem
from matcher.domain.employers import SlotKind
from matcher.domain.fact import Id


@dataclass(frozen=True)
class PlacedRow:
    """One placement.

    Attributes
    ----------
    candidate, home, home_region
        Who, the location she lives in and its region.
    slot, company, location, office, trade, kind
        Where: the company's location and training office, and the slot's trade; empty
        without one.
    pathway, start, classes, measures
        How; ``start`` in months from the problem's first.
    rank, minutes
        Her rank of the slot, 1 is best, and the journey one way; ``None`` where she
        never asked, or where there is no way.
    moves
        Whether the place is beyond her longest journey, so that she moves house.
    """

    candidate: Id
    home: Id
    home_region: Id
    slot: Id
    company: Id
    location: Id
    office: Id
    trade: Id
    kind: SlotKind
    pathway: Id
    start: int
    classes: tuple[Id, ...]
    measures: tuple[Id, ...]
    rank: int | None
    minutes: int | None
    moves: bool


def placed_table(problem: Problem, matching: Matching) -> tuple[PlacedRow, ...]:
    """A row for each placement, by candidate.

    Examples
    --------
    >>> from matcher.domain import Matching, Problem
    >>> placed_table(Problem(first_month="2022-08"), Matching())
    ()
    """
    rows = []
    for one in matching.placements:
        person, slot = problem.candidate[one.candidate], problem.slot[one.slot]
        minutes = problem.travel_minutes(one.candidate, one.slot)
        rows.append(
            PlacedRow(
                candidate=person.id,
                home=person.home,
                home_region=problem.home_region(person.id),
                slot=slot.id,
                company=slot.company,
                location=problem.slot_location(slot.id).id,
                office=problem.company[slot.company].training_office or "",
                trade=slot.trade or "",
                kind=slot.kind,
                pathway=one.pathway,
                start=one.start,
                classes=one.classes,
                measures=one.measures,
                rank=problem.rank(person.id, slot.id),
                minutes=minutes,
                moves=minutes is None or minutes > person.max_travel_minutes,
            )
        )
    return tuple(rows)
