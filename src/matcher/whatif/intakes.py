"""What a calendar of few intakes costs against one of many."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor

from matcher.domain import Problem
from matcher.policy import Policy
from matcher.whatif.calendar_changes import Intakes
from matcher.whatif.row import Row
from matcher.whatif.scenario import Scenario, apply
from matcher.whatif.sweep import sweep


def calendar_curve(
    problem: Problem,
    policy: Policy | None = None,
    *,
    every: Sequence[int] = (1, 2, 3, 6),
    time_limit: float = 60.0,
    seed: int | None = None,
    executor: Executor | None = None,
) -> tuple[Row, ...]:
    """Solve the problem with an intake every so many months, the finest first.

    Facts are otherwise the same: state slots and classes that start in each month one
    could start in, and each calendar takes its own. A calendar that has all intakes of
    another, as every second month has those of every sixth, can be no worse in the
    first tier; between others either may be.

    Parameters
    ----------
    problem, policy, seed
        As for ``solve``.
    every
        Months between intakes, each a calendar of its own.
    time_limit
        Seconds for each calendar.
    executor
        As for ``sweep``.

    Returns
    -------
    tuple of Row
        One for each calendar, with value, bound and standing of each tier; ``gained``
        and ``lost`` tell who is placed otherwise than with the finest.

    Raises
    ------
    ValueError
        If there is no calendar, or months between intakes are not 1 to 120.

    Examples
    --------
    >>> from matcher.domain import Problem
    >>> curve = calendar_curve(Problem(first_month="2022-08"), every=(3, 1))
    >>> [(row.name, row.status) for row in curve]
    [('every 1', 'optimal'), ('every 3', 'optimal')]
    """
    if not every:
        raise ValueError("every holds one number of months at least")
    finest, *others = sorted(set(every))
    scenarios = [
        Scenario(name=f"every {months}", changes=(Intakes(every=months),))
        for months in others
    ]
    swept = sweep(
        apply(problem, [Intakes(every=finest)]),
        scenarios,
        policy,
        time_limit=time_limit,
        seed=seed,
        executor=executor,
    )
    first = swept.base.model_copy(update={"name": f"every {finest}"})
    return (first, *swept.rows)
