"""As many people as possible placed, whatever the outcome."""

from __future__ import annotations

from fractions import Fraction

from matcher.objectives import Placed
from matcher.program import Linear
from support.build import a_candidate, a_matching, a_placement, a_problem, a_slot
from support.rows import options_of

TIER = Placed()

SLOTS = [
    a_slot("s1"),
    a_slot("s2", kind="job"),
    a_slot("s3", kind="other_qualification"),
]


def test_every_placement_counts_one_whatever_the_outcome() -> None:
    problem = a_problem(["c1", "c2", "c3"], SLOTS)
    matching = a_matching(
        a_placement("c2", "s2", pathway="work"),
        a_placement("c3", "s3", pathway="course"),
        c1="s1",
    )
    assert TIER.value(problem, matching) == (Fraction(3),)
    assert TIER.value(problem, a_matching(c1="s1")) == (Fraction(1),)
    assert TIER.value(problem, a_matching()) == (Fraction(0),)


def test_every_option_has_one_point() -> None:
    problem = a_problem([a_candidate("c1"), a_candidate("c2")], SLOTS)
    [tier] = TIER.tiers(problem, options_of(problem))
    assert isinstance(tier, Linear)
    assert (tier.name, tier.sense) == ("placed", "most")
    assert tier.points.tolist() == [1] * 6
    assert tier.points.dtype == "int64"


def test_it_is_one_tier() -> None:
    assert TIER.names(a_problem()) == [("placed", "most")]
