"""Synthetic problems of two sizes, calibrated to what the county has published."""

from matcher.scenarios.county import trondelag_2022
from matcher.scenarios.pilot import innherred_pilot

__all__ = ["innherred_pilot", "trondelag_2022"]
