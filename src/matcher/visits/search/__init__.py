"""A search for schedules where rounds differ, round by round and chain by chain."""

from matcher.visits.search.search import searched

__all__ = ["searched"]
