"""Company visits before the match: who meets which company in which round."""

from matcher.visits.arrays import VisitArrays
from matcher.visits.arrays_of import arrays_of
from matcher.visits.changes import (
    CompanyCancels,
    RoomChanged,
    RoundCancelled,
    VisitChange,
    VisitorsAbsent,
    VisitorsJoin,
    VisitorsWithdraw,
)
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
from matcher.visits.feedback import AfterVisit, CompanyNote, Feedback, feedback_into
from matcher.visits.measure import (
    TIERS,
    WEIGHTED,
    WEIGHTED_WITH_DAYS,
    components,
)
from matcher.visits.of_problem import visits_of
from matcher.visits.plan import plan_visits
from matcher.visits.problem import VisitProblem
from matcher.visits.repair import VisitRepair, repair_visits
from matcher.visits.result import VisitResult, VisitTier
from matcher.visits.violations import check_schedule

__all__ = [
    "TIERS",
    "WEIGHTED",
    "WEIGHTED_WITH_DAYS",
    "AfterVisit",
    "Ban",
    "CompanyCancels",
    "CompanyNote",
    "Feedback",
    "Host",
    "Interest",
    "RoomChanged",
    "RoomInRound",
    "Round",
    "RoundCancelled",
    "Visit",
    "VisitArrays",
    "VisitChange",
    "VisitGroup",
    "VisitProblem",
    "VisitRepair",
    "VisitResult",
    "VisitSchedule",
    "VisitTier",
    "VisitZone",
    "Visitor",
    "VisitorsAbsent",
    "VisitorsJoin",
    "VisitorsWithdraw",
    "ZoneTravel",
    "arrays_of",
    "check_schedule",
    "components",
    "feedback_into",
    "plan_visits",
    "repair_visits",
    "visits_of",
]
