"""A policy: the rules in force and the ordered tiers."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import field_validator
from pydantic_core import PydanticCustomError

from matcher.domain import Fact
from matcher.objectives import (
    AnyObjective,
    CompanyPriorities,
    FewestChanges,
    HighNeed,
    Lottery,
    MeasureCost,
    MonthsWithoutIncome,
    Placed,
    PlacedOnPathway,
    Preference,
    PublicPlaces,
    ShortageTrades,
    TravelTime,
    WorstRegion,
)
from matcher.policy.one_of import OneOf
from matcher.program import Breaks, Objective, Rule
from matcher.rules import RULES, AnyRule, EnvyFree, GapMonths, Stable

BY_CHOICE: tuple[type[Rule], ...] = (GapMonths, Stable, EnvyFree)
"""Rules that a policy names only where they are wanted."""


class Policy(Fact):
    """The rules in force and the ordered tiers, as data that can be kept as JSON.

    A rule with ``"broken": {"tier": 3}`` is soft: how far it is broken is a tier of its
    own, just ahead of the third of ``tiers``; several stand in the order of the rules.

    Rules and objectives of this library may be given by name with their parameters;
    those from outside as objects, or through ``read_policy``.

    Examples
    --------
    >>> [tier.objective for tier in default_policy().tiers][:2]
    ['placed_on_pathway', 'placed']
    """

    format: Literal["kullmatch.policy"] = "kullmatch.policy"
    version: Literal[1] = 1
    rules: tuple[Annotated[Rule, OneOf(AnyRule, "rule")], ...]
    tiers: tuple[Annotated[Objective, OneOf(AnyObjective, "objective")], ...]

    @field_validator("rules", mode="after")
    @classmethod
    def _each_rule_once(cls, rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
        if len({rule.rule for rule in rules}) < len(rules):
            raise PydanticCustomError("repeated", "each rule may stand only once")
        return rules

    @field_validator("tiers", mode="after")
    @classmethod
    def _once(cls, tiers: tuple[Objective, ...]) -> tuple[Objective, ...]:
        if any(isinstance(tier, Breaks) for tier in tiers):
            raise PydanticCustomError("breaks", "a soft rule says so itself")
        forms = [
            (tier.objective, getattr(tier, "kind", ""), getattr(tier, "by", ""))
            for tier in tiers
        ]
        if len(set(forms)) < len(forms):
            raise PydanticCustomError("repeated", "each objective may stand only once")
        return tiers

    @property
    def hard(self) -> tuple[Rule, ...]:
        """Rules that every plan must keep."""
        hard = tuple(rule for rule in self.rules if rule.broken is None)
        return tuple(rule.among(hard) for rule in hard)

    @property
    def objectives(self) -> tuple[Objective, ...]:
        """What is optimised, in order: the tiers, and soft rules where they belong."""
        hard = self.hard
        ordered: list[Objective] = []
        for place, tier in enumerate((*self.tiers, None), start=1):
            last = tier is None
            ordered += [
                Breaks(rule=rule.among(hard))
                for rule in self.rules
                if rule.broken
                and (rule.broken.tier >= place if last else rule.broken.tier == place)
            ]
            if tier is not None:
                ordered.append(tier)
        return tuple(ordered)

    @property
    def seed(self) -> int:
        """Seed of the lottery, 0 without one."""
        return next((one.seed for one in self.tiers if isinstance(one, Lottery)), 0)

    def with_seed(self, seed: int) -> Self:
        """The same policy with this seed in every lottery."""
        tiers = tuple(
            tier.model_copy(update={"seed": seed})
            if isinstance(tier, Lottery)
            else tier
            for tier in self.tiers
        )
        return self.model_copy(update={"tiers": tiers})


def default_policy() -> Policy:
    """Every rule this library ships but those ``BY_CHOICE``, and the county's order.

    Most people on a pathway; most people placed; the worst region's rate; people of
    high need; shortage trades; public places; what people ranked high; what companies
    ranked high; short journeys; months without income; kroner for measures; fewest
    changes from the last plan; and a lottery among plans that are equally good.
    """
    return Policy(
        rules=tuple(rule.model_validate({}) for rule in RULES if rule not in BY_CHOICE),
        tiers=(
            PlacedOnPathway(),
            Placed(),
            WorstRegion(),
            HighNeed(),
            ShortageTrades(),
            PublicPlaces(),
            Preference(),
            CompanyPriorities(),
            TravelTime(),
            MonthsWithoutIncome(),
            MeasureCost(),
            FewestChanges(),
            Lottery(),
        ),
    )
