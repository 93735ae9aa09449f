"""Nobody is worse off than in a plan that stands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import numpy as np

from matcher.comparison.standing import (
    best_places,
    never_asked,
    rank_of,
    without_place,
)
from matcher.domain import Matching, Placement, Problem, Reason, Violation
from matcher.program import Bools, Ints, Options, Pairs, Rows, Rule, count_rows, ints


class NoWorse(Rule):
    """Nobody is worse off than in a plan that stands, by her own ranks.

    Whoever has a place there has one, and ranks it as high or higher.

    Examples
    --------
    >>> NoWorse(plan=Matching()).rule
    'no_worse'
    """

    rule: Literal["no_worse"] = "no_worse"
    plan: Matching

    def eligible(self, problem: Problem, pairs: Pairs) -> Bools:
        rank, before = option_ranks(problem, pairs, self.plan)
        return rank <= before

    def rows(self, problem: Problem, options: Options) -> Rows:
        placed = sorted(best_places(problem, self.plan))
        row_of = np.full(len(problem.candidates), -1)
        index = options.facts.candidate_index
        row_of[[index[one] for one in placed]] = np.arange(len(placed))
        row = row_of[options.candidate]
        theirs = ints(np.flatnonzero(row >= 0))
        return count_rows(
            ints(row[theirs]), placed, 1.0, np.inf, option=theirs, every=True
        )

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        placed = {one.candidate for one in matching.placements}
        before = best_places(problem, self.plan)
        for candidate in before:
            if candidate not in placed:
                yield Violation("no_worse", candidate=candidate)
        for one in matching.placements:
            if _is_worse(problem, one, before.get(one.candidate)):
                yield Violation("no_worse", candidate=one.candidate, slot=one.slot)

    def refuses(self, problem: Problem, placement: Placement) -> bool:
        before = best_places(problem, self.plan)
        return _is_worse(problem, placement, before.get(placement.candidate))

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        return None


def option_ranks(problem: Problem, pairs: Pairs, plan: Matching) -> tuple[Ints, Ints]:
    """Rank of each pair, and of what its candidate has in a plan; shape (pairs,)."""
    had = np.full(len(problem.candidates), without_place(problem), dtype=np.int64)
    for candidate, one in best_places(problem, plan).items():
        had[pairs.facts.candidate_index[candidate]] = rank_of(problem, one)
    rank = np.where(pairs.rank > 0, pairs.rank, never_asked(problem))
    return ints(rank), had[pairs.candidate]


def _is_worse(problem: Problem, placement: Placement, before: Placement | None) -> bool:
    if before is None:
        return False
    return rank_of(problem, placement) > rank_of(problem, before)
