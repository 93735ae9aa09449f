"""Blocking pairs and envy are what plain loops over the definitions find."""

from __future__ import annotations

from collections import Counter

from domain.two_sided.against_oracle import KINDS, differences
from matcher.verify import verify
from support.two_sided import (
    a_market,
    as_matching,
    envy_free_plans,
    every_plan,
    stable_plans,
    tiny_market,
    ways_of,
)


def test_nothing_differs_on_tiny_markets() -> None:
    seen: Counter[str] = Counter()
    for seed in range(90):
        found, counted = differences(seed, 12)
        assert not found
        seen += counted
    for kind in KINDS:
        assert seen[kind]
        assert seen[f"{kind} stable"]
        assert seen[f"pair {kind}"]
        assert seen[f"closed {kind}"]
        assert seen[f"joint_list {kind}"]
        assert seen[f"companions {kind}"]
    assert seen["envy"]
    assert seen["envy free"]


def test_every_plan_of_the_oracle_keeps_the_default_rules() -> None:
    plans = 0
    for seed in range(60):
        problem = tiny_market(seed)
        if problem.pins:  # who is pinned to what is refused leaves no lawful plan
            continue
        ways = ways_of(problem)
        for plan in list(every_plan(problem, ways))[:20]:
            assert not verify(problem, as_matching(problem, ways, plan)), (seed, plan)
            plans += 1
    assert plans > 200


def test_the_two_stable_plans_of_gale_and_shapley_are_found() -> None:
    """Gale & Shapley (1962), example 1: three stable marriages of three couples."""
    problem = a_market(
        {"a": "A > B > C", "b": "B > C > A", "c": "C > A > B"},
        {"A": "b > c > a", "B": "c > a > b", "C": "a > b > c"},
    )
    assert stable_plans(problem) == [
        {"a": "A", "b": "B", "c": "C"},
        {"a": "B", "b": "C", "c": "A"},
        {"a": "C", "b": "A", "c": "B"},
    ]


def test_nobody_being_placed_is_envy_free() -> None:
    problem = a_market({"a": "A", "b": "A"}, {"A": "a > b"})
    assert envy_free_plans(problem) == [{}, {"a": "A"}]
