"""What the tests of the baseline share: who comes when, and who gets what."""

from __future__ import annotations

from matcher.baseline import Run, one_by_one
from matcher.baseline.desk import desk_of
from matcher.baseline.order import in_order
from matcher.domain import Problem
from matcher.policy import Policy, default_policy


def who_comes(problem: Problem, nth: int = 0) -> list[str]:
    """Ids of everybody with a turn, or of the first of companions, in order."""
    desk = desk_of(problem, default_policy())
    return [party.id for party in in_order(desk.parties, 0, nth)]


def first_run(problem: Problem, policy: Policy | None = None) -> Run:
    """The run of the first order."""
    return one_by_one(problem, policy, orders=1).runs[0]


def places(run: Run) -> dict[str, str]:
    """Slot of each placed candidate."""
    assert run.matching is not None
    return {one.candidate: one.slot for one in run.matching.placements}


def classes(run: Run) -> dict[str, tuple[str, ...]]:
    """Classes of each placed candidate."""
    assert run.matching is not None
    return {one.candidate: one.classes for one in run.matching.placements}
