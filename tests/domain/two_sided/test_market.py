"""Who claims what, what each place counts in, and how many it has room for."""

from __future__ import annotations

import pytest

from matcher.domain import (
    Commitment,
    Companions,
    JointChoice,
    OrdinaryUse,
    Placement,
    Problem,
)
from matcher.domain.two_sided import Market, ways
from support.build import a_candidate, a_class, a_placement, a_problem, a_slot
from support.two_sided import a_joint_list, a_market


def market_of(problem: Problem) -> Market:
    return Market(problem, lambda _: False)


PEOPLE = {"c1": "s1 > s2", "c2": "s2", "c3": "s1", "c4": "s2"}
SLOTS = {"s1": "c3 > c1 = c2", "s2": ""}


def settled(kind: str, who: str, slot: str) -> Commitment:
    return Commitment.model_validate(
        {"kind": kind, "placement": a_placement(who, slot)}
    )


def test_incumbents_and_pinned_people_claim_nothing() -> None:
    standing = (settled("incumbent", "c1", "s1"), settled("pinned", "c2", "s2"))
    market = market_of(a_market(PEOPLE, SLOTS, commitments=standing))
    assert market.claimants == ("c3", "c4")
    assert not market.possible("c1", "s2")
    assert not market.possible("c2", "s2")
    assert market.possible("c3", "s1")


def test_a_place_counts_in_its_limited_company_and_its_office() -> None:
    company = {"s1": "yard", "s2": "yard", "s3": "mill", "s4": "mill"}
    problem = a_market(
        PEOPLE,
        {**SLOTS, "s3": "", "s4": ""},
        company=company,
        most={"yard": 3},
        offices={"yard": "office", "mill": "office"},
        capacity={"office": 5},
        slot_facts={"s4": {"kind": "job"}},
    )
    market = market_of(problem)
    assert market.levels("s1") == (
        ("slot", "s1"),
        ("company", "yard"),
        ("training_office", "office"),
    )
    assert market.levels("s3") == (("slot", "s3"), ("training_office", "office"))
    assert market.levels("s4") == (("slot", "s4"),)


def test_room_is_what_ordinary_people_incumbents_and_pins_leave() -> None:
    problem = a_market(
        PEOPLE,
        SLOTS,
        places={"s1": 6, "s2": 2},
        company={"s1": "yard", "s2": "yard"},
        most={"yard": 9},
        offices={"yard": "office"},
        capacity={"office": 12},
        slot_facts={"s1": {"reserved": 2}, "s2": {"reserved": 1}},
        ordinary_use=(
            OrdinaryUse(of="company", id="yard", places=2),
            OrdinaryUse(of="training_office", id="office", places=3),
        ),
        commitments=(settled("incumbent", "c1", "s1"), settled("pinned", "c2", "s2")),
    )
    market = market_of(problem)
    assert market.room(("slot", "s1")) == 6 - 2 - 1
    assert market.room(("slot", "s2")) == 0
    assert market.room(("company", "yard")) == 9 - 2 - 3 - 2
    assert market.room(("training_office", "office")) == 12 - 3 - 3 - 2


def test_room_is_never_below_nothing() -> None:
    standing = tuple(settled("incumbent", who, "s1") for who in ("c1", "c2"))
    market = market_of(a_market(PEOPLE, SLOTS, commitments=standing))
    assert market.room(("slot", "s1")) == 0


@pytest.mark.parametrize(("who", "ahead"), [("c3", 0), ("c1", 1), ("c2", 1), ("c4", 2)])
def test_who_is_left_out_is_tied_last(who: str, ahead: int) -> None:
    assert market_of(a_market(PEOPLE, SLOTS)).ahead(("slot", "s1"), who) == ahead


def test_a_slot_without_a_list_has_its_companys_and_an_office_has_none() -> None:
    problem = a_market(
        PEOPLE,
        SLOTS,
        company={"s1": "yard", "s2": "yard"},
        lists={"yard": "c4 > c2"},
    )
    market = market_of(problem)
    assert [market.ahead(("slot", "s2"), who) for who in PEOPLE] == [2, 1, 2, 0]
    assert [market.ahead(("company", "yard"), who) for who in PEOPLE] == [2, 1, 2, 0]
    assert market.ahead(("slot", "s1"), "c4") == 2
    assert market.ahead(("training_office", "any"), "c1") == 0


def test_what_somebody_asked_for_stands_best_first() -> None:
    slots = [
        a_slot("job", kind="job", trade=None),
        a_slot("course", company="kitchen", kind="other_qualification", trade=None),
        a_slot("yard-1"),
        a_slot("yard-2"),
        a_slot("mill-1", company="mill", trade="mech"),
        a_slot("cook-1", company="kitchen", trade="cook"),
    ]
    person = a_candidate(
        "c1",
        interests=(("yard-2", "mech"), ("yard",), ("weld", "mill-1")),
        any_job=True,
        any_other=True,
    )
    problem = a_problem([person], slots)
    asked = market_of(problem).asked("c1")
    assert list(asked.items()) == [
        ("yard-2", 1),
        ("job", 2),
        ("yard-1", 2),
        ("mill-1", 3),
        ("course", 5),
    ]
    ranks = {slot.id: problem.rank("c1", slot.id) for slot in problem.slots}
    assert asked == {slot: rank for slot, rank in ranks.items() if rank is not None}


def test_a_pair_is_possible_while_one_way_is_not_refused() -> None:
    problem = a_problem(["c1"], [a_slot("s1", offers=("in_company",))])
    assert Market(problem, lambda one: one.pathway == "direct").possible("c1", "s1")
    pathways = ("direct", "in_company")
    assert not Market(problem, lambda one: one.pathway in pathways).possible("c1", "s1")


def test_what_nobody_asked_for_is_not_possible() -> None:
    assert not market_of(a_market(PEOPLE, SLOTS)).possible("c3", "s2")


def test_ways_are_every_pathway_start_class_and_measure() -> None:
    licence = {"id": "course", "grants": "licence_b", "cost": 1, "delay": 1}
    problem = a_problem(
        ["c1"],
        [
            a_slot(
                "s1",
                start_months=(2, 0),
                offers=("in_company",),
                required_qualifications=("licence_b",),
            )
        ],
        training_classes=(
            a_class("k0"),
            a_class("k2", start=2),
            a_class("far", zones=("far",)),
            a_class("food", family="food"),
            a_class("other", slots=()),
        ),
        measures=(licence,),
    )

    def a_way(pathway: str, start: int, *classes: str, given: bool) -> Placement:
        return Placement(
            candidate="c1",
            slot="s1",
            pathway=pathway,
            start=start,
            classes=classes,
            measures=("course",) if given else (),
        )

    routes: list[tuple[str, int, tuple[str, ...]]] = [
        ("direct", 0, ()),
        ("direct", 2, ()),
        ("school", 0, ("k0",)),
        ("school", 0, ("other",)),
        ("school", 2, ("k2",)),
        ("in_company", 0, ()),
        ("in_company", 2, ()),
    ]
    pathways = {one[0] for one in routes}
    found = [one for one in ways(problem, "c1", "s1") if one.pathway in pathways]
    assert found == [
        a_way(pathway, start, *classes, given=given)
        for pathway, start, classes in routes
        for given in (False, True)
    ]


def test_a_joint_list_of_two_claimants_makes_a_couple() -> None:
    joint = a_joint_list("j1", "c1", "c3", "s1 s1", "s2 -")
    market = market_of(a_market(PEOPLE, SLOTS, joint_lists=(joint,)))
    (couple,) = market.couples
    assert (couple.id, couple.kind) == ("j1", "joint_list")
    assert (couple.first, couple.second) == ("c1", "c3")
    assert couple.groups == (
        (JointChoice(first="s1", second="s1"),),
        (JointChoice(first="s2"),),
    )
    assert market.alone == ("c2", "c4")


def test_with_an_incumbent_there_is_no_couple() -> None:
    joint = a_joint_list("j1", "c1", "c3", "s1 s1")
    standing = (settled("incumbent", "c1", "s1"),)
    problem = a_market(PEOPLE, SLOTS, joint_lists=(joint,), commitments=standing)
    assert market_of(problem).couples == ()
    assert market_of(problem).alone == ("c2", "c3", "c4")


def test_companions_want_to_be_together_as_high_as_they_can() -> None:
    group = Companions(id="g1", candidates=("c1", "c2"), same="company")
    people = {"c1": "s1 > s2 > s3", "c2": "s2 > s3 = s1"}
    problem = a_market(
        people,
        {"s1": "", "s2": "", "s3": ""},
        company={"s1": "yard", "s2": "yard", "s3": "mill"},
        companions=(group,),
    )
    (couple,) = market_of(problem).couples
    listed = [[(one.first, one.second) for one in group] for group in couple.groups]
    assert listed == [
        [("s1", "s2")],
        [("s1", "s1"), ("s2", "s2")],
        [("s2", "s1")],
        [("s3", "s3")],
    ]
