"""Stress problems have the property they are named after, and end."""

from __future__ import annotations

from functools import cache

import pytest

from matcher import why_unplaced
from matcher.domain import Matching, Problem
from matcher.engine import Result, solve
from matcher.scenarios import PRESETS, stress
from matcher.verify import verify

from .counting import apprenticeships, percent, region_of, within_reach

SIZE = 120
WITH_A_PLAN = [preset for preset in PRESETS if preset != "contradictory_pins"]


@cache
def small(preset: str) -> Problem:
    return stress(preset, candidates=SIZE)


@cache
def solved(preset: str) -> Result:
    return solve(small(preset), time_limit=600)


def plan(preset: str) -> Matching:
    matching = solved(preset).matching
    assert matching is not None
    return matching


def electricians_in_trondheim(problem: Problem) -> set[str]:
    return {
        slot.id
        for slot in apprenticeships(problem)
        if slot.trade == "ELE" and region_of(problem, slot) == "TRD"
    }


# --- all of them -------------------------------------------------------------------


def test_there_are_seven_presets() -> None:
    assert PRESETS == (
        "fully_tied",
        "region_without_slots",
        "reserved_trade",
        "cohort_above_demand",
        "slot_of_400",
        "no_lawful_slot",
        "contradictory_pins",
    )


@pytest.mark.parametrize("preset", WITH_A_PLAN)
def test_preset_ends_with_a_clean_plan(preset: str) -> None:
    result = solved(preset)
    assert result.status == "optimal"
    assert verify(small(preset), plan(preset), values=result.values) == ()


@pytest.mark.parametrize("preset", WITH_A_PLAN)
def test_everybody_unplaced_has_a_reason(preset: str) -> None:
    problem, matching = small(preset), plan(preset)
    reasons = why_unplaced(problem, matching, solved(preset).policy)
    placed = {placement.candidate for placement in matching.placements}
    assert placed
    assert set(reasons) == {p.id for p in problem.new_candidates} - placed


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("size", [60, 600])
def test_problem_has_its_people_and_about_a_quarter_as_many_slots(
    preset: str, size: int
) -> None:
    problem = stress(preset, candidates=size)
    assert len(problem.new_candidates) == size
    assert len(problem.slots) == pytest.approx(size / 4, rel=0.4 if size < 100 else 0.2)
    assert problem.training_classes


@pytest.mark.parametrize("preset", ["region_without_slots", "slot_of_400"])
def test_two_of_five_want_to_be_electricians_in_trondheim_first(preset: str) -> None:
    problem = small(preset)
    there = electricians_in_trondheim(problem)
    first = [set(p.interests[0]) == there for p in problem.candidates]
    assert there
    assert percent(first) == 40


@pytest.mark.parametrize("preset", PRESETS)
def test_reserved_places_are_the_ordinary_demand(preset: str) -> None:
    problem = small(preset)
    demand = sum(one.applicants for one in problem.ordinary_demand)
    assert demand == sum(slot.reserved for slot in problem.slots) > 0


@pytest.mark.parametrize("preset", PRESETS)
def test_same_seed_gives_the_same_problem_and_another_seed_another(preset: str) -> None:
    assert stress(preset, candidates=SIZE) == small(preset)
    assert stress(preset, candidates=SIZE, seed=1) != small(preset)


def test_unknown_preset_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match="fully_tied, region_without_slots"):
        stress("everything")


@pytest.mark.parametrize("size", [0, 59, 5001])
def test_too_few_and_too_many_people_are_refused(size: int) -> None:
    with pytest.raises(ValueError, match="60 to 5000 candidates"):
        stress("fully_tied", candidates=size)


# --- one by one --------------------------------------------------------------------


def test_fully_tied_people_have_one_tie_group_with_all_they_want() -> None:
    people = small("fully_tied").candidates
    assert all(len(person.interests) == 1 for person in people)
    assert percent(len(person.interests[0]) > 1 for person in people) > 60


def test_region_without_slots_has_people_and_no_slot() -> None:
    problem = small("region_without_slots")
    homes = {problem.home_region(person.id) for person in problem.candidates}
    regions = {region_of(problem, slot) for slot in problem.slots}
    assert homes - regions == {"FOS"}
    assert not regions - homes


def test_reserved_trade_is_kept_for_ordinary_applicants_alone() -> None:
    problem, matching = small("reserved_trade"), plan("reserved_trade")
    slots = [slot for slot in problem.slots if slot.trade == "ELE"]
    assert slots
    assert all(slot.reserved == slot.places for slot in slots)
    assert not {p.slot for p in matching.placements} & {slot.id for slot in slots}
    reasons = why_unplaced(problem, matching, solved("reserved_trade").policy)
    assert "kept_slot" in {reason.code for reason in reasons.values()}


def test_cohorts_above_demand_stay_closed() -> None:
    problem, matching = small("cohort_above_demand"), plan("cohort_above_demand")
    slots = [slot for slot in apprenticeships(problem) if slot.trade == "AKV"]
    classes = [one for one in problem.training_classes if one.family == "NA"]
    wanting = [
        person.id
        for person in problem.candidates
        if any(problem.rank(person.id, slot.id) for slot in slots)
    ]
    assert slots
    assert classes
    assert wanting
    assert all(slot.min_cohort > len(wanting) for slot in slots)
    assert all(slot.places - slot.reserved >= slot.min_cohort for slot in slots)
    assert all(one.min > len(wanting) for one in classes)
    used = {p.slot for p in matching.placements}
    assert not used & {slot.id for slot in slots}


def test_one_slot_has_400_places_or_two_thirds_of_the_people() -> None:
    large = stress("slot_of_400", candidates=600)
    assert max(slot.places for slot in large.slots) == 400
    assert max(slot.places for slot in small("slot_of_400").slots) == 2 * SIZE // 3


def test_the_large_slot_and_its_classes_are_used() -> None:
    problem, matching = small("slot_of_400"), plan("slot_of_400")
    largest = max(problem.slots, key=lambda slot: slot.places)
    there = [p for p in matching.placements if p.slot == largest.id]
    assert len(there) > max(s.places for s in problem.slots if s is not largest)
    assert any(p.classes for p in there)


def test_three_of_ten_have_no_lawful_slot_whatever_the_plan() -> None:
    problem, matching = small("no_lawful_slot"), plan("no_lawful_slot")
    without = [p.id for p in problem.candidates if not within_reach(problem, p.id)]
    assert 0.3 * SIZE <= len(without) < 0.5 * SIZE
    reasons = why_unplaced(problem, matching, solved("no_lawful_slot").policy)
    told = [reasons[person] for person in without]
    named = [str(one.details.get("rules", one.code)).split(", ") for one in told]
    assert {"travel", "qualifications"} <= {rule for rules in named for rule in rules}


def test_contradictory_pins_are_infeasible_and_no_exception() -> None:
    problem, result = small("contradictory_pins"), solved("contradictory_pins")
    assert result.status == "infeasible"
    assert result.matching is None
    one, other = (pin.placement for pin in problem.commitments)
    assert one.candidate != other.candidate
    assert one.slot == other.slot
    assert problem.slot[one.slot].places == 1


def test_each_of_the_contradictory_pins_could_stand_alone() -> None:
    problem = small("contradictory_pins")
    for pin in problem.commitments:
        alone = problem.model_copy(update={"commitments": (pin,)})
        assert verify(alone, Matching(placements=(pin.placement,))) == ()
