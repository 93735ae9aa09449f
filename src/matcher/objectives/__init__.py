"""Objectives, one file each. A new one is a new file and a new name in the union."""

from typing import get_args

from matcher.objectives.company_priorities import CompanyPriorities
from matcher.objectives.equal_rate import EqualRate
from matcher.objectives.fewest_changes import FewestChanges
from matcher.objectives.high_need import HighNeed
from matcher.objectives.leximin_groups import LeximinGroups
from matcher.objectives.lottery import Lottery
from matcher.objectives.measure_cost import MeasureCost
from matcher.objectives.minimum_regret import MinimumRegret
from matcher.objectives.months_without_income import MonthsWithoutIncome
from matcher.objectives.placed import Placed
from matcher.objectives.placed_on_pathway import PlacedOnPathway
from matcher.objectives.preference import Preference
from matcher.objectives.public_places import PublicPlaces
from matcher.objectives.shortage_trades import ShortageTrades
from matcher.objectives.travel import TravelTime
from matcher.objectives.worst_region import WorstRegion
from matcher.program import Objective

AnyObjective = (
    PlacedOnPathway
    | Placed
    | WorstRegion
    | LeximinGroups
    | EqualRate
    | HighNeed
    | ShortageTrades
    | PublicPlaces
    | Preference
    | MinimumRegret
    | CompanyPriorities
    | TravelTime
    | MonthsWithoutIncome
    | MeasureCost
    | FewestChanges
    | Lottery
)
"""Every objective this library ships; those of the default policy in its order."""

OBJECTIVES: tuple[type[Objective], ...] = get_args(AnyObjective)

__all__ = [
    "OBJECTIVES",
    "AnyObjective",
    "CompanyPriorities",
    "EqualRate",
    "FewestChanges",
    "HighNeed",
    "LeximinGroups",
    "Lottery",
    "MeasureCost",
    "MinimumRegret",
    "MonthsWithoutIncome",
    "Placed",
    "PlacedOnPathway",
    "Preference",
    "PublicPlaces",
    "ShortageTrades",
    "TravelTime",
    "WorstRegion",
]
