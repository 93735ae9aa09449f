"""What a peer's plan is worth, and that a plan that is none is refused."""

from __future__ import annotations

import numpy as np
import pytest

from bench.benchmark import UnansweredError
from matcher.compile import compile_problem
from matcher.engine import solve
from matcher.scenarios import SCENARIOS, scenario
from peers import cp_sat, highs, raw_flow
from peers.instance import Instance, instance_of

PROBLEM, POLICY = scenario("capacities", 200), SCENARIOS["capacities"].policy()


@pytest.fixture(scope="module")
def given() -> Instance:
    return instance_of(PROBLEM, POLICY)


def test_raw_flow_and_cp_sat_reach_the_values_of_the_engine(given: Instance) -> None:
    values = {
        name: float(value) for name, value in solve(PROBLEM, POLICY).values.items()
    }
    assert given.worth(raw_flow.solve(given, 10.0)) == values
    assert given.worth(cp_sat.solve(given, 10.0)) == values


@pytest.mark.parametrize(
    ("name", "unplaced"), [("cohorts", 100.0), ("side_constraints", 1000.0)]
)
def test_highs_alone_reaches_the_values_of_the_engine(
    name: str, unplaced: float
) -> None:
    problem, policy = scenario(name, 60), SCENARIOS[name].policy()
    program = compile_problem(problem, policy).program
    result = solve(problem, policy)
    assert result.status == "optimal"
    values = {name: float(value) for name, value in result.values.items()}
    assert highs.weighted(program, unplaced, 20.0) == values


def test_every_option_of_a_cohort_has_a_row_that_links_it() -> None:
    problem, policy = scenario("cohorts", 60), SCENARIOS["cohorts"].policy()
    program = compile_problem(problem, policy).program
    matrix, low, high = highs.with_links(program)
    links = matrix.shape[0] - program.rows.matrix.shape[0]
    assert links == program.options
    assert len(low) == len(high) == matrix.shape[0]


def test_plan_nobody_asked_for_is_no_plan(given: Instance) -> None:
    asked = set(given.slot[given.candidate == 0].tolist())
    nobody = np.full(given.candidates, -1)
    nobody[0] = next(slot for slot in range(given.slots) if slot not in asked)
    with pytest.raises(UnansweredError, match="never asked"):
        given.worth(nobody)


def test_plan_with_more_people_than_places_is_no_plan(given: Instance) -> None:
    first = int(given.slot[0])
    crowd = np.full(given.candidates, -1)
    crowd[given.candidate[given.slot == first]] = first
    with pytest.raises(UnansweredError, match="more people than places"):
        given.worth(crowd)
