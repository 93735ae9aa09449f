from __future__ import annotations

from fractions import Fraction

from matcher.domain import Measure
from matcher.objectives import MeasureCost
from matcher.program import Linear
from support.build import a_matching, a_placement, a_problem, a_slot
from support.rows import options_of

TIER = MeasureCost()
PROBLEM = a_problem(
    ["c1", "c2"],
    [a_slot("s1", places=2, required_qualifications=("licence_b", "truck"))],
    measures=(
        Measure(id="m1", grants="licence_b", cost=20_000),
        Measure(id="m2", grants="truck", cost=5_000),
    ),
)


def test_kroner_of_all_measures_are_added() -> None:
    plan = a_matching(
        a_placement("c1", "s1", measures=("m1", "m2")),
        a_placement("c2", "s1", measures=("m2",)),
    )
    assert TIER.value(PROBLEM, plan) == (Fraction(30_000),)
    assert TIER.value(PROBLEM, a_matching(c1="s1")) == (Fraction(0),)


def test_each_choice_of_measures_has_its_price() -> None:
    options = options_of(PROBLEM)
    [tier] = TIER.tiers(PROBLEM, options)
    assert isinstance(tier, Linear)
    assert set(tier.points.tolist()) == {0, 1, 4, 5}
    assert tier.unit == 5_000
    assert tier.value(3) == 15_000
