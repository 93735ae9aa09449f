"""Every unlock is solved again with the shortest policy that decides it.

``KULLMATCH_TINY`` above 300 adds the whole county, which takes some minutes.
"""
# ruff: noqa: ARG002

from __future__ import annotations

import os
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Literal

import numpy as np
import pytest

import matcher
from matcher import Matching, Problem
from matcher.explain import Unlock
from matcher.objectives import Placed, PlacedOnPathway
from matcher.policy import Policy, default_policy
from matcher.program import Linear, Objective, Options, Sense
from matcher.whatif import TravelMinutes, apply
from support.build import a_candidate, a_problem

FOLDER = Path(__file__).parents[2] / "examples"
EXAMPLES = ["innherred_pilot"]
if int(os.environ.get("KULLMATCH_TINY", "300")) > 300:
    EXAMPLES.append("trondelag_2022")


class ThisPerson(Objective):
    """From outside: somebody is placed."""

    objective: Literal["this_person"] = "this_person"
    who: str

    def tiers(self, problem: Problem, options: Options) -> Sequence[Linear]:
        points = np.zeros(len(options), dtype=np.int64)
        points[options.of([self.who])] = 1
        return [Linear(self.objective, "most", points)]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        return [(self.objective, "most")]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        placed = [one.candidate for one in matching.placements]
        return (Fraction(placed.count(self.who)),)


def helps(problem: Problem, before: Sequence[Fraction], unlock: Unlock) -> bool:
    """Whether a best plan of the changed facts places her, and is no worse."""
    tiers = (PlacedOnPathway(), Placed(), ThisPerson(who=unlock.candidate))
    policy = Policy(rules=default_policy().rules, tiers=tiers)
    again = matcher.solve(apply(problem, unlock.changes), policy, time_limit=300)
    assert again.status == "optimal"
    *first, placed = (tier.value for tier in again.tiers)
    return placed == 1 and first >= list(before)


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_unlock_places_her_with_the_first_tiers_no_worse(example: str) -> None:
    problem = matcher.read_problem(FOLDER / example)
    result = matcher.solve(problem, time_limit=300)
    found = matcher.unlocks(problem, result, time_limit=600)
    before = [tier.value for tier in result.tiers[:2]]
    told = [one for each in found.values() for one in each]
    assert len(told) > 30
    assert [one for one in told if not helps(problem, before, one)] == []


def test_change_that_does_not_help_is_found_out() -> None:
    driver = a_candidate("c1", home="namsos", has_car=True, max_travel_minutes=60)
    problem, nobody = a_problem([driver], ["s1"]), [Fraction(0), Fraction(0)]
    for add, enough in ((15, False), (30, True)):
        longer = TravelMinutes(candidates=("c1",), add=add)
        assert helps(problem, nobody, Unlock("c1", (longer,), "s1")) is enough
