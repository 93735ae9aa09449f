"""One order of people, handled again and again until the plan is lawful."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matcher.baseline.board import Board
from matcher.baseline.desk import Desk
from matcher.baseline.limits import Balance, Cohort
from matcher.baseline.parties import Party
from matcher.baseline.settle import release_who_breaks
from matcher.baseline.turn import best_for


@dataclass(frozen=True)
class Handled:
    """How an order of people ended.

    Attributes
    ----------
    board
        Who holds what at the end of the last round; ``None`` without a lawful plan.
    closed
        Cohorts that were closed for everybody.
    rounds
        How often everybody was handled from the start.
    """

    board: Board | None
    closed: tuple[Cohort, ...]
    rounds: int


def handle(desk: Desk, order: Sequence[Party]) -> Handled:
    """Handle everybody in order until every rule is kept.

    A round: pins; everybody in turn; then those placed last who break a share or a
    cohort's size are released, barred there and handled again. If cohorts are still
    below their fewest, the one hardest to fill is closed for everybody, and the next
    round begins from the start. What must hold and does not (a cohort with somebody
    pinned, a share that only more people could mend) is filled first from the next
    round on.
    """
    closed: list[Cohort] = []
    first: dict[Cohort | Balance, frozenset[int]] = {}
    rounds = 0
    while True:
        rounds += 1
        board = Board(desk.limits, closed)
        if not _take_pins(desk, board):
            return Handled(None, tuple(closed), rounds)
        for need, options in first.items():
            _fill(desk, board, order, need, options)
        _everybody(desk, board, order)
        while release_who_breaks(desk, board):
            _everybody(desk, board, order)
        too_small = _to_close(desk, board)
        if too_small is not None:
            closed.append(too_small)
            continue
        needs = _needs(desk, board)
        if not needs.keys() - first.keys():
            kept = board if not needs else None
            return Handled(kept, tuple(closed), rounds)
        first |= needs
        closed.clear()


def _to_close(desk: Desk, board: Board) -> Cohort | None:
    """Of the cohorts that are not lawful and may close, the hardest to fill.

    The one that fewest people could join; of several, the one that fewest are in.
    """
    pinned = [party for party in board.taken if party in board.pinned]
    failing = [
        one
        for one in desk.limits.cohorts
        if not board.is_kept(one)
        and one.may_close
        and not any(board.is_in(party, one.options) for party in pinned)
    ]
    return min(failing, key=lambda one: (one.people, board.size(one)), default=None)


def _needs(desk: Desk, board: Board) -> dict[Cohort | Balance, frozenset[int]]:
    """What is not kept and must be filled, and the options that fill it."""
    needs: dict[Cohort | Balance, frozenset[int]] = {
        one: one.options for one in desk.limits.cohorts if not board.is_kept(one)
    }
    needs |= {
        one: one.on_side(-board.excess(one))
        for one in desk.limits.balances
        if not board.is_kept(one)
    }
    return needs


def _take_pins(desk: Desk, board: Board) -> bool:
    """Take what is decided already; ``False`` when that is contradictory."""
    for options in desk.pins.values():
        for option in options:
            if not board.has_room(option):
                return False
            board.hold(option)
            person = desk.options.candidate[option]
            theirs = [o for group in desk.lists.of[person] for o in group]
            board.bar(one for one in theirs if one != option)
    for party, options in desk.pins.items():
        for option in options:
            board.hold(option, sign=-1)
        chosen = best_for(party, desk.lists, board)
        if chosen is None:
            return False
        board.take(party, chosen)
        board.pinned.add(party)
    return True


def _fill(
    desk: Desk,
    board: Board,
    order: Sequence[Party],
    need: Cohort | Balance,
    options: frozenset[int],
) -> None:
    """Offer what must be filled to one after the other, until it is."""
    for party in order:
        if board.is_kept(need):
            return
        if party not in board.taken:
            _turn(desk, board, party, options)


def _everybody(desk: Desk, board: Board, order: Sequence[Party]) -> None:
    """Everybody without a place has her turn."""
    for party in order:
        if party not in board.taken:
            _turn(desk, board, party)


def _turn(
    desk: Desk, board: Board, party: Party, within: frozenset[int] | None = None
) -> None:
    chosen = best_for(party, desk.lists, board, within)
    if chosen is not None:
        board.take(party, chosen)
