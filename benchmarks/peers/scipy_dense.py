"""scipy's assignment on a dense table, one column for each place."""

from __future__ import annotations

import numpy as np

from peers.instance import Choice, Instance, Peer


def solve(given: Instance, seconds: float) -> Choice:
    """An assignment in which a pair nobody asked for costs more than all ranks."""
    del seconds  # it cannot be stopped
    from scipy.optimize import linear_sum_assignment

    slot_of_place = np.repeat(np.arange(given.slots), given.places)
    never = float(given.rank.max() * given.candidates + 1)
    by_slot = np.full((given.candidates, given.slots), never)
    by_slot[given.candidate, given.slot] = given.rank
    person, place = linear_sum_assignment(by_slot[:, slot_of_place])
    choice = np.full(given.candidates, -1, np.int64)
    wanted = by_slot[person, slot_of_place[place]] < never
    choice[person[wanted]] = slot_of_place[place[wanted]]
    return choice


PEER = Peer(solve, needs="scipy.optimize")
