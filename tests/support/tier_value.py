"""What a tier is worth in a plan, by the obvious sums."""

from __future__ import annotations

from fractions import Fraction
from math import ceil

from matcher.program import Floats, Highest, Linear, RateGap, Tier


def tier_value(tier: Tier, plan: Floats) -> Fraction:
    """Value of a tier for a plan."""
    if isinstance(tier, Linear):
        return Fraction(int(tier.points @ plan[: len(tier.points)]))
    if isinstance(tier, Highest):
        levels = zip(tier.level.tolist(), plan.tolist(), strict=False)
        return Fraction(max([0, *(level for level, taken in levels if taken)]))
    taken = plan[: len(tier.group)]
    rates = sorted(
        Fraction(int(taken[tier.group == nth].sum()), size)
        for nth, size in enumerate(tier.sizes)
    )
    if isinstance(tier, RateGap):
        return Fraction(ceil(1000 * (rates[-1] - rates[0])) if rates else 0)
    return rates[tier.beyond] if rates else Fraction(1)
