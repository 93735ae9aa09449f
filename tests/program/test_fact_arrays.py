"""Whole columns say what the look-ups of a problem say one by one."""

from __future__ import annotations

import random
from itertools import product

import numpy as np
import pytest

from matcher.domain import Commitment, Location, Placement, Problem, TravelTime
from matcher.program import KINDS, NEVER, FactArrays, Ints
from support.build import a_candidate, a_problem
from support.tiny import tiny_problem

SEEDS = range(60)


def a_case(seed: int) -> Problem:
    """A tiny problem where travel times differ by direction and by car."""
    draw = random.Random(seed)
    places = ("verdal", "namsos", "island")
    times = [
        TravelTime(
            origin=origin,
            destination=destination,
            by_car=draw.choice([None, 5, 90]),
            without_car=draw.choice([None, 30, 150]),
        )
        for origin, destination in product(places, places)
        if draw.random() < 0.5
    ]
    problem = tiny_problem(seed)
    island = Location(id="island", region="inn", zone="far")
    people = [
        person.model_copy(update={"home": draw.choice(places)})
        for person in problem.candidates
    ]
    return problem.model_copy(
        update={
            "locations": (*problem.locations, island),
            "travel_times": tuple(times),
            "candidates": tuple(people),
        }
    )


def every_pair(problem: Problem) -> tuple[Ints, Ints]:
    """Every (candidate, slot) pair, as positions."""
    people, slots = len(problem.candidates), len(problem.slots)
    return np.divmod(np.arange(people * slots), slots)


def ids(problem: Problem) -> list[tuple[str, str]]:
    """Every (candidate, slot) pair, as ids."""
    return [(c.id, s.id) for c, s in product(problem.candidates, problem.slots)]


@pytest.mark.parametrize("seed", SEEDS)
def test_ranks_are_the_ranks_of_the_problem(seed: int) -> None:
    problem = a_case(seed)
    expected = [problem.rank(*pair) or 0 for pair in ids(problem)]
    assert FactArrays(problem).ranks(*every_pair(problem)).tolist() == expected


@pytest.mark.parametrize("seed", SEEDS)
def test_minutes_are_the_minutes_of_the_problem(seed: int) -> None:
    problem = a_case(seed)
    known = [problem.travel_minutes(*pair) for pair in ids(problem)]
    expected = [NEVER if minutes is None else minutes for minutes in known]
    assert FactArrays(problem).minutes(*every_pair(problem)).tolist() == expected


@pytest.mark.parametrize("seed", SEEDS)
def test_interested_pairs_are_the_pairs_with_a_rank(seed: int) -> None:
    problem = a_case(seed)
    candidate, slot = FactArrays(problem).interested_pairs()
    found = [
        (problem.candidates[c].id, problem.slots[s].id)
        for c, s in zip(candidate.tolist(), slot.tolist(), strict=True)
    ]
    assert found == [p for p in ids(problem) if problem.rank(*p) is not None]


@pytest.mark.parametrize("seed", SEEDS)
def test_interested_pairs_come_with_their_ranks(seed: int) -> None:
    problem = a_case(seed)
    candidate, slot, rank = FactArrays(problem).ranked_pairs()
    assert rank.tolist() == [
        problem.rank(problem.candidates[c].id, problem.slots[s].id)
        for c, s in zip(candidate.tolist(), slot.tolist(), strict=True)
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_columns_of_slots_and_candidates_say_what_the_facts_say(seed: int) -> None:
    problem = a_case(seed)
    columns = FactArrays(problem)
    for nth, slot in enumerate(problem.slots):
        where = problem.locations[columns.slot_location[nth]]
        assert where == problem.slot_location(slot.id)
        assert problem.companies[columns.slot_company[nth]].id == slot.company
        assert KINDS[columns.slot_kind[nth]] == slot.kind
        trade = columns.slot_trade[nth]
        assert (None if trade < 0 else problem.trades[trade].id) == slot.trade
        taken = sum(p.slot == slot.id for p in problem.incumbents.values())
        free = max(0, slot.places - taken)
        assert columns.slot_free[nth] == free
        assert columns.slot_reserved[nth] == slot.reserved
        assert columns.slot_open[nth] == max(0, free - slot.reserved)
        office = problem.company[slot.company].training_office
        family = columns.slot_family[nth]
        families = list(columns.family_index)
        assert (None if family < 0 else families[family]) == problem.slot_family(
            slot.id
        )
        at = columns.slot_office[nth]
        assert (None if at < 0 else problem.training_offices[at].id) == office
    for nth, person in enumerate(problem.candidates):
        assert problem.locations[columns.candidate_home[nth]].id == person.home
        region = problem.regions[columns.candidate_region[nth]].id
        assert region == problem.home_region(person.id)
        assert columns.candidate_new[nth] == (person.id not in problem.incumbents)
        assert columns.candidate_born[nth] == person.birth_year
        assert columns.candidate_credit[nth] == person.credit_months
        assert columns.candidate_available[nth] == person.available_from
        assert columns.candidate_limit[nth] == person.max_travel_minutes
        assert columns.candidate_moves[nth] == person.will_relocate
        trade = columns.candidate_trade[nth]
        schooled = None if trade < 0 else problem.trades[trade].id
        assert schooled == person.schooling_trade
        family = columns.candidate_family[nth]
        schooled = None if family < 0 else list(columns.family_index)[family]
        assert schooled == person.schooling_family
        for group in ("job_seeker", "terminated_contract"):
            assert columns.of_groups(group)[nth] == (person.target_group == group)
        for prior in ("none", "vg2"):
            assert columns.of_schoolings(prior)[nth] == (person.schooling == prior)


def test_nobody_is_of_no_group_and_anybody_of_one_of_several() -> None:
    columns = FactArrays(a_problem(["c1", a_candidate("c2", schooling="vg1")]))
    assert columns.of_groups().tolist() == [False, False]
    assert columns.of_schoolings("vg1", "vg2").tolist() == [True, True]


def test_columns_are_made_once_for_a_problem_and_nobody_can_change_them() -> None:
    problem = tiny_problem(0)
    column = FactArrays(problem).slot_free
    assert FactArrays(problem).slot_free is column
    assert FactArrays(tiny_problem(0)).slot_free is not column
    with pytest.raises(ValueError, match="read-only"):
        column[0] = 1


def test_column_asked_of_the_class_says_what_it_is() -> None:
    assert FactArrays.slot_free.__doc__ == (
        "Places of each slot less those incumbents hold."
    )


def used(problem: Problem, of: str, name: str) -> int:
    """What ordinary apprentices use of something."""
    return sum(
        use.places for use in problem.ordinary_use if (use.of, use.id) == (of, name)
    )


def crowded(seed: int) -> Problem:
    """A tiny problem with up to three incumbents, and use that is stated twice."""
    draw = random.Random(seed)
    problem = tiny_problem(seed)
    classes = [one.id for one in problem.training_classes]
    commitments = [
        Commitment(
            kind="incumbent",
            placement=Placement(
                candidate=person.id,
                slot=draw.choice(problem.slots).id,
                pathway="school",
                classes=(draw.choice(classes),) if draw.random() < 0.5 else (),
            ),
        )
        for person in problem.candidates[:3]
    ]
    use = (*problem.ordinary_use, *problem.ordinary_use[:2])
    return problem.model_copy(
        update={"commitments": tuple(commitments), "ordinary_use": use}
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_columns_of_employers_count_apprentices_who_are_there_and_kept_room(
    seed: int,
) -> None:
    problem = crowded(seed)
    columns = FactArrays(problem)
    trains = [slot for slot in problem.slots if slot.kind == "apprenticeship"]
    standing = [problem.slot[one.slot] for one in problem.incumbents.values()]
    apprentices = [slot for slot in standing if slot.kind == "apprenticeship"]
    for nth, company in enumerate(problem.companies):
        own = {slot.id for slot in trains if slot.company == company.id}
        kept = used(problem, "company", company.id)
        taken = sum(slot.id in own for slot in apprentices)
        most = company.max_apprentices
        assert columns.company_limited[nth] == (most is not None)
        assert columns.company_free[nth] == max(0, (most or 0) - taken)
        assert columns.company_kept[nth] == kept + sum(
            slot.reserved for slot in trains if slot.id in own
        )
    for nth, office in enumerate(problem.training_offices):
        members = {c.id for c in problem.companies if c.training_office == office.id}
        kept = used(problem, "training_office", office.id)
        taken = sum(slot.company in members for slot in apprentices)
        assert columns.office_free[nth] == max(0, office.capacity - taken)
        assert columns.office_kept[nth] == kept + sum(
            slot.reserved for slot in trains if slot.company in members
        )


@pytest.mark.parametrize("seed", SEEDS)
def test_columns_of_classes_count_who_sits_there_and_kept_seats(seed: int) -> None:
    problem = crowded(seed)
    columns = FactArrays(problem)
    for nth, one in enumerate(problem.training_classes):
        taken = sum(one.id in p.classes for p in problem.incumbents.values())
        assert columns.class_free[nth] == max(0, one.max * one.parallel - taken)
        assert columns.class_kept[nth] == used(problem, "training_class", one.id)


def test_problem_without_facts_has_empty_columns() -> None:
    columns = FactArrays(Problem(first_month="2022-08"))
    nobody = columns.interested_pairs()
    assert len(columns.ranked_pairs()[2]) == 0
    assert [len(part) for part in nobody] == [0, 0]
    assert len(columns.ranks(*nobody)) == len(columns.minutes(*nobody)) == 0
    assert len(columns.slot_free) == len(columns.candidate_region) == 0
    assert len(columns.slot_office) == len(columns.slot_open) == 0
    for free, kept in (
        (columns.company_free, columns.company_kept),
        (columns.office_free, columns.office_kept),
        (columns.class_free, columns.class_kept),
    ):
        assert len(free) == len(kept) == 0
