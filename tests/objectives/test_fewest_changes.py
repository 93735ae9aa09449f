"""The last plan is kept where it can be."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from matcher.domain import Matching, Measure, Placement, Problem
from matcher.objectives import FewestChanges
from matcher.program import FactArrays, Options, Route, ints
from support.build import a_class, a_matching, a_placement, a_problem, a_slot
from support.rows import options_of, placements_of

TIER = FewestChanges()

IN_CLASS = {"pathway": "school", "start": 2, "classes": ("k1",)}
MEASURES = tuple(Measure(id=name, grants=name, cost=1) for name in ("m1", "m2", "m3"))


def with_last_plan(last: Matching | None) -> Problem:
    return a_problem(
        ["c1", "c2", "c3"],
        [a_slot("s1", places=3, start_months=(0, 2)), a_slot("s2", places=3)],
        training_classes=(a_class("k1", start=2), a_class("k2", start=2)),
        measures=MEASURES,
        previous=last,
    )


def kept(last: Matching | None, plan: Matching) -> tuple[int, int]:
    """How many keep their slot, and how many the whole placement."""
    slot, whole = TIER.value(with_last_plan(last), plan)
    return int(slot), int(whole)


def points(problem: Problem, options: Options) -> list[list[int]]:
    tiers = TIER.tiers(problem, options)
    assert [(tier.name, tier.sense) for tier in tiers] == TIER.names(problem)
    assert all(tier.points.dtype == "int64" for tier in tiers)
    return [tier.points.tolist() for tier in tiers]


def test_slots_come_before_whole_placements() -> None:
    assert TIER.names(a_problem()) == [
        ("kept_slot", "most"), ("kept_placement", "most"),
    ]  # fmt: skip


def test_the_same_plan_keeps_everybody() -> None:
    plan = a_matching(a_placement("c3", "s1", **IN_CLASS), c1="s1", c2="s2")
    assert kept(plan, plan) == (3, 3)


def test_another_slot_keeps_nothing() -> None:
    assert kept(a_matching(c1="s1"), a_matching(c1="s2")) == (0, 0)


def test_people_who_change_places_keep_nothing() -> None:
    last, plan = a_matching(c1="s1", c2="s2"), a_matching(c1="s2", c2="s1")
    assert kept(last, plan) == (0, 0)


def test_people_without_a_place_in_either_plan_do_not_count() -> None:
    assert kept(a_matching(c1="s1"), a_matching()) == (0, 0)
    assert kept(a_matching(), a_matching(c1="s1")) == (0, 0)
    assert kept(a_matching(c1="s1"), a_matching(c1="s1", c2="s1")) == (1, 1)


@pytest.mark.parametrize(
    "change",
    [
        {"pathway": "direct", "classes": ()},
        {"start": 0},
        {"classes": ("k2",)},
        {"measures": ("m1",)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_any_other_route_keeps_the_slot_only(change: dict[str, Any]) -> None:
    last = a_matching(a_placement("c1", "s1", **IN_CLASS))
    plan = a_matching(a_placement("c1", "s1", **{**IN_CLASS, **change}))
    assert kept(last, plan) == (1, 0)


def test_order_of_measures_does_not_matter() -> None:
    last = a_matching(a_placement("c1", "s1", measures=("m2", "m1")))
    plan = a_matching(a_placement("c1", "s1", measures=("m1", "m2")))
    assert kept(last, plan) == (1, 1)


def test_without_a_last_plan_there_are_no_points() -> None:
    problem = with_last_plan(None)
    options = options_of(problem)
    assert kept(None, a_matching(c1="s1")) == (0, 0)
    assert points(problem, options) == [[0] * len(options)] * 2


def test_options_of_the_last_plan_have_points() -> None:
    last = a_matching(
        a_placement("c2", "s1", **IN_CLASS),
        a_placement("c3", "s2", pathway="in_company"),
        c1="s1",
    )
    problem = with_last_plan(last)
    options = options_of(problem)
    placements = placements_of(options)
    stays = {("c1", "s1"), ("c2", "s1"), ("c3", "s2")}
    assert points(problem, options) == [
        [int((one.candidate, one.slot) in stays) for one in placements],
        [int(one in last.placements) for one in placements],
    ]
    assert [sum(tier) for tier in points(problem, options)] == [9, 2]


def chosen(problem: Problem, *placements: Placement) -> Options:
    """Options that stand for these placements, routes with measures included."""
    facts = FactArrays(problem)
    return Options(
        facts,
        ints([facts.candidate_index[one.candidate] for one in placements]),
        ints([facts.slot_index[one.slot] for one in placements]),
        np.arange(len(placements)),
        tuple(
            Route(one.pathway, one.start, one.classes, one.measures)
            for one in placements
        ),
    )


def test_options_keep_measures_in_any_order() -> None:
    problem = with_last_plan(
        a_matching(a_placement("c1", "s1", measures=("m2", "m3", "m1")))
    )
    options = chosen(
        problem,
        a_placement("c1", "s1", measures=("m1", "m2", "m3")),
        a_placement("c1", "s1", measures=("m3", "m2", "m1")),
        a_placement("c1", "s1", measures=("m1", "m2")),
        a_placement("c1", "s1"),
    )
    assert points(problem, options) == [[1, 1, 1, 1], [1, 1, 0, 0]]


def test_it_judges_the_last_plan() -> None:
    assert FewestChanges.judges == ("previous",)
