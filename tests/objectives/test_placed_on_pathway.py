"""As many people as possible on a pathway to a trade certificate."""

from __future__ import annotations

from fractions import Fraction

from matcher.objectives import PlacedOnPathway
from matcher.program import Linear
from support.build import a_matching, a_placement, a_problem, a_slot
from support.rows import options_of

TIER = PlacedOnPathway()

SLOTS = [
    a_slot("job", kind="job"),
    a_slot("contract", places=2),
    a_slot("course", kind="other_qualification"),
]


def test_only_placements_at_apprenticeships_count() -> None:
    problem = a_problem(["c1", "c2", "c3", "c4"], SLOTS)
    matching = a_matching(
        a_placement("c3", "job", pathway="work"),
        a_placement("c4", "course", pathway="course"),
        c1="contract",
        c2="contract",
    )
    assert TIER.value(problem, matching) == (Fraction(2),)
    assert TIER.value(problem, a_matching()) == (Fraction(0),)


def test_only_options_at_apprenticeships_have_a_point() -> None:
    problem = a_problem(["c1", "c2"], SLOTS)
    options = options_of(problem)
    [tier] = TIER.tiers(problem, options)
    assert isinstance(tier, Linear)
    assert (tier.name, tier.sense) == ("placed_on_pathway", "most")
    assert [options.placement(nth).slot for nth in range(len(options))] == [
        "job", "contract", "course",
    ] * 2  # fmt: skip
    assert tier.points.tolist() == [0, 1, 0] * 2


def test_it_is_one_tier() -> None:
    assert TIER.names(a_problem()) == [("placed_on_pathway", "most")]
