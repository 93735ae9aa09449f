"""Neighbouring tiers as one cost, where whole numbers allow.

A pack of costs c1, c2 is M c1 + c2 with M one more than c2 can vary: whatever is won in
c1 outweighs all of c2. Coefficients stay small, so that tolerances never matter.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from matcher.program import Floats, Linear, Program, Tier, Unsummed

_LARGEST = 4096


@dataclass(frozen=True)
class Pack:
    """Tiers that are optimised at once, their costs, and the one cost of them all.

    Attributes
    ----------
    tiers, costs
        The tiers in order, with the cost of each column for each.
    cost
        The packed cost of each column.
    weight, most
        Weight of the first tier in it, and the most that all others can add up to.
    """

    tiers: tuple[Linear, ...]
    costs: tuple[Floats, ...]
    cost: Floats
    weight: float
    most: float

    def first_bound(self, bound: float) -> float:
        """What a bound on the packed cost says of the first tier's cost."""
        return float(math.ceil((bound - self.most) / self.weight - 1e-9))


def packs_of(program: Program) -> Iterator[Pack | Unsummed]:
    """The tiers in order, neighbouring linear ones packed; idle ones are left out."""
    waiting: list[Linear] = []
    for tier in program.tiers:
        if tier.idle:
            continue
        if isinstance(tier, Linear):
            if waiting and _largest(program, [*waiting, tier]) > _LARGEST:
                yield pack(program, waiting)
                waiting = []
            waiting.append(tier)
            continue
        if waiting:
            yield pack(program, waiting)
            waiting = []
        yield tier
    if waiting:
        yield pack(program, waiting)


def tiers_of(part: Pack | Unsummed) -> tuple[Tier, ...]:
    """The tiers of a part."""
    return part.tiers if isinstance(part, Pack) else (part,)


def pack(program: Program, tiers: Sequence[Linear]) -> Pack:
    """Pack tiers, however large the coefficients become."""
    costs = [_cost(program, tier) for tier in tiers]
    weight, most, rest = 1.0, 0.0, np.zeros(program.columns)
    for cost in reversed(costs[1:]):
        rest = rest + weight * cost
        most += weight * -program.counting_bound(-cost)
        weight *= 1 + _span(program, cost)
    return Pack(tuple(tiers), tuple(costs), weight * costs[0] + rest, weight, most)


def _largest(program: Program, tiers: Sequence[Linear]) -> float:
    return float(np.abs(pack(program, tiers).cost).max(initial=0.0))


def _span(program: Program, cost: Floats) -> float:
    return -program.counting_bound(-cost) - program.counting_bound(cost)


def _cost(program: Program, tier: Linear) -> Floats:
    cost = np.zeros(program.columns)
    cost[: len(tier.cost)] = tier.cost
    return cost
