"""Rows of stability hold if and only if an independent judge finds no blocking pair."""

from __future__ import annotations

import random
from itertools import product

import pytest

from matcher.domain import Problem
from matcher.policy import default_policy
from matcher.program import Broken
from matcher.program.two_sided import stability_rows
from matcher.rules import EnvyFree, Stable
from support.rows import options_of, placements_of, rule_alone, written
from support.two_sided import (
    Plan,
    Ways,
    a_market,
    as_matching,
    blocks,
    claimants,
    envies,
    tiny_market,
    ways_of,
)

SEEDS = range(12)


def possible(problem: Problem) -> Ways:
    """A placement for each pair that the default rules leave possible."""
    known = set(placements_of(options_of(problem, *default_policy().hard)))
    return {pair: way for pair, way in ways_of(problem).items() if way in known}


def some_plans(problem: Problem, ways: Ways, seed: int) -> list[Plan]:
    """Plans of possible pairs, lawful or not, with the pinned people where they are."""
    pins = {pin.candidate: pin.slot for pin in problem.pins}
    people = claimants(problem)
    choices = [[None, *(s for w, s in sorted(ways) if w == who)] for who in people]
    plans = [
        {who: slot for who, slot in zip(people, chosen, strict=True) if slot} | pins
        for chosen in product(*choices)
    ]
    known = set(placements_of(options_of(problem, *default_policy().hard)))
    plans = [
        plan
        for plan in plans
        if known.issuperset(as_matching(problem, ways, plan).placements)
    ]
    return random.Random(seed).sample(plans, min(len(plans), 40))


@pytest.mark.parametrize("soft", [False, True], ids=["hard", "soft"])
@pytest.mark.parametrize("kind", ["weak", "strong", "super"])
@pytest.mark.parametrize("most", [0, 2])
def test_rows_count_the_blocking_pairs_beyond_those_allowed(
    kind: str, most: int, soft: bool
) -> None:
    rule = Stable.model_validate({"kind": kind, "at_most_blocking": most})
    if soft:
        rule = rule.model_copy(update={"broken": Broken(tier=1)})
    seen = set()
    for seed in SEEDS:
        problem = tiny_market(seed, couples=kind == "weak")
        ways = possible(problem)
        plans = some_plans(problem, ways, seed)
        found = rule_alone(
            rule,
            problem,
            default_policy().hard,
            [as_matching(problem, ways, plan).placements for plan in plans],
        )
        for plan, far in zip(plans, found, strict=True):
            beyond = sum(one[4] for one in blocks(problem, ways, plan, kind)) - most
            expected = max(0, beyond) if soft or beyond <= 0 else None
            assert far == expected, (seed, plan)
            seen.add(far)
    assert len(seen) > 1


def test_rows_count_who_has_reason_for_envy() -> None:
    rule, seen = EnvyFree(broken=Broken(tier=1)), set()
    for seed in SEEDS:
        problem = tiny_market(seed)
        ways = possible(problem)
        plans = some_plans(problem, ways, seed)
        found = rule_alone(
            rule,
            problem,
            default_policy().hard,
            [as_matching(problem, ways, plan).placements for plan in plans],
        )
        assert found == [len(envies(problem, ways, plan)) for plan in plans]
        seen.update(found)
    assert len(seen) > 1


def test_rows_of_a_slot_with_two_places_read_as_in_the_literature() -> None:
    problem = a_market(
        {"a": "s", "b": "s", "c": "s > t"}, {"s": "a = b > c", "t": ""}, places={"s": 2}
    )
    options = options_of(problem, *default_policy().hard)
    rows = stability_rows(problem, options)
    assert rows is not None
    assert written(rows, options) == [
        "a: a>s >= 1",
        "b: b>s >= 1",
        "c: c>s + full(slot:s:1) >= 1",
        "c: c>s + c>t >= 1",
        "slot:s: a>s + b>s + c>s - 2 full(slot:s:1) >= 0",
    ]


def test_entries_stay_linear_where_one_list_ties_many_slots() -> None:
    slots = [f"s{nth}" for nth in range(40)]
    problem = a_market(
        {who: " = ".join(slots) for who in "abc"}, dict.fromkeys(slots, "a > b > c")
    )
    options = options_of(problem, *default_policy().hard)
    rows = stability_rows(problem, options)
    assert rows is not None
    assert len(rows.row) + len(rows.aux_row) <= 8 * len(options)
