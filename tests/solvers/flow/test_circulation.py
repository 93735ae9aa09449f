"""A circulation of least cost, against trying every flow."""

from __future__ import annotations

import random
from itertools import product

import numpy as np
import pytest

from matcher.errors import SolverError
from matcher.program import Ints, ints
from matcher.solvers import cheapest_circulation


def kept(tail: Ints, head: Ints, flow: Ints) -> bool:
    out = np.bincount(tail, weights=flow, minlength=4)
    into = np.bincount(head, weights=flow, minlength=4)
    return bool(np.array_equal(out, into))


@pytest.mark.parametrize("seed", range(20))
def test_no_circulation_is_cheaper(seed: int) -> None:
    draw = random.Random(seed)
    ends = [draw.sample(range(4), 2) for _ in range(7)]
    tail, head = ints([a for a, _ in ends]), ints([b for _, b in ends])
    capacity = ints([draw.choice([0, 1, 2]) for _ in ends])
    cost = ints([draw.randint(-5, 3) for _ in ends])
    found = cheapest_circulation(tail, head, capacity, cost, nodes=4)
    assert kept(tail, head, found)
    assert np.all((found >= 0) & (found <= capacity))
    every = product(*(range(room + 1) for room in capacity.tolist()))
    best = min(int(cost @ ints(flow)) for flow in every if kept(tail, head, ints(flow)))
    assert int(cost @ found) == best


def test_network_without_arcs_carries_nothing() -> None:
    none = ints([])
    assert len(cheapest_circulation(none, none, none, none, nodes=1)) == 0


def test_costs_beyond_the_solver_are_refused() -> None:
    huge = ints([-(2**62), 0])
    with pytest.raises(SolverError, match="ended with"):
        cheapest_circulation(ints([0, 1]), ints([1, 0]), ints([1, 1]), huge, nodes=2)
