"""People gain as much as possible on a plan that stands, and move as little."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

import numpy as np

from matcher.comparison.no_worse import option_ranks
from matcher.comparison.standing import best_places, rank_of, without_place
from matcher.domain import Matching, Problem
from matcher.program import Linear, Objective, Options, Sense, ints


class Gain(Objective):
    """People gain as much as possible on a plan that stands, and move as little.

    Two tiers. ``gain``: 1 point = 1 rank that somebody climbs; no place ranks after all
    places. ``kept``: 1 point = 1 person who keeps her slot.
    """

    objective: Literal["gain"] = "gain"
    plan: Matching

    def tiers(self, problem: Problem, options: Options) -> Sequence[Linear]:
        rank, had = option_ranks(problem, options, self.plan)
        slots, facts = len(problem.slots), options.facts
        places = best_places(problem, self.plan).values()
        who = ints([facts.candidate_index[one.candidate] for one in places])
        where = ints([facts.slot_index[one.slot] for one in places])
        pair = options.candidate * slots + options.slot
        points = (had - rank, ints(np.isin(pair, who * slots + where)))
        return [
            Linear(name, sense, each)
            for (name, sense), each in zip(self.names(problem), points, strict=True)
        ]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        return [("gain", "most"), ("kept", "most")]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        had = best_places(problem, self.plan)
        gain = kept = 0
        for one in matching.placements:
            before = had.get(one.candidate)
            if before is None:
                rank = without_place(problem)
            else:
                rank = rank_of(problem, before)
                kept += before.slot == one.slot
            gain += rank - rank_of(problem, one)
        return Fraction(gain), Fraction(kept)
