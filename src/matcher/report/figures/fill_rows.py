"""How full each slot is, to draw from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from matcher.domain import Matching, Problem, Slot
from matcher.report.figures.counts import Number, total
from matcher.report.layout import trade_name
from matcher.texts import Language, word

By = Literal["slot", "trade"]


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
    placed: Number
    open: Number
    reserved: int
    least: int = 0
    slots: int = 1


def fill_rows(
    problem: Problem, matching: Matching, language: Language, by: By = "slot"
) -> tuple[FillRow, ...]:
    """A row for each slot, or for each trade and each other outcome.

    Examples
    --------
    >>> from matcher.domain import Matching, Problem
    >>> fill_rows(Problem(first_month="2022-08"), Matching(), "en")
    ()
    """
    people = Counter(one.slot for one in matching.placements)
    begun = Counter(one.slot for one in problem.incumbents.values())
    names = {one.id: one.name or one.id for one in problem.regions}
    rows = [
        FillRow(
            name=slot.id,
            part=names[problem.slot_location(slot.id).region],
            placed=people[slot.id],
            open=max(0, slot.places - slot.reserved - begun[slot.id]),
            reserved=slot.reserved,
            least=slot.min_cohort,
        )
        for slot in problem.slots
    ]
    if by == "slot":
        return tuple(rows)
    kinds: dict[str, list[FillRow]] = {one.id: [] for one in problem.trades}
    kinds |= {"job": [], "other_qualification": []}
    for slot, row in zip(problem.slots, rows, strict=True):
        kinds[_kind(slot)].append(row)
    names = {one.id: trade_name(one, language) for one in problem.trades}
    names |= {"job": word("work", language)}
    names |= {"other_qualification": word("other", language)}
    return tuple(summed(names[kind], "", some) for kind, some in kinds.items() if some)


def summed(name: str, part: str, rows: Iterable[FillRow]) -> FillRow:
    """Several slots as one; what is hidden in one is hidden in all."""
    some = list(rows)
    return FillRow(
        name=name,
        part=part,
        placed=total(one.placed for one in some),
        open=total(one.open for one in some),
        reserved=sum(one.reserved for one in some),
        slots=sum(one.slots for one in some),
    )


def _kind(slot: Slot) -> str:
    """The trade of an apprenticeship, or the kind of anything else."""
    if slot.kind == "apprenticeship" and slot.trade is not None:
        return slot.trade
    return slot.kind
