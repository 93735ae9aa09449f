"""The main job: ``solve``."""

from matcher.engine.arguments import check_time_limit
from matcher.engine.costs import TierCost, tier_costs
from matcher.engine.hashes import canonical, hash_of
from matcher.engine.own_plan import own_plan
from matcher.engine.priority_notes import Note, priority_notes
from matcher.engine.progress import Progress
from matcher.engine.result import Audit, Result, TierResult
from matcher.engine.run import solve

__all__ = [
    "Audit",
    "Note",
    "Progress",
    "Result",
    "TierCost",
    "TierResult",
    "canonical",
    "check_time_limit",
    "hash_of",
    "own_plan",
    "priority_notes",
    "solve",
    "tier_costs",
]
