"""Known problems keep their status, tier values and counts. Never who goes where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from functools import cache

from matcher.domain import Problem
from matcher.engine import Result, solve
from matcher.scenarios import innherred_pilot, trondelag_2022
from matcher.verify import verify

FOSEN_AND_NAMDALEN = frozenset({"FOS", "NAM"})
LOTTERY = "lottery"


def kept_groups(
    groups: Iterable[Iterable[str]], people: set[str]
) -> list[tuple[str, ...]]:
    """Tie groups with only these people."""
    some = [tuple(one for one in group if one in people) for group in groups]
    return [group for group in some if group]


def part_of_the_county(problem: Problem, regions: frozenset[str]) -> Problem:
    """The people and slots of some regions, and everything between them."""
    people = {c.id for c in problem.candidates if problem.home_region(c.id) in regions}
    slots = {
        s.id for s in problem.slots if problem.slot_location(s.id).region in regions
    }
    wanted = slots | set(problem.trade) | set(problem.company)
    facts = problem.model_dump()
    facts["candidates"] = [
        {**c, "interests": kept_groups(c["interests"], wanted)}
        for c in facts["candidates"]
        if c["id"] in people
    ]
    facts["slots"] = [
        {**s, "priorities": kept_groups(s["priorities"], people)}
        for s in facts["slots"]
        if s["id"] in slots
    ]
    for company in facts["companies"]:
        company["priorities"] = kept_groups(company["priorities"], people)
    for one in facts["training_classes"]:
        one["slots"] = [slot for slot in one["slots"] if slot in slots]
    facts["companions"] = [
        group for group in facts["companions"] if people.issuperset(group["candidates"])
    ]
    facts["declines"] = [
        decline
        for decline in facts["declines"]
        if decline["candidate"] in people
        and (decline["slot"] is None or decline["slot"] in slots)
    ]
    facts["commitments"] = [
        one
        for one in facts["commitments"]
        if one["placement"]["candidate"] in people and one["placement"]["slot"] in slots
    ]
    return Problem.model_validate(facts)


@cache
def pilot() -> tuple[Problem, Result]:
    """The pilot, solved."""
    problem = innherred_pilot(0)
    return problem, solve(problem)


@cache
def two_regions() -> tuple[Problem, Result]:
    """Two regions of the county, solved."""
    problem = part_of_the_county(trondelag_2022(0), FOSEN_AND_NAMDALEN)
    return problem, solve(problem)


def reached(result: Result) -> dict[str, Fraction]:
    """Values of all tiers but the lottery, each proven."""
    assert result.status == "optimal"
    assert all(tier.bound == tier.value for tier in result.tiers)
    return {
        tier.name: tier.value
        for tier in result.tiers
        if not tier.name.startswith(LOTTERY)
    }


def kinds(problem: Problem, result: Result) -> dict[str, int]:
    """How many people are placed at each kind of slot."""
    assert result.matching is not None
    assert verify(problem, result.matching) == ()
    return dict(Counter(problem.slot[p.slot].kind for p in result.matching.placements))


def test_pilot_fills_its_thirty_places() -> None:
    problem, result = pilot()
    assert (len(problem.candidates), len(problem.companies)) == (60, 11)
    assert reached(result) == {
        "placed_on_pathway": 30,
        "placed": 30,
        "worst_region": Fraction(1, 2),
        "high_need": 6,
        "shortage_trades": 22,
        "public_places": 0,
        "rank_sum": 33,
        "company_priorities": 17,
        "travel": 655,
        "months_without_income": 80,
        "measure_cost": 0,
        "kept_slot": 0,
        "kept_placement": 0,
    }
    assert kinds(problem, result) == {"apprenticeship": 30}


def test_two_regions_of_the_county_keep_their_values() -> None:
    problem, result = two_regions()
    assert (len(problem.candidates), len(problem.slots)) == (71, 43)
    assert reached(result) == {
        "placed_on_pathway": 31,
        "placed": 49,
        "worst_region": Fraction(12, 19),
        "high_need": 7,
        "shortage_trades": 17,
        "public_places": 1,
        "rank_sum": 124,
        "company_priorities": 16,
        "travel": 2018,
        "months_without_income": 114,
        "measure_cost": 0,
        "kept_slot": 0,
        "kept_placement": 0,
    }
    assert sum(kinds(problem, result).values()) == 49
    assert kinds(problem, result)["apprenticeship"] == 31


def test_nobody_in_a_class_that_is_too_small() -> None:
    for problem, result in (pilot(), two_regions()):
        assert result.matching is not None
        held = Counter(c for p in result.matching.placements for c in p.classes)
        assert held
        for name, count in held.items():
            one = problem.training_class[name]
            assert one.min <= count <= one.max * one.parallel


def test_incumbents_count_towards_nothing() -> None:
    for problem, result in (pilot(), two_regions()):
        assert result.matching is not None
        placed = {placement.candidate for placement in result.matching.placements}
        assert not placed & set(problem.incumbents)
