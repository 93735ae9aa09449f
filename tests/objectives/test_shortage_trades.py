"""Trades that lack people get them."""

from __future__ import annotations

from fractions import Fraction

from matcher.domain import Trade
from matcher.objectives import ShortageTrades
from support.build import a_matching, a_placement, a_problem, a_slot
from support.rows import options_of

TIER = ShortageTrades()

PROBLEM = a_problem(
    ["c1", "c2", "c3"],
    [
        a_slot("weld-place", places=2),
        a_slot("cook-place", trade="cook"),
        a_slot("weld-job", kind="job"),
        a_slot("cook-job", kind="job", trade="cook"),
        a_slot("any-job", kind="job", trade=None),
        a_slot("weld-course", kind="other_qualification"),
    ],
    trades=(
        Trade(id="weld", family="metal", shortage=True),
        Trade(id="cook", family="food"),
    ),
)


def filled(slot: str, pathway: str) -> int:
    """What one person at a slot is worth."""
    plan = a_matching(a_placement("c1", slot, pathway=pathway))
    [value] = TIER.value(PROBLEM, plan)
    return int(value)


def test_it_is_one_tier_as_large_as_possible() -> None:
    assert TIER.names(PROBLEM) == [("shortage_trades", "most")]


def test_apprenticeships_and_jobs_in_shortage_trades_count() -> None:
    assert filled("weld-place", "direct") == filled("weld-job", "work") == 1


def test_other_trades_and_jobs_without_a_trade_do_not_count() -> None:
    assert filled("cook-place", "direct") == filled("cook-job", "work") == 0
    assert filled("any-job", "work") == 0


def test_other_qualifications_do_not_count_whatever_the_trade() -> None:
    assert filled("weld-course", "course") == 0


def test_people_add_up() -> None:
    plan = a_matching(
        a_placement("c3", "weld-job", pathway="work"), c1="weld-place", c2="weld-place"
    )
    assert TIER.value(PROBLEM, plan) == (Fraction(3),)
    assert TIER.value(PROBLEM, a_matching()) == (Fraction(0),)


def test_options_at_slots_that_count_have_a_point() -> None:
    options = options_of(PROBLEM)
    [tier] = TIER.tiers(PROBLEM, options)
    assert [(tier.name, tier.sense)] == TIER.names(PROBLEM)
    assert [options.placement(nth).slot for nth in range(6)] == list(PROBLEM.slot)
    assert tier.points.tolist() == [1, 0, 1, 0, 0, 0] * 3
    assert tier.points.dtype == "int64"


def test_it_judges_shortage_trades() -> None:
    assert ShortageTrades.judges == ("shortage",)
