"""Objectives, one file each. A new one is a new file and a new name in the union."""

from typing import get_args

from matcher.objectives.lottery import Lottery
from matcher.objectives.placed import Placed
from matcher.objectives.placed_on_pathway import PlacedOnPathway
from matcher.objectives.preference import Preference
from matcher.objectives.travel import TravelTime
from matcher.objectives.worst_region import WorstRegion
from matcher.program import Objective

AnyObjective = (
    PlacedOnPathway | Placed | WorstRegion | Preference | TravelTime | Lottery
)
"""Every objective this library ships, in the order of the default policy."""

OBJECTIVES: tuple[type[Objective], ...] = get_args(AnyObjective)

__all__ = [
    "OBJECTIVES",
    "AnyObjective",
    "Lottery",
    "Placed",
    "PlacedOnPathway",
    "Preference",
    "TravelTime",
    "WorstRegion",
]
