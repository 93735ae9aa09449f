"""Every reason is true, of many small problems and of the whole county."""

from __future__ import annotations

import os
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import matcher
from explain.truth import is_true, named_rules, without
from matcher import Matching, Problem
from matcher.compile import allowed_options
from matcher.domain import Placement, Reason
from matcher.objectives import Placed, PlacedOnPathway
from matcher.policy import default_policy
from matcher.program import Options
from support.build import a_matching, a_problem, a_slot
from support.oracle import alone_allowed
from support.tiny import tiny_problem

PROBLEMS = int(os.environ.get("KULLMATCH_TINY", "300")) // 3
EVERY = 1 if PROBLEMS > 100 else 7
"""Of the people of the county who have lawful ways, every so many are tried."""

POLICY = default_policy()
SHORT = POLICY.model_copy(update={"tiers": (PlacedOnPathway(), Placed())})
COUNTY = Path(__file__).parents[2] / "examples" / "trondelag_2022"


def true_of(problem: Problem, plan: Matching, who: str, reason: Reason) -> bool:
    """Whether a reason holds, by listing every placement there could be."""

    @cache
    def ways(lifted: frozenset[str]) -> list[Placement]:
        return alone_allowed(problem, without(POLICY, lifted))[who]

    return is_true(problem, POLICY, plan, reason, ways)


@pytest.mark.parametrize("seed", range(PROBLEMS))
def test_lifting_what_a_reason_names_restores_an_option(seed: int) -> None:
    problem = tiny_problem(seed)
    plan = matcher.solve(problem, SHORT).matching
    if plan is None:
        return
    for who, reason in matcher.why_unplaced(problem, plan, POLICY).items():
        assert true_of(problem, plan, who, reason), (who, reason)


def test_many_kinds_of_reasons_were_tried() -> None:
    codes: Counter[str] = Counter()
    for seed in range(PROBLEMS):
        problem = tiny_problem(seed)
        plan = matcher.solve(problem, SHORT).matching
        if plan is not None:
            told = matcher.why_unplaced(problem, plan, POLICY).values()
            codes.update(reason.code for reason in told)
    assert codes.keys() >= {"nearest", "combined", "several", "travel", "places"}


def test_reason_that_is_not_the_whole_truth_is_found_out() -> None:
    problem = a_problem(["c1", "c2"], [a_slot("s1", required_qualifications=("cert",))])
    plan = a_matching(c2="s1")
    told = matcher.why_unplaced(problem, plan, POLICY)["c1"]
    assert true_of(problem, plan, "c1", told)
    assert not true_of(problem, plan, "c1", Reason("travel", candidate="c1"))
    both = Reason("combined", candidate="c1", rules="travel, qualifications")
    assert not true_of(problem, plan, "c1", both)


def test_every_reason_of_the_county_is_true() -> None:
    problem = matcher.read_problem(COUNTY)
    plan = matcher.solve(problem, SHORT).matching
    assert plan is not None

    @cache
    def options(lifted: frozenset[str]) -> Options:
        return allowed_options(problem, without(POLICY, lifted))

    told = matcher.why_unplaced(problem, plan, POLICY)
    assert len(told) == 105
    tried = 0
    for who, reason in told.items():

        def ways(lifted: frozenset[str], who: str = who) -> list[Placement]:
            among = options(lifted)
            return list(among.take(among.of([who])).placements())

        tried += bool(ways(frozenset()))
        if not ways(frozenset()) or tried % EVERY == 0:
            assert is_true(problem, POLICY, plan, reason, ways), (who, reason)
    assert tried > 0
    assert any(len(named_rules(reason)) > 1 for reason in told.values())
