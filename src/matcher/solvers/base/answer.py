"""What a route through the engine answers."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from matcher.program import Floats, Tier, WorstRate

Proof = Literal["duals", "mip", "counting", "only", "nothing", "deferred_acceptance"]
"""Where a bound comes from: recomputed from duals; the MIP solver's word; counted
from each candidate's best option; only one plan is left; nothing is to be decided,
because no option has any points; or deferred acceptance, which ends with the best of
all stable plans."""

Status = Literal["optimal", "feasible", "infeasible", "not_found"]
Unique = Literal["yes", "no", "unknown"]
Way = Literal["flow", "cohorts", "tiles", "whole"]
"""The ways through the engine."""

RouteTaken = Way | Literal["deferred_acceptance"]
"""How a plan was found: by a solver, or without one."""


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


def idle(tier: Tier) -> TierAnswer:
    """The answer for a tier that cannot tell any two plans apart."""
    value = Fraction(1) if isinstance(tier, WorstRate) else Fraction(0)
    return TierAnswer(tier.name, value, value, "nothing", 0.0)


@dataclass(frozen=True)
class Answer:
    """The best plan a route found, as whole numbers x per column, and its proof.

    ``route`` is ``None`` where a solve was stopped before one was chosen.
    """

    route: RouteTaken | None
    status: Status
    x: Floats | None
    tiers: tuple[TierAnswer, ...]
    unique: Unique
