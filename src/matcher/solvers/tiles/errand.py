"""Work that travels: a part of a program goes out, and a better plan of it returns."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, wait
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from matcher.program import Floats, Program
from matcher.solvers.base.answer import idle
from matcher.solvers.base.clock import Deadline, News
from matcher.solvers.base.face import whole_face
from matcher.solvers.cohorts.counts import counted, with_counts
from matcher.solvers.cohorts.opening import opened_plan
from matcher.solvers.cohorts.turns import Turns, in_turn
from matcher.solvers.tiles.subprogram import Arrays, from_arrays

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
            yield None if deadline.passed else run(_in_time(errand, deadline))
        return
    waiting = [_submitted(executor, run, errand) for errand in errands]
    for errand, future in zip(errands, waiting, strict=True):
        arrays = _result(future, deadline)
        if arrays is None and not deadline.passed:
            arrays = _result(_submitted(executor, run, errand), deadline)
        yield arrays


def _in_time(errand: Arrays, deadline: Deadline) -> Arrays:
    """The errand, with no more seconds than are left."""
    seconds = np.minimum(errand["seconds"], deadline.left)
    return errand | {"seconds": seconds}


def improved(program: Program, plan: Floats, deadline: Deadline) -> Floats:
    """A good plan of a part; the caller judges whether it is better than the known one.

    Tiers are answered one after the other, as far as the time goes.
    """
    begun = opened_plan(program, plan, deadline)
    wide = with_counts(program)
    tiers = tuple(idle(tier) for tier in program.tiers if tier.idle)
    start = Turns(whole_face(wide, counted(wide, begun)), tiers)
    return in_turn(wide, start, Patient.of(deadline)).face.plan[: program.columns]


@dataclass(frozen=True)
class Patient(Deadline):
    """A deadline that passes once nothing better has come for a while.

    The while is as long as it took to find the last plan: what a part then still
    lacks is worth less than the same time spent on another.
    """

    last: list[float] = field(default_factory=list)

    @classmethod
    def of(cls, deadline: Deadline) -> Patient:
        """The same deadline, with patience."""
        last: list[float] = []

        def listener(news: News) -> None:
            if news.plan is not None:
                last[:] = [time.monotonic()]
            deadline.tell(news)

        return cls(deadline.seconds, deadline.begun, listener, deadline.stop, last)

    @property
    def left(self) -> float:
        left = super().left
        if not self.last:
            return left
        found = self.last[0]
        wanted = found + (found - self.begun) - time.monotonic()
        return max(0.0, min(left, wanted))


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
