"""Routes from a program to a proven plan."""

from matcher.solvers.answer import Answer, Proof, Status, TierAnswer, Unique, Way
from matcher.solvers.clock import Deadline
from matcher.solvers.route import solve_program

__all__ = [
    "Answer",
    "Deadline",
    "Proof",
    "Status",
    "TierAnswer",
    "Unique",
    "Way",
    "solve_program",
]
