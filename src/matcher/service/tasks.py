"""What a worker does with a body, and the answer it has for the service."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from fractions import Fraction
from typing import Literal

from matcher.domain import Problem
from matcher.engine import Progress, hash_of, solve
from matcher.engine.arguments import Cancel
from matcher.errors import InputError
from matcher.service.bodies import (
    ProgressView,
    ValidView,
    VerdictView,
    ViolationView,
)
from matcher.service.faults import packed_faults
from matcher.service.reading import solve_body, validate_body, verify_body
from matcher.texts import Language, say
from matcher.verify import verify

Kind = Literal["solve", "verify", "validate", "check"]
"""``check`` reads what is to be solved later."""


@dataclass(frozen=True)
class Task:
    """What to do with the body that follows.

    Attributes
    ----------
    seconds, most_seconds
        Time limit of a solve that states none, and the most one may state.
    candidates, slots
        The most a problem may have; any number if not given.
    memory_mib
        As for ``solve``.
    """

    kind: Kind
    language: Language = "en"
    seconds: float = 0.0
    most_seconds: float = 0.0
    candidates: int | None = None
    slots: int | None = None
    memory_mib: int | None = None

    def to_json(self) -> bytes:
        """The task on its way to a worker."""
        return json.dumps(asdict(self)).encode()


@dataclass(frozen=True)
class Answer:
    """What became of a task.

    Attributes
    ----------
    word
        ``done``, or why not: ``refused`` for faults; ``memory``; ``internal``; of a
        worker that gave no answer itself, ``died`` or ``late``.
    content
        JSON: of what was asked for, or of what ``packed_faults`` has packed.
    """

    word: str
    content: bytes = b""


def perform(
    task: Task, body: bytes, cancel: Cancel, tell: Callable[[bytes], None]
) -> Answer:
    """Do a task. ``tell`` hears of progress, as JSON."""
    try:
        if task.kind == "validate":
            return Answer("done", _validated(body))
        if task.kind == "verify":
            return Answer("done", _verified(body, task.language))
        if task.kind == "check":
            solve_body(body, task.most_seconds)
            return Answer("done")
        return _solved(task, body, cancel, tell)
    except InputError as error:
        return Answer("refused", packed_faults(error.faults))


def _validated(body: bytes) -> bytes:
    problem, policy = validate_body(body)
    hashes = ValidView(problem_hash=hash_of(problem), policy_hash=hash_of(policy))
    return hashes.model_dump_json().encode()


def _verified(body: bytes, language: Language) -> bytes:
    problem, policy, matching = verify_body(body)
    found = tuple(
        ViolationView(
            code=one.code,
            amount=one.amount,
            details={name: _plain(it) for name, it in one.details.items()},
            message=say("Violation", one.code, one.details, language),
        )
        for one in verify(problem, matching, policy)
    )
    return VerdictView(clean=not found, violations=found).model_dump_json().encode()


def _plain(detail: str | int | Fraction) -> str | int:
    return str(detail) if isinstance(detail, Fraction) else detail


def _solved(
    task: Task, body: bytes, cancel: Cancel, tell: Callable[[bytes], None]
) -> Answer:
    problem, policy, seconds, seed = solve_body(body, task.most_seconds)
    if not _fits(task, problem):
        return Answer("refused", b'{"error": "not_small"}')

    def hear(progress: Progress) -> None:
        tell(_view(progress).model_dump_json().encode())

    result = solve(
        problem,
        policy,
        time_limit=task.seconds if seconds is None else seconds,
        seed=seed,
        on_progress=hear,
        cancel=cancel,
        memory_limit=task.memory_mib,
    )
    return Answer("done", result.model_dump_json().encode())


def _fits(task: Task, problem: Problem) -> bool:
    most = ((problem.candidates, task.candidates), (problem.slots, task.slots))
    return all(number is None or len(facts) <= number for facts, number in most)


def _view(progress: Progress) -> ProgressView:
    return ProgressView(
        tier=progress.stage,
        value=progress.value,
        bound=progress.bound,
        seconds=round(progress.seconds, 3),
    )
