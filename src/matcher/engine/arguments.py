"""Say at once what is wrong with the arguments, not after a long solve."""

from __future__ import annotations

import math
from collections.abc import Callable
from concurrent.futures import Executor
from typing import Protocol, get_args

from matcher.domain import Problem
from matcher.errors import Fault, PolicyError, ProblemError
from matcher.policy import Policy
from matcher.solvers import Way

DEFINING = ("one_placement", "pathways", "start", "training_classes")
"""Rules that say what a placement is: without them no plan means anything."""

NEVER_SOFT = ("one_placement", "pathways", "start")
"""Those of them that no plan may break."""


class Cancel(Protocol):
    """What can say that a solve is to stop; a ``threading.Event`` can."""

    def is_set(self) -> bool:
        """Whether to stop."""
        ...


def check_arguments(
    problem: Problem,
    policy: Policy,
    time_limit: float,
    seed: int | None,
    route: Way | None,
) -> None:
    """Refuse arguments that no solve could honour.

    Raises
    ------
    TypeError, ValueError
        If an argument is of the wrong kind or out of range.
    PolicyError
        If the policy has no tier, or one of the ``DEFINING`` rules is missing or soft.
    ProblemError
        If there are facts that a rule in force cannot be asked about.
    """
    for name, given, kind in (
        ("problem", problem, Problem),
        ("policy", policy, Policy),
    ):
        if not isinstance(given, kind):
            raise TypeError(f"{name} is a {kind.__name__}, not {type(given).__name__}")
    check_time_limit(time_limit)
    if not (seed is None or isinstance(seed, int)):
        raise TypeError("seed is a whole number")
    if route is not None and route not in get_args(Way):
        raise ValueError(f"route is one of {', '.join(get_args(Way))}")
    in_force = {rule.rule for rule in policy.rules}
    hard = {rule.rule for rule in policy.hard}
    faults = [
        Fault("defining_rule", column="rules", details=(("rule", name),))
        for name in DEFINING
        if name not in hard and (name in NEVER_SOFT or name not in in_force)
    ]
    if not policy.objectives:
        faults.append(Fault("a_tier", column="tiers"))
    if faults:
        raise PolicyError(faults)
    unclear = [fault for rule in policy.rules for fault in rule.faults(problem)]
    if unclear:
        raise ProblemError(unclear)


def check_time_limit(time_limit: float) -> None:
    """Refuse what is no number of seconds.

    Raises
    ------
    ValueError
        If it is no finite number, 0 or more.
    """
    if not (isinstance(time_limit, int | float) and 0 <= time_limit < math.inf):
        raise ValueError("time_limit is a finite number of seconds, 0 or more")


def check_company(
    executor: Executor | None,
    on_progress: Callable[..., object] | None,
    cancel: Cancel | None,
    memory_limit: int | None,
) -> None:
    """Refuse what could not be called on, or held to, during a solve.

    Raises
    ------
    TypeError, ValueError
        If an argument is of the wrong kind or out of range.
    """
    if executor is not None and not callable(getattr(executor, "submit", None)):
        raise TypeError("executor is a concurrent.futures.Executor")
    if on_progress is not None and not callable(on_progress):
        raise TypeError("on_progress is a function of one Progress")
    if cancel is not None and not callable(getattr(cancel, "is_set", None)):
        raise TypeError("cancel is a threading.Event, or has is_set as that does")
    if memory_limit is not None and not (
        isinstance(memory_limit, int) and memory_limit > 0
    ):
        raise ValueError("memory_limit is a whole number of MiB, 1 or more")
