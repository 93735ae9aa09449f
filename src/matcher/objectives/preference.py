"""People get what they ranked high."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Annotated, ClassVar, Literal, Self

import numpy as np
from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from matcher.domain import Matching, Problem
from matcher.program import Linear, Objective, Options, Sense, ints


class Preference(Objective):
    """People get what they ranked high.

    A place a person never asked for, open only where the interest rule is soft, ranks
    one after the last rank anybody's list can have. Only ``rank_profile`` and
    ``leximin`` ask that anybody be placed; the others belong after a tier that does.

    Attributes
    ----------
    kind
        ``rank_sum``: the sum of everybody's rank, as small as possible; 1 point = 1
        rank. The others count people, 1 point = 1 person.

        ``rank_profile``: as many first choices as possible, then second choices, and so
        on: one tier for each rank (Irving et al., Rank-maximal matchings, ACM
        Transactions on Algorithms 2(4), 2006).

        ``generous``: as few people as possible at the last rank, then at the one
        before, and so on down to second choices: one tier for each rank (Kwanashie,
        Irving, Manlove and Sng, Profile-based optimal matchings in the student/project
        allocation problem, IWOCA 2014).

        ``leximin``: as few people without a place as possible, then as few at the last
        rank, and so on: nobody is better off at the cost of somebody worse off (the
        leximin order of Sen, Collective Choice and Social Welfare, 1970, over people).
        It is ``generous`` after as many placed as possible; alone, ``generous`` places
        nobody.

        ``worst_rank``: as few people as possible at rank ``worst`` or later.
    worst
        The rank from which on a place counts as the worst; by default the last rank
        anybody's list can have. Only with ``worst_rank``.
    """

    objective: Literal["preference"] = "preference"
    kind: Literal["rank_sum", "rank_profile", "generous", "leximin", "worst_rank"] = (
        "rank_sum"
    )
    worst: Annotated[int, Field(ge=2)] | None = None
    judges: ClassVar[tuple[str, ...]] = ("interests",)

    @model_validator(mode="after")
    def _worst_is_used(self) -> Self:
        if self.worst is not None and self.kind != "worst_rank":
            raise PydanticCustomError("worst", "worst belongs to worst_rank only")
        return self

    def tiers(self, problem: Problem, options: Options) -> Sequence[Linear]:
        never = _last_rank(problem) + 1
        rank = options.rank
        if not rank.all():
            rank = np.where(rank > 0, rank, never)
        if self.kind == "rank_sum":
            points = [rank]
        elif self.kind == "worst_rank":
            points = [ints(rank >= self._worst(problem))]
        else:
            points = [ints(rank == one) for one in self._ranks(problem)]
            if self.kind == "leximin":
                points.insert(0, ints(rank > 0))
        return [
            Linear(name, sense, each)
            for (name, sense), each in zip(self.names(problem), points, strict=True)
        ]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        if self.kind in ("rank_sum", "worst_rank"):
            return [(self.kind, "least")]
        if self.kind == "generous":
            return [(f"generous_{rank}", "least") for rank in self._ranks(problem)]
        if self.kind == "leximin":
            at = [f"leximin_{rank}" for rank in self._ranks(problem)]
            return [("leximin_placed", "most"), *((name, "least") for name in at)]
        return [(f"rank_{rank}", "most") for rank in self._ranks(problem)]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        never = _last_rank(problem) + 1
        rank = problem.rank
        ranks = [rank(p.candidate, p.slot) or never for p in matching.placements]
        if self.kind == "rank_sum":
            return (Fraction(sum(ranks)),)
        if self.kind == "worst_rank":
            worst = self._worst(problem)
            return (Fraction(sum(rank >= worst for rank in ranks)),)
        counts = tuple(Fraction(ranks.count(rank)) for rank in self._ranks(problem))
        return (Fraction(len(ranks)), *counts) if self.kind == "leximin" else counts

    def _worst(self, problem: Problem) -> int:
        return _last_rank(problem) if self.worst is None else self.worst

    def _ranks(self, problem: Problem) -> range:
        """The rank of each tier, in order."""
        never = _last_rank(problem) + 1
        if self.kind == "rank_profile":
            return range(1, never + 1)
        return range(never, 1, -1)


def _last_rank(problem: Problem) -> int:
    """The last rank anybody's list can have: two places after the longest list."""
    return problem.longest_list + 2
