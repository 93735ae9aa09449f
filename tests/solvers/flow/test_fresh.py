"""Tiers that count options nobody counted before: a largest flow decides them."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest

from matcher.program import Bools, Program, Tier
from matcher.solvers import Deadline
from matcher.solvers.flow import flow
from matcher.solvers.flow.fresh import counted_so_far, most_of
from matcher.solvers.flow.nesting import Shorts
from matcher.solvers.flow.network import Network, network_of
from solvers.programs import (
    a_program,
    at_least,
    at_most,
    best_of,
    least,
    most,
    one_each,
    random_network,
    random_tiers,
)

OWNERS = [0, 0, 1, 1, 2]
RANKS = [1, 2, 1, 2, 1]


def by_rank(ranks: list[int], *, points: int = 1) -> list[Tier]:
    """Most options of rank 1, then most of rank 2, and so on."""
    return [
        most(*(points * (rank == one) for rank in ranks), name=f"rank_{one}")
        for one in range(1, max(ranks) + 1)
    ]


def a_network(tiers: list[Tier], *rows: object) -> tuple[Program, Network]:
    """Three people and two slots."""
    caps = [at_most(1, 0, 2, 4), at_most(1, 1, 3)]
    program = a_program(OWNERS, [*one_each(OWNERS), *caps, *rows], tiers)  # type: ignore[list-item]
    network = network_of(program)
    assert network is not None
    return program, network


def fresh(tiers: list[Tier], *rows: object) -> list[list[int] | None]:
    """Options counted so far, tier by tier."""
    program, network = a_network(tiers, *rows)
    return [
        None if counted is None else np.flatnonzero(counted).tolist()
        for counted in counted_so_far(network, program.tiers)
    ]


def test_ranks_are_counted_one_after_the_other() -> None:
    assert fresh(by_rank(RANKS)) == [[0, 2, 4], [0, 1, 2, 3, 4]]
    assert fresh(by_rank(RANKS, points=3)) == [[0, 2, 4], [0, 1, 2, 3, 4]]


def test_a_tier_that_tells_nothing_apart_changes_nothing() -> None:
    first, second = by_rank(RANKS)
    assert fresh([first, most(0, 0, 0, 0, 0, name="idle"), second]) == [
        [0, 2, 4],
        None,
        [0, 1, 2, 3, 4],
    ]


@pytest.mark.parametrize(
    "other",
    [
        most(1, 0, 0, 0, 0, name="counted before"),
        most(0, 1, 0, 2, 0, name="not alike"),
        least(0, 1, 0, 1, 0, name="fewest"),
    ],
    ids=lambda tier: tier.name,
)
def test_after_a_tier_of_another_kind_none_is_fresh(other: Tier) -> None:
    first, second = by_rank(RANKS)
    assert fresh([first, other, second]) == [[0, 2, 4], None, None]


def test_lower_bounds_may_need_what_is_not_counted_yet() -> None:
    assert fresh(by_rank(RANKS), at_least(1, 1, 3)) == [None, None]


def test_largest_flows_find_what_trying_everything_finds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[Bools] = []

    def counting(network: Network, flow: Shorts, counted: Bools) -> Shorts:
        asked.append(counted)
        return most_of(network, flow, counted)

    monkeypatch.setattr("matcher.solvers.flow.flow.most_of", counting)
    for seed in range(400):
        draw = random.Random(seed)
        program = random_network(draw)
        ranks = [draw.randint(1, 3) for _ in range(program.options)]
        candidates = program.candidate.tolist()
        beyond = random_tiers(draw, candidates, rates=False)
        tiers = (*by_rank(ranks), *draw.choice([[], beyond]))
        program = replace(program, tiers=tiers)
        network, best = network_of(program), best_of(program)
        if network is None or best is None:
            continue
        answer = flow.solve(program, network, Deadline(1000.0))
        assert answer.status == "optimal"
        assert tuple(tier.value for tier in answer.tiers) == best.values
        assert answer.unique == ("yes" if best.choices == 1 else "no")
    assert len(asked) > 100
