"""What the command returns to the shell."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes; ``matcher --help`` says them in words."""

    DONE = 0
    NOT_WRITTEN = 1
    USAGE = 2
    INPUT = 3
    NO_LAWFUL_PLAN = 4
    LIMIT = 5
    REFUSED = 6
    INTERRUPTED = 130


def exit_of(status: str, *, interrupted: bool = False) -> Exit:
    """The code for how a solve ended.

    Examples
    --------
    >>> exit_of("optimal").value, exit_of("not_found").value
    (0, 5)
    """
    if interrupted:
        return Exit.INTERRUPTED
    if status == "infeasible":
        return Exit.NO_LAWFUL_PLAN
    return Exit.DONE if status == "optimal" else Exit.LIMIT
