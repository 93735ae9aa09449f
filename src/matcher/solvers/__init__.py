"""Routes from a program to a proven plan."""

from matcher.solvers.base.answer import (
    Answer,
    Proof,
    RouteTaken,
    Status,
    TierAnswer,
    Unique,
    Way,
)
from matcher.solvers.base.clock import Deadline, News
from matcher.solvers.base.mip import MipAnswer, solve_mip
from matcher.solvers.base.model import Model
from matcher.solvers.base.row_list import RowList
from matcher.solvers.child.apart import Ending, solve_apart, solve_here
from matcher.solvers.child.known import Known
from matcher.solvers.child.pool import warm_up
from matcher.solvers.flow.circulation import Circulation
from matcher.solvers.flow.largest import LargestFlow, largest_flow
from matcher.solvers.flow.network import Network, network_of
from matcher.solvers.flow.prices import Prices, prices
from matcher.solvers.route import counted, solve_program, spreads
from matcher.solvers.stage.refuting import refuting_rows

__all__ = [
    "Answer",
    "Circulation",
    "Deadline",
    "Ending",
    "Known",
    "LargestFlow",
    "MipAnswer",
    "Model",
    "Network",
    "News",
    "Prices",
    "Proof",
    "RouteTaken",
    "RowList",
    "Status",
    "TierAnswer",
    "Unique",
    "Way",
    "counted",
    "largest_flow",
    "network_of",
    "prices",
    "refuting_rows",
    "solve_apart",
    "solve_here",
    "solve_mip",
    "solve_program",
    "spreads",
    "warm_up",
]
