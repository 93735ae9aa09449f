"""Look for the best plan, here or in a child process, until done or stopped."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, replace

from matcher.compile import compile_problem
from matcher.domain import Matching, Problem
from matcher.engine.eased import eased
from matcher.engine.incumbent import Incumbent
from matcher.engine.progress import Progress, Reporter
from matcher.engine.result import Stopped
from matcher.engine.senses import senses_of
from matcher.engine.start import start_of
from matcher.policy import Policy
from matcher.program import Program
from matcher.solvers import (
    Answer,
    Deadline,
    Ending,
    News,
    Way,
    counted,
    solve_apart,
    solve_here,
    spreads,
    warm_up,
)

FEW_OPTIONS = 1000
"""Programs this small are solved at once, in this process."""

_FEW_PEOPLE = 100
_BEFOREHAND = 0.8
"""Share of the time left for each plan to begin from, where none is at hand."""

_LAST_LOOK = 0.4
_WHY: dict[Ending, Stopped] = {
    "stopped": "cancelled",
    "late": "time limit",
    "memory": "memory",
    "died": "died",
}


@dataclass(frozen=True)
class Found:
    """A verified plan, what is known about it, and why the search ended."""

    answer: Answer
    matching: Matching | None
    stopped: Stopped


def search(
    problem: Problem,
    policy: Policy,
    deadline: Deadline,
    *,
    route: Way | None = None,
    executor: Executor | None = None,
    memory_limit: int | None = None,
    start: Matching | None = None,
    on_progress: Callable[[Progress], None] | None = None,
    meanwhile: Callable[[], bool] = lambda: False,
) -> Found:
    """Solve a problem; whatever stops that, the best verified plan is returned.

    An interrupt while a solver works ends the search; a second one is raised as usual.

    Parameters
    ----------
    problem, policy
        Facts, rules and tiers.
    deadline
        When to stop; its ``stop`` is the caller's.
    route, executor, memory_limit, start, on_progress
        As for ``solve``.
    meanwhile
        A small piece of other work of the caller's, done while nothing is to be judged
        and a child process solves; says whether there is more.
    """
    if len(problem.candidates) > _FEW_PEOPLE:
        warm_up()
    compiled = compile_problem(problem, policy)
    programs = [compiled.program]
    best = Incumbent(problem, policy, compiled.options)
    few = compiled.program.options < FEW_OPTIONS and memory_limit is None
    here = few or (executor is not None and spreads(compiled.program, route, deadline))
    plan = start_of(compiled, start, policy)
    reporter = Reporter(on_progress or _nobody, deadline.begun)

    def waiting() -> bool:
        reporter.tick()
        return meanwhile()

    stopped: Stopped = "no"
    for softer in eased(policy) if plan is None and not few else ():
        before = search(
            problem,
            softer,
            deadline.after(_BEFOREHAND),
            executor=executor,
            memory_limit=memory_limit,
            start=start,
            meanwhile=waiting,
        )
        if before.answer.status == "infeasible":
            return before
        start, stopped = before.matching or start, before.stopped
        plan = None if start is None else start_of(compiled, start, policy)
        told = counted(compiled.program)
        best.hear(News(plan=plan, route=before.answer.route, counted=told))
        if stopped == "interrupted" or plan is not None:
            break
    del compiled

    def again() -> Program:
        """The program, compiled anew once it was let go."""
        return programs.pop() if programs else compile_problem(problem, policy).program

    def listener(news: News) -> None:
        best.hear(news)
        reporter.hear(news)

    def idle() -> bool:
        reporter.tick()
        return best.idle() or (not here and meanwhile())

    deadline = replace(deadline, listener=listener)
    try:
        if stopped == "interrupted":
            raise KeyboardInterrupt
        said: Answer | Ending
        if here:
            said = solve_here(
                again(), deadline, idle, route=route, executor=executor, plan=plan
            )
        else:
            said = solve_apart(
                again, deadline, idle, route=route, memory_limit=memory_limit, plan=plan
            )
        if isinstance(said, str):
            stopped = _WHY[said]
        else:
            reporter.end(said.tiers)
            if best.accept(said, _long_after(deadline.stop)):
                return Found(said, best.matching, _why_open(said, deadline))
            stopped = "cancelled"
    except KeyboardInterrupt:
        stopped = "interrupted"
    best.finish(_LAST_LOOK)
    return Found(best.answer(senses_of(problem, policy)), best.matching, stopped)


def _nobody(_progress: Progress) -> None:
    """Nobody listens."""


def _long_after(stop: Callable[[], bool]) -> Callable[[], bool]:
    """Whether it is time to give up: a while after ``stop`` said so."""
    since: list[float] = []

    def give_up() -> bool:
        if stop():
            since.append(time.monotonic())
        return bool(since) and time.monotonic() - since[0] > _LAST_LOOK

    return give_up


def _why_open(answer: Answer, deadline: Deadline) -> Stopped:
    if answer.status in ("optimal", "infeasible"):
        return "no"
    if deadline.stop():
        return "cancelled"
    return "time limit" if deadline.passed else "no"
