"""Which pairs, couples and closed slots would rather have one another."""

from __future__ import annotations

from typing import Any

import pytest

from matcher.domain import Commitment, Companions, Problem
from matcher.domain.two_sided import Market, Stability, blocking
from support.build import a_matching, a_placement
from support.two_sided import a_joint_list, a_market


def blocked(
    problem: Problem, kind: Stability = "weak", **plan: str
) -> list[tuple[str, ...]]:
    """Who and where, of everything that blocks a plan."""
    market = Market(problem, lambda _: False)
    return [
        (*one.candidates, *(slot or "-" for slot in one.slots))
        for one in blocking(market, a_matching(**plan), kind)
    ]


def standing(kind: str, who: str, slot: str) -> tuple[Commitment, ...]:
    placement = a_placement(who, slot)
    return (Commitment.model_validate({"kind": kind, "placement": placement}),)


# --- pairs ------------------------------------------------------------------------


def test_an_empty_place_somebody_wants_blocks() -> None:
    assert blocked(a_market({"c1": "s1"}, {"s1": ""})) == [("c1", "s1")]


def test_nobody_blocks_with_what_she_has_or_ranks_behind_it() -> None:
    problem = a_market({"c1": "s1 > s2"}, {"s1": "", "s2": ""})
    assert blocked(problem, c1="s1") == []
    assert blocked(problem, c1="s2") == [("c1", "s1")]


def test_a_place_held_by_somebody_behind_her_blocks() -> None:
    problem = a_market({"c1": "s1", "c2": "s1"}, {"s1": "c1 > c2"})
    assert blocked(problem, c2="s1") == [("c1", "s1")]
    assert blocked(problem, c1="s1") == []


def test_who_is_on_no_list_is_tied_behind_it() -> None:
    problem = a_market(dict.fromkeys(("c1", "c2", "c3"), "s1"), {"s1": "c1"})
    assert blocked(problem, c2="s1") == [("c1", "s1")]
    assert blocked(problem, "super", c2="s1") == [("c1", "s1"), ("c3", "s1")]


def test_an_empty_list_ties_everybody() -> None:
    problem = a_market({"c1": "s1", "c2": "s1"}, {"s1": ""})
    assert blocked(problem, c2="s1") == []
    assert blocked(problem, "strong", c2="s1") == [("c1", "s1")]


@pytest.mark.parametrize(
    ("lists", "place", "kinds"),
    [
        ("s1 > s2", "c1 > c2", {"weak", "strong", "super"}),
        ("s1 > s2", "c1 = c2", {"strong", "super"}),
        ("s1 = s2", "c1 > c2", {"strong", "super"}),
        ("s1 = s2", "c1 = c2", {"super"}),
        ("s1 > s2", "c2 > c1", set()),
        ("s2 > s1", "c1 > c2", set()),
    ],
)
def test_one_or_both_must_be_better_off_as_the_kind_says(
    lists: str, place: str, kinds: set[str]
) -> None:
    problem = a_market({"c1": lists, "c2": "s1"}, {"s1": place, "s2": ""})
    every: tuple[Stability, ...] = ("weak", "strong", "super")
    found = {k for k in every if ("c1", "s1") in blocked(problem, k, c1="s2", c2="s1")}
    assert found == kinds


def test_an_empty_place_she_likes_as_much_blocks_strongly_but_not_weakly() -> None:
    problem = a_market({"c1": "s1 = s2"}, {"s1": "", "s2": ""})
    assert blocked(problem, c1="s2") == []
    assert blocked(problem, "strong", c1="s2") == [("c1", "s1")]
    assert blocked(problem, "super", c1="s2") == [("c1", "s1")]


# --- levels -----------------------------------------------------------------------


def a_firm(**facts: Any) -> Problem:
    """Two slots of a yard that takes one apprentice; it prefers c1."""
    people = {"c1": "s1 > s2", "c2": "s2"}
    given: dict[str, Any] = {
        "company": {"s1": "yard", "s2": "yard"},
        "lists": {"yard": "c1 > c2"},
        "most": {"yard": 1},
    }
    return a_market(people, {"s1": "c2 > c1", "s2": ""}, **given | facts)


def test_a_full_company_lets_in_whom_it_ranks_higher() -> None:
    assert blocked(a_firm(), c2="s2") == [("c1", "s1"), ("c1", "s2")]


def test_a_full_company_lets_in_nobody_it_ranks_lower() -> None:
    assert blocked(a_firm(lists={"yard": "c2 > c1"}), c2="s2") == []


def test_who_is_in_the_company_moves_within_it_freely() -> None:
    people = {"c1": "s1 > s2", "c2": "s2"}
    slots = {"s1": "", "s2": ""}
    full = a_market(
        people, slots, company={"s1": "yard", "s2": "yard"}, most={"yard": 1}
    )
    assert blocked(full, c1="s2") == [("c1", "s1")]


def test_a_job_counts_in_no_company() -> None:
    job = {"s1": {"kind": "job", "trade": None}}
    problem = a_firm(slot_facts=job, lists={"yard": "c2 > c1"})
    assert blocked(problem, c2="s2") == [("c1", "s1")]


def test_a_full_training_office_has_no_list_and_lets_in_nobody_weakly() -> None:
    problem = a_market(
        {"c1": "s1", "c2": "s2"},
        {"s1": "c1", "s2": "c1"},
        offices={"at-s1": "office", "at-s2": "office"},
        capacity={"office": 1},
    )
    assert blocked(problem, c2="s2") == []
    assert blocked(problem, "strong", c2="s2") == [("c1", "s1")]


def test_every_level_must_let_her_in() -> None:
    """The company would have c1, the slot holds somebody it prefers."""
    problem = a_firm()
    assert ("c1", "s1") not in blocked(problem, c1="s2", c2="s1")


def test_reserved_places_and_those_of_incumbents_and_pins_are_taken() -> None:
    people = {"c1": "s1", "c2": "s1"}
    for facts in (
        {"slot_facts": {"s1": {"reserved": 1}}},
        {"commitments": standing("incumbent", "c2", "s1")},
        {"commitments": standing("pinned", "c2", "s1")},
    ):
        problem = a_market(people, {"s1": "c1 > c2"}, **facts)
        assert blocked(problem, c2="s1") == []
        free = a_market(people, {"s1": "c1 > c2"}, places={"s1": 2}, **facts)
        assert ("c1", "s1") in blocked(free)


def test_pinned_people_and_incumbents_block_nothing() -> None:
    people = {"c1": "s1 > s2"}
    for kind in ("incumbent", "pinned"):
        facts = standing(kind, "c1", "s2")
        problem = a_market(people, {"s1": "", "s2": ""}, commitments=facts)
        assert blocked(problem) == []


# --- slots that may close ---------------------------------------------------------


def a_class_of(fewest: int, people: int, **slot: Any) -> Problem:
    names = [f"c{nth}" for nth in range(1, people + 1)]
    facts = {"s1": {"min_cohort": fewest, **slot}}
    return a_market(
        dict.fromkeys(names, "s1 > s2"),
        {"s1": "", "s2": ""},
        places={"s1": 4},
        slot_facts=facts,
    )


def test_a_closed_slot_is_blocked_by_as_many_as_it_needs() -> None:
    assert blocked(a_class_of(3, 2), c1="s2") == []
    problem = a_class_of(2, 3)
    market = Market(problem, lambda _: False)
    (block,) = blocking(market, a_matching(c1="s2"))
    assert block.of == "closed"
    assert block.candidates == ("c1", "c2", "c3")
    assert block.amount == 2


def test_an_open_slot_is_blocked_by_one() -> None:
    problem = a_class_of(2, 3)
    assert ("c3", "s1") in blocked(problem, c1="s1", c2="s1")


def test_a_slot_that_may_not_close_is_blocked_by_one() -> None:
    assert blocked(a_class_of(2, 1, may_close=False), c1="s2") == [("c1", "s1")]


def test_a_slot_with_an_incumbent_is_blocked_by_one() -> None:
    problem = a_class_of(2, 2).model_copy(
        update={"commitments": standing("incumbent", "c2", "s1")}
    )
    assert blocked(problem, c1="s2") == [("c1", "s1")]


# --- couples ----------------------------------------------------------------------


def a_pair(*choices: str, **facts: Any) -> Problem:
    """c1 and c2 with a joint list, c3 and c4 beside them; two places at s1."""
    people = dict.fromkeys(("c1", "c2", "c3", "c4"), "s1 > s2 > s3")
    given: dict[str, Any] = {
        "places": {"s1": 2},
        "joint_lists": (a_joint_list("j1", "c1", "c2", *choices),),
    }
    slots = {"s1": facts.pop("first", ""), "s2": "", "s3": ""}
    return a_market(people, slots, **given | facts)


def joint(problem: Problem, **plan: str) -> list[tuple[str, ...]]:
    """Choices by which the couple blocks a plan."""
    return [one[2:] for one in blocked(problem, "weak", **plan) if len(one) == 4]


def test_nobody_in_a_couple_claims_alone() -> None:
    found = blocked(a_pair("s1 s2"), c3="s1", c4="s1")
    assert not any(one[0] in ("c1", "c2") for one in found if len(one) == 2)


def test_a_couple_blocks_with_every_choice_better_than_what_it_has() -> None:
    problem = a_pair("s1 s2", "s2 s1", "s3 -")
    assert joint(problem) == [("s1", "s2"), ("s2", "s1"), ("s3", "-")]
    assert joint(problem, c1="s2", c2="s1") == [("s1", "s2")]
    assert joint(problem, c1="s1", c2="s2") == []


def test_places_that_are_not_on_the_list_are_worse_than_all_of_it() -> None:
    assert joint(a_pair("s3 s3"), c1="s1", c2="s2") == []
    assert joint(a_pair("s3 s2"), c1="s1", c2="s2") == [("s3", "s2")]


@pytest.mark.parametrize(("others", "blocks"), [(0, True), (1, False), (2, False)])
def test_two_who_move_to_one_slot_need_two_places_there(
    others: int, blocks: bool
) -> None:
    plan = dict.fromkeys(["c3", "c4"][:others], "s1")
    assert bool(joint(a_pair("s1 s1"), **plan)) == blocks


@pytest.mark.parametrize(
    ("first", "blocks"),
    [
        ("c1 = c2 > c3 = c4", True),
        ("c1 > c3 > c2 > c4", True),
        ("c1 > c3 = c4 > c2", False),
        ("c3 > c1 > c2", False),
        ("c2 > c1 > c3", True),
    ],
)
def test_each_of_two_who_move_displaces_somebody_else_behind_her(
    first: str, blocks: bool
) -> None:
    problem = a_pair("s1 s1", first=first)
    assert bool(joint(problem, c3="s1", c4="s1")) == blocks


def test_where_one_place_is_free_one_of_two_must_displace_somebody() -> None:
    better = a_pair("s1 s1", first="c1 > c3 > c2")
    assert joint(better, c3="s1") == [("s1", "s1")]
    assert joint(a_pair("s1 s1", first="c3 > c1 > c2"), c3="s1") == []


def test_who_stays_keeps_her_place_when_her_partner_joins_her() -> None:
    problem = a_pair("s1 s1", "s1 s2", first="c3 > c2 > c4")
    assert joint(problem, c1="s1", c2="s2") == [("s1", "s1")]
    assert joint(problem, c1="s1", c2="s2", c4="s1") == [("s1", "s1")]
    assert joint(problem, c1="s1", c2="s2", c3="s1") == []


def test_who_stays_is_not_displaced_by_her_partner() -> None:
    """The one place is c1's: c2 stands ahead of her, but would push her out."""
    problem = a_pair("s1 s1", "s1 s2", first="c2 > c1", places={"s1": 1})
    assert joint(problem, c1="s1", c2="s2") == []


def test_two_who_move_within_a_full_company_take_their_own_places() -> None:
    firm = dict.fromkeys(("s1", "s2", "s3"), "yard")
    problem = a_pair("s3 s1", "s1 s2", company=firm, most={"yard": 2})
    assert joint(problem, c1="s1", c2="s2") == [("s3", "s1")]
    assert joint(problem, c3="s1", c4="s2") == []


def test_one_who_goes_without_frees_her_place() -> None:
    problem = a_pair("- s2", "s2 s1")
    assert joint(problem, c1="s2", c2="s1") == [("-", "s2")]


def test_a_choice_that_is_out_of_the_question_blocks_nothing() -> None:
    market = Market(a_pair("s1 s2"), lambda one: one.slot == "s2")
    assert not [one for one in blocking(market, a_matching()) if one.id is not None]


def test_a_couple_can_be_displaced_like_anybody() -> None:
    problem = a_pair("s1 s2", first="c3 > c1", places={"s1": 1})
    assert blocked(problem, c1="s1", c2="s2", c4="s3") == [("c3", "s1")]


def test_a_couple_opens_a_closed_slot_only_if_it_is_enough() -> None:
    for fewest, blocks in ((2, True), (3, False)):
        facts = {"s1": {"min_cohort": fewest}}
        problem = a_pair("s1 s1", slot_facts=facts, places={"s1": 3})
        assert bool(joint(problem)) == blocks
    problem = a_pair("s1 s2", slot_facts={"s1": {"min_cohort": 2}})
    assert joint(problem) == []


def test_companions_block_together() -> None:
    group = Companions(id="g1", candidates=("c1", "c2"), same="slot")
    people = {"c1": "s1 > s2", "c2": "s2 > s1"}
    problem = a_market(
        people, {"s1": "", "s2": ""}, places={"s1": 2, "s2": 2}, companions=(group,)
    )
    assert joint(problem) == [("s1", "s1"), ("s2", "s2")]
    assert joint(problem, c1="s1", c2="s1") == []
    assert joint(problem, c1="s1", c2="s2") == [("s1", "s1"), ("s2", "s2")]
