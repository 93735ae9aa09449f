"""Changes of who takes part, how far they travel and what they hold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal, TypeVar

from pydantic import Field

from matcher.domain import (
    Apart,
    Candidate,
    Companions,
    Company,
    JointList,
    Matching,
    Problem,
    Slot,
)
from matcher.domain.fact import Ids, Tag
from matcher.whatif.change import Change, Replaced, changed, each

_Group = TypeVar("_Group", Companions, Apart)
_Ranking = TypeVar("_Ranking", Slot, Company)


class Withdrawn(Change):
    """People who no longer take part: nothing that names them is left.

    A group of companions, or of people apart, goes on with the others while there are
    two.

    Examples
    --------
    >>> Withdrawn(candidates=("C0117",)).change
    'withdrawn'
    """

    change: Literal["withdrawn"] = "withdrawn"
    candidates: Annotated[Ids, Field(min_length=1)]

    def named(self) -> Iterable[str]:
        return ("candidates",)

    def replaced(self, problem: Problem) -> Replaced:
        gone = frozenset(self.candidates)
        return {
            "candidates": tuple(c for c in problem.candidates if c.id not in gone),
            "companions": _without(problem.companions, gone),
            "apart": _without(problem.apart, gone),
            "joint_lists": tuple(
                one for one in problem.joint_lists if gone.isdisjoint(_pair(one))
            ),
            "declines": tuple(d for d in problem.declines if d.candidate not in gone),
            "commitments": tuple(
                c for c in problem.commitments if c.placement.candidate not in gone
            ),
            "previous": _planned(problem.previous, gone),
            "slots": _ranking(problem.slots, gone),
            "companies": _ranking(problem.companies, gone),
        }


class TravelMinutes(Change):
    """So many more minutes, or fewer, that people travel one way.

    Those of ``candidates`` and with a home in ``regions``; where one is empty it leaves
    nobody out.

    Examples
    --------
    >>> TravelMinutes(add=15).change
    'travel_minutes'
    """

    change: Literal["travel_minutes"] = "travel_minutes"
    candidates: Ids = ()
    regions: Ids = ()
    add: Annotated[int, Field(ge=-1440, le=1440)]

    def named(self) -> Iterable[str]:
        return ("candidates", "regions")

    def replaced(self, problem: Problem) -> Replaced:
        people, regions = frozenset(self.candidates), frozenset(self.regions)

        def longer(one: Candidate) -> Candidate:
            if people and one.id not in people:
                return one
            if regions and problem.home_region(one.id) not in regions:
                return one
            minutes = min(max(one.max_travel_minutes + self.add, 0), 1440)
            return changed(one, max_travel_minutes=minutes)

        return {"candidates": tuple(longer(one) for one in problem.candidates)}


class Qualified(Change):
    """People who now hold a qualification; everybody if none are named.

    Examples
    --------
    >>> Qualified(candidates=("C0117",), grants="licence_b").change
    'qualified'
    """

    change: Literal["qualified"] = "qualified"
    candidates: Ids = ()
    grants: Tag

    def named(self) -> Iterable[str]:
        return ("candidates",)

    def replaced(self, problem: Problem) -> Replaced:
        def granted(one: Candidate) -> Candidate:
            if self.grants in one.qualifications:
                return one
            return changed(one, qualifications=(*one.qualifications, self.grants))

        people = self.candidates or problem.candidate
        return {"candidates": each(problem.candidates, people, granted)}


def _pair(one: JointList) -> tuple[str, str]:
    return one.first, one.second


def _without(groups: tuple[_Group, ...], gone: frozenset[str]) -> tuple[_Group, ...]:
    left = []
    for group in groups:
        rest = tuple(c for c in group.candidates if c not in gone)
        if len(rest) == len(group.candidates):
            left.append(group)
        elif len(rest) > 1:
            left.append(changed(group, candidates=rest))
    return tuple(left)


def _ranking(facts: tuple[_Ranking, ...], gone: frozenset[str]) -> tuple[_Ranking, ...]:
    """Slots or companies whose lists name nobody who is gone."""
    left = []
    for fact in facts:
        if gone.isdisjoint(c for group in fact.priorities for c in group):
            left.append(fact)
            continue
        groups = [tuple(c for c in group if c not in gone) for group in fact.priorities]
        left.append(changed(fact, priorities=tuple(g for g in groups if g)))
    return tuple(left)


def _planned(previous: Matching | None, gone: frozenset[str]) -> Matching | None:
    if previous is None:
        return None
    kept = tuple(p for p in previous.placements if p.candidate not in gone)
    return Matching(placements=kept)
