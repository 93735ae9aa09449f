"""The searches by themselves: lawful, and counted as ids are counted."""

from __future__ import annotations

import pytest

from matcher.solvers import Deadline
from matcher.visits import TIERS, WEIGHTED, arrays_of, check_schedule, components
from matcher.visits.lawful import lawful_start
from matcher.visits.measure import costs
from matcher.visits.search import searched
from matcher.visits.tally import tally
from matcher.visits.tidy import tidied
from visits.seasons import drawn_season, every_schedule


@pytest.mark.parametrize("seed", range(30))
def test_search_finds_a_lawful_schedule_near_the_best(seed: int) -> None:
    problem = drawn_season(seed, "A", visitors=8, hosts=4, rounds=4)
    arrays = arrays_of(problem)
    when = searched(arrays, (WEIGHTED,), Deadline(60), seed)
    assert when is not None
    assert check_schedule(problem, arrays.schedule(when)) == ()
    tidy = tidied(arrays, TIERS, when, Deadline(60))
    assert check_schedule(problem, arrays.schedule(tidy)) == ()
    assert costs(TIERS, tally(arrays, tidy)) <= costs(TIERS, tally(arrays, when))


@pytest.mark.parametrize("seed", range(30))
def test_first_schedule_is_lawful_for_groups_and_zones(seed: int) -> None:
    problem = drawn_season(seed, "F", visitors=8, hosts=4, rounds=4)
    arrays = arrays_of(problem)
    when = lawful_start(arrays, TIERS)
    assert when is not None
    assert check_schedule(problem, arrays.schedule(when)) == ()


@pytest.mark.parametrize("seed", range(6))
def test_arrays_count_what_ids_count(seed: int) -> None:
    problem = drawn_season(seed, "F", rounds=3, visitors=2)
    every = list(every_schedule(problem))
    told = problem.model_copy(update={"previous": every[len(every) // 2]})
    arrays = arrays_of(told)
    for schedule in every[:: max(1, len(every) // 60)]:
        found = tally(arrays, arrays.rounds_of(schedule.visits))
        assert found == components(told, schedule)
