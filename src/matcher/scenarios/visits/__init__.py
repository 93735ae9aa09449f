"""Synthetic seasons of company visits, of four sizes and three tiers of difficulty."""

from matcher.scenarios.visits.named import VISIT_SCENARIOS, visit_scenario
from matcher.scenarios.visits.season import VisitSize, season
from matcher.visits.result import Kind

__all__ = ["VISIT_SCENARIOS", "Kind", "VisitSize", "season", "visit_scenario"]
