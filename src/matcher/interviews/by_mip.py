"""The best slate where people on the same list have different chances: a mixed program.

The worth of a list is then a function of how many people of each chance are on it, not
of one number, and no flow speaks of it. There is one 0/1 column for each pair and, for
each slot, one for each combination of counts that its list can have, with the exact
worth of that combination; rows tie them together. The first two aims are settled by the
flow, which they do not need chances for, and held as rows. Ranks are not looked at.
"""

from __future__ import annotations

import numpy as np

from matcher.interviews.by_flow import Asked
from matcher.interviews.chances import worth
from matcher.solvers import MipAnswer, RowList, solve_mip

MOST_COLUMNS = 200_000
"""Combinations of counts that are still tried."""


def by_mip(asked: Asked, covered: int, missing: int, seconds: float) -> MipAnswer:
    """Most expected filled places with so many people and so few interviews short.

    Parameters
    ----------
    asked
        What the slate is to be.
    covered
        People with an interview, at least.
    missing
        Interviews short of the least, at most.
    seconds
        Time there is.

    Returns
    -------
    MipAnswer
        Its first columns are the pairs; cost and bound are minus the places filled.

    Raises
    ------
    ValueError
        If a list can have more combinations of counts than are tried.
    """
    pairs, people = len(asked.slot), np.unique(asked.candidate)
    rows = RowList()
    first_short = pairs + len(people)
    first_worth = first_short + len(asked.places)
    _hold_people(rows, asked, people.tolist(), covered)
    rows.row(dict.fromkeys(range(first_short, first_worth), 1.0), 0.0, missing)
    worths = _describe_lists(rows, asked, first_short, first_worth)
    columns = first_worth + len(worths)
    upper = np.ones(columns)
    upper[first_short:first_worth] = float("inf")
    whole = np.ones(columns, bool)
    whole[pairs:first_worth] = False
    cost = np.zeros(columns)
    cost[first_worth:] = -np.array(worths)
    return solve_mip(rows.model(cost, upper, whole), seconds)


def _hold_people(rows: RowList, asked: Asked, people: list[int], covered: int) -> None:
    """Nobody has too many interviews, and so many people have one."""
    pairs = len(asked.slot)
    seen = range(pairs, pairs + len(people))
    for who, column in zip(people, seen, strict=True):
        hers = dict.fromkeys(np.flatnonzero(asked.candidate == who).tolist(), 1.0)
        rows.row(hers, 0.0, asked.interviews)
        rows.row({**hers, column: -1.0}, 0.0, float("inf"))
    rows.row(dict.fromkeys(seen, 1.0), covered, float("inf"))


def _describe_lists(
    rows: RowList, asked: Asked, first_short: int, first_worth: int
) -> list[float]:
    """Each list is short or not, and of one combination of counts: their worths."""
    worths: list[float] = []
    for slot, places in enumerate(asked.places.tolist()):
        theirs = np.flatnonzero(asked.slot == slot)
        held = dict.fromkeys(theirs.tolist(), 1.0)
        least = asked.least * places
        rows.row({**held, first_short + slot: 1.0}, least, float("inf"))
        if not held:
            continue
        chances, kind = np.unique(asked.chance[theirs], return_inverse=True)
        counts = _combinations(np.bincount(kind).tolist(), asked.most * places)
        if len(worths) + len(counts) > MOST_COLUMNS:
            raise ValueError(
                "people on one list have too many different chances; round them"
            )
        start = first_worth + len(worths)
        worths += [worth(np.repeat(chances, one).tolist(), places) for one in counts]
        rows.row(dict.fromkeys(range(start, start + len(counts)), 1.0), 1.0, 1.0)
        for of_kind in range(len(chances)):
            taken = dict.fromkeys(theirs[kind == of_kind].tolist(), 1.0)
            told = {start + nth: -one[of_kind] for nth, one in enumerate(counts)}
            rows.row(taken | told, 0.0, 0.0)
    return worths


def _combinations(sizes: list[int], room: int) -> list[tuple[int, ...]]:
    """Counts of people of each chance that a list has room for, not too many."""
    found: list[tuple[int, ...]] = [()]
    for size in sizes:
        found = [
            (*one, more)
            for one in found
            for more in range(min(size, room - sum(one)) + 1)
        ]
        if len(found) > MOST_COLUMNS:
            break
    return found
