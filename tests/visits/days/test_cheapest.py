"""The cheapest itinerary is the cheapest of all, tried one by one."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from matcher.program import Ints
from matcher.visits import VisitArrays, VisitProblem, arrays_of
from matcher.visits.arrays import NEVER
from matcher.visits.days.cheapest import Cheapest
from matcher.visits.days.movers import Movers, movers_of
from matcher.visits.days.weights import Weights, weights_for
from matcher.visits.measure import TIERS
from visits.seasons import a_round, drawn_season


def season_of_long_days(seed: int) -> VisitProblem:
    """Three rounds on one day, one on the next; somebody was told something."""
    drawn = drawn_season(seed, "F", rounds=4)
    rounds = tuple(
        a_round(one.id, on=a_round("r1" if at < 3 else "r3").on, begins=b, ends=e)
        for at, (one, b, e) in enumerate(
            zip(
                drawn.rounds,
                ("09:00", "11:00", "13:00", "09:00"),
                ("10:00", "12:00", "14:00", "10:00"),
                strict=True,
            )
        )
    )
    return drawn.model_copy(update={"rounds": rounds})


def ground(seed: int) -> tuple[VisitArrays, Movers, Weights]:
    arrays = arrays_of(season_of_long_days(seed))
    movers = movers_of(arrays, np.full(arrays.pairs, NEVER))
    if movers is None:
        raise AssertionError("the season is small")
    return arrays, movers, weights_for(TIERS, arrays)


def every_itinerary(movers: Movers, mover: int) -> list[Ints]:
    """Every itinerary that keeps rules of the mover's own."""
    arrays = movers.arrays
    places = [p for p in range(movers.host.shape[1]) if movers.host[mover, p] >= 0]
    found = []
    for chosen in product([-1, *places], repeat=arrays.rounds):
        held = [(at, place) for at, place in enumerate(chosen) if place >= 0]
        once = len({place for _, place in held}) == len(held)
        few = len(held) <= movers.most[mover]
        free = all(movers.allowed[mover, place, at] for at, place in held)
        together = all(
            arrays.one_day[
                arrays.zone[movers.host[mover, p]], arrays.zone[movers.host[mover, q]]
            ]
            for at, p in held
            for when, q in held
            if arrays.day[at] == arrays.day[when]
        )
        if once and few and free and (together or not arrays.problem.zone_a_day):
            found.append(np.array(chosen, np.int64))
    return found


@pytest.mark.parametrize("seed", [seed for seed in range(25) if ground(seed)[0].pairs])
def test_nothing_lawful_is_cheaper(seed: int) -> None:
    arrays, movers, weights = ground(seed)
    cheapest = Cheapest(movers, weights)
    drawn = np.random.default_rng(seed).integers(-900, 900, arrays.room.shape)
    prices = drawn.astype(np.float64)
    every = np.arange(movers.count)
    costs, found = cheapest.find(every, prices)
    for mover in range(movers.count):
        tried = np.stack(every_itinerary(movers, mover))
        who = np.full(len(tried), mover)
        host = movers.host[mover][tried]
        paid = np.where(tried >= 0, prices[host, np.arange(arrays.rounds)], 0.0)
        total = cheapest.costs(who, tried) + paid.sum(axis=1) * movers.size[mover]
        assert costs[mover] == pytest.approx(total.min())
        mine = (tried == found[mover]).all(axis=1)
        assert total[mine].tolist() == [pytest.approx(total.min())]


def test_those_near_the_cheapest_begin_with_it_and_stay_near() -> None:
    arrays, movers, weights = ground(3)
    cheapest, every = Cheapest(movers, weights), np.arange(movers.count)
    none = np.zeros(arrays.room.shape)
    costs, found = cheapest.find(every, none)
    slack = 1e6
    who, near = cheapest.near(every, none, movers.allowed, slack, 5)
    assert len(who) > movers.count
    assert np.all(cheapest.costs(who, near) <= costs[who] + slack)
    for mover in every:
        assert (near[who == mover] == found[mover]).all(axis=1).any()
