"""The child process: takes programs from its input and tells what it finds.

Whatever solvers print goes nowhere: frames leave through a copy of the standard output
that only this module knows. An interrupt from the terminal is the host's business.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import RawIOBase
from pathlib import Path
from queue import SimpleQueue

import numpy as np

from matcher.program import Floats, Program
from matcher.solvers.base.answer import Answer, TierAnswer, Way
from matcher.solvers.base.clock import Deadline, News, in_bytes
from matcher.solvers.child.frames import packed, received, send
from matcher.solvers.route import solve_program

READY = "ready"
_MIB = 2**20


@dataclass(frozen=True)
class Task:
    """What to do with the program that came before it.

    Attributes
    ----------
    seconds
        Time left.
    route
        As for ``solve_program``.
    plan, answered
        What is known already, as from a solve that was cut short.
    memory_limit
        MiB of data this process may hold, where the system can hold it to that.
    """

    seconds: float
    route: Way | None = None
    plan: Floats | None = None
    answered: tuple[TierAnswer, ...] = ()
    memory_limit: int | None = None


def main() -> None:
    """Serve until the input ends."""
    frames = _private_output()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _first_to_go()
    send(frames, packed(READY))
    _load_solvers()
    asked: SimpleQueue[tuple[list[Program], Task]] = SimpleQueue()
    threading.Thread(target=_listen, args=(asked,), daemon=True).start()
    while True:
        _serve(asked, frames)


def _listen(asked: SimpleQueue[tuple[list[Program], Task]]) -> None:
    given = os.fdopen(0, "rb", buffering=0, closefd=False)
    with contextlib.suppress(EOFError, OSError):
        while True:
            asked.put(([received(given)], received(given)))
    os._exit(0)


def _serve(asked: SimpleQueue[tuple[list[Program], Task]], frames: RawIOBase) -> None:
    programs, task = asked.get()

    def listener(news: News) -> None:
        send(frames, packed(news))

    said: Answer | Exception
    try:
        with _no_orphan(), _at_most(task.memory_limit):
            said = solve_program(
                programs.pop(),
                Deadline(task.seconds, listener=listener),
                route=task.route,
                plan=None if task.plan is None else task.plan.astype(np.float64),
                answered=task.answered,
            )
            said = replace(said, x=in_bytes(said.x))
    except SystemError as error:  # an extension that got no memory may leave this
        said = error if task.memory_limit is None else MemoryError()
    except Exception as error:  # the host raises it again
        said = error
    send(frames, packed(said))


def _private_output() -> RawIOBase:
    """The pipe to the host, which nothing else can write to any more."""
    frames = os.fdopen(os.dup(1), "wb", buffering=0)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return frames


def _load_solvers() -> None:
    from ortools.graph.python import min_cost_flow
    from ortools.linear_solver import pywraplp
    from ortools.math_opt.core.python import solver

    del min_cost_flow, pywraplp, solver


def _first_to_go() -> None:
    """When a machine runs out of memory, this process ends rather than its host."""
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("500")


@contextlib.contextmanager
def _no_orphan() -> Iterator[None]:
    """Let the system end this process when the host goes away.

    The listening thread would do, but a solver may hold the interpreter for minutes.
    """
    if not hasattr(os, "O_ASYNC"):
        yield
        return
    import fcntl

    flags = fcntl.fcntl(0, fcntl.F_GETFL)
    fcntl.fcntl(0, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(0, fcntl.F_SETFL, flags | os.O_ASYNC)
    try:
        yield
    finally:
        fcntl.fcntl(0, fcntl.F_SETFL, flags)


@contextlib.contextmanager
def _at_most(memory_limit: int | None) -> Iterator[None]:
    """Hold the data of this process to a limit, where the system can."""
    if memory_limit is None or sys.platform == "win32":
        yield
        return
    import resource

    before, hard = resource.getrlimit(resource.RLIMIT_DATA)
    most = memory_limit * _MIB
    resource.setrlimit(
        resource.RLIMIT_DATA,
        (most if hard == resource.RLIM_INFINITY else min(most, hard), hard),
    )
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (before, hard))
