"""Synthetic problems: calibrated to what the county has published, or of any size."""

from matcher.scenarios.any_size import AllRules, Shape, generate
from matcher.scenarios.closed import trondelag_2022_closed
from matcher.scenarios.county import trondelag_2022
from matcher.scenarios.county_year import trondelag_2022_year
from matcher.scenarios.named import SCENARIOS, Scenario, scenario
from matcher.scenarios.pathways import pathways, pathways_policy
from matcher.scenarios.pilot import innherred_pilot
from matcher.scenarios.stress import PRESETS, stress
from matcher.scenarios.two_sided import two_sided
from matcher.scenarios.visits import VISIT_SCENARIOS, visit_scenario

__all__ = [
    "PRESETS",
    "SCENARIOS",
    "VISIT_SCENARIOS",
    "AllRules",
    "Scenario",
    "Shape",
    "generate",
    "innherred_pilot",
    "pathways",
    "pathways_policy",
    "scenario",
    "stress",
    "trondelag_2022",
    "trondelag_2022_closed",
    "trondelag_2022_year",
    "two_sided",
    "visit_scenario",
]
