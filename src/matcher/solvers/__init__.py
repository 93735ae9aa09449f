"""Routes from a program to a proven plan."""

from matcher.solvers.answer import Answer, Proof, Status, TierAnswer, Unique, Way
from matcher.solvers.clock import Deadline
from matcher.solvers.network import Network, network_of
from matcher.solvers.prices import Prices, prices
from matcher.solvers.route import solve_program

__all__ = [
    "Answer",
    "Deadline",
    "Network",
    "Prices",
    "Proof",
    "Status",
    "TierAnswer",
    "Unique",
    "Way",
    "network_of",
    "prices",
    "solve_program",
]
