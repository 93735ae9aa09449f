"""Each tier's value and bound, to draw from."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from matcher.engine import Result
from matcher.texts import Language, tier_label

_LOTTERY = "lottery"


@dataclass(frozen=True)
class TierLine:
    """A tier: what the plan reaches, and what no plan can pass."""

    name: str
    sense: Literal["most", "least"]
    value: Fraction
    bound: Fraction
    proven: bool


def tier_lines(result: Result, language: Language) -> tuple[TierLine, ...]:
    """A line for each tier that decides anything, without the lottery."""
    return tuple(
        TierLine(
            name=tier_label(one.name, language),
            sense=one.sense,
            value=one.value,
            bound=one.bound,
            proven=one.standing == "proven",
        )
        for one in result.tiers
        if one.proof != "nothing" and not one.name.startswith(_LOTTERY)
    )
