"""Small towns for advice: people who wait, and classes that run from so many on."""

from __future__ import annotations

import random

from matcher.domain import Candidate, Problem, TrainingClass
from matcher.objectives import Placed, PlacedOnPathway
from matcher.policy import Policy, default_policy
from support.build import a_candidate, a_class, a_problem, a_slot

POLICY = Policy(rules=default_policy().rules, tiers=(PlacedOnPathway(), Placed()))


def a_town(seed: int) -> Problem:
    """Some people with and without school, few places, and a class or two."""
    draw = random.Random(f"town {seed}")
    people = [_person(draw, f"c{k}") for k in range(draw.randint(5, 8))]
    slots = [
        a_slot(
            f"s{k}",
            trade=draw.choice(("weld", "mech", "cook")),
            company=draw.choice(("yard", "kitchen", "mill")),
            places=2,
            reserved=draw.choice((0, 0, 1)),
            min_cohort=draw.choice((0, 0, 1, 2)),
        )
        for k in range(draw.randint(1, 2))
    ]
    classes = [_class(draw, family) for family in ("metal", "food")]
    return a_problem(people, slots, training_classes=tuple(classes))


def together(least: int) -> Problem:
    """Places that help only together: a class of so many cooks, one with a place.

    A welder waits, too: one place for her gains one person at once, while places for
    cooks gain nobody until the last one gains them all.
    """
    cooks = [
        a_candidate(f"c{k}", interests=(("cook",),), schooling="none")
        for k in range(least)
    ]
    return a_problem(
        [*cooks, "w1"],
        [a_slot("s1", trade="cook", company="kitchen")],
        training_classes=(a_class("cooks", family="food", min=least, max=least),),
    )


def _person(draw: random.Random, name: str) -> Candidate:
    trades = ["weld", "mech", "cook"]
    draw.shuffle(trades)
    return a_candidate(
        name,
        interests=tuple((trade,) for trade in trades[: draw.randint(1, 2)]),
        schooling=draw.choice(("none", "none", "vg2")),
        schooling_family=draw.choice(("metal", "food")),
        home=draw.choice(("verdal", "verdal", "namsos")),
        max_travel_minutes=draw.choice((30, 60, 150)),
        has_car=draw.random() < 0.5,
    )


def _class(draw: random.Random, family: str) -> TrainingClass:
    least = draw.choice((2, 3, 3, 4))
    return a_class(f"{family}-class", family=family, min=least, max=least + 2)
