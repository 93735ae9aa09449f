"""When reality changes: the smallest repair of a plan, and who is next where."""

from matcher.replan.deciding import Deciding, deciding
from matcher.replan.last_plan import with_last_plan
from matcher.replan.order import with_fewest_changes
from matcher.replan.person import PersonChange
from matcher.replan.repair import FewestMoves, Repair, replan
from matcher.replan.reserve import Reserve, ReserveList, reserve_lists

__all__ = [
    "Deciding",
    "FewestMoves",
    "PersonChange",
    "Repair",
    "Reserve",
    "ReserveList",
    "deciding",
    "replan",
    "reserve_lists",
    "with_fewest_changes",
    "with_last_plan",
]
