"""Every scenario has a name, a policy that judges it, and lawful plans."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from matcher.engine import solve
from matcher.engine.hashes import hash_of
from matcher.scenarios import PRESETS, SCENARIOS, scenario
from matcher.scenarios.pathways.numbers import SIZES, VARIANTS
from matcher.verify import verify

GENERATED = (
    "national",
    "europe",
    "capacities",
    "ten_ranks",
    "cohorts",
    "side_constraints",
    "two_sided",
    "two_sided_half_tied",
)

HASHES = """
from matcher.engine.hashes import hash_of
from matcher.scenarios import scenario
for name in {names!r}:
    print(hash_of(scenario(name, candidates=120)))
"""


def test_every_preset_has_its_name() -> None:
    stressed = {f"stress_{preset}" for preset in PRESETS}
    counties = {"pilot", "county", "county_closed", "county_year"}
    calendars = {name for name in SCENARIOS if name.startswith("pathways_")}
    assert len(calendars) == len(SIZES) * len(VARIANTS)
    assert set(SCENARIOS) == {*GENERATED, *stressed, *counties, *calendars}


@pytest.mark.parametrize("name", GENERATED)
def test_small_variant_has_a_lawful_plan(name: str) -> None:
    problem, policy = scenario(name, candidates=100), SCENARIOS[name].policy()
    result = solve(problem, policy, time_limit=2.0)
    assert result.matching is not None
    assert len(result.matching.placements) > 50
    assert verify(problem, result.matching, policy, values=result.values) == ()


@pytest.mark.parametrize("name", GENERATED)
def test_policy_judges_all_that_a_scenario_limits(name: str) -> None:
    problem, policy = scenario(name, candidates=100), SCENARIOS[name].policy()
    result = solve(problem, policy, time_limit=0.0)
    facts = {"ordinary_demand", "travel_limits", "age_limits"}  # these bind nobody here
    assert set(result.unjudged) <= facts


@pytest.mark.parametrize("name", ["pilot", "county", "county_closed", "county_year"])
def test_scenario_of_one_size_has_the_size_it_says(name: str) -> None:
    own = SCENARIOS[name].candidates
    assert len(scenario(name).new_candidates) == own
    with pytest.raises(ValueError, match=f"{name} has {own} candidates"):
        scenario(name, candidates=own + 1)


def test_stress_problems_may_have_any_size() -> None:
    assert len(scenario("stress_fully_tied", candidates=90).candidates) == 90


def test_unknown_name_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"pilot, county"):
        scenario("atlantis")


def test_generated_problems_are_the_same_whatever_the_hash_seed() -> None:
    path = os.pathsep.join(path for path in sys.path if path)
    again = subprocess.run(
        [sys.executable, "-c", HASHES.format(names=GENERATED)],
        capture_output=True,
        check=True,
        text=True,
        env=os.environ | {"PYTHONHASHSEED": "17", "PYTHONPATH": path},
    )
    here = [hash_of(scenario(name, candidates=120)) for name in GENERATED]
    assert again.stdout.split() == here
