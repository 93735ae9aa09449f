"""Circulations beside every flow there is."""

from __future__ import annotations

import random
from itertools import product

import numpy as np
import pytest

from matcher.errors import SolverError
from matcher.solvers import Circulation
from matcher.solvers.flow import circulation


def a_ring(seed: int) -> tuple[Circulation, list[np.ndarray]]:
    draw = random.Random(seed)
    arcs = [(draw.randrange(4), draw.randrange(4)) for _ in range(7)]
    tail, head = (np.array(side, np.int64) for side in zip(*arcs, strict=True))
    upper = np.array([draw.randint(0, 2) for _ in arcs], np.int64)
    costs = [np.array([draw.randint(-3, 3) for _ in arcs]) for _ in range(3)]
    return Circulation(4, tail, head, 0 * upper, upper, 0 * upper), costs


@pytest.mark.parametrize("seed", range(25))
def test_costs_in_turn_are_the_best_of_all_flows(seed: int) -> None:
    ring, costs = a_ring(seed)
    best = ring
    for cost in costs:
        best = best.cheapest(cost)
    found = tuple(int(cost @ best.flow) for cost in costs)
    every = []
    for flow in product(*(range(int(most) + 1) for most in ring.upper)):
        excess = np.bincount(ring.head, flow, 4) - np.bincount(ring.tail, flow, 4)
        if not excess.any():
            every.append(tuple(int(cost @ np.array(flow)) for cost in costs))
    assert found == min(every)


def test_flow_that_is_not_cheapest_is_found_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one = np.array([1])
    ring = Circulation(1, 0 * one, 0 * one, 0 * one, one, 0 * one)
    monkeypatch.setattr(circulation, "cheapest", lambda _net, flow, _cost: flow)
    with pytest.raises(SolverError, match="least cost"):
        ring.cheapest(-one)
