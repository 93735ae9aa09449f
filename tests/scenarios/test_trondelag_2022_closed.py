"""The closed county gives back the county's own table of November 2022."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from matcher.domain import Matching, Problem
from matcher.domain.employers import SlotKind
from matcher.engine import Result, solve
from matcher.objectives import Preference
from matcher.scenarios import trondelag_2022_closed
from matcher.scenarios.closed import draw_closed
from matcher.scenarios.draws import Draws
from matcher.scenarios.facts import county_facts
from matcher.scenarios.parameters import closed_parameters
from matcher.verify import verify

from .counting import (
    REGIONS,
    STATUS,
    apprenticeships,
    open_places,
    percent,
    region_of,
    within_reach,
)

KIND: dict[str, SlotKind] = {
    "adult_education_applied": "apprenticeship",
    "straight_to_work": "job",
    "other_qualification": "other_qualification",
}
SEEDS = (0, 1, 2)


@cache
def drawn(seed: int) -> tuple[Problem, Matching]:
    """A closed county and the plan it is drawn around."""
    return draw_closed(Draws(seed), county_facts(), closed_parameters())


@cache
def best() -> tuple[Problem, Result]:
    """The closed county, solved."""
    problem = trondelag_2022_closed()
    return problem, solve(problem, time_limit=600)


def by_slot(problem: Problem, matching: Matching) -> dict[str, tuple[int, ...]]:
    """The county's table by where the slots are, in the order of REGIONS."""
    new = Counter(
        (problem.slot[p.slot].kind, problem.slot_location(p.slot).region)
        for p in matching.placements
    )
    already = Counter(
        problem.slot_location(p.slot).region for p in problem.incumbents.values()
    )
    found = {
        column: tuple(new[kind, region] for region in REGIONS)
        for column, kind in KIND.items()
    }
    return {**found, "already_in_pathway": tuple(already[r] for r in REGIONS)}


def away(problem: Problem, matching: Matching) -> list[bool]:
    """Whether each person placed lives in another region than her slot's."""
    return [
        problem.home_region(p.candidate) != problem.slot_location(p.slot).region
        for p in matching.placements
    ]


# --- the table ---------------------------------------------------------------------


def test_best_plan_gives_back_all_28_cells_of_the_table() -> None:
    problem, result = best()
    assert result.status == "optimal"
    assert result.matching is not None
    cells = by_slot(problem, result.matching)
    assert cells == STATUS
    assert sum(len(row) for row in cells.values()) == 28


def test_best_plan_places_everybody_and_408_people_are_in_the_table() -> None:
    problem, result = best()
    assert result.matching is not None
    assert verify(problem, result.matching) == ()
    assert result.value("placed_on_pathway") == 210
    assert result.value("placed") == 372
    assert len(problem.incumbents) == 36
    assert len(result.matching.placements) + len(problem.incumbents) == 408


@pytest.mark.parametrize("seed", SEEDS)
def test_open_places_of_each_kind_and_region_are_the_cells(seed: int) -> None:
    problem, _ = drawn(seed)
    free = open_places(problem)
    for column, kind in KIND.items():
        places: Counter[str] = Counter()
        for slot in problem.slots:
            if slot.kind == kind:
                places[region_of(problem, slot)] += free[slot.id]
        assert tuple(places[region] for region in REGIONS) == STATUS[column]
    assert sum(free.values()) == len(problem.new_candidates) == 372
    assert len(problem.candidates) == 408


@pytest.mark.parametrize("seed", SEEDS)
def test_incumbents_hold_places_beyond_the_open_ones(seed: int) -> None:
    problem, _ = drawn(seed)
    assert len(problem.incumbents) == 36
    assert verify(problem, Matching()) == ()
    assert min(open_places(problem).values()) >= 0


# --- the plan it is drawn around ---------------------------------------------------


@pytest.mark.parametrize("seed", range(6))
def test_a_lawful_plan_fills_every_open_place(seed: int) -> None:
    problem, plan = drawn(seed)
    assert verify(problem, plan) == ()
    assert len(plan.placements) == 372
    held = Counter(placement.slot for placement in plan.placements)
    assert held == {slot: n for slot, n in open_places(problem).items() if n}


def test_best_plan_is_another_one_and_gives_people_more_of_what_they_want() -> None:
    problem, result = best()
    _, plan = drawn(0)
    assert result.matching is not None
    same = set(result.matching.placements) & set(plan.placements)
    assert len(same) < 0.75 * len(plan.placements)
    (ranks,) = Preference().value(problem, plan)
    assert result.value("rank_sum") < ranks


@pytest.mark.parametrize("seed", SEEDS)
def test_no_decline_touches_the_plan_but_many_people_were_declined(seed: int) -> None:
    problem, plan = drawn(seed)
    placed = {(p.candidate, problem.slot[p.slot].company) for p in plan.placements}
    assert not placed & problem.declined
    assert len({one for one, _ in problem.declined}) > 200


# --- difficulty --------------------------------------------------------------------


@pytest.mark.parametrize("seed", SEEDS)
def test_most_people_have_several_slots_and_many_several_regions(seed: int) -> None:
    problem, _ = drawn(seed)
    slots = {p.id: within_reach(problem, p.id) for p in problem.new_candidates}
    assert min(len(mine) for mine in slots.values()) >= 1
    assert percent(len(mine) > 1 for mine in slots.values()) > 80
    regions = [{region_of(problem, s) for s in mine} for mine in slots.values()]
    assert percent(len(mine) > 1 for mine in regions) > 50


@pytest.mark.parametrize("seed", SEEDS)
def test_a_good_part_of_the_people_live_in_another_region_than_their_slot(
    seed: int,
) -> None:
    problem, plan = drawn(seed)
    assert percent(away(problem, plan)) > 25


def test_best_plan_crosses_regions_too() -> None:
    problem, result = best()
    assert result.matching is not None
    assert percent(away(problem, result.matching)) > 25


@pytest.mark.parametrize("seed", SEEDS)
def test_some_need_a_class_and_others_do_not(seed: int) -> None:
    problem, plan = drawn(seed)
    apprentices = [
        p for p in plan.placements if problem.slot[p.slot].kind == "apprenticeship"
    ]
    assert 30 < percent(bool(p.classes) for p in apprentices) < 90
    assert len({c for p in apprentices for c in p.classes}) > 5
    assert {p.start for p in apprentices} == {0, 2}


@pytest.mark.parametrize("seed", SEEDS)
def test_every_kind_of_rule_has_something_to_judge(seed: int) -> None:
    problem, _ = drawn(seed)
    assert Counter(p.target_group for p in problem.new_candidates) == {
        "job_seeker": 260,
        "adult_education_applicant": 75,
        "terminated_contract": 37,
    }
    assert len(problem.companions) == 6
    assert len(problem.apart) == 6
    assert len(problem.shares) == len(problem.training_offices) == 12
    assert any(slot.min_cohort for slot in problem.slots)
    assert any(slot.priorities for slot in problem.slots)
    assert any(slot.required_qualifications for slot in problem.slots)
    assert any(person.available_from for person in problem.candidates)
    assert sum(slot.reserved for slot in problem.slots) == 160
    assert sum(demand.applicants for demand in problem.ordinary_demand) == 160


@pytest.mark.parametrize("seed", SEEDS)
def test_half_of_the_companies_that_train_state_their_most_apprentices(
    seed: int,
) -> None:
    problem, _ = drawn(seed)
    places: Counter[str] = Counter()
    for slot in apprenticeships(problem):
        places[slot.company] += slot.places
    stated = {
        company.id: company.max_apprentices
        for company in problem.companies
        if company.max_apprentices is not None
    }
    assert len(stated) == (len(places) + 1) // 2
    assert all(most == places[company] for company, most in stated.items())


def test_terminated_contracts_were_in_the_trade_wanted_most() -> None:
    problem, _ = drawn(0)
    for person in problem.new_candidates:
        if person.target_group == "terminated_contract":
            assert person.schooling_trade == person.interests[0][0]


def test_nobody_has_a_car_without_a_licence() -> None:
    problem, _ = drawn(0)
    for person in problem.new_candidates:
        assert not person.has_car or "licence_b" in person.qualifications


def test_another_seed_gives_another_closed_county() -> None:
    assert trondelag_2022_closed(1) == drawn(1)[0] != drawn(0)[0]
