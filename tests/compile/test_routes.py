"""Which routes lead to a slot."""

from __future__ import annotations

from typing import Any

import pytest

from matcher.compile.routes import routes_of, routes_of_slots
from matcher.domain import Measure, Pathway, RulePack, Slot, Stage, TrainingClass
from matcher.program import Route
from support.build import PACK, a_class, a_problem, a_slot
from support.tiny import tiny_problem


def routes(slot: Slot, *classes: TrainingClass, **facts: Any) -> list[Route]:
    """The routes to one slot."""
    problem = a_problem([], [slot], training_classes=classes, **facts)
    return routes_of(problem, slot)


def school(*classes: TrainingClass, **slot: Any) -> list[tuple[str, ...]]:
    """The classes of each route by way of school to a slot."""
    found = routes(a_slot("s1", **slot), *classes)
    return [route.classes for route in found if route.pathway == "school"]


def a_pack(*stages: Stage) -> RulePack:
    """A pack with one pathway, of these stages."""
    way = Pathway(id="way", outcome="apprenticeship", stages=stages)
    return RulePack.model_validate({**PACK.model_dump(), "pathways": (way,)})


def taught(months: int = 5) -> Stage:
    """A stage in class."""
    return Stage(kind="school", months=months, in_class=True)


def untaught(months: int = 5) -> Stage:
    """A stage outside class."""
    return Stage(kind="practice", months=months)


def test_slot_has_a_route_for_each_pathway_to_its_kind() -> None:
    assert routes(a_slot("s1", kind="job")) == [Route("work", 0)]
    assert routes(a_slot("s1", trade=None, kind="other_qualification")) == [
        Route("course", 0)
    ]
    assert routes(a_slot("s1"), a_class("k1")) == [
        Route("direct", 0),
        Route("school", 0, ("k1",)),
    ]


def test_pathway_by_offer_needs_the_offer() -> None:
    offered = routes(a_slot("s1", offers=("in_company",)))
    assert offered == [Route("direct", 0), Route("in_company", 0)]


def test_offer_of_an_open_pathway_changes_nothing() -> None:
    assert routes(a_slot("s1", offers=("direct",))) == [Route("direct", 0)]


def test_each_start_is_a_route_in_the_order_of_months() -> None:
    found = routes(a_slot("s1", start_months=(7, 0, 2)))
    assert found == [Route("direct", 0), Route("direct", 2), Route("direct", 7)]


def test_slot_that_no_pathway_leads_to_has_no_route() -> None:
    assert routes(a_slot("s1", kind="job"), rule_pack=a_pack(untaught())) == []


def test_stage_in_class_needs_a_class() -> None:
    assert school() == []


def test_each_class_that_fits_is_a_choice() -> None:
    assert school(a_class("k1"), a_class("k2")) == [("k1",), ("k2",)]


def test_class_of_another_family_zone_slot_or_month_is_no_choice() -> None:
    assert school(a_class("k1", family="food")) == []
    assert school(a_class("k1", zones=("far",))) == []
    assert school(a_class("k1", start=1)) == []
    slot, other = a_slot("s1"), a_slot("s2")
    only = a_class("k1", slots=("s2",))
    problem = a_problem([], [slot, other], training_classes=(only,))
    assert [len(routes_of(problem, one)) for one in (slot, other)] == [1, 2]


def test_class_takes_slots_in_one_of_its_zones() -> None:
    both = a_class("k1", zones=("far", "north"))
    assert school(both) == school(both, company="mill") == [("k1",)]


def test_home_region_is_asked_of_the_candidate_later() -> None:
    assert school(a_class("k1", home_regions=("nam",))) == [("k1",)]


def test_class_begins_when_its_stage_does() -> None:
    classes = tuple(a_class(f"k{month}", start=month) for month in range(12))
    pack = a_pack(untaught(3), taught(4), taught(2))
    found = routes(a_slot("s1", start_months=(0, 2)), *classes, rule_pack=pack)
    assert [route.classes for route in found] == [("k3", "k7"), ("k5", "k9")]


def test_nobody_attends_a_class_twice() -> None:
    pack = a_pack(taught(0), taught())
    found = routes(a_slot("s1"), a_class("k1"), a_class("k2"), rule_pack=pack)
    assert [route.classes for route in found] == [("k1", "k2"), ("k2", "k1")]
    assert routes(a_slot("s1"), a_class("k1"), rule_pack=pack) == []


def test_slot_without_a_trade_leads_through_no_class() -> None:
    other = Pathway(id="taught", outcome="other_qualification", stages=(taught(),))
    pack = RulePack.model_validate({**PACK.model_dump(), "pathways": (other,)})
    slot = a_slot("s1", trade=None, kind="other_qualification")
    assert routes(slot, a_class("k1"), rule_pack=pack) == []


@pytest.mark.parametrize("seed", range(60))
def test_routes_of_all_slots_are_the_routes_of_each(seed: int) -> None:
    problem = tiny_problem(seed)
    first = problem.slots[0].id
    narrowed = tuple(
        one.model_copy(update={"slots": (first,) if nth else ()})
        for nth, one in enumerate(problem.training_classes)
    )
    for classes in (problem.training_classes, narrowed):
        given = problem.model_copy(update={"training_classes": classes})
        each = [routes_of(given, slot) for slot in given.slots]
        assert routes_of_slots(given) == each


def test_each_choice_of_measures_is_a_route() -> None:
    measures = (
        Measure(id="z", grants="licence_b", cost=1),
        Measure(id="b", grants="licence_b", cost=2),
        Measure(id="a", grants="truck", cost=3),
        Measure(id="c", grants="unasked", cost=4),
    )
    asks = a_slot("s1", required_qualifications=("licence_b", "truck"))
    found = [one.measures for one in routes(asks, measures=measures)]
    assert found == [(), ("a",), ("z",), ("a", "z"), ("b",), ("a", "b")]
    assert [one.measures for one in routes(a_slot("s2"), measures=measures)] == [()]


def test_slots_that_require_other_things_share_no_routes() -> None:
    measures = (Measure(id="m", grants="licence_b", cost=1),)
    asks = a_slot("s1", required_qualifications=("licence_b",))
    problem = a_problem([], [asks, "s2"], measures=measures)
    assert [len(one) for one in routes_of_slots(problem)] == [2, 1]
