"""People who start at a few intakes, and what differs when one thing is pressed."""

from __future__ import annotations

from fractions import Fraction

import pytest

from matcher.domain import Problem
from matcher.engine import Result, solve
from matcher.engine.hashes import hash_of
from matcher.scenarios import SCENARIOS, pathways, pathways_policy, scenario
from matcher.scenarios.pathways.numbers import SIZES, VARIANTS
from matcher.verify import verify


def solved(problem: Problem) -> Result:
    return solve(problem, pathways_policy(), time_limit=60.0)


def first_values(result: Result) -> tuple[Fraction, ...]:
    return tuple(tier.value for tier in result.tiers)


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_pilot_is_solved_with_proof_in_every_variant(variant: str) -> None:
    problem = pathways("pilot30", variant)
    result = solved(problem)
    assert result.status == "optimal"
    assert result.matching is not None
    assert verify(problem, result.matching, pathways_policy()) == ()
    assert set(result.unjudged) <= {"measures", "income"}


@pytest.mark.parametrize("size", SIZES)
def test_each_size_holds_what_it_says(size: str) -> None:
    problem, numbers = pathways(size), SIZES[size]
    assert len(problem.candidates) == numbers.candidates
    assert len(problem.regions) == numbers.regions
    assert len({trade.family for trade in problem.trades}) == numbers.families
    assert {one.id.partition("-")[0] for one in problem.resources} == {
        "support",
        "advisers",
        "trainers",
        "offices",
    }


def test_the_same_seed_gives_the_same_problem_by_name_too() -> None:
    again = scenario("pathways_county408_few_advisers", seed=3)
    assert hash_of(again) == hash_of(pathways("county408", "few_advisers", 3))
    assert hash_of(again) != hash_of(pathways("county408", "few_advisers", 4))
    assert SCENARIOS["pathways_county408"].policy() == pathways_policy()


def capacity(problem: Problem, kind: str) -> int:
    return sum(one.capacity[0] for one in problem.resources if one.id.startswith(kind))


def test_each_variant_presses_one_thing_only() -> None:
    base = pathways("county408")
    less = pathways("county408", "less_budget")
    assert capacity(less, "support") == capacity(base, "support") * 7 // 10
    assert less.candidates == base.candidates
    few = pathways("county408", "few_advisers")
    assert capacity(few, "advisers") < 0.65 * capacity(base, "advisers")
    assert capacity(few, "support") == capacity(base, "support")
    double = pathways("county408", "double_minimum")
    assert {one.min for one in base.training_classes} == {6}
    assert {one.min for one in double.training_classes} == {12}
    late = pathways("county408", "late_intake")
    assert late.candidates == base.candidates
    assert base.slots[0].start_months == (0, 3, 6)
    assert late.slots[0].start_months == (6,)
    trained = pathways("county408", "trained")
    assert {one.credit_months for one in trained.candidates} == {6, 12}


def test_a_finer_calendar_has_the_same_people_and_more_intakes() -> None:
    finer, coarser = pathways("pilot30", every=1), pathways("pilot30", every=3)
    assert finer.candidates == coarser.candidates
    assert set(finer.slots[0].start_months) > set(coarser.slots[0].start_months)
    assert finer.resources == coarser.resources


def test_pressing_the_pilot_costs_places() -> None:
    base = first_values(solved(pathways("pilot30")))
    for variant in ("less_budget", "few_advisers", "double_minimum", "late_intake"):
        assert first_values(solved(pathways("pilot30", variant)))[0] < base[0]


@pytest.mark.parametrize("given", [("village", "base"), ("pilot30", "sunny")])
def test_unknown_names_are_refused(given: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match="is expected"):
        pathways(*given)


@pytest.mark.parametrize("every", [0, 9])
def test_intakes_are_one_to_eight_months_apart(every: int) -> None:
    with pytest.raises(ValueError, match="1 to 8 months apart"):
        pathways("pilot30", every=every)
