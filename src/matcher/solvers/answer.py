"""What a route through the engine answers."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from matcher.program import Floats

Proof = Literal["duals", "mip", "counting"]
"""Where a bound comes from: recomputed from duals; the MIP solver's word; or counted
from each candidate's best option."""

Status = Literal["optimal", "feasible", "infeasible", "not_found"]
Unique = Literal["yes", "no", "unknown"]
Way = Literal["flow", "cohorts"]
"""The ways through the engine."""


@dataclass(frozen=True)
class TierAnswer:
    """Value of one tier, and its bound over plans that hold all tiers above."""

    name: str
    value: Fraction
    bound: Fraction
    proof: Proof
    seconds: float

    @property
    def closed(self) -> bool:
        """Whether the bound meets the value."""
        return self.bound == self.value


@dataclass(frozen=True)
class Answer:
    """The best plan a route found, as whole numbers x per column, and its proof."""

    route: Way
    status: Status
    x: Floats | None
    tiers: tuple[TierAnswer, ...]
    unique: Unique
