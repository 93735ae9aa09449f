"""Why a person has her place or none, why a slot is empty, and what would help."""

from matcher.explain.ask import explain
from matcher.explain.explanation import Explanation
from matcher.explain.reasons import why_unplaced
from matcher.explain.slot_explanation import SlotExplanation
from matcher.explain.told import Ahead, Forced, Removed
from matcher.explain.unlock import Unlock
from matcher.explain.unlocks import unlocks
from matcher.explain.why_not import WhyNot

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
