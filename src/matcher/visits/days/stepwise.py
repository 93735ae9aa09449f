"""Prices by steps along the subgradient, where the linear program is too large.

Held and Karp (1971), with Polyak's length of step towards the cost of a known plan,
halved where the bound does not rise.
"""

from __future__ import annotations

import numpy as np

from matcher.program import Ints
from matcher.solvers import Deadline
from matcher.visits.days.master import Master, Prices

_PATIENCE = 4


def stepwise(
    master: Master, known: float, steps: int, deadline: Deadline
) -> tuple[float, Prices]:
    """The best bound of some steps, and its prices.

    Parameters
    ----------
    known
        Cost of a plan, as the master counts it.
    """
    left = master.left
    at = Prices(np.zeros(left.room.shape), np.zeros(len(left.room)))
    best, centre, length, idle = -np.inf, at, 1.0, 0
    for _ in range(steps):
        bound, found = master.bound(at)
        if bound > best:
            best, centre, idle = bound, at, 0
        else:
            idle += 1
        if deadline.passed or known - best < 1:
            break
        if idle == _PATIENCE:
            length, idle, at = length / 2, 0, centre
            continue
        at = _step(master, at, found, length * (known - bound))
    return best, centre


def _step(master: Master, at: Prices, found: Ints, towards: float) -> Prices:
    """Prices after a step that would gain so much if the bound were linear."""
    left = master.left
    load = master.movers.load(master.who, found)
    room = (left.room - load).astype(float)
    room[(at.room >= 0) & (room > 0)] = 0.0
    total = load.sum(axis=1)
    short, over = left.least - total, left.most - total
    here = np.where(short > 0, short, np.minimum(over, 0))
    host = np.where(at.host > 0, short, np.where(at.host < 0, over, here)).astype(float)
    host[(at.host >= master.missing) & (host > 0)] = 0.0
    square = float((room**2).sum() + (host**2).sum())
    if square == 0:
        return at
    step = towards / square
    return Prices(
        np.minimum(0.0, at.room + step * room),
        np.minimum(master.missing, at.host + step * host),
    )
