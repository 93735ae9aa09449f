"""The main job: ``solve``."""

from matcher.engine.arguments import check_time_limit
from matcher.engine.belongs import check_same_problem
from matcher.engine.costs import TierCost, tier_costs
from matcher.engine.hashes import canonical, hash_of
from matcher.engine.progress import Progress
from matcher.engine.result import Audit, Result, TierResult
from matcher.engine.run import solve

__all__ = [
    "Audit",
    "Progress",
    "Result",
    "TierCost",
    "TierResult",
    "canonical",
    "check_same_problem",
    "check_time_limit",
    "hash_of",
    "solve",
    "tier_costs",
]
