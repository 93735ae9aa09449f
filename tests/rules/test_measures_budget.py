from __future__ import annotations

from typing import Any

import pytest

from matcher import solve
from matcher.domain import Commitment, Measure, Problem, Reason, Violation
from matcher.rules import MeasuresBudget
from support.build import (
    a_candidate,
    a_matching,
    a_placement,
    a_problem,
    a_slot,
    broken,
)
from support.rows import how_far, keeps, options_of, written

RULE = MeasuresBudget()
LICENCE = Measure(id="licence", grants="licence_b", cost=20_000, delay=2)
QUICK = Measure(id="quick", grants="licence_b", cost=30_000)


def drivers(budget: int, people: int = 3, **facts: Any) -> Problem:
    """People without a licence, and places that ask for one now or in two months."""
    asks = {"places": 3, "required_qualifications": ("licence_b",)}
    given = {"measures": (LICENCE, QUICK), "measure_budget": budget, **facts}
    names = [f"c{nth}" for nth in range(people)]
    return a_problem(names, [a_slot("s1", start_months=(0, 2), **asks)], **given)


def learns(who: str, *measures: str) -> Any:
    return a_placement(who, "s1", start=2, measures=measures or ("licence",))


def test_measures_of_a_plan_cost_no_more_than_the_budget() -> None:
    assert keeps(RULE, drivers(40_000), learns("c0"), learns("c1"))
    assert not keeps(RULE, drivers(39_999), learns("c0"), learns("c1"))
    assert broken(RULE, drivers(39_999), learns("c0"), learns("c1")) == [
        Violation("measures_budget", fund="measures", spent=40_000, budget=39_999)
    ]


def test_nothing_may_be_bought_without_a_budget() -> None:
    assert broken(RULE, drivers(0), learns("c0")) == [
        Violation("measure_too_dear", candidate="c0", slot="s1", cost=20_000, budget=0),
        Violation("measures_budget", fund="measures", spent=20_000, budget=0),
    ]
    assert len(options_of(drivers(0), RULE)) == len(
        options_of(drivers(0, measures=()), RULE)
    )


def test_measure_that_costs_nothing_needs_no_budget() -> None:
    free = LICENCE.model_copy(update={"cost": 0})
    assert keeps(RULE, drivers(0, measures=(free,)), learns("c0"))


def test_prices_count_in_what_all_are_multiples_of() -> None:
    problem = drivers(49_000, people=1)
    options = options_of(problem, RULE)
    rows = RULE.rows(problem, options)
    assert rows is not None
    row, *_ = written(rows, options)
    assert row.endswith("<= 4")
    assert how_far(RULE, problem, learns("c0", "licence")) == 0
    two = drivers(49_000, people=2)
    assert how_far(RULE, two, learns("c0", "quick"), learns("c1", "quick")) == 2


def test_what_incumbents_were_given_is_paid_for() -> None:
    stands = Commitment(kind="incumbent", placement=learns("c0"))
    problem = drivers(20_000, commitments=(stands,))
    assert keeps(RULE, problem, learns("c1"))


def test_reason_says_what_is_spent_and_left() -> None:
    plan = a_matching(learns("c0"))
    assert RULE.reason(drivers(30_000), plan, "measures") == Reason(
        "measures_budget", fund="measures", left=10_000, spent=20_000
    )
    assert RULE.reason(drivers(30_000), None, "measures") is None


@pytest.mark.parametrize(
    ("budget", "placed"), [(0, 0), (20_000, 1), (45_000, 2), (60_000, 3), (10**6, 3)]
)
def test_as_many_people_are_placed_as_the_budget_pays_for(
    budget: int, placed: int
) -> None:
    result = solve(drivers(budget))
    assert result.status == "optimal"
    assert result.value("placed") == placed
    assert result.value("measure_cost") == 20_000 * placed


def test_no_measure_is_given_for_nothing() -> None:
    drives = a_candidate("c1", qualifications=("licence_b",))
    problem = a_problem(
        [drives],
        [a_slot("s1", required_qualifications=("licence_b",))],
        measures=(QUICK,),
        measure_budget=10**6,
    )
    assert solve(problem).value("measure_cost") == 0
