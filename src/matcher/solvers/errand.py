"""Work that travels: a part of a program goes out, and a better plan of it returns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, wait
from dataclasses import replace
from typing import Any

import numpy as np

from matcher.program import Floats, Linear, Program
from matcher.solvers.clock import Deadline
from matcher.solvers.face import Face, whole_face
from matcher.solvers.relaxation import Relaxed, relax, tightened
from matcher.solvers.stage import minimise
from matcher.solvers.subprogram import Arrays, from_arrays

_LARGEST = 4096
_MOVES = 4
_PER_PERSON = 3
_POLL = 0.05

Run = Callable[[Arrays], Arrays]


def run_errand(arrays: Arrays) -> Arrays:
    """Improve the plan of a part: what a worker is asked to do.

    Parameters
    ----------
    arrays
        ``to_arrays`` of a program, its ``plan``, and ``seconds`` to spend.
    """
    deadline = Deadline(float(arrays["seconds"][0]))
    return {"plan": improved(from_arrays(arrays), arrays["plan"], deadline)}


def run_errands(
    errands: Sequence[Arrays],
    deadline: Deadline,
    executor: Executor | None,
    run: Run = run_errand,
) -> Iterator[Arrays | None]:
    """What comes of each errand, in the order given; ``None`` where it failed twice."""
    if executor is None:
        for errand in errands:
            yield None if deadline.passed else run(errand)
        return
    waiting = [_submitted(executor, run, errand) for errand in errands]
    for errand, future in zip(errands, waiting, strict=True):
        arrays = _result(future, deadline)
        if arrays is None and not deadline.passed:
            arrays = _result(_submitted(executor, run, errand), deadline)
        yield arrays


def improved(program: Program, plan: Floats, deadline: Deadline) -> Floats:
    """A good plan of a part; the caller judges whether it is better than the known one.

    Tiers are packed by weights that a few moves of other people do not outweigh, and
    only columns that the relaxation hardly charges may move. The tier at hand may have
    half of the time that is left, so that no tier starves.
    """
    face = whole_face(program, plan)
    people = len(np.unique(program.candidate))
    packed = list(packs(program))
    for nth, (cost, costs) in enumerate(packed):
        last = nth == len(packed) - 1
        limit = Deadline(deadline.left if last else deadline.left / 2)
        relaxed = relax(face, cost, limit)
        face = replace(face, active=relaxed.active)
        narrow = _narrow(face, relaxed, _PER_PERSON * people)
        best = minimise(narrow, cost, limit).face
        face = replace(face, plan=best.plan, active=best.active)
        face = tightened(face, relaxed, float(cost @ face.plan))
        for each in costs:
            value = float(np.round(each @ face.plan))
            face = face.with_row(each, value, value)
    return face.plan


def packs(program: Program) -> Iterator[tuple[Floats, list[Floats]]]:
    """Costs of neighbouring tiers as one, and each of them."""
    waiting: list[Floats] = []
    for tier in program.tiers:
        if not isinstance(tier, Linear) or tier.idle:
            continue
        cost = tier.cost.astype(np.float64)
        if waiting and np.abs(_packed([*waiting, cost])).max() > _LARGEST:
            yield _packed(waiting), waiting
            waiting = []
        waiting = [*waiting, cost]
    if waiting:
        yield _packed(waiting), waiting


def _packed(costs: list[Floats]) -> Floats:
    total = costs[-1]
    for cost in reversed(costs[:-1]):
        weight = 1 + _MOVES * np.abs(total).max()
        total = weight * cost + total
    return total


def _narrow(face: Face, relaxed: Relaxed, columns: int) -> Face:
    """The face with about so many free options: those of least reduced cost."""
    charged = np.where(face.free, relaxed.reduced, 0.0)
    if relaxed.x is None or face.free.sum() <= columns:
        return face
    most = np.partition(np.abs(charged[face.free]), columns)[columns]
    auxiliary = np.arange(len(charged)) >= face.options
    rests = (np.abs(charged) > most) & ~auxiliary
    at_upper, at_lower = rests & (charged < 0), rests & (charged > 0)
    at_upper &= face.plan == face.upper
    at_lower &= face.plan == face.lower
    return replace(
        face,
        upper=np.where(at_lower, face.lower, face.upper),
        lower=np.where(at_upper, face.upper, face.lower),
    )


def _submitted(executor: Executor, run: Run, errand: Arrays) -> Future[Arrays] | None:
    try:
        return executor.submit(run, errand)
    except RuntimeError:  # a pool that broke, or was shut down meanwhile
        return None


def _result(future: Future[Any] | None, deadline: Deadline) -> Arrays | None:
    """What came back; ``None`` for a lost worker, or when the deadline came first."""
    if future is None:
        return None
    while not wait([future], timeout=_POLL).done:
        if deadline.passed:
            future.cancel()
            return None
    if future.cancelled() or future.exception() is not None:
        return None
    arrays: Arrays = future.result()
    return arrays
