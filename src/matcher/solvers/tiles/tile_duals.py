"""A bound from what the relaxations of all tiles say of rows no flow can hold.

The duals of such rows and of the cuts are prices; a flow over the whole, at costs that
contain them, bounds every plan whatever the prices are (a Lagrangian relaxation).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import Executor

import numpy as np

from matcher.program import Bools, Floats, Ints
from matcher.solvers.base.bounds import usable
from matcher.solvers.base.clock import Deadline
from matcher.solvers.base.lp import Lp
from matcher.solvers.base.model import Model
from matcher.solvers.tiles.errand import run_errands
from matcher.solvers.tiles.flow_bound import Guide
from matcher.solvers.tiles.ground import Ground
from matcher.solvers.tiles.subprogram import (
    Arrays,
    Room,
    from_arrays,
    subprogram,
    to_arrays,
)

_SCALE = 100
_VIOLATED = 1e-6
_ROUNDS = 20
_PASSES = 4
_STEPS = (0.6, 0.3)

_Prices = tuple[Floats, Floats]
"""Of rows and of cuts."""


def run_dual_errand(arrays: Arrays) -> Arrays:
    """Row and cut duals of a part's relaxation for ``cost``: what a worker is asked."""
    program, deadline = from_arrays(arrays), Deadline(float(arrays["seconds"][0]))
    rows, cuts = program.rows, program.cuts
    low, high = program.lower, program.upper
    lp = Lp(Model(arrays["cost"], rows.matrix, rows.lower, rows.upper, low, high))
    count, duals = len(rows.lower), np.zeros(len(rows.lower))
    added = np.zeros(0, dtype=np.int64)
    for _ in range(_ROUNDS):
        answer = lp.solve(deadline.left, primal=not len(added))
        if answer.status != "optimal":
            break
        duals, value = answer.duals, cuts.matrix.times(answer.x)
        broken = (value > cuts.upper + _VIOLATED) | (value < cuts.lower - _VIOLATED)
        broken[added] = False
        if not broken.any() or deadline.passed:
            break
        lp.add_rows(
            cuts.lower[broken], cuts.upper[broken], cuts.matrix.take_rows(broken)
        )
        added = np.append(added, np.flatnonzero(broken))
    of_cuts = np.zeros(len(cuts.lower))
    of_cuts[added[: len(duals) - count]] = duals[count:]
    return {"rows": duals[:count], "cuts": of_cuts}


def tile_bound(
    ground: Ground,
    guide: Guide,
    tile_of_slot: Ints,
    cost: Ints,
    deadline: Deadline,
    executor: Executor | None,
) -> float | None:
    """A bound on a whole cost of each column over all plans.

    Everybody may come to a tile where she has options; what she could have elsewhere,
    at the prices known, is what she must beat there. Prices move part of the way to
    those that all tiles ask for, several times.
    """
    program = ground.program
    tile = tile_of_slot[program.slot]
    offered = [_with_whole_rows(ground, tile == one) for one in range(tile.max() + 1)]
    prices = (np.zeros(len(program.rows.lower)), np.zeros(len(program.cuts.lower)))
    bound: float | None = None
    for _ in range(_PASSES):
        if deadline.passed:
            break
        net = guide.net_costs(_whole(_charged(ground, cost, prices)[0])) / _SCALE
        errands = list(_errands(ground, tile, offered, cost, net, deadline))
        found = run_errands(errands, deadline, executor, run_dual_errand)
        wanted, known = _collected(ground, guide, offered, found), prices
        for step in _STEPS:
            tried = (
                known[0] + step * (wanted[0] - known[0]),
                known[1] + step * (wanted[1] - known[1]),
            )
            charged, constant = _charged(ground, cost, tried)
            least = guide.least(_whole(charged), deadline)
            if least is None:
                break
            reached = least.cost / _SCALE + constant
            if bound is None or reached > bound:
                bound, prices = reached, tried
    return bound


def _with_whole_rows(ground: Ground, chosen: Bools) -> Room:
    """Some options, the auxiliary columns in their rows, and the rows with all room."""
    program, entries = ground.program, ground.entries
    option = np.flatnonzero(chosen)
    rows = np.unique(entries.row[entries.of(option)[0]])
    auxiliary = np.arange(program.options, program.columns)
    entry, nth = entries.of(auxiliary)
    met = np.unique(auxiliary[nth[np.isin(entries.row[entry], rows)]])
    columns = np.append(option, met)
    rows = np.unique(entries.row[entries.of(columns)[0]])
    return Room(columns, rows, program.rows.lower[rows], program.rows.upper[rows])


def _errands(
    ground: Ground,
    tile: Ints,
    offered: Sequence[Room],
    cost: Ints,
    net: Floats,
    deadline: Deadline,
) -> Iterable[Arrays]:
    program = ground.program
    for one, room in enumerate(offered):
        elsewhere = tile != one
        best = np.zeros(int(program.candidate.max()) + 1)
        np.minimum.at(best, program.candidate[elsewhere], net[elsewhere])
        charged = cost.astype(np.float64)
        charged[: program.options] -= best[program.candidate]
        part = subprogram(program, ground.entries, ground.cuts, program.lower, room)
        yield to_arrays(part) | {
            "cost": charged[room.columns],
            "seconds": np.array([deadline.left]),
        }


def _collected(
    ground: Ground,
    guide: Guide,
    offered: Sequence[Room],
    found: Iterable[Arrays | None],
) -> _Prices:
    """Duals of the tiles as those of the whole, but for rows that the flow holds."""
    rows = np.zeros(len(ground.program.rows.lower))
    cuts = np.zeros(len(ground.program.cuts.lower))
    for room, part in zip(offered, found, strict=True):
        if part is not None:
            rows[room.rows] = part["rows"]
            entry, _ = ground.cuts.of(room.columns)
            cuts[np.unique(ground.cuts.row[entry])] = part["cuts"]
    rows[np.flatnonzero(guide.holds)] = 0.0
    return rows, cuts


def _charged(ground: Ground, cost: Ints, prices: _Prices) -> tuple[Floats, float]:
    """Costs of the options with prices in them, and what is charged in any case.

    Auxiliary columns rest at their cheaper bounds, which is part of the latter.
    """
    program, charged, constant = ground.program, cost.astype(np.float64), 0.0
    for block, price in zip((program.rows, program.cuts), prices, strict=True):
        good = usable(price, block.lower, block.upper)
        paid = good != 0
        side = np.where(good > 0, block.lower, block.upper)
        constant += float(good[paid] @ side[paid])
        charged = charged - block.matrix.transposed_times(good)
    rest = charged[program.options :].copy()
    low, high = program.lower[program.options :], program.upper[program.options :]
    charged[program.options :] = 0.0
    return charged, constant + float(np.minimum(rest * low, rest * high).sum())


def _whole(charged: Floats) -> Ints:
    """Rounded down, so that a bound on it is one on what it stands for."""
    return np.floor(_SCALE * charged).astype(np.int64)
