from __future__ import annotations

import random
from collections.abc import Iterable
from fractions import Fraction
from functools import cache

import pytest

from matcher import frontier
from matcher.domain import Commitment, Company, Problem, Violation
from matcher.frontier import Frontier
from matcher.frontier.floor import RateFloor
from matcher.objectives import Placed, WorstRegion
from matcher.policy import Policy, default_policy
from matcher.program import Broken
from matcher.report import frontier_page
from support.build import a_candidate, a_placement, a_problem, a_slot, broken
from support.oracle import every_plan
from support.rows import keeps
from support.tiny import tiny_problem

POLICY = Policy(rules=default_policy().rules, tiers=(Placed(), WorstRegion()))
SEEDS = range(40)

Balance = tuple[int, Fraction]


def efficient(balances: Iterable[Balance]) -> list[Balance]:
    """Those that no other betters, by trying each against each."""
    return sorted(
        (
            (placed, rate)
            for placed, rate in set(balances)
            if not any(
                (p >= placed and r > rate) or (p > placed and r >= rate)
                for p, r in balances
            )
        ),
        reverse=True,
    )


def by_trying_every_plan(problem: Problem) -> list[Balance]:
    balances = [
        (len(plan.placements), WorstRegion().value(problem, plan)[0])
        for plan in every_plan(problem, POLICY)
    ]
    return efficient(balances)


def found(problem: Problem, policy: Policy | None = None) -> list[Balance]:
    drawn = frontier(problem, policy)
    assert drawn.complete
    assert all(point.standing == "proven" for point in drawn.points)
    return [(point.placed, point.worst_rate) for point in drawn.points]


def a_county(seed: int) -> Problem:
    """Companies that each take a cohort from Verdal or one from Namsos, not both.

    The more from Namsos, the fewer in all.
    """
    draw = random.Random(f"county {seed}")
    people, slots, companies = [], [], []
    for k in range(draw.choice((2, 2, 3))):
        size, least = draw.choice(((2, 2), (2, 2), (3, 3), (3, 2)))
        company = Company(id=f"yard{k}", location="verdal", max_apprentices=size)
        companies.append(company)
        slots += [
            a_slot(f"many{k}", company=company.id, places=size, min_cohort=least),
            a_slot(f"one{k}", company=company.id),
        ]
        people += [
            a_candidate(f"v{k}{nth}", interests=((f"many{k}",),)) for nth in range(size)
        ]
        people.append(
            a_candidate(
                f"n{k}",
                interests=((f"one{k}",),),
                home=draw.choice(("namsos", "namsos", "verdal")),
                max_travel_minutes=150,
            )
        )
    return a_problem(people, slots, companies=companies)


def pairs_or_one(companies: int) -> Problem:
    """Companies that each take two from Verdal together or one from Namsos."""
    yards = [
        Company(id=f"yard{k}", location="verdal", max_apprentices=2)
        for k in range(companies)
    ]
    pairs = [
        a_candidate(f"v{k}{side}", interests=((f"pair{k}",),))
        for k in range(companies)
        for side in "ab"
    ]
    far = {"home": "namsos", "max_travel_minutes": 150}
    ones = [
        a_candidate(f"n{k}", interests=((f"one{k}",),), **far) for k in range(companies)
    ]
    slots = [
        slot
        for k, yard in enumerate(yards)
        for slot in (
            a_slot(f"pair{k}", company=yard.id, places=2, min_cohort=2),
            a_slot(f"one{k}", company=yard.id),
        )
    ]
    return a_problem([*pairs, *ones], slots, companies=yards)


@cache
def drawn(seed: int) -> tuple[Balance, ...]:
    return tuple(found(a_county(seed)))


@pytest.mark.parametrize("seed", SEEDS)
def test_frontier_is_that_of_every_plan(seed: int) -> None:
    assert list(drawn(seed)) == by_trying_every_plan(a_county(seed))


@pytest.mark.parametrize("seed", range(10))
def test_frontier_holds_with_every_rule(seed: int) -> None:
    problem = tiny_problem(seed)
    assert found(problem) == by_trying_every_plan(problem)


def test_many_of_these_frontiers_have_several_points() -> None:
    assert sum(len(drawn(seed)) > 1 for seed in SEEDS) > 10


def test_every_step_of_a_staircase_is_found() -> None:
    assert found(pairs_or_one(6)) == [(12 - k, Fraction(k, 6)) for k in range(4)]


def test_point_says_how_every_region_fares() -> None:
    first, *_ = frontier(pairs_or_one(2)).points
    assert [(one.region, one.placed, one.people) for one in first.regions] == [
        ("inn", 4, 4),
        ("nam", 0, 2),
    ]


def test_points_are_columns_to_plot() -> None:
    drawn = frontier(pairs_or_one(2))
    assert drawn.to_columns() == {"placed": [4.0, 3.0], "worst_rate": [0.0, 0.5]}


def test_rules_that_may_be_broken_are_kept_here() -> None:
    soft = [
        rule.model_copy(update={"broken": Broken(tier=1)})
        if rule.rule == "places"
        else rule
        for rule in POLICY.rules
    ]
    policy = Policy(rules=tuple(soft), tiers=POLICY.tiers)
    problem = a_problem(["c1", "c2"], ["s1"])
    assert found(problem, policy) == [(1, Fraction(1, 2))]


def test_no_point_without_a_lawful_plan() -> None:
    pin = Commitment(kind="pinned", placement=a_placement("c1", "s1"))
    problem = a_problem(["c1"], [a_slot("s1", places=0)], commitments=[pin])
    assert found(problem) == []


def test_floor_says_the_same_in_rows_and_in_words() -> None:
    problem = a_problem(["c1", "c2", a_candidate("n1", home="namsos")], ["s1"])
    floor = RateFloor(rate=Fraction(1, 2))
    assert not keeps(floor, problem, c1="s1")
    assert keeps(floor, problem, c1="s1", n1="s1")
    assert broken(floor, problem, n1="s1") == [
        Violation("rate_floor", region="inn", least=1, held=0)
    ]


def test_page_has_a_line_for_each_point() -> None:
    page = frontier_page(frontier(pairs_or_one(2)), "nb")
    assert page.splitlines()[1:] == [
        "  4 plassert, svakeste region 0 (0,0 %)",
        "  3 plassert, svakeste region 1/2 (50,0 %)",
        "Bevist: det finnes ingen andre.",
    ]


def test_no_time_is_no_proof() -> None:
    drawn = frontier(pairs_or_one(2), time_limit=0)
    assert not drawn.complete
    assert "Not proven" in frontier_page(drawn)


def test_frontier_survives_a_file() -> None:
    drawn = frontier(pairs_or_one(2))
    assert Frontier.model_validate_json(drawn.model_dump_json()) == drawn
