"""The main jobs: ``solve``, and ``stable`` for markets with two sides."""

from matcher.engine.arguments import check_time_limit
from matcher.engine.costs import TierCost, tier_costs
from matcher.engine.hashes import canonical, hash_of
from matcher.engine.own_plan import own_plan
from matcher.engine.priority_notes import Note, priority_notes
from matcher.engine.progress import Progress
from matcher.engine.result import Audit, Result, Tickets, TierResult
from matcher.engine.run import solve
from matcher.engine.stable import stable
from matcher.engine.two_sided import envy_free_policy, stable_policy

__all__ = [
    "Audit",
    "Note",
    "Progress",
    "Result",
    "Tickets",
    "TierCost",
    "TierResult",
    "canonical",
    "check_time_limit",
    "envy_free_policy",
    "hash_of",
    "own_plan",
    "priority_notes",
    "solve",
    "stable",
    "stable_policy",
    "tier_costs",
]
