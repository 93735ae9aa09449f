"""What people live on: wage or benefit, never both, and nothing while waiting."""

from __future__ import annotations

from typing import Any

import pytest

from matcher.domain import (
    CreditStep,
    Measure,
    Pathway,
    Placement,
    Problem,
    RulePack,
    Stage,
    gap_months,
    income_line,
)
from support.build import a_candidate, a_placement, a_problem, a_slot

SCHOOL = Stage(kind="school", months=10, shortened_by_credit=True)
SUMMER = Stage(kind="summer", months=2, wage=14_000)
CONTRACT = Stage(
    kind="apprenticeship",
    months=24,
    by_credit=(CreditStep(credit_at_least=6, months=18),),
    wage=16_000,
)


def a_way(*stages: Stage, **person: Any) -> Problem:
    """One person, one slot, one pathway of these stages."""
    given = {"income_need": 9_000, "benefit": 9_000, **person}
    pathway = Pathway(id="way", outcome="apprenticeship", stages=stages)
    pack = RulePack(id="p", valid_from="2022-08-01", pathways=(pathway,))
    return a_problem(
        [a_candidate("c1", **given)],
        [a_slot("s1", start_months=(0, 2, 4))],
        rule_pack=pack,
        measures=(
            Measure(id="m1", grants="licence_b", cost=1, delay=2),
            Measure(id="m2", grants="truck", cost=1, delay=1),
        ),
    )


def starts(month: int = 0, *measures: str) -> Placement:
    return a_placement("c1", "s1", pathway="way", start=month, measures=measures)


def told(problem: Problem, placement: Placement) -> list[tuple[str, int, int]]:
    """Phase, months and kroner of each line."""
    line = income_line(problem, placement)
    months = [nth for one in line for nth in range(one.begins, one.ends)]
    first = problem.candidate["c1"].available_from
    assert months == list(range(first, first + len(months))), "each month once"
    return [(one.phase, one.months, one.kroner) for one in line]


def test_school_has_the_benefit_and_work_has_the_wage() -> None:
    assert told(a_way(SCHOOL, SUMMER, CONTRACT), starts()) == [
        ("school", 10, 9_000),
        ("summer", 2, 14_000),
        ("apprenticeship", 24, 16_000),
    ]


def test_benefit_is_not_paid_beside_a_wage() -> None:
    low = Stage(kind="apprenticeship", months=3, wage=5_000)
    problem = a_way(low)
    [one] = income_line(problem, starts())
    assert (one.source, one.kroner, one.covers) == ("wage", 5_000, False)
    assert gap_months(problem, starts()) == 3


def test_nothing_is_paid_while_waiting_for_the_start() -> None:
    problem = a_way(SUMMER, available_from=1)
    assert told(problem, starts(4)) == [("waiting", 3, 0), ("summer", 2, 14_000)]
    assert gap_months(problem, starts(4)) == 3


def test_nothing_is_paid_while_waiting_between_two_stages() -> None:
    later = CONTRACT.model_copy(update={"begins_in": (8, 1)})
    problem = a_way(SCHOOL, later, credit_months=3)
    assert told(problem, starts()) == [
        ("school", 7, 9_000),
        ("waiting", 5, 0),
        ("apprenticeship", 24, 16_000),
    ]
    assert gap_months(problem, starts()) == 5


def test_credit_shortens_what_is_lived_through() -> None:
    assert told(a_way(SCHOOL, CONTRACT, credit_months=8), starts()) == [
        ("school", 2, 9_000),
        ("apprenticeship", 18, 16_000),
    ]


def test_measures_are_taken_one_after_the_other_and_have_the_benefit() -> None:
    problem = a_way(SUMMER)
    assert told(problem, starts(4, "m1", "m2")) == [
        ("measure", 2, 9_000),
        ("measure", 1, 9_000),
        ("waiting", 1, 0),
        ("summer", 2, 14_000),
    ]
    assert gap_months(problem, starts(4, "m1", "m2")) == 1
    assert gap_months(problem, starts(4)) == 4


@pytest.mark.parametrize(
    ("need", "benefit", "gaps"),
    [(9_000, 9_000, 0), (9_000, 8_999, 10), (0, 0, 0), (15_000, 9_000, 12)],
)
def test_month_that_covers_less_than_the_need_is_a_gap(
    need: int, benefit: int, gaps: int
) -> None:
    problem = a_way(SCHOOL, SUMMER, CONTRACT, income_need=need, benefit=benefit)
    assert gap_months(problem, starts()) == gaps


def test_wage_below_the_need_leaves_gaps_to_the_end() -> None:
    problem = a_way(SCHOOL, CONTRACT, income_need=17_000, benefit=17_000)
    assert gap_months(problem, starts()) == 24
