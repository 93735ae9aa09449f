"""Company visits before the match: who meets which company in which round."""

from matcher.visits.arrays import VisitArrays
from matcher.visits.arrays_of import arrays_of
from matcher.visits.facts import (
    Ban,
    Host,
    Interest,
    RoomInRound,
    Round,
    Visit,
    VisitGroup,
    Visitor,
    VisitSchedule,
    VisitZone,
    ZoneTravel,
)
from matcher.visits.measure import (
    TIERS,
    WEIGHTED,
    WEIGHTED_WITH_DAYS,
    components,
)
from matcher.visits.plan import plan_visits
from matcher.visits.problem import VisitProblem
from matcher.visits.result import VisitResult, VisitTier
from matcher.visits.violations import check_schedule

__all__ = [
    "TIERS",
    "WEIGHTED",
    "WEIGHTED_WITH_DAYS",
    "Ban",
    "Host",
    "Interest",
    "RoomInRound",
    "Round",
    "Visit",
    "VisitArrays",
    "VisitGroup",
    "VisitProblem",
    "VisitResult",
    "VisitSchedule",
    "VisitTier",
    "VisitZone",
    "Visitor",
    "ZoneTravel",
    "arrays_of",
    "check_schedule",
    "components",
    "plan_visits",
]
