"""Company visits before the match: who meets which company in which round."""

from matcher.visits.facts import (
    Ban,
    Host,
    Interest,
    RoomInRound,
    Round,
    Visit,
    VisitGroup,
    Visitor,
    VisitProblem,
    VisitSchedule,
    VisitZone,
    ZoneTravel,
)

__all__ = [
    "Ban",
    "Host",
    "Interest",
    "RoomInRound",
    "Round",
    "Visit",
    "VisitGroup",
    "VisitProblem",
    "VisitSchedule",
    "VisitZone",
    "Visitor",
    "ZoneTravel",
]
