from __future__ import annotations

from fractions import Fraction

from matcher.objectives import MonthsWithoutIncome
from matcher.program import Linear
from support.build import (
    a_candidate,
    a_class,
    a_matching,
    a_placement,
    a_problem,
    a_slot,
)
from support.rows import options_of, placements_of

TIER = MonthsWithoutIncome()


def test_waiting_and_school_without_benefit_are_counted() -> None:
    problem = a_problem(
        [
            a_candidate("c1", income_need=9_000, benefit=9_000),
            a_candidate("c2", income_need=9_000),
        ],
        [a_slot("s1", places=2, start_months=(0, 2))],
        training_classes=(a_class("k0", start=0), a_class("k2", start=2)),
    )

    def months(who: str, start: int) -> Fraction:
        one = a_placement(
            who, "s1", pathway="school", start=start, classes=(f"k{start}",)
        )
        [value] = TIER.value(problem, a_matching(one))
        return value

    unpaid = 24  # the contract of these tests has no wage
    assert [months("c1", 0), months("c1", 2)] == [0, 2]
    assert [months("c2", 0), months("c2", 2)] == [10 + unpaid, 12 + unpaid]


def test_points_are_the_months_of_each_placement() -> None:
    problem = a_problem(
        [a_candidate("c1", income_need=1), a_candidate("c2", available_from=1)],
        [a_slot("s1", start_months=(0, 2)), "s2"],
    )
    options = options_of(problem)
    [tier] = TIER.tiers(problem, options)
    assert isinstance(tier, Linear)
    assert tier.points.tolist() == [
        int(TIER.value(problem, a_matching(one))[0]) for one in placements_of(options)
    ]
    assert len(set(tier.points.tolist())) > 1


def test_it_judges_income() -> None:
    assert MonthsWithoutIncome.judges == ("income",)
