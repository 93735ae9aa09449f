"""What became of each person's place in the last plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from matcher.domain import Matching, Placement, Problem
from matcher.domain.fact import Id

Became = Literal["kept", "rerouted", "moved", "begun", "no_longer_placed", "new"]
BECAME: tuple[Became, ...] = get_args(Became)


@dataclass(frozen=True)
class ChangeRow:
    """One person in the last plan, in this one or in both.

    ``became`` is ``"kept"``, the same placement; ``"rerouted"``, the same slot by
    another pathway, start, class or measure; ``"moved"``, another slot; ``"begun"``, in
    a pathway by now; ``"no_longer_placed"``; or ``"new"``. ``before`` and ``now`` are
    her placements, ``None`` without one.
    """

    candidate: Id
    became: Became
    before: Placement | None
    now: Placement | None


def change_list(problem: Problem, matching: Matching) -> tuple[ChangeRow, ...]:
    """A row for everybody in the last plan or this one, by candidate.

    None without a last plan, which is ``problem.previous``. Somebody who stands there
    twice is told by her last entry, and is kept, or keeps the slot, by any.

    Examples
    --------
    >>> from matcher.domain import Matching, Problem
    >>> change_list(Problem(first_month="2022-08"), Matching())
    ()
    """
    return tuple(_changes(problem, matching))


def _changes(problem: Problem, matching: Matching) -> Iterator[ChangeRow]:
    if problem.previous is None:
        return
    last = problem.previous.placements
    slots = {(one.candidate, one.slot) for one in last}
    before, now = problem.previous.by_candidate, matching.by_candidate
    for who in sorted(before.keys() | now.keys()):
        old, new = before.get(who), now.get(who)
        if new is None:
            became: Became = (
                "begun" if who in problem.incumbents else "no_longer_placed"
            )
        elif old is None:
            became = "new"
        elif new in last:
            became = "kept"
        else:
            became = "rerouted" if (who, new.slot) in slots else "moved"
        yield ChangeRow(who, became, old, new)
