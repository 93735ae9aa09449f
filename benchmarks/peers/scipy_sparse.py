"""scipy's HiGHS on the sparse program: the linear one, which is whole by itself."""

from __future__ import annotations

import numpy as np

from bench.benchmark import UnansweredError
from peers.instance import Choice, Instance, Peer


def solve(given: Instance, seconds: float) -> Choice:
    """A point for each rank, and more than all of them for each person unplaced."""
    from scipy.optimize import linprog
    from scipy.sparse import csr_matrix

    options, ones = np.arange(len(given.slot)), np.ones(2 * len(given.slot))
    rows = np.append(given.candidate, given.candidates + given.slot)
    width = given.candidates + given.slots
    matrix = csr_matrix(
        (ones, (rows, np.append(options, options))), shape=(width, len(options))
    )
    room = np.append(np.ones(given.candidates), given.places)
    unplaced = given.rank.max() * given.slots + 1
    found = linprog(
        given.rank - float(unplaced),
        A_ub=matrix,
        b_ub=room,
        bounds=(0, 1),
        method="highs",
        options={"time_limit": seconds},
    )
    if found.x is None:
        raise UnansweredError(f"no answer in {seconds:g} s")
    taken = np.flatnonzero(found.x > 0.5)
    choice = np.full(given.candidates, -1, np.int64)
    choice[given.candidate[taken]] = given.slot[taken]
    return choice


PEER = Peer(solve, needs="scipy.optimize")
