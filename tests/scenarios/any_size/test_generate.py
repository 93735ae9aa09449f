"""A generated problem has the size and the pressure it was asked for."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, replace
from math import ceil

import pytest

from matcher.domain import Apart, Companions
from matcher.engine.hashes import hash_of
from matcher.scenarios import AllRules, Shape, generate

SHAPE = Shape(
    candidates=200,
    slots=40,
    companies=20,
    places=190,
    wishes=6,
    training_offices=3,
    regions=4,
    locations_per_region=2,
)


def test_problem_has_as_many_of_everything_as_asked_for() -> None:
    problem = generate(SHAPE)
    assert len(problem.candidates) == 200
    assert len(problem.slots) == 40
    assert {slot.company for slot in problem.slots} == {c.id for c in problem.companies}
    assert len(problem.companies) == 20
    assert sum(slot.places for slot in problem.slots) == 190
    assert min(slot.places for slot in problem.slots) >= 1
    assert len(problem.training_offices) == 3
    assert len(problem.regions) == 4
    assert len(problem.locations) == 8
    assert {one.region for one in problem.locations} == {r.id for r in problem.regions}


def test_everybody_asks_for_as_many_different_slots_as_asked_for() -> None:
    problem = generate(SHAPE)
    for person in problem.candidates:
        wanted = [one for group in person.interests for one in group]
        assert len(wanted) == len(set(wanted)) == 6


def test_same_seed_gives_the_same_problem_and_another_seed_another() -> None:
    assert hash_of(generate(SHAPE, 3)) == hash_of(generate(SHAPE, 3))
    assert hash_of(generate(SHAPE, 3)) != hash_of(generate(SHAPE, 4))


def test_problem_of_a_seed_is_the_one_it_always_was() -> None:
    assert (
        hash_of(generate(replace(SHAPE, all_rules=AllRules())))[:16]
        == "0a32b729e5e5491c"
    )


def test_most_wishes_are_in_the_home_region_and_the_rest_next_to_it() -> None:
    shape = replace(SHAPE, regions=9, slots=90, companies=45, at_home=0.8)
    problem = generate(shape)
    number = {region.id: k for k, region in enumerate(problem.regions)}
    steps = Counter[int]()
    for person in problem.candidates:
        home = number[problem.home_region(person.id)]
        for one in (one for group in person.interests for one in group):
            there = number[problem.slot_location(one).region]
            steps[max(abs(home % 3 - there % 3), abs(home // 3 - there // 3))] += 1
    assert set(steps) == {0, 1}
    assert 0.7 < steps[0] / steps.total() < 0.85


def test_nobody_can_travel_beyond_the_neighbouring_regions() -> None:
    problem = generate(replace(SHAPE, regions=9))
    number = {region.id: k for k, region in enumerate(problem.regions)}
    corner, centre, opposite = (
        next(one.id for one in problem.locations if number[one.region] == region)
        for region in (0, 4, 8)
    )
    assert problem.minutes(corner, centre, has_car=True) is not None
    assert problem.minutes(corner, opposite, has_car=True) is None


def test_popularity_makes_few_slots_wanted_by_many() -> None:
    def most_wanted(popularity: float) -> int:
        problem = generate(replace(SHAPE, regions=1, popularity=popularity))
        wanted = Counter(
            one for c in problem.candidates for group in c.interests for one in group
        )
        return max(wanted.values())

    assert most_wanted(1.2) > 1.5 * most_wanted(0.0)


def test_wishes_are_tied_as_often_as_asked_for() -> None:
    def groups(tied: float) -> int:
        problem = generate(replace(SHAPE, tied=tied))
        return sum(len(person.interests) for person in problem.candidates)

    assert groups(0.0) == 1200
    assert groups(1.0) == 200
    assert 650 < groups(0.5) < 750


def test_wishes_from_the_last_rank_on_are_equally_good() -> None:
    problem = generate(replace(SHAPE, most_ranks=4))
    for person in problem.candidates:
        assert [len(group) for group in person.interests] == [1, 1, 1, 3]


def test_slots_close_unless_they_are_as_full_as_asked_for() -> None:
    problem = generate(replace(SHAPE, cohort_share=0.75, cohort_from=4))
    for slot in problem.slots:
        least = ceil(0.75 * slot.places) if slot.places >= 4 else 0
        assert slot.min_cohort == least
    assert any(slot.min_cohort for slot in problem.slots)


def test_company_may_fill_its_largest_slot_and_no_more_than_its_share() -> None:
    problem = generate(replace(SHAPE, company_share=0.7))
    for company in problem.companies:
        places = [s.places for s in problem.slots if s.company == company.id]
        assert company.max_apprentices == max(max(places), int(0.7 * sum(places)))


def test_office_has_room_for_its_share_of_its_members_places() -> None:
    problem = generate(replace(SHAPE, office_share=0.5))
    for office in problem.training_offices:
        places = sum(
            slot.places
            for slot in problem.slots
            if problem.company[slot.company].training_office == office.id
        )
        assert office.capacity == ceil(places / 2)


def test_pairs_live_in_one_region_and_companions_want_the_same() -> None:
    problem = generate(replace(SHAPE, companions=0.05, apart=0.1))
    bound: list[Companions | Apart] = [*problem.companions, *problem.apart]
    assert (len(problem.companions), len(problem.apart)) == (10, 20)
    assert len({one for pair in bound for one in pair.candidates}) == 60
    for pair in bound:
        assert len({problem.home_region(one) for one in pair.candidates}) == 1
    for pair in problem.companions:
        assert len({problem.candidate[one].interests for one in pair.candidates}) == 1


def test_mixed_companies_state_two_shares() -> None:
    problem = generate(replace(SHAPE, mixed_companies=0.5))
    limits = {(s.where, s.target_group, s.at_least, s.at_most) for s in problem.shares}
    companies = {where for where, *_ in limits}
    assert 4 <= len(companies) <= 16
    assert limits == {
        limit
        for where in companies
        for limit in (
            (where, "job_seeker", 0, 40),
            (where, "adult_education_applicant", 10, 100),
        )
    }


def test_reserved_places_are_the_ordinary_demand() -> None:
    problem = generate(replace(SHAPE, all_rules=AllRules(reserved=0.2), trades=5))
    kept = Counter[tuple[str | None, str]]()
    for slot in problem.slots:
        if slot.reserved:
            kept[slot.trade, problem.slot_location(slot.id).region] += slot.reserved
    demand = {(d.trade, d.region): d.applicants for d in problem.ordinary_demand}
    assert kept
    assert demand == dict(kept)


@pytest.mark.parametrize(
    ("name", "given"),
    [("companies", 3), ("slots", 19), ("places", 39), ("wishes", 41), ("regions", 0)],
)
def test_shape_that_cannot_be_is_refused_by_name(name: str, given: int) -> None:
    with pytest.raises(ValueError, match=f"^{name}: "):
        Shape(**{**asdict(SHAPE), name: given})
