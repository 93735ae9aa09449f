from __future__ import annotations

import pytest

from matcher.compile import compile_problem
from matcher.domain import Problem
from matcher.policy import default_policy
from matcher.scenarios import trondelag_2022, trondelag_2022_year


@pytest.fixture(scope="module")
def problem() -> Problem:
    return trondelag_2022_year(1)


def test_people_and_places_are_those_of_the_county(problem: Problem) -> None:
    county = trondelag_2022(1)
    assert problem.candidates == county.candidates
    assert problem.slots == county.slots


def test_each_region_has_advisers_for_its_own_people(problem: Problem) -> None:
    advised = {one.id: one.home_regions for one in problem.resources}
    for region in problem.regions:
        assert advised[f"advisers-{region.id}"] == (region.id,)


def test_every_resource_could_bind_and_measures_are_a_choice(problem: Problem) -> None:
    program = compile_problem(problem, default_policy()).program
    rows = zip(program.rows.rules, program.rows.subjects, strict=True)
    bound = {subject for rule, subject in rows if rule == "resources"}
    assert bound == {one.id for one in problem.resources}
    assert ("given", "licence") in program.keys
    assert ("given", "norwegian") in program.keys
