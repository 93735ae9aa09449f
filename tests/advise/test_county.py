"""Advice for the open county: proven, and the same when it is solved again."""

from __future__ import annotations

from pathlib import Path

from advise.towns import POLICY
from matcher import advise, read_problem, solve

COUNTY = Path(__file__).parents[2] / "examples" / "trondelag_2022"


def test_twenty_places_for_the_county_are_proven_best() -> None:
    problem = read_problem(COUNTY)
    advice = advise(problem, solve(problem, POLICY), 20, curve=False)
    assert advice.standing == "proven"
    assert [(int(tier.before), int(tier.after)) for tier in advice.tiers] == [
        (253, 273),
        (454, 474),
    ]
    assert all(tier.bound == tier.after == tier.solved_again for tier in advice.tiers)
    assert sum(one.places for one in advice.asked) == 20
    assert all(one.approach for one in advice.asked)
