"""The command run in this process, and problems as files."""

from __future__ import annotations

import json
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

from matcher.cli import main
from matcher.domain import Commitment, Problem
from matcher.tables import write_problem
from support.build import a_placement, a_problem, a_slot


class Ran(NamedTuple):
    """What a run of the command returned and printed."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> dict[str, Any]:
        """The one JSON object on standard output."""
        found: dict[str, Any] = json.loads(self.out)
        return found


def ran(*argv: str | Path) -> Ran:
    """Run the command."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main([str(one) for one in argv])
    return Ran(code, out.getvalue(), err.getvalue())


def written(problem: Problem, folder: Path) -> Path:
    """A problem as a file."""
    return write_problem(problem, folder / "problem.json")[0]


def small() -> Problem:
    """Two people, one place."""
    return a_problem(["c1", "c2"], ["s1"])


def hopeless() -> Problem:
    """Two people pinned to one place."""
    pins = tuple(
        Commitment(kind="pinned", placement=a_placement(who, "s1"))
        for who in ("c1", "c2")
    )
    return a_problem(["c1", "c2"], [a_slot("s1")], commitments=pins)
