"""A policy: the rules in force and the ordered tiers."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, field_validator
from pydantic_core import PydanticCustomError

from matcher.domain import Fact
from matcher.objectives import (
    AnyObjective,
    Lottery,
    Placed,
    PlacedOnPathway,
    Preference,
    TravelTime,
    WorstRegion,
)
from matcher.rules import RULES, AnyRule


class Policy(Fact):
    """The rules in force and the ordered tiers, as data that can be kept as JSON.

    Examples
    --------
    >>> [tier.objective for tier in default_policy().tiers][:2]
    ['placed_on_pathway', 'placed']
    """

    format: Literal["kullmatch.policy"] = "kullmatch.policy"
    version: Literal[1] = 1
    rules: tuple[Annotated[AnyRule, Field(discriminator="rule")], ...]
    tiers: tuple[Annotated[AnyObjective, Field(discriminator="objective")], ...]

    @field_validator("tiers", mode="after")
    @classmethod
    def _once(cls, tiers: tuple[AnyObjective, ...]) -> tuple[AnyObjective, ...]:
        kinds = [(tier.objective, getattr(tier, "kind", "")) for tier in tiers]
        if len(set(kinds)) < len(kinds):
            raise PydanticCustomError("repeated", "each objective may stand only once")
        return tiers

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
    """Every rule this library ships, and the county's order of what counts.

    Most people on a pathway; most people placed; the worst region's rate; what people
    ranked high; short journeys; and a lottery among plans that are equally good.
    """
    return Policy.model_validate(
        {
            "rules": [rule.model_validate({}) for rule in RULES],
            "tiers": [
                PlacedOnPathway(),
                Placed(),
                WorstRegion(),
                Preference(),
                TravelTime(),
                Lottery(),
            ],
        }
    )
