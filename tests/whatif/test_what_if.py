from __future__ import annotations

from fractions import Fraction

import pytest

from matcher.errors import ProblemError
from matcher.policy import Policy
from matcher.whatif import Places, TierChange, Withdrawn, what_if
from support.build import a_candidate, a_problem, a_slot

POLICY = Policy.model_validate(
    {
        "rules": [
            {"rule": name}
            for name in (
                "one_placement",
                "interest",
                "pathways",
                "start",
                "training_classes",
                "places",
                "commitments",
            )
        ],
        "tiers": [{"objective": "placed"}, {"objective": "preference"}],
    }
)


def test_tiers_before_and_after_and_who_gains() -> None:
    problem = a_problem(
        [a_candidate("c1", interests=(("weld",), ("mech",))), "c2"],
        ["s1", a_slot("s2", trade="mech")],
    )
    asked = what_if(problem, [Places(slots=("s1",), add=1)], POLICY)
    assert asked.tiers == (
        TierChange("placed", "most", Fraction(2), Fraction(2)),
        TierChange("rank_sum", "least", Fraction(3), Fraction(2)),
    )
    assert (asked.after.gained, asked.after.lost) == ((), ())


def test_a_place_more_gains_a_person() -> None:
    asked = what_if(a_problem(["c1", "c2"], ["s1"]), [Places(add=1)], POLICY)
    (first,) = asked.before.gained
    assert asked.after.placed == 2
    assert {first, *asked.after.gained} == {"c1", "c2"}
    assert asked.after.lost == ()


def test_who_withdraws_is_lost_and_another_gains() -> None:
    problem = a_problem(["c1", "c2"], ["s1"])
    (first,) = what_if(problem, [], POLICY).before.gained
    asked = what_if(problem, [Withdrawn(candidates=(first,))], POLICY)
    assert asked.after.lost == (first,)
    assert asked.after.gained == tuple({"c1", "c2"} - {first})


def test_impossible_facts_are_refused_before_anything_is_solved() -> None:
    problem = a_problem(["c1"], [a_slot("s1", places=2, reserved=2)])
    with pytest.raises(ProblemError, match="slots"):
        what_if(problem, [Places(add=-1)], POLICY)


def test_without_a_plan_there_is_nobody_to_lose() -> None:
    asked = what_if(a_problem(["c1"], ["s1"]), [Places(to=0)], POLICY)
    assert (asked.after.placed, asked.after.lost) == (0, ("c1",))
