"""Whether a program has any plan, or that there was no time to tell."""

from __future__ import annotations

from matcher.program import Floats, Program
from matcher.solvers import Deadline, solve_program


class TimeIsUpError(Exception):
    """It is not known whether there is a plan: the time ended first."""


def settled(program: Program, deadline: Deadline) -> Floats | None:
    """Columns of a plan, shape (columns,); ``None`` where there is proven to be none.

    Raises
    ------
    TimeIsUpError
        If neither was found in time.
    """
    if deadline.passed:
        raise TimeIsUpError
    answer = solve_program(program, deadline)
    if answer.x is None and answer.status != "infeasible":
        raise TimeIsUpError
    return answer.x
