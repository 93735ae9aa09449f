"""Why a person has her place or none, why a slot is empty, and what would help."""

from matcher.explain.answers import Explanation, SlotExplanation, WhyNot
from matcher.explain.ask import explain
from matcher.explain.reasons import why_unplaced
from matcher.explain.told import Ahead, Forced, Removed, Unlock
from matcher.explain.unlocks import unlocks

__all__ = [
    "Ahead",
    "Explanation",
    "Forced",
    "Removed",
    "SlotExplanation",
    "Unlock",
    "WhyNot",
    "explain",
    "unlocks",
    "why_unplaced",
]
