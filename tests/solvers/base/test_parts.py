"""Connected parts and spanning forests."""

from __future__ import annotations

import random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.program import Ints, ints
from matcher.solvers.base.parts import parts_of, spanning_forest
from solvers.programs import STEADY


def a_graph(draw: random.Random) -> tuple[int, Ints, Ints]:
    """A few nodes and edges, loops and doubles among them."""
    nodes = draw.randint(1, 12)
    edges = draw.randint(0, 14)
    ends = [[draw.randrange(nodes) for _ in range(edges)] for _ in range(2)]
    return nodes, ints(ends[0]), ints(ends[1])


def one_by_one(nodes: int, tail: Ints, head: Ints) -> tuple[list[int], list[bool]]:
    """Label of each node, and the edges that joined two parts, in their order."""
    label, joined = list(range(nodes)), []
    for one, other in zip(tail.tolist(), head.tolist(), strict=True):
        low, high = sorted((label[one], label[other]))
        joined.append(low != high)
        label = [low if each == high else each for each in label]
    return label, joined


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_parts_are_those_found_edge_by_edge(draw: random.Random) -> None:
    nodes, tail, head = a_graph(draw)
    label, _ = one_by_one(nodes, tail, head)
    number = {first: nth for nth, first in enumerate(dict.fromkeys(label))}
    assert parts_of(nodes, tail, head).tolist() == [number[one] for one in label]


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_forest_takes_the_edges_that_join_two_parts_first(draw: random.Random) -> None:
    nodes, tail, head = a_graph(draw)
    _, joined = one_by_one(nodes, tail, head)
    assert spanning_forest(nodes, tail, head).tolist() == joined


def test_long_path_is_one_part() -> None:
    path = np.random.default_rng(1).permutation(500)
    assert not parts_of(500, path[:-1], path[1:]).any()
    assert spanning_forest(500, path[:-1], path[1:]).all()
