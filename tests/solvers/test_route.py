"""The route is chosen from the structure of the program."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.solvers import Deadline, solve_program
from solvers.programs import STEADY, a_program, at_most, claims, most, random_network

LONG = Deadline(1000.0)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_both_routes_agree_on_a_network(draw: random.Random) -> None:
    program = random_network(draw)
    flow, other = (
        solve_program(program, LONG),
        solve_program(program, LONG, route="cohorts"),
    )
    assert (flow.route, other.route) == ("flow", "cohorts")
    assert (flow.status, flow.unique) == (other.status, other.unique)
    assert [claim[:2] for claim in claims(flow)] == [c[:2] for c in claims(other)]
    if flow.unique == "yes":
        assert flow.x is not None
        assert other.x is not None
        assert flow.x.tolist() == other.x.tolist()


def test_program_that_is_no_network_goes_the_other_way() -> None:
    crossing = [at_most(1, 0, 1), at_most(1, 1, 2), at_most(1, 0, 2)]
    program = a_program([0, 1, 2], crossing, [most(1, 1, 1)])
    assert solve_program(program, LONG).route == "cohorts"


def test_flow_route_is_refused_where_it_is_not_exact() -> None:
    with pytest.raises(ValueError, match="not a network"):
        solve_program(a_program([0], auxiliary=[(0, 1)]), LONG, route="flow")
