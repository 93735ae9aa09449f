"""Changes of what has been decided: somebody said no, a placement is to stand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from matcher.domain import Commitment, Decline, Placement, Problem
from matcher.domain.fact import Ids
from matcher.whatif.change import Change, Replaced


class Declined(Change):
    """People and slots, or whole companies, that said no to each other.

    Whichever of the two said it: each of ``candidates`` is out of the question at each
    of ``slots`` and ``companies``. A pin there falls away.

    Examples
    --------
    >>> Declined(candidates=("C0117",), slots=("verdal-weld-3",)).change
    'declined'
    """

    change: Literal["declined"] = "declined"
    candidates: Annotated[Ids, Field(min_length=1)]
    slots: Ids = ()
    companies: Ids = ()

    @model_validator(mode="after")
    def _somewhere(self) -> Self:
        if not self.slots and not self.companies:
            raise PydanticCustomError("nothing_named", "slots or companies are named")
        return self

    def named(self) -> Iterable[str]:
        return ("candidates", "slots", "companies")

    def replaced(self, problem: Problem) -> Replaced:
        said = [
            *(
                Decline(candidate=c, slot=s)
                for c in self.candidates
                for s in self.slots
            ),
            *(
                Decline(candidate=c, company=f)
                for c in self.candidates
                for f in self.companies
            ),
        ]
        new = [one for one in said if one not in problem.declines]
        return {
            "declines": (*problem.declines, *new),
            "commitments": tuple(
                one for one in problem.commitments if not self._ends(problem, one)
            ),
        }

    def _ends(self, problem: Problem, one: Commitment) -> bool:
        """Whether a pin is of somebody and some place that said no."""
        who, slot = one.placement.candidate, one.placement.slot
        if one.kind != "pinned" or who not in self.candidates:
            return False
        return slot in self.slots or problem.slot[slot].company in self.companies


class Reconsidered(Change):
    """People and slots that no longer say no to each other, nor the slots' companies.

    Whichever of the two said it.

    Examples
    --------
    >>> Reconsidered(candidates=("C0117",), slots=("verdal-weld-3",)).change
    'reconsidered'
    """

    change: Literal["reconsidered"] = "reconsidered"
    candidates: Annotated[Ids, Field(min_length=1)]
    slots: Annotated[Ids, Field(min_length=1)]

    def named(self) -> Iterable[str]:
        return ("candidates", "slots")

    def replaced(self, problem: Problem) -> Replaced:
        companies = {problem.slot[slot].company for slot in self.slots}
        return {
            "declines": tuple(
                one
                for one in problem.declines
                if one.candidate not in self.candidates
                or not (one.slot in self.slots or one.company in companies)
            )
        }


class Pinned(Change):
    """Placements that any plan must hold; one for each person named.

    A pin she had before falls away.

    Examples
    --------
    >>> agreed = {"candidate": "C0117", "slot": "verdal-weld-3", "pathway": "direct"}
    >>> Pinned.model_validate({"placements": [agreed]}).candidates
    ('C0117',)
    """

    change: Literal["pinned"] = "pinned"
    placements: Annotated[tuple[Placement, ...], Field(min_length=1)]

    @field_validator("placements", mode="after")
    @classmethod
    def _one_each(cls, placements: tuple[Placement, ...]) -> tuple[Placement, ...]:
        if len({one.candidate for one in placements}) < len(placements):
            raise PydanticCustomError("repeated", "each person may be pinned only once")
        return placements

    @property
    def candidates(self) -> tuple[str, ...]:
        """Who is pinned."""
        return tuple(one.candidate for one in self.placements)

    @property
    def slots(self) -> tuple[str, ...]:
        """Where they are pinned."""
        return tuple(one.slot for one in self.placements)

    @property
    def training_classes(self) -> tuple[str, ...]:
        """The classes they are pinned to."""
        return tuple(name for one in self.placements for name in one.classes)

    @property
    def measures(self) -> tuple[str, ...]:
        """The measures they are pinned with."""
        return tuple(name for one in self.placements for name in one.measures)

    def named(self) -> Iterable[str]:
        return ("candidates", "slots", "training_classes", "measures")

    def replaced(self, problem: Problem) -> Replaced:
        pins = (Commitment(kind="pinned", placement=one) for one in self.placements)
        others = _without_pins(problem, frozenset(self.candidates))
        return {"commitments": (*others, *pins)}


class Released(Change):
    """People whose pins no longer stand; incumbents stay where they are.

    Examples
    --------
    >>> Released(candidates=("C0117",)).change
    'released'
    """

    change: Literal["released"] = "released"
    candidates: Annotated[Ids, Field(min_length=1)]

    def named(self) -> Iterable[str]:
        return ("candidates",)

    def replaced(self, problem: Problem) -> Replaced:
        return {"commitments": _without_pins(problem, frozenset(self.candidates))}


def _without_pins(problem: Problem, people: frozenset[str]) -> tuple[Commitment, ...]:
    return tuple(
        one
        for one in problem.commitments
        if one.kind != "pinned" or one.placement.candidate not in people
    )
