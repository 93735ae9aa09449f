"""Visits where whole days hang together: groups, one zone a day, days that cost.

Everybody who moves has one itinerary out of all lawful ones, and only rooms and
companies' totals join them: a linear program over itineraries bounds what is possible
and leads to plans.
"""

from matcher.visits.days.improving import improve

__all__ = ["improve"]
