"""Routes from a program to a proven plan."""

from matcher.solvers.answer import Answer, Proof, Status, TierAnswer, Unique, Way
from matcher.solvers.apart import Ending, solve_apart, solve_here
from matcher.solvers.clock import Deadline, News
from matcher.solvers.known import Known
from matcher.solvers.pool import warm_up
from matcher.solvers.route import solve_program

__all__ = [
    "Answer",
    "Deadline",
    "Ending",
    "Known",
    "News",
    "Proof",
    "Status",
    "TierAnswer",
    "Unique",
    "Way",
    "solve_apart",
    "solve_here",
    "solve_program",
    "warm_up",
]
