"""Where each id stands among the facts of its kind."""

from __future__ import annotations

from collections.abc import Iterable

from matcher.domain import Problem
from matcher.program.kept import Kept


def index_of(ids: Iterable[str]) -> dict[str, int]:
    """Position of each id."""
    return {one: position for position, one in enumerate(ids)}


class Positions:
    """Positions of ids: integers inside, ids outside."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem

    @Kept
    def candidate_index(self) -> dict[str, int]:
        """Position of each candidate."""
        return index_of(c.id for c in self.problem.candidates)

    @Kept
    def slot_index(self) -> dict[str, int]:
        """Position of each slot."""
        return index_of(s.id for s in self.problem.slots)

    @Kept
    def company_index(self) -> dict[str, int]:
        """Position of each company."""
        return index_of(c.id for c in self.problem.companies)

    @Kept
    def trade_index(self) -> dict[str, int]:
        """Position of each trade."""
        return index_of(t.id for t in self.problem.trades)

    @Kept
    def family_index(self) -> dict[str, int]:
        """Position of each trade family, in the order of their ids."""
        return index_of(sorted({trade.family for trade in self.problem.trades}))

    @Kept
    def location_index(self) -> dict[str, int]:
        """Position of each location."""
        return index_of(one.id for one in self.problem.locations)

    @Kept
    def region_index(self) -> dict[str, int]:
        """Position of each region."""
        return index_of(r.id for r in self.problem.regions)

    @Kept
    def office_index(self) -> dict[str, int]:
        """Position of each training office."""
        return index_of(office.id for office in self.problem.training_offices)

    @Kept
    def class_index(self) -> dict[str, int]:
        """Position of each training class."""
        return index_of(c.id for c in self.problem.training_classes)
