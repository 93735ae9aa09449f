"""A scenario: a name and the changes that make it, applied to the facts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from pydantic import Field

from matcher.domain import Fact, Problem
from matcher.domain.fact import Name
from matcher.errors import Fault, ProblemError
from matcher.whatif.additions import NewCandidates, NewSlots
from matcher.whatif.calendar_changes import Intakes, Split
from matcher.whatif.capacity import (
    ClassSeats,
    Closed,
    CompanyCapacity,
    Fewest,
    OfficeCapacity,
    Places,
)
from matcher.whatif.change import Change, Replaced, fields_of
from matcher.whatif.decisions import Declined, Pinned, Reconsidered, Released
from matcher.whatif.months import Available, Later, StartOffered
from matcher.whatif.people import Qualified, TravelMinutes, Withdrawn
from matcher.whatif.requirements import Approved, MayClose, ShareLimits
from matcher.whatif.resources import ResourceCapacity
from matcher.whatif.wishes import Interested, Unbound

AnyChange = (
    Places
    | Closed
    | CompanyCapacity
    | OfficeCapacity
    | ClassSeats
    | Withdrawn
    | TravelMinutes
    | Qualified
    | NewCandidates
    | NewSlots
    | Declined
    | Pinned
    | Released
    | Available
    | Fewest
    | Reconsidered
    | Interested
    | Unbound
    | Later
    | StartOffered
    | MayClose
    | Approved
    | ShareLimits
    | ResourceCapacity
    | Intakes
    | Split
)
"""Every change of the facts that can be stated, found or advised."""


class Scenario(Fact):
    """What may happen, by a name of its own: changes, in the order they are made.

    Examples
    --------
    >>> five_more = {"change": "places", "trades": ["weld"], "add": 5}
    >>> Scenario.model_validate({"name": "welders", "changes": [five_more]}).changes
    (Places(add=5, to=None, change='places', slots=(), trades=('weld',), regions=()),)
    """

    name: Name
    changes: tuple[Annotated[AnyChange, Field(discriminator="change")], ...] = ()


def apply(problem: Problem, changes: Iterable[Change]) -> Problem:
    """The problem after some changes, made in order and judged once at the end.

    Raises
    ------
    ProblemError
        If a change names an id the problem does not have, or if the facts contradict
        one another afterwards.

    Examples
    --------
    >>> problem = Problem(first_month="2022-08", training_offices=[
    ...     {"id": "north", "capacity": 60}
    ... ])
    >>> apply(problem, [OfficeCapacity(add=5)]).training_offices[0].capacity
    65
    """
    changes = tuple(changes)
    faults = unknown_ids(problem, changes)
    if faults:
        raise ProblemError(faults)
    facts, update = fields_of(problem), Replaced()
    for change in changes:
        update |= change.replaced(Problem.model_construct(**(facts | update)))
    return problem.model_copy(update=update) if update else problem


def unknown_ids(
    problem: Problem, changes: Iterable[Change], place: str = "changes"
) -> list[Fault]:
    """A fault for each field of the changes that names an id nobody has by then."""
    known: dict[str, set[str]] = {}

    def ids(collection: str) -> set[str]:
        if collection not in known:
            known[collection] = {one.id for one in getattr(problem, collection)}
        return known[collection]

    faults = []
    for position, change in enumerate(changes):
        for field in change.named():
            if not ids(field).issuperset(getattr(change, field)):
                column = f"{place}[{position}].{field}"
                details = (("of", field),)
                faults.append(Fault("known_id", column=column, details=details))
        for collection, new in change.brings().items():
            ids(collection).update(new)
    return faults
