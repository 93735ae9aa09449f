"""Changes that bring new people and new places."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from matcher.domain import Candidate, Company, Problem, Slot
from matcher.whatif.change import Change, Replaced


class NewCandidates(Change):
    """People who take part from now on.

    Examples
    --------
    >>> late = {"id": "C9", "target_group": "job_seeker", "birth_year": 2001,
    ...         "home": "verdal"}
    >>> NewCandidates.model_validate({"candidates": [late]}).change
    'new_candidates'
    """

    change: Literal["new_candidates"] = "new_candidates"
    candidates: Annotated[tuple[Candidate, ...], Field(min_length=1)]

    def brings(self) -> Mapping[str, tuple[str, ...]]:
        return {"candidates": tuple(one.id for one in self.candidates)}

    def replaced(self, problem: Problem) -> Replaced:
        return {"candidates": (*problem.candidates, *self.candidates)}


class NewSlots(Change):
    """Slots that are offered from now on, and the ``companies`` that are new with them.

    Examples
    --------
    >>> slot = {"id": "s9", "company": "yard", "trade": "weld", "places": 2}
    >>> NewSlots.model_validate({"slots": [slot]}).slots[0].places
    2
    """

    change: Literal["new_slots"] = "new_slots"
    slots: Annotated[tuple[Slot, ...], Field(min_length=1)]
    companies: tuple[Company, ...] = ()

    def brings(self) -> Mapping[str, tuple[str, ...]]:
        return {
            "slots": tuple(one.id for one in self.slots),
            "companies": tuple(one.id for one in self.companies),
        }

    def replaced(self, problem: Problem) -> Replaced:
        return {
            "slots": (*problem.slots, *self.slots),
            "companies": (*problem.companies, *self.companies),
        }
