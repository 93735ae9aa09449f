"""A better plan of visits, and bounds, by columns of whole itineraries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from matcher.program import Ints
from matcher.solvers.base.bounds import rounded_up
from matcher.solvers.base.clock import Deadline
from matcher.visits.arrays import VisitArrays
from matcher.visits.days.cheapest import Cheapest
from matcher.visits.days.crowd import Crowd
from matcher.visits.days.dive import dive
from matcher.visits.days.master import Left, Master
from matcher.visits.days.movers import movers_of
from matcher.visits.days.search import Search, missing_cost
from matcher.visits.days.weights import weights_for
from matcher.visits.measure import Tier


@dataclass(frozen=True)
class Improved:
    """A lawful schedule, as round per pair, never worse than the start.

    Attributes
    ----------
    bounds
        Of each tier a cost below which no schedule comes that holds the tiers above at
        the values reached; ``None`` where nothing is known.
    """

    when: Ints
    bounds: tuple[int | None, ...]


def improve(arrays, when, tiers, seconds=60.0, seed=0, neighbourhoods=400):
    import time
    T=time.time()
    deadline = Deadline(seconds)
    movers = movers_of(arrays, when)
    weights = weights_for(tiers, arrays)
    cheapest, crowd = Cheapest(movers, weights), Crowd(movers)
    plan = movers.itineraries(when)
    every = np.arange(movers.count)
    left = Left.beside(movers, np.zeros_like(arrays.room))
    master = Master(cheapest, every, left, missing_cost(weights))
    master.add(every, plan)
    relaxed = master.solve()
    print('start',crowd.tuple_of(weights,plan),'bound',relaxed.bound,len(master.mover),time.time()-T)
    dived = dive(master, relaxed, plan)
    print('dive',crowd.lawful(dived),crowd.tuple_of(weights,dived),time.time()-T)
    if crowd.lawful(dived) and crowd.tuple_of(weights, dived) < crowd.tuple_of(weights, plan):
        plan = dived
    search = Search(cheapest, weights, plan, relaxed.prices, seed)
    search.run(neighbourhoods, deadline, relaxed.bound)
    print('search',search.value,search.cost,time.time()-T)
    return Improved(movers.when(search.plan),(None,))
