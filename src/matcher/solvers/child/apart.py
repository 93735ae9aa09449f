"""Solve in a child process, or here: the same words, the same answer.

The caller's thread waits, tells what the child has found, and may end it at any
moment. A child that dies has its tier left as it stands, and another one goes on.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import replace
from queue import Empty, SimpleQueue
from typing import Any, Literal

from matcher.program import Floats, Program
from matcher.solvers.base.answer import Answer, Way
from matcher.solvers.base.clock import Deadline, News
from matcher.solvers.child.child import Child, ChildGoneError
from matcher.solvers.child.frames import Frame, packed
from matcher.solvers.child.known import Known
from matcher.solvers.child.pool import borrowed
from matcher.solvers.child.worker import Task
from matcher.solvers.route import solve_program

Ending = Literal["stopped", "late", "died", "memory"]
"""Why there is no answer: the caller has stopped the solve; its time was over and no
answer came; the child process died twice, or ran out of the memory it may use."""

_POLL = 0.05
_GRACE = 1.0
_GRACE_WITHOUT_PLAN = 10.0
_MOST_LIVES = 2
_START_SECONDS = 30.0


def solve_here(
    program: Program,
    deadline: Deadline,
    idle: Callable[[], bool],
    *,
    route: Way | None = None,
    executor: Executor | None = None,
    plan: Floats | None = None,
) -> Answer:
    """Solve in this process; ``idle`` is called after all news until it has no more."""

    def listener(news: News) -> None:
        deadline.tell(news)
        while idle():
            pass

    return solve_program(
        program,
        replace(deadline, listener=listener),
        route=route,
        executor=executor,
        plan=plan,
    )


def solve_apart(
    make: Callable[[], Program],
    deadline: Deadline,
    idle: Callable[[], bool],
    *,
    route: Way | None = None,
    memory_limit: int | None = None,
    plan: Floats | None = None,
) -> Answer | Ending:
    """Solve in a child process; here, where none can be started.

    Parameters
    ----------
    make
        Gives the program, which is let go as soon as the child has it; called again
        when another child needs it.
    deadline
        Its listener hears the child's news on the caller's thread, and what ``stop``
        says is heeded within a twentieth of a second.
    idle
        A small piece of the caller's own work, done between looks at the child; says
        whether there is more.
    route
        As for ``solve_program``.
    memory_limit
        MiB of data that the child may hold, where the system can hold it to that.
    plan
        A plan to begin from, as for ``solve_program``.

    Raises
    ------
    ValueError, SolverError
        What ``solve_program`` raised in the child.
    """
    known = Known()
    tell = deadline.listener

    def listener(news: News) -> None:
        known.note(news)
        tell(news)

    deadline = replace(deadline, listener=listener)
    task = Task(0.0, route, plan=plan, memory_limit=memory_limit)
    for life in range(_MOST_LIVES):
        with borrowed() as child:
            if child is None:
                break
            program = make()
            if life:
                begin = plan if known.plan is None else known.plan
                task = replace(task, plan=begin, answered=known.given_up(program))
            frame = packed(program)
            del program
            said = _attend(child, frame, task, deadline, idle, known)
            if said == "died" and not child.ready:
                break
        if said not in ("died", "memory") or deadline.passed:
            return said
    else:
        return said
    return solve_here(make(), deadline, idle, route=route, plan=plan)


def _attend(
    child: Child,
    program: Frame,
    task: Task,
    deadline: Deadline,
    idle: Callable[[], bool],
    known: Known,
) -> Answer | Ending:
    """Hand a program over and wait for the end of it."""
    begun: list[float] = []

    def now() -> Task:
        begun.append(time.monotonic())
        return replace(task, seconds=deadline.left)

    handed = time.monotonic()
    events = child.begin(program, now)
    while not deadline.stop():
        for event in _waiting(events, 0.0 if idle() else _POLL):
            if isinstance(event, News):
                deadline.tell(event)
            elif isinstance(event, Answer):
                return event
            elif isinstance(event, MemoryError):
                return "memory"
            elif isinstance(event, ChildGoneError):
                return "died" if task.memory_limit is None else "memory"
            else:
                raise event
        if not begun:
            if time.monotonic() - handed > _START_SECONDS:
                return "died"
            continue
        over = time.monotonic() - max(deadline.begun + deadline.seconds, begun[0])
        if over > (_GRACE_WITHOUT_PLAN if known.plan is None else _GRACE):
            return "late"
    return "stopped"


def _waiting(events: SimpleQueue[Any], seconds: float) -> Iterator[Any]:
    """Events that are there, waiting so long for the first."""
    with suppress(Empty):
        yield events.get(timeout=seconds)
        while True:
            yield events.get_nowait()
