"""The route is chosen from the structure of the program."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.program import Program
from matcher.solvers import Deadline, News, Way, solve_program, spreads
from solvers.programs import (
    STEADY,
    a_program,
    at_most,
    claims,
    most,
    one_each,
    random_network,
)


@STEADY
@given(draw=st.randoms(use_true_random=False))
def test_both_routes_agree_on_a_network(draw: random.Random) -> None:
    program = random_network(draw)
    flow, other = (
        solve_program(program, Deadline(1000.0)),
        solve_program(program, Deadline(1000.0), route="cohorts"),
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
    assert solve_program(program, Deadline(1000.0)).route == "cohorts"


def test_flow_route_is_refused_where_it_is_not_exact() -> None:
    with pytest.raises(ValueError, match="not a network"):
        solve_program(
            a_program([0], auxiliary=[(0, 1)]), Deadline(1000.0), route="flow"
        )


def crossing() -> Program:
    """Three options, every two of which exclude one another: no network."""
    rows = [at_most(1, 0, 1), at_most(1, 1, 2), at_most(1, 0, 2)]
    return a_program([0, 1, 2], rows, [most(1, 2, 1)])


def test_large_program_goes_tile_by_tile(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("matcher.solvers.route.LARGE", 2)
    monkeypatch.setattr("matcher.solvers.route._HOUR", 3)
    network = a_program([0, 1, 2], [at_most(1, 0, 1)], [most(1, 1, 1)])
    assert solve_program(network, Deadline(1000.0)).route == "flow"
    answer = solve_program(crossing(), Deadline(1000.0))
    assert answer.route == "tiles"
    assert [tier.value for tier in answer.tiers] == [2]
    assert solve_program(crossing(), Deadline(4000.0)).route == "cohorts"


def test_like_people_make_a_large_program_small(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("matcher.solvers.route.LARGE", 4)
    monkeypatch.setattr("matcher.solvers.route._HOUR", 3)
    owners = (0, 1, 2, 3, 4, 4)
    uses = ({0: 2.0, 1: 2.0, 2: 2.0, 3: 2.0, 4: 3.0}, 0.0, 7.0)
    rows = [*one_each(owners), uses]
    alike = a_program(owners, rows, [most(1, 1, 1, 1, 1, 0)])
    apart = a_program(owners, rows, [most(1, 2, 3, 4, 5, 6)])
    assert solve_program(alike, Deadline(1000.0)).route == "cohorts"
    assert solve_program(apart, Deadline(1000.0)).route == "tiles"


def test_executor_is_of_use_for_tiles_only(monkeypatch: pytest.MonkeyPatch) -> None:
    network = a_program([0, 1, 2], [at_most(1, 0, 1)], [most(1, 1, 1)])
    assert spreads(crossing(), "tiles", Deadline(1000.0))
    assert not spreads(crossing(), None, Deadline(1000.0))
    monkeypatch.setattr("matcher.solvers.route.LARGE", 2)
    monkeypatch.setattr("matcher.solvers.route._HOUR", 3)
    assert spreads(crossing(), None, Deadline(1000.0))
    assert not spreads(crossing(), "cohorts", Deadline(1000.0))
    assert not spreads(network, None, Deadline(1000.0))


@pytest.mark.parametrize("route", ["flow", "cohorts", "tiles"])
def test_first_plan_and_every_tier_that_ends_are_told(route: Way) -> None:
    told: list[News] = []
    tiers = [most(1, 2, 1, name="points"), most(2, 1, 1, name="more")]
    program = a_program([0, 1, 2], [at_most(1, 0, 1)], tiers)
    deadline = Deadline(1000.0, listener=told.append)
    answer = solve_program(program, deadline, route=route)
    assert [one.bound for one in told[0].counted] == [4, 4]
    assert {one.route for one in told} == {route}
    assert told[1].plan is not None
    assert (told[1].stage, told[1].answers) == ("points", ())
    if route != "tiles":
        assert told[-1].answers[-1].value == answer.tiers[-1].value
    for news in told[1:]:
        if news.plan is not None:
            assert program.keeps_rows(news.plan)
