"""Changes of when people can start, and of when slots take them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field

from matcher.domain import Candidate, Problem, Slot
from matcher.domain.fact import LAST_MONTH, Ids, Month
from matcher.whatif.change import Change, Replaced, changed, each


class Available(Change):
    """People who can start so many months later, or earlier below zero.

    Nobody is available before the first month.

    Examples
    --------
    >>> Available(candidates=("C0117",), add=-2).change
    'available'
    """

    change: Literal["available"] = "available"
    candidates: Ids = ()
    add: Annotated[int, Field(ge=-1200, le=1200)]

    def named(self) -> Iterable[str]:
        return ("candidates",)

    def replaced(self, problem: Problem) -> Replaced:
        def moved(one: Candidate) -> Candidate:
            month = min(max(one.available_from + self.add, 0), LAST_MONTH)
            return changed(one, available_from=month)

        people = self.candidates or problem.candidate
        return {"candidates": each(problem.candidates, people, moved)}


class Later(Change):
    """People who start in some month at the earliest, as after a course.

    Examples
    --------
    >>> Later(candidates=("C0117",), month=2).change
    'later'
    """

    change: Literal["later"] = "later"
    candidates: Annotated[Ids, Field(min_length=1)]
    month: Month

    def named(self) -> Iterable[str]:
        return ("candidates",)

    def replaced(self, problem: Problem) -> Replaced:
        def later(one: Candidate) -> Candidate:
            return changed(one, available_from=max(one.available_from, self.month))

        return {"candidates": each(problem.candidates, self.candidates, later)}


class StartOffered(Change):
    """Slots where people may start in one more month.

    Examples
    --------
    >>> StartOffered(slots=("s1",), month=2).change
    'start_offered'
    """

    change: Literal["start_offered"] = "start_offered"
    slots: Annotated[Ids, Field(min_length=1)]
    month: Month

    def named(self) -> Iterable[str]:
        return ("slots",)

    def replaced(self, problem: Problem) -> Replaced:
        def offered(one: Slot) -> Slot:
            if self.month in one.start_months:
                return one
            return changed(one, start_months=(*one.start_months, self.month))

        return {"slots": each(problem.slots, self.slots, offered)}
