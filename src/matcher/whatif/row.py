"""What is told of a scenario: how good its plan is, and who gains or loses a place."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from typing import Literal, NamedTuple

from matcher.domain import Fact
from matcher.domain.fact import Count, Id, Name
from matcher.engine import Result
from matcher.engine.result import Standing
from matcher.program import Sense
from matcher.solvers import Status


class TierRow(Fact):
    """One tier of a scenario's plan, as in a ``Result``."""

    name: str
    sense: Sense
    value: Fraction
    bound: Fraction
    standing: Standing


class Row(Fact):
    """A scenario, solved and verified.

    Attributes
    ----------
    name
        Of the scenario.
    hash
        Of what was asked: the facts, the policy with its seed, the plan it is compared
        with, and the changes.
    status, tiers
        As in a ``Result``.
    placed
        How many people the plan places.
    gained, lost
        Who is placed now and was not before, and the other way round, by id.
    plan_hash
        Of the plan; empty when there is none.
    time_limit, seconds
        Allowed, and used.
    """

    format: Literal["kullmatch.scenario"] = "kullmatch.scenario"
    version: Literal[1] = 1
    name: Name
    hash: str
    status: Status
    tiers: tuple[TierRow, ...]
    placed: Count
    gained: tuple[Id, ...]
    lost: tuple[Id, ...]
    plan_hash: str
    time_limit: float
    seconds: float

    def settled(self, time_limit: float) -> bool:
        """Whether this limit could tell no more than the row does."""
        return self.status in ("optimal", "infeasible") or self.time_limit >= time_limit


class TierChange(NamedTuple):
    """A tier before and after; ``None`` where there is no plan."""

    name: str
    sense: Sense
    before: Fraction | None
    after: Fraction | None


def row_of(name: str, key: str, result: Result, before: Collection[str]) -> Row:
    """The row of a result, compared with the people placed ``before``."""
    placements = () if result.matching is None else result.matching.placements
    now = {one.candidate for one in placements}
    return Row(
        name=name,
        hash=key,
        status=result.status,
        tiers=tuple(
            TierRow(
                name=tier.name,
                sense=tier.sense,
                value=tier.value,
                bound=tier.bound,
                standing=tier.standing,
            )
            for tier in result.tiers
        ),
        placed=len(now),
        gained=tuple(sorted(now.difference(before))),
        lost=tuple(sorted(set(before) - now)),
        plan_hash=result.audit.plan_hash,
        time_limit=result.audit.time_limit,
        seconds=result.audit.seconds,
    )


def tier_changes(before: Row, after: Row) -> tuple[TierChange, ...]:
    """Value of each tier before and after, in the order of the policy."""
    was = {tier.name: tier for tier in before.tiers}
    now = {tier.name: tier for tier in after.tiers}
    return tuple(
        TierChange(
            name,
            tier.sense,
            was[name].value if name in was else None,
            now[name].value if name in now else None,
        )
        for name, tier in (was | now).items()
    )
