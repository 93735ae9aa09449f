"""Search where rounds differ: who should meet, then when, then better and better."""

from __future__ import annotations

import numpy as np

from matcher.program import Ints
from matcher.solvers import Deadline
from matcher.visits.arrays import VisitArrays
from matcher.visits.measure import Tier, costs
from matcher.visits.meeting import Meeting
from matcher.visits.search.board import Board
from matcher.visits.search.one_round import OneRound
from matcher.visits.tally import tally
from matcher.visits.weights import flow_weights, of_meetings

_PASSES = 8
_TURNS = 6
_FAR, _NEAR, _NEAREST = 2_000, 400, 150


def searched(
    arrays: VisitArrays, tiers: tuple[Tier, ...], deadline: Deadline, seed: int
) -> Ints | None:
    """A lawful schedule, as good as the search finds it.

    The flow of who meets whom is placed round by round, then by chains; then, in turn,
    chains add and exchange visits and each round is filled anew by a flow. A turn that
    is not better than the best so far is not kept.

    Returns
    -------
    Ints or None
        Round of each pair; ``None`` where pinned visits could not be held.
    """
    meetings = of_meetings(tiers)
    weight = flow_weights(arrays, meetings)
    one_round, draw = OneRound(arrays, weight), np.random.default_rng(seed)
    chosen = Meeting.of(arrays).best(meetings).taken
    when = arrays.pinned.copy()
    for at in range(arrays.rounds):
        when = one_round.filled(when, at, among=chosen)
    board = Board(arrays, weight, when)
    board.add(np.flatnonzero(chosen).tolist(), _FAR, deadline)
    best = one_round.lawful(board.rounds_now())
    if best is None:
        return None
    last = best
    for _ in range(_TURNS):
        if deadline.passed:
            break
        board.add(list(range(arrays.pairs)), _NEAR, deadline)
        board.exchange(_NEAREST, deadline)
        tried = _refilled(
            arrays, meetings, one_round, board.rounds_now(), draw, deadline
        )
        if tried is None:
            break
        better = _costs(arrays, meetings, tried) < _costs(arrays, meetings, best)
        stuck = _costs(arrays, meetings, tried) >= _costs(arrays, meetings, last)
        best, last = tried if better else best, tried
        if stuck and last is not best:
            break
        board = Board(arrays, weight, tried)
    return best


def _refilled(
    arrays: VisitArrays,
    tiers: tuple[Tier, ...],
    one_round: OneRound,
    when: Ints,
    draw: np.random.Generator,
    deadline: Deadline,
) -> Ints | None:
    """Every round filled anew, in turns and in any order, until nothing improves."""
    value = _costs(arrays, tiers, when)
    for _ in range(_PASSES):
        for at in np.argsort(draw.random(arrays.rounds)).tolist():
            if not deadline.passed:
                when = one_round.filled(when, at)
        now = _costs(arrays, tiers, when)
        if now >= value:
            break
        value = now
    return one_round.lawful(when)


def _costs(arrays: VisitArrays, tiers: tuple[Tier, ...], when: Ints) -> tuple[int, ...]:
    return costs(tiers, tally(arrays, when))
