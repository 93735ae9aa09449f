"""Every number of the pilot scenario, counted from ids."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pytest

from matcher.domain import Matching, Placement, Problem
from matcher.scenarios import innherred_pilot
from matcher.verify import verify


def test_pilot_has_60_people_of_three_groups(pilot: Problem) -> None:
    assert Counter(person.target_group for person in pilot.candidates) == {
        "job_seeker": 40,
        "adult_education_applicant": 12,
        "terminated_contract": 8,
    }
    assert len(pilot.new_candidates) == 60
    assert {pilot.home_region(person.id) for person in pilot.candidates} == {"INN"}
    assert {location.name for location in pilot.locations} == {
        "Verdal", "Levanger", "Inderøy", "Steinkjer", "Snåsa",
    }  # fmt: skip


def test_pilot_has_11_companies_and_30_industrial_places(pilot: Problem) -> None:
    places: Counter[str | None] = Counter()
    for slot in pilot.slots:
        assert slot.kind == "apprenticeship"
        assert slot.reserved == 0
        places[slot.trade] += slot.places
    assert places == {"SVE": 14, "IMK": 6, "PRT": 5, "IMA": 3, "LOG": 2}
    assert places.total() == 30
    assert len(pilot.companies) == 11
    assert {slot.company for slot in pilot.slots} == {c.id for c in pilot.companies}


def test_pilot_has_one_class_of_two_groups_and_food_needs_none(pilot: Problem) -> None:
    assert [
        (one.id, one.family, one.min, one.max, one.parallel)
        for one in pilot.training_classes
    ] == [("north-TP-0", "TP", 6, 16, 2)]
    for slot in pilot.slots:
        food = slot.trade == "IMA"
        assert slot.offers == (("full_training_in_company",) if food else ())


def test_everybody_in_the_pilot_wants_industry_and_can_start(pilot: Problem) -> None:
    for person in pilot.candidates:
        assert {trade for (trade,) in person.interests} <= set(pilot.trade)
        assert person.available_from == 0


def test_a_company_of_six_welding_places_takes_three_or_nobody(pilot: Problem) -> None:
    cohorts = {s.id: s.min_cohort for s in pilot.slots if s.min_cohort}
    assert cohorts == {"verdal-1-SVE": 3}


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_all_30_places_of_the_pilot_can_be_filled(seed: int) -> None:
    problem = innherred_pilot(seed)
    plan = fill(problem)
    assert len(plan.placements) == 30
    assert verify(problem, plan) == ()


def test_same_seed_gives_the_same_pilot(pilot: Problem) -> None:
    assert innherred_pilot(0).model_dump_json() == pilot.model_dump_json()
    assert innherred_pilot(1) != pilot


@dataclass(frozen=True)
class Seat:
    slot: str
    number: int


def fill(problem: Problem) -> Matching:
    """As many people as possible, by augmenting paths over single places."""
    seats = [Seat(slot.id, k) for slot in problem.slots for k in range(slot.places)]
    options = {
        person.id: {
            slot.id: placement
            for slot in problem.slots
            if (placement := lawful(problem, person.id, slot.id)) is not None
        }
        for person in problem.candidates
    }
    holder: dict[Seat, str] = {}

    def seated(person: str, tried: set[Seat]) -> bool:
        for seat in seats:
            if seat.slot in options[person] and seat not in tried:
                tried.add(seat)
                if seat not in holder or seated(holder[seat], tried):
                    holder[seat] = person
                    return True
        return False

    for person in options:
        seated(person, set())
    return Matching(
        placements=tuple(options[person][seat.slot] for seat, person in holder.items())
    )


def lawful(problem: Problem, candidate: str, slot_id: str) -> Placement | None:
    """A placement of its own that no rule of the pilot forbids, if there is one."""
    person, slot = problem.candidate[candidate], problem.slot[slot_id]
    minutes = problem.travel_minutes(candidate, slot_id)
    near = minutes is not None and minutes <= person.max_travel_minutes
    wanted = problem.rank(candidate, slot_id) is not None
    declined = (candidate, slot.company) in problem.declined
    if declined or not wanted or not (near or person.will_relocate):
        return None
    classes: tuple[str, ...] = ()
    if person.schooling == "vg2" and person.schooling_family == problem.slot_family(
        slot_id
    ):
        pathway = "apprenticeship_after_vg2"
    elif person.schooling_trade == slot.trade:
        pathway = "contract_resumed"
    elif slot.offers:
        (pathway,) = slot.offers
    else:
        pathway, classes = "school_then_apprenticeship", ("north-TP-0",)
    return Placement(
        candidate=candidate, slot=slot_id, pathway=pathway, classes=classes
    )
