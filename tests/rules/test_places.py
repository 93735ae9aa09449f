"""A slot takes no more candidates than it has places."""

from __future__ import annotations

import pytest

from matcher.domain import Commitment, Reason, Violation
from matcher.rules import Places
from support.build import a_matching, a_placement, a_problem, a_slot, broken
from support.rows import admitted, how_far, keeps, options_of, written

RULE = Places()


def incumbent(candidate: str, slot: str) -> Commitment:
    return Commitment(kind="incumbent", placement=a_placement(candidate, slot))


def test_full_slot_takes_nobody_else() -> None:
    problem = a_problem(["c1", "c2"], [a_slot("s1", places=1)])
    assert broken(RULE, problem, c1="s1", c2="s1") == [
        Violation("places", slot="s1", places=1, held=2)
    ]
    assert not admitted(RULE, problem, c1="s1", c2="s1")


def test_every_place_can_be_filled() -> None:
    problem = a_problem(["c1", "c2"], [a_slot("s1", places=2)])
    assert broken(RULE, problem, c1="s1", c2="s1") == []
    assert admitted(RULE, problem, c1="s1", c2="s1")


def test_a_reserved_place_is_a_place() -> None:
    problem = a_problem(["c1", "c2"], [a_slot("s1", places=2, reserved=2)])
    assert keeps(RULE, problem, c1="s1", c2="s1")


@pytest.mark.parametrize(("people", "beyond"), [(2, 0), (3, 1), (5, 3)])
def test_everybody_beyond_the_places_counts_once(people: int, beyond: int) -> None:
    everybody = [f"c{nth}" for nth in range(5)]
    problem = a_problem(everybody, [a_slot("s1", places=2)])
    plan = dict.fromkeys(everybody[:people], "s1")
    assert how_far(RULE, problem, **plan) == beyond


def test_an_incumbent_uses_a_place_of_her_slot_only() -> None:
    problem = a_problem(
        ["c1", "c2", "c3", "c4"],
        [a_slot("s1", places=3), a_slot("s2", places=3)],
        commitments=(incumbent("c1", "s1"),),
    )
    assert broken(RULE, problem, c2="s1", c3="s1") == []
    assert broken(RULE, problem, c2="s1", c3="s1", c4="s1") == [
        Violation("places", slot="s1", places=2, held=3)
    ]
    assert not admitted(RULE, problem, c2="s1", c3="s1", c4="s1")
    assert broken(RULE, problem, c2="s2", c3="s2", c4="s2") == []
    assert admitted(RULE, problem, c2="s2", c3="s2", c4="s2")


def test_more_incumbents_than_places_leave_none_rather_than_fewer() -> None:
    problem = a_problem(
        ["c1", "c2", "c3"],
        [a_slot("s1", places=1)],
        commitments=(incumbent("c1", "s1"), incumbent("c2", "s1")),
    )
    assert broken(RULE, problem) == []
    assert admitted(RULE, problem)
    assert broken(RULE, problem, c3="s1") == [
        Violation("places", slot="s1", places=0, held=1)
    ]
    assert RULE.reason(problem, None, "s1") == Reason(
        "places", slot="s1", places=0, held=0
    )


def test_a_pinned_placement_counts_once() -> None:
    pin = Commitment(kind="pinned", placement=a_placement("c1", "s1"))
    problem = a_problem(["c1"], ["s1"], commitments=(pin,))
    assert broken(RULE, problem, c1="s1") == []
    assert admitted(RULE, problem, c1="s1")


def test_each_slot_has_its_own_row() -> None:
    problem = a_problem(["c1", "c2"], [a_slot("s1", places=2), a_slot("s2", places=1)])
    options = options_of(problem)
    assert written(RULE.rows(problem, options), options) == [
        "s1: c1>s1 + c2>s1 <= 2",
        "s2: c1>s2 + c2>s2 <= 1",
    ]


def test_the_reason_counts_who_holds_the_slot_and_no_neighbour() -> None:
    problem = a_problem(
        [f"c{nth}" for nth in range(1, 11)],
        [
            a_slot("s0", places=9),
            a_slot("s1", places=3),
            a_slot("s2", places=9),
        ],
        commitments=(
            incumbent("c1", "s1"),
            incumbent("c5", "s2"),
            incumbent("c6", "s2"),
            incumbent("c7", "s0"),
        ),
    )
    full = a_matching(c2="s1", c3="s1", c4="s2", c8="s0", c9="s2", c10="s2")
    assert RULE.reason(problem, full, problem.slots[1].id) == Reason(
        "places", slot="s1", places=2, held=2
    )


def test_a_slot_that_holds_too_many_already_is_a_reason_too() -> None:
    problem = a_problem(["c1", "c2", "c3"], ["s1"])
    assert RULE.reason(problem, a_matching(c1="s1", c2="s1"), "s1") == Reason(
        "places", slot="s1", places=1, held=2
    )


def test_a_slot_with_a_place_left_is_no_reason() -> None:
    problem = a_problem(["c1", "c2"], [a_slot("s1", places=2)])
    assert RULE.reason(problem, a_matching(c1="s1"), "s1") is None
    assert RULE.reason(problem, None, "s1") is None
