"""The balance frontier: people placed against the worst region's rate."""

from matcher.frontier.frontier import Frontier, FrontierPoint, RegionRate, frontier
from matcher.frontier.page import frontier_page

__all__ = ["Frontier", "FrontierPoint", "RegionRate", "frontier", "frontier_page"]
