"""How good the place is that a plan gives each person, by her own ranks."""

from __future__ import annotations

from matcher.domain import Matching, Placement, Problem


def never_asked(problem: Problem) -> int:
    """The rank of a place a person never asked for: one after any that she can have."""
    return problem.longest_list + 3


def without_place(problem: Problem) -> int:
    """The rank of no place at all, worse than any place."""
    return never_asked(problem) + 1


def best_places(problem: Problem, matching: Matching) -> dict[str, Placement]:
    """The place each placed person has, by id; the best where a plan gives several."""
    best: dict[str, Placement] = {}
    for one in sorted(matching.placements, key=lambda p: (p.candidate, p.slot)):
        known = best.get(one.candidate)
        if known is None or rank_of(problem, one) < rank_of(problem, known):
            best[one.candidate] = one
    return best


def rank_of(problem: Problem, placement: Placement) -> int:
    """Her rank of the slot, ``never_asked`` where she has none."""
    rank = problem.rank(placement.candidate, placement.slot)
    return never_asked(problem) if rank is None else rank
