from __future__ import annotations

from fractions import Fraction

import pytest

from matcher import solve
from matcher.advise.gain import standing_of
from matcher.advise.limit import AskedAtMost, BestAsked, FewestAsked
from matcher.advise.priced import Priced
from matcher.domain import Matching, Violation
from matcher.errors import VerificationError
from matcher.objectives import Placed, WorstRegion
from matcher.program import Linear, Objective
from support.build import a_matching, a_problem, a_slot, broken, everybody
from support.oracle import subsets
from support.rows import keeps, options_of

PROBLEM = a_problem(
    ["c1", "c2"], [a_slot("s1", places=2), a_slot("s2", places=2), a_slot("s3")]
)
SLOTS = ("s2", "s3")


def test_people_at_the_slots_asked_for_are_counted_together() -> None:
    rule = AskedAtMost(slots=SLOTS, places=1)
    assert keeps(rule, PROBLEM, c1="s2", c2="s1")
    assert not keeps(rule, PROBLEM, c1="s2", c2="s3")
    assert broken(rule, PROBLEM, c1="s2", c2="s3") == [
        Violation("asked_at_most", places=1, held=2)
    ]
    assert rule.reason(PROBLEM, a_matching(), "c1") is None


@pytest.mark.parametrize(
    "tier",
    [
        FewestAsked(slots=SLOTS),
        BestAsked(slots=SLOTS, points=(3, 5)),
        Priced(objective="placed", of=Placed(), slots=SLOTS, price=Fraction(2, 3)),
    ],
    ids=lambda tier: tier.objective,
)
def test_points_of_options_add_up_to_the_value_of_the_plan(tier: Objective) -> None:
    options = options_of(PROBLEM)
    [points] = tier.tiers(PROBLEM, options)
    assert isinstance(points, Linear)
    each = dict(zip(options.placements(), points.points.tolist(), strict=True))
    for plan in subsets(list(each), 2):
        assert tier.value(PROBLEM, plan) == (sum(each[one] for one in plan.placements),)


def test_rate_has_no_price() -> None:
    tier = Priced(
        objective="worst_region", of=WorstRegion(), slots=SLOTS, price=Fraction(1)
    )
    with pytest.raises(TypeError, match="linear"):
        tier.tiers(PROBLEM, options_of(PROBLEM))


def test_proven_gain_that_does_not_hold_is_never_told() -> None:
    best, other = solve(PROBLEM), solve(a_problem(["c1"], ["s1"]))
    assert everybody(best.matching or Matching()) == ["c1", "c2"]
    with pytest.raises(VerificationError, match="solved again"):
        standing_of(("placed",), other, best, other)
    assert standing_of(("placed",), other, best, best) == "proven"


def test_gain_over_a_plan_that_is_not_proven_is_not_proven() -> None:
    best, late = solve(PROBLEM), solve(PROBLEM, time_limit=0)
    assert standing_of(("placed",), late, best, best) == "conditional"
