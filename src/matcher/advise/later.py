"""People who cannot start before a month."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field

from matcher.domain import Problem
from matcher.domain.fact import Ids, Month
from matcher.whatif.change import Change, Replaced, changed


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
        people = frozenset(self.candidates)
        return {
            "candidates": tuple(
                changed(one, available_from=max(one.available_from, self.month))
                if one.id in people
                else one
                for one in problem.candidates
            )
        }
