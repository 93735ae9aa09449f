"""Changes of what people wish: where to go, and with whom."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from matcher.domain import Candidate, Problem
from matcher.domain.fact import Ids
from matcher.whatif.change import Change, Replaced, changed, each


class Interested(Change):
    """People who ask for slots as well, after all they asked for.

    Examples
    --------
    >>> Interested(candidates=("C0117",), slots=("verdal-weld-3",)).change
    'interested'
    """

    change: Literal["interested"] = "interested"
    candidates: Annotated[Ids, Field(min_length=1)]
    slots: Annotated[Ids, Field(min_length=1)]

    def named(self) -> Iterable[str]:
        return ("candidates", "slots")

    def replaced(self, problem: Problem) -> Replaced:
        def interested(one: Candidate) -> Candidate:
            asked = {target for group in one.interests for target in group}
            new = tuple(slot for slot in self.slots if slot not in asked)
            return changed(one, interests=(*one.interests, new)) if new else one

        return {"candidates": each(problem.candidates, self.candidates, interested)}


class Unbound(Change):
    """Groups of companions, or of people apart, that no longer bind.

    Examples
    --------
    >>> Unbound(companions=("g1",)).change
    'unbound'
    """

    change: Literal["unbound"] = "unbound"
    companions: Ids = ()
    apart: Ids = ()

    @model_validator(mode="after")
    def _some(self) -> Self:
        if not self.companions and not self.apart:
            raise PydanticCustomError("nothing_named", "groups are named")
        return self

    def named(self) -> Iterable[str]:
        return ("companions", "apart")

    def replaced(self, problem: Problem) -> Replaced:
        return {
            "companions": tuple(
                one for one in problem.companions if one.id not in self.companions
            ),
            "apart": tuple(one for one in problem.apart if one.id not in self.apart),
        }
