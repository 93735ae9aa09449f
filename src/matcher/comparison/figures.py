"""Everything a comparison says of one plan."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from matcher.comparison.improvement import Improvement, improvement
from matcher.comparison.profile import Profile, profiles
from matcher.comparison.same_rules import measured_by
from matcher.domain import Fact, Matching, Problem
from matcher.domain.fact import Id
from matcher.domain.two_sided import (
    Block,
    Envy,
    Stability,
    blocking,
    justified_envy,
)
from matcher.objectives import Lottery
from matcher.policy import Policy
from matcher.program import Beside, Sense
from matcher.solvers import Status
from matcher.verify import tier_values, verify

Made = Literal["given", "default", "stable", "fewest_blocking"]


class TierFigure(Fact):
    """The value of a plan in one tier."""

    name: str
    sense: Sense
    value: Fraction


class PlanFigures(Fact):
    """One plan, measured.

    Attributes
    ----------
    name, made
        What it is called, and where it comes from.
    status
        How its solve ended; ``None`` for a plan that was given.
    placed
        People with a place.
    broken
        Conditions of the hard rules that it breaks; ``verify`` tells which.
    tiers
        Its value in each tier of the policy but the lottery.
    blocking
        Pairs, couples and closed slots that would rather have one another.
    envy
        Who would rather have a place that somebody further down its list has.
    improvement
        Whether some could be better off and nobody worse off.
    profiles
        How many have which of their choices: everybody, and each group.
    """

    name: str
    made: Made
    status: Status | None
    placed: int
    broken: int
    tiers: tuple[TierFigure, ...]
    blocking: tuple[Block, ...]
    envy: tuple[Envy, ...]
    improvement: Improvement
    profiles: tuple[Profile, ...]

    @property
    def blocking_amount(self) -> int:
        """How far it is from stable, as the rule ``stable`` counts."""
        return sum(one.amount for one in self.blocking)

    @property
    def blocking_people(self) -> tuple[Id, ...]:
        """The people in what blocks it, by id."""
        return tuple(sorted({who for one in self.blocking for who in one.candidates}))

    @property
    def envious(self) -> tuple[Id, ...]:
        """The people with justified envy, by id."""
        return tuple(sorted({one.candidate for one in self.envy}))


def figures(
    problem: Problem,
    matching: Matching,
    policy: Policy,
    *,
    name: str,
    made: Made = "given",
    status: Status | None = None,
    kind: Stability = "weak",
    time_limit: float = 60.0,
) -> PlanFigures:
    """Measure a plan, whatever made it, by the rules and tiers of a policy."""
    measured = measured_by(policy)
    market = Beside(measured.hard).market(problem)
    senses = {
        tier: sense
        for objective in measured.objectives
        if not isinstance(objective, Lottery)
        for tier, sense in objective.names(problem)
    }
    values = tier_values(problem, matching, measured)
    return PlanFigures(
        name=name,
        made=made,
        status=status,
        placed=len({one.candidate for one in matching.placements}),
        broken=len(verify(problem, matching, measured)),
        tiers=tuple(
            TierFigure(name=tier, sense=sense, value=values[tier])
            for tier, sense in senses.items()
        ),
        blocking=blocking(market, matching, kind),
        envy=justified_envy(market, matching),
        improvement=improvement(problem, matching, measured, time_limit=time_limit),
        profiles=profiles(problem, matching),
    )
