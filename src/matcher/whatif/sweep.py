"""Solve many scenarios of one problem, and lose nothing that is done."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from contextlib import closing
from dataclasses import dataclass

from matcher.domain import Problem
from matcher.errors import MatcherError, ProblemError, SolverError
from matcher.policy import Policy
from matcher.whatif.case import Case
from matcher.whatif.kept import KeptRows
from matcher.whatif.row import Row
from matcher.whatif.scenario import Scenario, unknown_ids
from matcher.whatif.spread import answers
from matcher.whatif.tally import SweepProgress, Tally

Listener = Callable[[SweepProgress], None]


@dataclass(frozen=True)
class Swept:
    """The base case and a row for each scenario, in the order they were given."""

    base: Row
    rows: tuple[Row, ...]


class SweepError(MatcherError):
    """Some scenarios have no row; ``swept`` holds those that do.

    ``missing`` are the names of the others, and ``__cause__`` is what the first of them
    met. With a folder, the same sweep again solves only these.
    """

    def __init__(self, swept: Swept, missing: tuple[str, ...]) -> None:
        self.swept = swept
        self.missing = missing
        super().__init__(
            f"{len(missing)} scenarios have no row; {len(swept.rows)} have one"
        )


def sweep(
    problem: Problem,
    scenarios: Iterable[Scenario],
    policy: Policy | None = None,
    *,
    time_limit: float = 60.0,
    seed: int | None = None,
    executor: Executor | None = None,
    folder: str | os.PathLike[str] | None = None,
    on_progress: Listener | None = None,
) -> Swept:
    """Solve the problem as it is, then each scenario of it, and compare.

    Parameters
    ----------
    problem, policy, seed
        As for ``solve``; the same for every scenario.
    scenarios
        What may happen. Two with equal changes are solved once.
    time_limit
        Seconds for each scenario.
    executor
        Where scenarios are solved: any ``concurrent.futures.Executor``, or
        ``client.get_executor()`` of a dask cluster. Here, one by one, if not given.
    folder
        Each row is written here as soon as it is there, and those found are not solved
        again: a stopped sweep goes on where it was. Nothing is written if not given.
    on_progress
        Called at the start and for each new row.

    Returns
    -------
    Swept
        The same on every executor, but for the seconds.

    Raises
    ------
    ProblemError
        Before anything is solved, if a change names an id the problem does not have.
    SweepError
        At the end, if a scenario could not be solved, or the executor broke.

    Examples
    --------
    >>> from matcher.domain import Problem
    >>> swept = sweep(Problem(first_month="2022-08"), [Scenario(name="as it is")])
    >>> [(row.name, row.status) for row in swept.rows]
    [('as it is', 'optimal')]
    """
    asked = tuple(scenarios)
    _check(problem, asked)
    kept = KeptRows(folder)
    base, case = _base(Case.of(problem, policy, time_limit, seed), kept)
    keys = [case.key(scenario.changes) for scenario in asked]
    found = {key: kept.read(key, time_limit) for key in keys}
    tally = Tally(keys, asked, {key: row for key, row in found.items() if row})
    failure = _solve(case, tally, kept, executor, on_progress)
    swept = Swept(base, tally.rows)
    if tally.missing:
        raise SweepError(swept, tally.missing) from failure
    return swept


def _check(problem: Problem, scenarios: tuple[Scenario, ...]) -> None:
    faults = [
        fault
        for position, scenario in enumerate(scenarios)
        for fault in unknown_ids(
            problem, scenario.changes, f"scenarios[{position}].changes"
        )
    ]
    if faults:
        raise ProblemError(faults)


def _base(alone: Case, kept: KeptRows) -> tuple[Row, Case]:
    """The row of the problem as it is, and the case that compares with its plan."""
    row = kept.read(alone.key(), alone.time_limit)
    if row is None:
        row = alone.row(Scenario(name="base"))
        kept.write(row)
    return row, alone.compared_with(row)


def _solve(
    case: Case,
    tally: Tally,
    kept: KeptRows,
    executor: Executor | None,
    on_progress: Listener | None,
) -> Exception | None:
    """Bring in every row that can be had; what the first scenario without one met."""
    tell = on_progress or (lambda _progress: None)
    tell(tally.progress(None))
    failures: list[Exception] = []
    with closing(answers(case, tally.waiting, executor)) as coming:
        for key, answer in coming:
            try:
                row = answer()
            except Exception as error:  # the others are not lost for it
                failures.append(error)
                continue
            if row.hash != key:
                raise SolverError("a worker was asked one thing and did another")
            kept.write(row)
            tally.add(key, row)
            tell(tally.progress(row))
    return failures[0] if failures else None
