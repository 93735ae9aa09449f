"""What must happen between two plans, as cycles and chains of people."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Literal

from matcher.comparison.standing import best_places
from matcher.domain import Fact, Matching, Problem
from matcher.domain.fact import Id


class Move(Fact):
    """Somebody goes from a slot, or from none, to another; with her rank of both."""

    candidate: Id
    from_slot: Id | None
    to_slot: Id
    before: int | None
    after: int | None


class Exchange(Fact):
    """People who move together: each takes a place in the slot that the next leaves.

    In a ``cycle`` the last takes the place that the first leaves; at the end of a
    ``chain`` is a free place.
    """

    kind: Literal["cycle", "chain"]
    moves: tuple[Move, ...]


def exchanges(
    problem: Problem, before: Matching, after: Matching
) -> tuple[Exchange, ...]:
    """The moves that lead from a plan to another, in which nobody loses her place.

    Any change of people among slots falls into cycles and chains (a flow into cycles
    and paths: Ahuja, Magnanti and Orlin, Network Flows, 1993, theorem 3.5). Which of
    several people takes whose place in one slot is arbitrary; here the order of ids
    decides.

    Examples
    --------
    >>> exchanges(Problem(first_month="2022-08"), Matching(), Matching())
    ()
    """
    moves = sorted(_moves(problem, before, after), key=lambda move: move.candidate)
    trails = _Trails(moves)
    found = [one for start in trails.starts() for one in trails.from_start(start)]
    return tuple(map(_exchange, found))


def _exchange(moves: list[Move]) -> Exchange:
    """A walk as it is told; a cycle from the first of its ids."""
    if moves[-1].to_slot != moves[0].from_slot:
        return Exchange(kind="chain", moves=tuple(moves))
    first = min(range(len(moves)), key=lambda nth: moves[nth].candidate)
    return Exchange(kind="cycle", moves=(*moves[first:], *moves[:first]))


def _moves(problem: Problem, before: Matching, after: Matching) -> Iterator[Move]:
    had = best_places(problem, before)
    for candidate, place in best_places(problem, after).items():
        old = had.get(candidate)
        if old is None or old.slot != place.slot:
            yield Move(
                candidate=candidate,
                from_slot=None if old is None else old.slot,
                to_slot=place.slot,
                before=None if old is None else problem.rank(candidate, old.slot),
                after=problem.rank(candidate, place.slot),
            )


class _Trails:
    """Moves as a graph of slots; each move is walked once."""

    def __init__(self, moves: list[Move]) -> None:
        self._leaving: dict[str | None, list[Move]] = defaultdict(list)
        for move in reversed(moves):
            self._leaving[move.from_slot].append(move)
        self._balance = Counter(move.from_slot for move in moves)
        self._balance.subtract(Counter(move.to_slot for move in moves))

    def starts(self) -> Iterator[str | None]:
        """Where to begin a walk: chains first, then what is left, all cycles."""
        slots = sorted(self._leaving, key=lambda slot: slot or "")
        for slot in slots:
            yield from [slot] * self._balance[slot]
        for slot in slots:
            while self._leaving[slot]:
                yield slot

    def from_start(self, slot: str | None) -> Iterator[list[Move]]:
        """Walk as far as there is a way; every ring on the way is a cycle."""
        walked: list[Move] = []
        while self._leaving.get(slot):
            walked.append(self._leaving[slot].pop())
            slot = walked[-1].to_slot
            for position, move in enumerate(walked):
                if move.from_slot == slot:
                    yield walked[position:]
                    del walked[position:]
                    break
        if walked:
            yield walked
