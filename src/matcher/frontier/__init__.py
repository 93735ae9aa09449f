"""The balance frontier: people placed against the worst region's rate."""

from matcher.frontier.frontier import Frontier, FrontierPoint, RegionRate, frontier

__all__ = ["Frontier", "FrontierPoint", "RegionRate", "frontier"]
