"""A plan out of a relaxation: seat the surest, price the rest anew, and again."""

from __future__ import annotations

import numpy as np

from matcher.program import Ints
from matcher.solvers import Deadline
from matcher.visits.days.master import Left, Master, Relaxed
from matcher.visits.days.one_at_a_time import Seating

_SURE = 0.9
_AT_LEAST = 3
_NONE = 1e-6
_STEPS = 6


def dive(master: Master, relaxed: Relaxed, start: Ints, deadline: Deadline) -> Ints:
    """Itineraries of all movers that keep rooms; some rounds may have too few visitors.

    Groups are seated first, while rooms have places for all of them. Movers with pins
    are seated as at the start, for their visits cannot wait.
    """
    cheapest, movers = master.cheapest, master.movers
    pinned = movers.has_pins
    seating = Seating(cheapest, np.where(pinned[:, None], start, -1), master.missing)
    free = np.flatnonzero(~pinned)
    while len(free) and not deadline.passed:
        seated = _seat(seating, master, relaxed, free)
        free = np.setdiff1d(free, seated)
        if not len(free):
            break
        left = Left.beside(movers, seating.load)
        narrower = Master(cheapest, free, left, master.missing)
        _begin(narrower, master)
        solved = narrower.solve(relaxed.prices, _STEPS, deadline)
        if solved is None:
            break
        master, relaxed = narrower, solved
    prices = np.zeros(seating.load.shape)
    seating.put_in(free, prices, only_open=False)
    return seating.itineraries


def _seat(seating: Seating, master: Master, relaxed: Relaxed, free: Ints) -> Ints:
    """Seat movers by their greatest columns; those that no longer fit stay out."""
    movers, arrays, seated = seating.movers, seating.movers.arrays, []
    groups = free[movers.size[free] > 1]
    turn = groups if len(groups) else free
    x = relaxed.x[master.shortages :]
    mine = np.flatnonzero(np.isin(master.mover[: len(x)], turn) & (x > _NONE))
    order = mine[np.argsort(-x[mine], kind="stable")]
    count = max(int((x[mine] > _SURE).sum()), -(-len(turn) // _AT_LEAST))
    for column in order[:count].tolist():
        who, itinerary = master.mover[[column]], master.itinerary[[column]]
        if who[0] in seated:
            continue
        load = seating.load + movers.load(who, itinerary)
        if np.all(load <= arrays.room) and np.all(load.sum(axis=1) <= arrays.host_most):
            seating.itineraries[who], seating.load = itinerary, load
            seated.append(int(who[0]))
    return np.array(seated or turn[:1].tolist(), np.int64)


def _begin(narrower: Master, master: Master) -> None:
    """Columns of the wider master that still fit, and the empty ones."""
    who = narrower.who
    rounds = narrower.itinerary.shape[1]
    narrower.add(who, np.full((len(who), rounds), -1, np.int64))
    at = np.searchsorted(who, master.mover)
    mine = who[np.minimum(at, len(who) - 1)] == master.mover
    mover, itinerary = master.mover[mine], master.itinerary[mine]
    row, when = np.nonzero(itinerary >= 0)
    fits = narrower.allowed[at[mine][row], itinerary[row, when], when]
    lost = np.zeros(len(mover), bool)
    lost[row[~fits]] = True
    narrower.add(mover[~lost], itinerary[~lost])
