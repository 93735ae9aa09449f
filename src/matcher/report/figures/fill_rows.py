"""How full each slot is, to draw from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from matcher.domain import Matching, Problem
from matcher.program import FactArrays
from matcher.report.layout import region_names


@dataclass(frozen=True)
class FillRow:
    """A slot, or several together.

    Attributes
    ----------
    name, part
        What it is called, and the region or other part it belongs to (may be empty).
    placed
        People of the plan.
    open, reserved
        Places for them, and those kept for ordinary applicants. An incumbent's place is
        neither.
    least
        Fewest newcomers, or 0.
    slots
        How many slots these are.
    """

    name: str
    part: str
    placed: int
    open: int
    reserved: int
    least: int = 0
    slots: int = 1


def fill_rows(problem: Problem, matching: Matching) -> tuple[FillRow, ...]:
    """A row for each slot.

    Examples
    --------
    >>> from matcher.domain import Matching, Problem
    >>> fill_rows(Problem(first_month="2022-08"), Matching())
    ()
    """
    people = Counter(one.slot for one in matching.placements)
    places = FactArrays(problem).slot_open.tolist()
    names = region_names(problem)
    return tuple(
        FillRow(
            name=slot.id,
            part=names[problem.slot_location(slot.id).region],
            placed=people[slot.id],
            open=room,
            reserved=slot.reserved,
            least=slot.min_cohort,
        )
        for slot, room in zip(problem.slots, places, strict=True)
    )


def summed(name: str, part: str, rows: Iterable[FillRow]) -> FillRow:
    """Several slots as one."""
    some = list(rows)
    return FillRow(
        name=name,
        part=part,
        placed=sum(one.placed for one in some),
        open=sum(one.open for one in some),
        reserved=sum(one.reserved for one in some),
        slots=sum(one.slots for one in some),
    )
