"""What a party takes when its turn comes."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from matcher.baseline.board import Board
from matcher.baseline.lists import Key, Lists
from matcher.baseline.parties import Party

_NOTHING: Key = (0, 0, 0, 0)


def best_for(
    party: Party, lists: Lists, board: Board, within: Container[int] | None = None
) -> tuple[int, ...] | None:
    """The best options the party can have now, one for each member, or ``None``.

    The first group of her list in which somewhere has room; within it where most people
    are in the same class or cohort already, so that classes fill. Companions take what
    is best for them together: their keys are added.

    Parameters
    ----------
    party
        Who has the turn.
    lists
        Everybody's list.
    board
        Who holds what so far.
    within
        Only these options, if given.
    """
    if len(party.members) > 1:
        best = _together(_Turn(party, lists, board, within), (), _NOTHING, None)
        return None if best is None else best.options
    for group in lists.of[party.members[0]]:
        free = [
            option
            for option in group
            if board.has_room(option) and (within is None or option in within)
        ]
        if free:
            return (max(free, key=board.already_there),)
    return None


@dataclass(frozen=True)
class _Turn:
    party: Party
    lists: Lists
    board: Board
    within: Container[int] | None


@dataclass(frozen=True)
class _Best:
    key: Key
    there: int
    options: tuple[int, ...]


def _together(
    turn: _Turn, options: tuple[int, ...], key: Key, best: _Best | None
) -> _Best | None:
    """The best way to go on from the options of the first members, if it beats best."""
    board, lists, members = turn.board, turn.lists, turn.party.members
    if len(options) == len(members):
        there = sum(board.already_there(option) for option in options)
        if best is None or (key, -there) < (best.key, -best.there):
            return _Best(key, there, options)
        return best
    member = members[len(options)]
    for group in lists.of[member]:
        with_her = _added(key, lists.key[group[0]])
        if best is not None and _at_best(turn, len(options) + 1, with_her) > best.key:
            break
        for option in group:
            if not _may_take(turn, options, option):
                continue
            board.hold(option)
            best = _together(turn, (*options, option), with_her, best)
            board.hold(option, sign=-1)
    return best


def _may_take(turn: _Turn, options: tuple[int, ...], option: int) -> bool:
    """Whether the next member may take an option after what earlier ones took."""
    bonds = turn.party.bonds[len(options)]
    return (
        all(bond.place[option] == bond.place[options[bond.earlier]] for bond in bonds)
        and (turn.within is None or option in turn.within)
        and turn.board.has_room(option)
    )


def _at_best(turn: _Turn, nth: int, key: Key) -> Key:
    """The key if everybody from the nth member on had the first of her list."""
    for member in turn.party.members[nth:]:
        if turn.lists.of[member]:
            key = _added(key, turn.lists.key[turn.lists.of[member][0][0]])
    return key


def _added(one: Key, other: Key) -> Key:
    return (
        one[0] + other[0],
        one[1] + other[1],
        one[2] + other[2],
        one[3] + other[3],
    )
