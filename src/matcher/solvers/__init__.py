"""Routes from a program to a proven plan."""

from matcher.solvers.answer import Answer, Proof, Status, TierAnswer, Unique, Way
from matcher.solvers.apart import Ending, solve_apart, solve_here
from matcher.solvers.clock import Deadline, News
from matcher.solvers.known import Known
from matcher.solvers.network import Network, network_of
from matcher.solvers.pool import warm_up
from matcher.solvers.prices import Prices, prices
from matcher.solvers.route import solve_program, spreads

__all__ = [
    "Answer",
    "Deadline",
    "Ending",
    "Known",
    "Network",
    "News",
    "Prices",
    "Proof",
    "Status",
    "TierAnswer",
    "Unique",
    "Way",
    "network_of",
    "prices",
    "solve_apart",
    "solve_here",
    "solve_program",
    "spreads",
    "warm_up",
]
