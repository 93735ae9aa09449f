"""Where rows are no flow, a price is what a whole new solve of the changed facts finds.

``KULLMATCH_PRICED`` sets how many tiny problems are priced.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from fractions import Fraction
from multiprocessing import get_context

import pytest

import matcher.whatif.resolved_prices
from matcher import prices, solve
from matcher.compile import compile_problem
from matcher.domain import Problem
from matcher.engine import Result
from matcher.policy import default_policy
from matcher.solvers import network_of
from matcher.whatif import Price
from matcher.whatif.again import Again
from matcher.whatif.resolved_prices import resolved_prices
from matcher.whatif.room import Cap
from support.build import a_candidate, a_class, a_problem, a_slot
from support.tiny import tiny_problem
from whatif.one_more import with_one_more

PROBLEMS = int(os.environ.get("KULLMATCH_PRICED", "40"))
TIERS = ("placed_on_pathway", "placed")


def is_network(problem: Problem) -> bool:
    program = compile_problem(problem, default_policy()).program
    return network_of(program) is not None and "resources" not in program.rows.rules


def solved_again(problem: Problem, result: Result, price: Price) -> tuple[int, ...]:
    """The change of each value when everything is solved anew."""
    after = solve(with_one_more(problem, price.of, price.id))
    assert after.status == "optimal"
    return tuple(int(after.value(t) - result.value(t)) for t in price.tiers)


def all_right(seed: int) -> list[Price]:
    """Every price of a tiny problem, each held against a whole solve."""
    problem = tiny_problem(seed, simple=seed % 4 == 0)
    result = solve(problem)
    if result.status == "infeasible":
        return []
    found = prices(problem, result, tiers=TIERS)
    for price in found:
        assert (price.by == "flow") == is_network(problem)
        assert price.more == solved_again(problem, result, price), price
    return list(found)


@pytest.mark.parametrize("seed", range(PROBLEMS))
def test_price_is_what_a_whole_solve_of_the_changed_facts_finds(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(matcher.whatif.resolved_prices, "_MANY", 1 + seed % 3)
    all_right(seed)


def a_full_class() -> Problem:
    """Two want the same trade; the class that leads there has one seat."""
    people = [a_candidate(who, schooling="none") for who in ("c1", "c2")]
    return a_problem(
        people,
        [a_slot("s1", places=2), a_slot("s2", trade="cook", places=9)],
        training_classes=(a_class("k1", max=1), a_class("k2", family="food")),
    )


def test_a_seat_more_is_worth_a_person() -> None:
    problem = a_full_class()
    found = {(p.of, p.id): p for p in prices(problem, solve(problem))}
    assert found["training_class", "k1"].more == (1, 1)
    assert found["training_class", "k1"].by == "re-solve"
    assert found["slot", "s1"].more == (0, 0)
    assert found["slot", "s1"].by == "counting"
    assert found["slot", "s1"].tiers == TIERS
    assert ("slot", "s2") not in found


def test_prices_are_the_same_over_an_executor() -> None:
    problem = tiny_problem(0)
    result = solve(problem)
    assert not is_network(problem)
    here = prices(problem, result)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        assert prices(problem, result, executor=executor) == here
    assert any(price.by == "re-solve" for price in here)


def test_price_that_is_not_proven_in_time_is_not_told() -> None:
    problem = a_full_class()
    late = prices(problem, solve(problem), time_limit=0.0)
    assert {price.more for price in late if price.by == "re-solve"} == {None}
    assert {price.more for price in late if price.by == "counting"} == {(0, 0)}


def test_tiers_that_are_not_proven_or_not_linear_have_no_price() -> None:
    problem = a_full_class()
    result = solve(problem)
    with pytest.raises(ValueError, match="worst_region"):
        prices(problem, result, tiers=["worst_region"])
    tiers = tuple(
        t.model_copy(update={"standing": "conditional"}) for t in result.tiers
    )
    with pytest.raises(ValueError, match="proven optimum"):
        prices(problem, result.model_copy(update={"tiers": tiers}))


def test_many_of_a_kind_that_are_worth_nothing_are_tried_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Five slots with too little room for both who want them, and enough together."""
    people = [a_candidate(f"c{nth}") for nth in range(2)]
    full = [a_slot(f"s{nth}", places=1) for nth in range(5)]
    problem = a_problem(people, full, training_classes=(a_class("k1"),))
    result = solve(problem)
    asked: list[object] = []
    solved = Again._solved

    def counting(self: Again, caps: Sequence[Cap]) -> dict[str, Fraction] | None:
        asked.append(caps)
        return solved(self, caps)

    monkeypatch.setattr(Again, "_solved", counting)
    again = Again.of(problem, result, TIERS, 60.0)
    found = resolved_prices(again, None)
    slots = [(price.by, price.more) for price in found if price.of == "slot"]
    assert slots == [("re-solve", (0, 0))] * 5
    assert len(asked) == 1


def test_values_that_are_not_the_best_are_refused() -> None:
    result = solve(a_full_class())
    first = result.tiers[0].model_copy(update={"value": Fraction(0)})
    worse = result.model_copy(update={"tiers": (first, *result.tiers[1:])})
    with pytest.raises(ValueError, match="not the best"):
        prices(a_full_class(), worse)


def test_only_the_tiers_asked_for_are_solved_again() -> None:
    problem = a_full_class()
    again = Again.of(problem, solve(problem), ("placed",), 60.0)
    assert [t.name for t in again.compiled.program.tiers] == list(TIERS)
    assert replace(again, names=TIERS[:1]).compiled.program.tiers[-1].name == TIERS[0]
