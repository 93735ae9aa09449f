"""Synthetic problems, calibrated to what the county has published."""

from matcher.scenarios.closed import trondelag_2022_closed
from matcher.scenarios.county import trondelag_2022
from matcher.scenarios.pilot import innherred_pilot
from matcher.scenarios.stress import PRESETS, stress

__all__ = [
    "PRESETS",
    "innherred_pilot",
    "stress",
    "trondelag_2022",
    "trondelag_2022_closed",
]
