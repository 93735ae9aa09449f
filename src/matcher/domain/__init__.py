"""Facts: what planners know about people, companies and the ways between them."""

from matcher.domain.draws import draw_of, wish_draw_of
from matcher.domain.employers import (
    Company,
    Decline,
    OrdinaryDemand,
    OrdinaryUse,
    Slot,
    Trade,
    TrainingOffice,
)
from matcher.domain.fact import Fact, known_fact, known_facts
from matcher.domain.geography import Location, Region, TravelTime, Zone
from matcher.domain.income import IncomeMonths, gap_months, income_line
from matcher.domain.matching import Commitment, Matching, Placement
from matcher.domain.packs import rule_pack
from matcher.domain.people import Apart, Candidate, Companions, JointChoice, JointList
from matcher.domain.problem import Problem
from matcher.domain.scores import Score, tie_groups
from matcher.domain.timeline import StageMonths, timeline
from matcher.domain.training import (
    AgeLimit,
    CreditStep,
    Entry,
    Measure,
    Pathway,
    Resource,
    ResourceUse,
    Right,
    RulePack,
    Share,
    Stage,
    TrainingClass,
)
from matcher.domain.verdicts import Reason, Saying, Violation

__all__ = [
    "AgeLimit",
    "Apart",
    "Candidate",
    "Commitment",
    "Companions",
    "Company",
    "CreditStep",
    "Decline",
    "Entry",
    "Fact",
    "IncomeMonths",
    "JointChoice",
    "JointList",
    "Location",
    "Matching",
    "Measure",
    "OrdinaryDemand",
    "OrdinaryUse",
    "Pathway",
    "Placement",
    "Problem",
    "Reason",
    "Region",
    "Resource",
    "ResourceUse",
    "Right",
    "RulePack",
    "Saying",
    "Score",
    "Share",
    "Slot",
    "Stage",
    "StageMonths",
    "Trade",
    "TrainingClass",
    "TrainingOffice",
    "TravelTime",
    "Violation",
    "Zone",
    "draw_of",
    "gap_months",
    "income_line",
    "known_fact",
    "known_facts",
    "rule_pack",
    "tie_groups",
    "timeline",
    "wish_draw_of",
]
