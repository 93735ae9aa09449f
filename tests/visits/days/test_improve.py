"""Improved plans beside their start, their bounds and every schedule there is."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from matcher.scenarios import visit_scenario
from matcher.scenarios.visits import VisitSize, season
from matcher.solvers import Deadline
from matcher.visits import (
    TIERS,
    WEIGHTED_WITH_DAYS,
    VisitArrays,
    VisitProblem,
    arrays_of,
    check_schedule,
    components,
)
from matcher.visits.days import improve, improving, movers
from matcher.visits.found import Found
from matcher.visits.lawful import lawful_start
from matcher.visits.measure import Tier, costs
from visits.seasons import drawn_season, every_schedule

WEIGHED: tuple[Tier, ...] = (WEIGHTED_WITH_DAYS,)
FEW = 12


def improved(
    problem: VisitProblem, tiers: tuple[Tier, ...], seed: int = 0
) -> tuple[VisitArrays, tuple[int, ...], Found] | None:
    """Arrays, what the start costs, and what was made of it."""
    arrays = arrays_of(problem)
    start = lawful_start(arrays, tiers)
    if start is None:
        return None
    found = improve(arrays, start, tiers, Deadline(60.0), seed, FEW)
    values = components(problem, arrays.schedule(start))
    return arrays, costs(tiers, values), found


def cost(arrays: VisitArrays, found: Found, tiers: tuple[Tier, ...]) -> list[int]:
    """What a found schedule costs, once the checker has seen it."""
    schedule = arrays.schedule(found.when)
    assert check_schedule(arrays.problem, schedule) == ()
    return list(costs(tiers, components(arrays.problem, schedule)))


@pytest.mark.parametrize("tiers", [WEIGHED, TIERS])
def test_tiny_seasons_end_at_the_best_of_all(tiers: tuple[Tier, ...]) -> None:
    compared = 0
    for seed in range(25):
        problem = drawn_season(seed, "F")
        answer = improved(problem, tiers)
        if answer is None:
            continue
        arrays, start, found = answer
        reached = cost(arrays, found, tiers)
        every = (components(problem, one) for one in every_schedule(problem))
        best = list(min(costs(tiers, one) for one in every))
        assert reached == best <= list(start), seed
        for bound, value in zip(found.bounds, best, strict=True):
            assert bound is None or bound <= value, seed
        compared += 1
    assert compared > 15


@cache
def of_sixty() -> tuple[VisitArrays, tuple[int, ...], Found]:
    """A season of sixty people, improved by columns."""
    answer = improved(season(VisitSize(60, 14, 4, 6), "F", 1), WEIGHED)
    assert answer is not None
    return answer


def test_season_ends_above_its_start_and_near_its_bound() -> None:
    arrays, start, found = of_sixty()
    (reached,), (bound,) = cost(arrays, found, WEIGHED), found.bounds
    assert bound is not None
    assert bound <= reached < start[0]
    assert reached - bound < 0.05 * abs(bound)


def test_tiers_come_one_after_the_other() -> None:
    problem = visit_scenario("pilot30", "F", 1)
    answer = improved(problem, TIERS)
    assert answer is not None
    arrays, start, found = answer
    reached = cost(arrays, found, TIERS)
    assert reached < list(start)
    assert found.bounds[0] is not None
    assert found.bounds[0] <= reached[0]


def test_same_seed_gives_the_same_schedule() -> None:
    problem = visit_scenario("pilot30", "F", 2)
    one, other = improved(problem, WEIGHED, 5), improved(problem, WEIGHED, 5)
    assert one is not None
    assert other is not None
    assert one[2].when.tolist() == other[2].when.tolist()
    assert one[2].bounds == other[2].bounds


def test_prices_alone_do_where_movers_are_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    by_columns = of_sixty()
    monkeypatch.setattr(improving, "MANY", 10)
    by_prices = improved(by_columns[0].problem, WEIGHED)
    assert by_prices is not None
    arrays, start, found = by_prices
    assert cost(arrays, found, WEIGHED) < list(start)
    bound, sharper = found.bounds[0], by_columns[2].bounds[0]
    assert bound is not None
    assert sharper is not None
    assert bound <= sharper < 0.8 * bound


def test_bounds_of_a_whole_hold_for_each_of_its_tiers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(improving, "MANY", 0)
    compared = 0
    for seed in (3, 16, 19, 22):
        problem = drawn_season(seed, "F")
        arrays = arrays_of(problem)
        nobody = np.full(arrays.pairs, -1)
        found = improve(arrays, nobody, TIERS, Deadline(60.0), 0, 0)
        reached = cost(arrays, found, TIERS)
        every = [costs(TIERS, components(problem, x)) for x in every_schedule(problem)]
        for nth, bound in enumerate(found.bounds):
            held = [one[nth] for one in every if list(one[:nth]) == reached[:nth]]
            assert bound is None or bound <= min(held), (seed, nth)
            compared += bound is not None
    assert compared > 10


def test_pins_and_bans_are_kept() -> None:
    problem = visit_scenario("pilot30", "F", 3)
    arrays = arrays_of(problem)
    start = lawful_start(arrays, WEIGHED)
    assert start is not None
    held = arrays.schedule(start).visits
    pinned = problem.model_copy(update={"pinned": held[::4]})
    answer = improved(pinned, WEIGHED)
    assert answer is not None
    schedule = answer[0].schedule(answer[2].when)
    assert check_schedule(pinned, schedule) == ()
    assert set(held[::4]) <= set(schedule.visits)


def test_people_who_may_have_very_many_visits_keep_their_start(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(movers, "MOST_VISITS", 2)
    arrays = arrays_of(visit_scenario("pilot30", "F"))
    start = lawful_start(arrays, WEIGHED)
    assert start is not None
    found = improve(arrays, start, WEIGHED, Deadline(60.0))
    assert np.array_equal(found.when, start)
    assert found.bounds == (None,)
