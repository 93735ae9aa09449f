"""A matching is a set of placements, whatever the order they came in."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from pydantic import ValidationError

from domain.columns import columns_of
from matcher.domain import Commitment, Matching, Problem
from matcher.engine import solve
from support.build import a_matching, a_placement
from support.tiny import tiny_problem


def test_order_of_placements_does_not_matter() -> None:
    three = [a_placement("c2", "s1"), a_placement("c1", "s2"), a_placement("c1", "s1")]
    plans = {
        Matching(placements=order).model_dump_json() for order in permutations(three)
    }
    assert len(plans) == 1


def test_placements_stand_in_the_order_of_their_candidates() -> None:
    plan = a_matching(c3="s1", c1="s2", c2="s1")
    assert [p.candidate for p in plan.placements] == ["c1", "c2", "c3"]


def test_matching_survives_json() -> None:
    plan = a_matching(a_placement("c1", "s1", classes=("k1",), start=3), c2="s2")
    assert Matching.model_validate_json(plan.model_dump_json()) == plan


def test_columns_hold_every_placement_in_order() -> None:
    plan = a_matching(
        a_placement("c2", "s1", classes=("k2", "k1"), start=3),
        a_placement("c3", "s3", classes=("k1",), measures=("m1",)),
        c1="s2",
    )
    columns = plan.to_columns()
    listed = {name: columns[name].tolist() for name in list(columns)[:4]}
    assert listed == {
        "candidate": ["c1", "c2", "c3"],
        "slot": ["s2", "s1", "s3"],
        "pathway": ["direct"] * 3,
        "start": [0, 3, 0],
    }
    assert columns["classes"]["owner"].tolist() == [1, 1, 2]
    assert columns["classes"]["value"].tolist() == ["k2", "k1", "k1"]
    assert columns["measures"]["owner"].tolist() == [2]
    assert columns["measures"]["value"].tolist() == ["m1"]


def test_empty_plan_has_empty_columns() -> None:
    columns = Matching().to_columns()
    assert list(columns) == [
        "candidate", "slot", "pathway", "start", "classes", "measures",
    ]  # fmt: skip
    assert columns["candidate"].dtype.kind == "U"
    assert columns["start"].dtype == columns["classes"]["owner"].dtype == np.int64
    assert all(len(columns[name]) == 0 for name in ("candidate", "slot", "start"))


@pytest.mark.parametrize("seed", range(20))
def test_columns_of_a_plan_can_be_read_as_pins(seed: int) -> None:
    problem = tiny_problem(seed)
    plan = solve(problem).matching
    assert plan is not None
    placements = plan.to_columns() if plan.placements else {}
    pinned = {"kind": "pinned", "placement": placements} if placements else {}
    given = columns_of(problem.model_copy(update={"commitments": ()}))
    again = Problem.from_columns(**{**given, "commitments": pinned})
    assert [one.placement for one in again.commitments] == list(plan.placements)


def test_commitment_is_incumbent_or_pinned() -> None:
    with pytest.raises(ValidationError):
        Commitment.model_validate(
            {"kind": "hoped", "placement": a_placement("c1", "s1")}
        )


def test_person_is_taken_out_or_put_somewhere_else() -> None:
    plan = a_matching(c1="s1", c2="s2")
    assert plan.without("c1") == a_matching(c2="s2")
    assert plan.without("c9") == plan
    moved = plan.with_placement(a_placement("c1", "s3"))
    assert moved == a_matching(c1="s3", c2="s2")
    assert moved.by_candidate["c1"].slot == "s3"


def test_order_of_measures_makes_no_difference() -> None:
    one, other = (
        a_placement("c1", "s1", measures=tuple(names)) for names in ("ab", "ba")
    )
    assert one == other
    assert one.measures == ("a", "b")
