"""What counts in the pathway scenarios."""

from __future__ import annotations

from matcher.objectives import Placed, PlacedOnPathway, Preference, WorstRegion
from matcher.policy import Policy, default_policy


def pathways_policy() -> Policy:
    """Every rule; most on a pathway, most placed, the worst region, the rank sum.

    Examples
    --------
    >>> [tier.objective for tier in pathways_policy().tiers]
    ['placed_on_pathway', 'placed', 'worst_region', 'preference']
    """
    tiers = (PlacedOnPathway(), Placed(), WorstRegion(), Preference())
    return Policy(rules=default_policy().rules, tiers=tiers)
