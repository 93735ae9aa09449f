"""A matching is a set of placements, whatever the order they came in."""

from __future__ import annotations

from itertools import permutations

import pytest
from pydantic import ValidationError

from matcher.domain import Commitment, Matching
from support.build import a_matching, a_placement


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


def test_commitment_is_incumbent_or_pinned() -> None:
    with pytest.raises(ValidationError):
        Commitment.model_validate(
            {"kind": "hoped", "placement": a_placement("c1", "s1")}
        )
