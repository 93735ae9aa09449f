"""Who must give a place back because a share or a cohort's size is broken."""

from __future__ import annotations

from matcher.baseline.board import Board
from matcher.baseline.desk import Desk
from matcher.baseline.limits import Balance, Cohort
from matcher.baseline.parties import Party


def release_who_breaks(desk: Desk, board: Board) -> bool:
    """Release the last placed who break something, and bar them there.

    As few as mend it. Pinned people stay. What no release would mend is left as it is,
    and so is a cohort that would be empty: that one is to be closed.

    Returns
    -------
    bool
        Whether anybody was released.
    """
    before = len(board.taken)
    judged: list[Balance | Cohort] = [*desk.limits.balances, *desk.limits.cohorts]
    for one in judged:
        if board.is_kept(one):
            continue
        there = (
            one.on_side(board.excess(one)) if isinstance(one, Balance) else one.options
        )
        for party in _who_must_leave(board, one, there):
            board.release(party)
            for member in party.members:
                for group in desk.lists.of[member]:
                    board.bar(option for option in group if option in there)
    return len(board.taken) < before


def _who_must_leave(
    board: Board, one: Balance | Cohort, there: frozenset[int]
) -> list[Party]:
    """The fewest of the last placed whose leaving mends it."""
    inside = [
        party
        for party in reversed(board.taken)
        if party not in board.pinned and board.is_in(party, there)
    ]
    leaving: list[Party] = []
    for party in inside:
        if board.is_kept(one):
            break
        board.hold(*board.taken[party], sign=-1)
        leaving.append(party)
    mended = board.is_kept(one)
    if isinstance(one, Cohort):
        mended = mended and board.size(one) > 0
    for party in leaving:
        board.hold(*board.taken[party])
    return leaving if mended else []
