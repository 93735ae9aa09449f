"""What the service is sent, and what it answers."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field

from matcher.domain import Fact, Matching, Problem
from matcher.engine import Result
from matcher.policy import Policy

State = Literal["queued", "running", "done", "cancelled", "failed"]
Code = Literal[
    "not_json",
    "input",
    "not_small",
    "too_large",
    "too_slow",
    "too_late",
    "too_much_memory",
    "not_json_type",
    "unauthorized",
    "forbidden",
    "not_local",
    "not_found",
    "method",
    "queue_full",
    "busy",
    "died",
    "internal",
    "refused",
]
"""Why there is no answer."""


class ValidateBody(Fact):
    """A problem, and the policy it is to be solved under."""

    problem: Problem
    policy: Policy | None = None


class VerifyBody(ValidateBody):
    """A problem, a plan, and the policy whose rules the plan is to keep."""

    matching: Matching


class SolveBody(ValidateBody):
    """A problem, a policy, and how long to look for the best plan.

    ``time_limit`` is in seconds; ``seed`` is that of the lottery, the policy's own if
    not given.
    """

    time_limit: Annotated[float, Field(ge=0)] | None = None
    seed: Annotated[int, Field(ge=0, lt=2**63)] | None = None


class FaultView(Fact):
    """One mistake: what was expected where, never what stood there.

    ``expected`` is a code; ``column`` the way through the body, in which names that
    the service does not know are ``?``.
    """

    expected: str
    column: str | None
    message: str


class ErrorView(Fact):
    """Why there is no answer. ``count`` is of all faults; the first are told."""

    error: Code
    message: str
    count: int = 0
    faults: tuple[FaultView, ...] = ()


class ViolationView(Fact):
    """A broken rule, as ``verify`` tells it: its code, how far, who and how many."""

    code: str
    amount: int
    details: dict[str, str | int]
    message: str


class VerdictView(Fact):
    """What ``verify`` says of a plan; ``clean`` when it breaks nothing."""

    clean: bool
    violations: tuple[ViolationView, ...]


class ValidView(Fact):
    """The problem and the policy have no faults."""

    valid: Literal[True] = True
    problem_hash: str
    policy_hash: str


class AcceptedView(Fact):
    """A job was taken on. Whoever knows its id can see, cancel and delete it."""

    id: str
    state: State


class ProgressView(Fact):
    """How far a job has come: the tier under way, its value and bound, the seconds.

    ``tier`` is empty before the first.
    """

    tier: str
    value: Fraction | None
    bound: Fraction | None
    seconds: float


class JobView(Fact):
    """A job: its state, the latest progress, and its result or why there is none.

    A job that was ``cancelled`` has the best verified plan known then as its result, if
    it had begun. ``expires_in`` is in seconds, ``null`` until it has ended.
    """

    id: str
    state: State
    expires_in: float | None
    progress: ProgressView | None
    error: ErrorView | None
    result: Result | None


class HealthView(Fact):
    """The service answers."""

    status: Literal["ok"] = "ok"
