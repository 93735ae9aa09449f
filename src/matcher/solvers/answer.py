"""What a route through the engine answers."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from matcher.program import Floats

Proof = Literal["duals", "mip", "counting", "none"]
"""Where a bound comes from: recomputed from duals; the MIP solver's word; counted from
each candidate's best option; or there is none."""

Status = Literal["optimal", "feasible", "infeasible", "not_found"]
Unique = Literal["yes", "no", "unknown"]


@dataclass(frozen=True)
class TierAnswer:
    """Value and bound of one tier; the bound is over plans that hold all tiers above.

    ``bound`` is ``None`` when nothing better than the obvious is known.
    """

    name: str
    value: Fraction
    bound: Fraction | None
    proof: Proof
    seconds: float

    @property
    def closed(self) -> bool:
        """Whether the bound meets the value."""
        return self.bound == self.value


@dataclass(frozen=True)
class Answer:
    """The best plan a route found, as whole numbers x per column, and its proof."""

    route: Literal["flow", "cohorts"]
    status: Status
    x: Floats | None
    tiers: tuple[TierAnswer, ...]
    unique: Unique
