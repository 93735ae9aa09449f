from __future__ import annotations

import random

import pytest

from advise.towns import POLICY
from matcher.advise.budget import Budget, LeastSpent
from matcher.advise.price_list import CoursePrice, PriceList, SeatPrice, TravelPrice
from matcher.advise.sale import Sale
from matcher.domain import (
    Candidate,
    Commitment,
    OrdinaryUse,
    Problem,
    Violation,
)
from matcher.program import Linear
from matcher.rules.start import Start
from matcher.rules.training_class import TrainingClasses
from support.build import (
    a_candidate,
    a_class,
    a_matching,
    a_placement,
    a_problem,
    a_slot,
)
from support.oracle import subsets
from support.rows import Arrays, options_of

PRICES = PriceList.model_validate(
    {
        "id": "test",
        "valid_from": "2022-08-01",
        "source": "a test",
        "courses": (
            CoursePrice(grants="licence_b", kroner=3000, months=2),
            CoursePrice(grants="licence_b", kroner=5000),
            CoursePrice(grants="norwegian_b1", kroner=2000),
        ),
        "travel": (
            TravelPrice(minutes=15, kroner=1000),
            TravelPrice(minutes=60, kroner=4000),
        ),
        "seat": SeatPrice(kroner=6000, most=1),
    }
)

SLOTS = (
    a_slot("s1", places=3, start_months=(0, 2)),
    a_slot("s2", company="mill", required_qualifications=("licence_b", "norwegian_b1")),
)


def a_market(draw: random.Random) -> Problem:
    """Two or three people who may lack a course, a journey, or a seat in a class."""
    people = [_person(draw, f"c{k}") for k in range(draw.choice((2, 3)))]
    least = draw.choice((1, 2))
    classes = (
        a_class(
            "k1", min=least, max=draw.choice((least, 2)), parallel=draw.choice((1, 2))
        ),
    )
    incumbent = Commitment(
        kind="incumbent",
        placement=a_placement("c0", "s1", pathway="school", classes=("k1",)),
    )
    return a_problem(
        people,
        SLOTS,
        training_classes=classes,
        commitments=[incumbent] if draw.random() < 0.3 else [],
        ordinary_use=[OrdinaryUse(of="training_class", id="k1", places=1)]
        if draw.random() < 0.3
        else [],
    )


def _person(draw: random.Random, name: str) -> Candidate:
    return a_candidate(
        name,
        schooling=draw.choice(("none", "vg2")),
        home=draw.choice(("verdal", "namsos")),
        has_car=draw.random() < 0.5,
        will_relocate=draw.random() < 0.2,
        max_travel_minutes=draw.choice((30, 80, 90)),
        qualifications=draw.choice(((), ("licence_b",), ("norwegian_b1",))),
    )


def a_sale(problem: Problem) -> Sale:
    return Sale.of(problem, POLICY, PRICES)


@pytest.mark.parametrize("seed", range(30))
def test_rows_hold_exactly_when_nothing_is_overspent(seed: int) -> None:
    draw = random.Random(f"market {seed}")
    problem = a_market(draw)
    sale = a_sale(problem)
    classes = TrainingClasses()
    rule = Budget(sale=sale, kroner=draw.randrange(0, 25_000, 1000))
    arrays = Arrays(sale.everything, classes, rule)
    everything = Arrays(sale.everything, classes).placements
    chosen = draw.sample(everything, min(7, len(everything)))
    plans = [
        plan
        for plan in subsets(chosen, 3)
        if not list(classes.violations(sale.everything, plan))
        and len({one.candidate for one in plan.placements}) == len(plan.placements)
    ]
    lawful = [not list(rule.violations(sale.everything, plan)) for plan in plans]
    assert arrays.admit([plan.placements for plan in plans]) == lawful
    assert any(lawful)


def test_options_are_priced_as_the_placements_they_stand_for() -> None:
    paid = set()
    for seed in range(20):
        sale = a_sale(a_market(random.Random(f"market {seed}")))
        options = options_of(sale.everything, Budget(sale=sale, kroner=0))
        [tier] = LeastSpent(sale=sale).tiers(sale.everything, options)
        assert isinstance(tier, Linear)
        needs = [sale.need(one) for one in options.placements()]
        assert tier.points.tolist() == [
            need.kroner // 1000 for need in needs if need is not None
        ]
        paid.update(tier.points.tolist())
    assert len(paid) > 5


def test_slower_course_is_taken_where_it_ends_in_time() -> None:
    licence = {"required_qualifications": ("licence_b",)}
    problem = a_problem(["c1"], [a_slot("s1", start_months=(0, 2), **licence)])
    sale = a_sale(problem)
    [slow, fast, _] = sale.courses
    lawful = Arrays(sale.everything, Start()).placements
    taken = {(one.start, one.measures) for one in lawful if one.measures}
    assert taken == {(0, (fast,)), (2, (fast,)), (2, (slow,))}


def test_journey_too_long_for_any_support_is_not_for_sale() -> None:
    far = a_candidate("c1", max_travel_minutes=30)
    problem = a_problem([far], [a_slot("s1", company="mill")])
    rule = Budget(sale=a_sale(problem), kroner=0)
    assert list(rule.violations(problem, a_matching(c1="s1"))) == [
        Violation("not_for_sale", candidate="c1", slot="s1")
    ]


def test_seat_is_paid_in_each_group_a_class_may_run() -> None:
    people = [a_candidate(f"c{k}", schooling="none") for k in range(3)]
    pairs = a_class("k1", min=2, max=2, parallel=2)
    sale = a_sale(a_problem(people, SLOTS, training_classes=(pairs,)))
    plan = a_matching(
        *(
            a_placement(one.id, "s1", pathway="school", classes=("k1",))
            for one in people
        )
    )
    assert sale.seats(plan) == {"k1": 1}
    assert sale.spent(plan) == 12_000
