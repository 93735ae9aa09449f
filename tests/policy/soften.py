"""Policies with a soft rule, and a rule from outside."""
# ruff: noqa: ARG002

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from matcher.domain import Matching, Problem, Reason, Violation
from matcher.objectives import Placed, PlacedOnPathway, WorstRegion
from matcher.policy import Policy, default_policy
from matcher.program import Broken, Objective, Rule

TIERS: tuple[Objective, ...] = (PlacedOnPathway(), Placed(), WorstRegion())


def soft(tiers: Iterable[Objective] = TIERS, /, **tier_of: int) -> Policy:
    """Every rule of the library, some soft: ``soft(travel=3)``."""
    rules = tuple(
        rule.model_copy(update={"broken": Broken(tier=tier_of[rule.rule])})
        if rule.rule in tier_of
        else rule
        for rule in default_policy().rules
    )
    return Policy(rules=rules, tiers=tuple(tiers))


class Quiet(Rule):
    """From outside: some slots take nobody; nothing but the violations says so."""

    rule: Literal["quiet"] = "quiet"
    slots: tuple[str, ...] = ()

    def violations(self, problem: Problem, matching: Matching) -> Iterable[Violation]:
        for placement in matching.placements:
            if placement.slot in self.slots:
                yield Violation("quiet", slot=placement.slot)

    def reason(
        self, problem: Problem, matching: Matching | None, subject: str
    ) -> Reason | None:
        return None
