"""Deferred acceptance: stable, best for who proposes, nothing to be gained."""

from itertools import permutations

import pytest

from acceptance.brute_force import accepted, differences, wish
from matcher.domain import Problem
from support.two_sided import a_market, tiny_market

SEED = 2026


@pytest.mark.parametrize("seed", range(60))
def test_it_is_as_every_stable_plan_of_a_tiny_market_says(seed: int) -> None:
    problem = tiny_market(seed, couples=False, closing=False)
    assert list(differences(problem, seed)) == []


def the_students(**names: str) -> Problem:
    """The instance of Abraham, Irving & Manlove (2007), figure 1."""
    people = {
        "s1": "p1 > p7",
        "s2": "p1 > p2 > p3 > p4 > p5 > p6",
        "s3": "p2 > p1 > p4",
        "s4": "p2",
        "s5": "p1 > p2 > p3 > p4",
        "s6": "p2 > p3 > p4 > p5 > p6",
        "s7": "p5 > p3 > p8",
    }
    lists = {
        "l1": "s7 > s4 > s1 > s3 > s2 > s5 > s6",
        "l2": "s3 > s2 > s6 > s7 > s5",
        "l3": "s1 > s7",
    }
    for old, new in names.items():
        people = {new if who == old else who: text for who, text in people.items()}
        lists = {one: text.replace(old, new) for one, text in lists.items()}
    offers = {"l1": ("p1", "p2", "p3"), "l2": ("p4", "p5", "p6"), "l3": ("p7", "p8")}
    company = {one: name for name, some in offers.items() for one in some}
    return a_market(
        people,
        dict.fromkeys(company, ""),
        company=company,
        lists=lists,
        places={"p1": 2},
        most={"l1": 3, "l2": 2, "l3": 2},
    )


def test_students_and_projects_of_the_literature_get_the_printed_plan() -> None:
    plan, found = accepted(the_students(), "candidates", SEED)
    assert plan == {"s1": "p1", "s2": "p5", "s3": "p4", "s4": "p2", "s7": "p3"}
    assert found.strict


@pytest.mark.parametrize("side", ["candidates", "companies"])
def test_other_names_change_nothing_where_no_tie_matters(side: str) -> None:
    names = {"s1": "z9", "s4": "a0"}
    plan, _ = accepted(the_students(), side, SEED)  # type: ignore[arg-type]
    other, _ = accepted(the_students(**names), side, SEED)  # type: ignore[arg-type]
    assert other == {names.get(who, who): slot for who, slot in plan.items()}


def a_tied_market(hers: str) -> Problem:
    return a_market(
        {"c0": hers, "c1": "s0 > s1", "c2": "s1 > s0 > s2", "c3": "s0"},
        {"s0": "", "s1": "c3 > c2 = c0 > c1", "s2": "c1 > c0 = c2"},
        company={"s0": "yard", "s1": "mill", "s2": "mill"},
        lists={"yard": "c1 = c2 > c0 = c3", "mill": ""},
    )


@pytest.mark.parametrize(
    "true", [" > ".join(p) for p in permutations(["s0", "s1", "s2"])]
)
def test_no_other_list_gets_a_candidate_a_better_place(true: str) -> None:
    wanted = a_tied_market(true)
    plan, _ = accepted(wanted, "candidates", SEED)
    told = wish(wanted, SEED, "c0", plan.get("c0"))
    slots = ["s0", "s1", "s2"]
    for length in (1, 2, 3):
        for claimed in permutations(slots, length):
            other, _ = accepted(a_tied_market(" > ".join(claimed)), "candidates", SEED)
            assert told <= wish(wanted, SEED, "c0", other.get("c0"))


def test_a_better_position_never_hurts_a_candidate() -> None:
    everybody = ["c0", "c1", "c2", "c3"]
    people = {"c0": "s0 > s1", "c1": "s1 > s0", "c2": "s0 > s1", "c3": "s1"}
    for order in permutations(everybody):
        nth = order.index("c2")
        if nth == 0:
            continue
        higher = [*order[: nth - 1], "c2", order[nth - 1], *order[nth + 1 :]]
        before, after = (
            a_market(people, {"s0": " > ".join(one), "s1": "c3 > c1 > c2 > c0"})
            for one in (order, higher)
        )
        was, _ = accepted(before, "candidates", SEED)
        becomes, _ = accepted(after, "candidates", SEED)
        assert wish(after, SEED, "c2", becomes.get("c2")) <= wish(
            before, SEED, "c2", was.get("c2")
        )


def test_the_same_seed_places_the_same_people() -> None:
    problem = a_market(
        {f"c{nth}": "s0 = s1 > s2" for nth in range(8)}, {"s0": "", "s1": "", "s2": ""}
    )
    plan, found = accepted(problem, "candidates", SEED)
    assert found.drawn
    assert plan == GOLDEN


GOLDEN = {"c1": "s1", "c4": "s0", "c6": "s2"}
