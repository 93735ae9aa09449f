"""Choose the route from the structure of the program; it is never declared."""

from __future__ import annotations

from matcher.program import Program
from matcher.solvers import cohorts, flow
from matcher.solvers.answer import Answer, Way
from matcher.solvers.clock import Deadline
from matcher.solvers.network import network_of


def solve_program(
    program: Program, deadline: Deadline, *, route: Way | None = None
) -> Answer:
    """Solve a program by the fastest route that is exact for it.

    Parameters
    ----------
    program
        Options, rows and tiers.
    deadline
        When to return the best plan known.
    route
        Take this route; ``"flow"`` only where the program is a network.

    Raises
    ------
    ValueError
        If the flow route is asked for and the program is not a network.
    """
    network = None if route == "cohorts" else network_of(program)
    if network is not None:
        return flow.solve(program, network, deadline)
    if route == "flow":
        raise ValueError("this program is not a network")
    return cohorts.solve(program, deadline)
