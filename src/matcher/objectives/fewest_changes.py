"""The last plan is kept where it can be."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import ClassVar, Literal

import numpy as np

from matcher.domain import Matching, Placement, Problem
from matcher.program import Linear, Objective, Options, Route, Sense, ints


class FewestChanges(Objective):
    """The last plan is kept where it can be.

    Two tiers. ``kept_slot``: as many people of the last plan as possible keep their
    slot; ``kept_placement``: as many as possible keep the whole placement, that is
    slot, pathway, start, classes and measures. 1 point = 1 person.
    Without a last plan there are no points.
    """

    objective: Literal["fewest_changes"] = "fewest_changes"
    judges: ClassVar[tuple[str, ...]] = ("previous",)

    def tiers(self, problem: Problem, options: Options) -> Sequence[Linear]:
        facts, slots = options.facts, len(problem.slots)
        last = () if problem.previous is None else problem.previous.placements
        number: dict[Route, int] = {}
        route = ints(
            [number.setdefault(_route(one), len(number)) for one in options.routes]
        )
        last_route = ints([number.setdefault(_route(p), len(number)) for p in last])
        pair = options.candidate * slots + options.slot
        last_pair = ints(
            [
                facts.candidate_index[p.candidate] * slots + facts.slot_index[p.slot]
                for p in last
            ]
        )
        whole = pair * len(number) + route[options.route]
        last_whole = last_pair * len(number) + last_route
        return [
            Linear("kept_slot", "most", ints(np.isin(pair, last_pair))),
            Linear("kept_placement", "most", ints(np.isin(whole, last_whole))),
        ]

    def names(self, problem: Problem) -> Sequence[tuple[str, Sense]]:
        return [("kept_slot", "most"), ("kept_placement", "most")]

    def value(self, problem: Problem, matching: Matching) -> tuple[Fraction, ...]:
        last = problem.previous.placements if problem.previous else ()
        slots = {(p.candidate, p.slot) for p in last}
        whole = set(last)
        plan = matching.placements
        return (
            Fraction(sum((p.candidate, p.slot) in slots for p in plan)),
            Fraction(sum(p in whole for p in plan)),
        )


def _route(one: Route | Placement) -> Route:
    return Route(one.pathway, one.start, one.classes, one.measures)
