"""Plans side by side, by what people get and what either side could object to."""

from matcher.comparison.compare import compare
from matcher.comparison.comparison import ComparedRow, Comparison
from matcher.comparison.exchanges import Exchange, Move
from matcher.comparison.figures import PlanFigures, TierFigure
from matcher.comparison.improvement import Improvement
from matcher.comparison.largest import Largest
from matcher.comparison.profile import Profile

__all__ = [
    "ComparedRow",
    "Comparison",
    "Exchange",
    "Improvement",
    "Largest",
    "Move",
    "PlanFigures",
    "Profile",
    "TierFigure",
    "compare",
]
