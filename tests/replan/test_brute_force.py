"""A repair against every lawful plan of the changed problem, on tiny problems.

``KULLMATCH_TINY`` sets how many problems are tried.
"""

from __future__ import annotations

import os
from fractions import Fraction

import pytest

from matcher.domain import Matching, Placement, Problem
from matcher.policy import Policy, default_policy
from matcher.replan import FewestMoves, Repair, replan
from matcher.verify import tier_values, verify
from replan.cases import events, planned
from support.oracle import every_plan

PROBLEMS = int(os.environ.get("KULLMATCH_TINY", "60"))

DEFAULT = default_policy()
OTHERS = Policy(
    rules=DEFAULT.rules,
    tiers=tuple(t for t in DEFAULT.tiers if t.objective != "fewest_changes"),
)


def stays(last: Matching, plan: Matching) -> tuple[int, int]:
    """How many of the last plan keep their slot, and how many the whole placement."""

    def whole(one: Placement) -> tuple[object, ...]:
        return one.candidate, one.slot, one.pathway, one.start, one.classes

    slots = {(one.candidate, one.slot) for one in last.placements}
    exact = {whole(one) for one in last.placements}
    return (
        sum((one.candidate, one.slot) in slots for one in plan.placements),
        sum(whole(one) in exact for one in plan.placements),
    )


def goodness(
    problem: Problem, last: Matching, plan: Matching, policy: Policy, first: bool
) -> tuple[Fraction | int, ...]:
    """What a plan is worth, the larger the better, the most important ahead."""
    senses = [sense for o in policy.objectives for _, sense in o.names(problem)]
    values = tier_values(problem, plan, policy)
    signed = [
        value if sense == "most" else -value
        for value, sense in zip(values.values(), senses, strict=True)
    ]
    draws = sum(name.startswith("lottery") for name in values)
    ahead, drawn = signed[: len(signed) - draws], signed[len(signed) - draws :]
    kept = stays(last, plan)
    return (*kept, *ahead, *drawn) if first else (*ahead, *kept, *drawn)


def agree(seed: int, fewest_moves: FewestMoves) -> Repair:
    """Repair a tiny plan and compare with every other lawful one."""
    problem, result = planned(seed)
    last = result.matching or Matching()
    repair = replan(
        problem, result, events(problem, last, seed), fewest_moves=fewest_moves
    )
    policy, first = OTHERS.with_seed(seed), fewest_moves == "first"
    worth = [
        goodness(repair.problem, last, plan, policy, first)
        for plan in every_plan(repair.problem, policy)
    ]
    plan = repair.result.matching
    if not worth:
        assert repair.result.status == "infeasible"
        assert (plan, repair.people, repair.fewest) == (None, (), False)
        return repair
    assert plan is not None
    assert verify(repair.problem, plan, DEFAULT) == ()
    assert goodness(repair.problem, last, plan, policy, first) == max(worth)
    assert repair.fewest
    assert len(repair.moves) == _takes_part(repair.problem, last) - stays(last, plan)[0]
    return repair


def _takes_part(problem: Problem, last: Matching) -> int:
    new = {one.id for one in problem.new_candidates}
    return sum(one.candidate in new for one in last.placements)


@pytest.mark.parametrize("fewest_moves", ["first", "last"])
@pytest.mark.parametrize("seed", range(PROBLEMS))
def test_no_lawful_plan_is_a_better_repair(
    seed: int, fewest_moves: FewestMoves
) -> None:
    agree(seed, fewest_moves)


@pytest.mark.parametrize("seed", range(0, PROBLEMS, 5))
@pytest.mark.parametrize("fewest_moves", ["first", "last"])
def test_without_changes_nobody_moves(seed: int, fewest_moves: FewestMoves) -> None:
    problem, result = planned(seed)
    repair = replan(problem, result, fewest_moves=fewest_moves)
    assert repair.result.matching == result.matching
    assert {one.became for one in repair.people} <= {"kept"}
    assert all(tier.before == tier.after for tier in repair.tiers)
