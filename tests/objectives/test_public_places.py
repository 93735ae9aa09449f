"""Public employers' apprenticeship places are filled."""

from __future__ import annotations

from fractions import Fraction

import pytest

from matcher.domain import Company
from matcher.objectives import PublicPlaces
from support.build import a_matching, a_placement, a_problem, a_slot
from support.rows import options_of

TIER = PublicPlaces()

PROBLEM = a_problem(
    ["c1", "c2"],
    [
        a_slot("town-place", company="town", places=2),
        a_slot("town-not", company="town", public=False),
        a_slot("yard-place"),
        a_slot("yard-public", public=True),
        a_slot("town-job", company="town", kind="job"),
        a_slot("yard-course", kind="other_qualification", public=True),
    ],
    companies=(
        Company(id="yard", location="verdal"),
        Company(id="town", location="verdal", public=True),
    ),
)


@pytest.mark.parametrize(
    ("slot", "counted"),
    [("town-place", 1), ("town-not", 0), ("yard-place", 0), ("yard-public", 1)],
)
def test_slot_is_public_as_it_states_or_else_as_its_company(
    slot: str, counted: int
) -> None:
    assert TIER.value(PROBLEM, a_matching(c1=slot)) == (Fraction(counted),)


def test_only_apprenticeships_count() -> None:
    plan = a_matching(
        a_placement("c1", "town-job", pathway="work"),
        a_placement("c2", "yard-course", pathway="course"),
    )
    assert TIER.value(PROBLEM, plan) == (Fraction(0),)


def test_people_add_up() -> None:
    both = a_matching(c1="town-place", c2="town-place")
    assert TIER.value(PROBLEM, both) == (Fraction(2),)
    assert TIER.value(PROBLEM, a_matching()) == (Fraction(0),)


def test_options_at_public_apprenticeships_have_a_point() -> None:
    options = options_of(PROBLEM)
    [tier] = TIER.tiers(PROBLEM, options)
    assert [(tier.name, tier.sense)] == TIER.names(PROBLEM)
    assert [options.placement(nth).slot for nth in range(6)] == list(PROBLEM.slot)
    assert tier.points.tolist() == [1, 0, 0, 1, 0, 0] * 2
    assert tier.points.dtype == "int64"


def test_it_is_one_tier_as_large_as_possible() -> None:
    assert TIER.names(PROBLEM) == [("public_places", "most")]


def test_it_judges_public_places() -> None:
    assert PublicPlaces.judges == ("public",)
