"""People get what they ranked high."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from matcher.domain import Matching, Problem
from matcher.program import Linear, Objective, Options, Sense, ints


class Preference(Objective):
    """People get what they ranked high.

    ``rank_sum``: the sum of everybody's rank, as small as possible; 1 point = 1 rank.
    ``rank_profile``: as many first choices as possible, then second choices, and so on:
    one tier for each rank (Irving et al., Rank-maximal matchings, 2006).
    """

    objective: Literal["preference"] = "preference"
    kind: Literal["rank_sum", "rank_profile"] = "rank_sum"

    def tiers(self, problem: Problem, options: Options) -> Sequence[Linear]:
        if self.kind == "rank_sum":
            return [Linear("rank_sum", "least", options.rank)]
        return [
            Linear(f"rank_{rank}", "most", ints(options.rank == rank))
            for rank in range(1, _last_rank(problem) + 1)
        ]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        if self.kind == "rank_sum":
            return [("rank_sum", "least")]
        return [(f"rank_{rank}", "most") for rank in range(1, _last_rank(problem) + 1)]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        ranks = [problem.rank(p.candidate, p.slot) or 0 for p in matching.placements]
        if self.kind == "rank_sum":
            return (Fraction(sum(ranks)),)
        last = _last_rank(problem)
        return tuple(Fraction(ranks.count(rank)) for rank in range(1, last + 1))


def _last_rank(problem: Problem) -> int:
    """The last rank anybody can have: two places after the longest list."""
    return max((len(c.interests) for c in problem.candidates), default=0) + 2
