"""Pathways through the year: intakes, stages, and what they use month by month."""

from matcher.scenarios.pathways.draw import pathways
from matcher.scenarios.pathways.numbers import SIZES, VARIANTS
from matcher.scenarios.pathways.policy import pathways_policy

__all__ = ["SIZES", "VARIANTS", "pathways", "pathways_policy"]
