"""Our own engine on a problem: seconds of each phase, memory, values and bounds.

Imports are paid before the clock starts, for everybody alike.
"""

from __future__ import annotations

import inspect
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pkgutil import resolve_name
from typing import Any

import matcher
from bench.benchmark import Figures, Part, Task, UnansweredError
from bench.clock import measured
from bench.memory import Watch
from matcher import Matching, Policy, Problem, Result
from matcher.scenarios import SCENARIOS, scenario

_PHASES = (
    ("matcher.engine.search", "compile_problem", "compile"),
    ("matcher.engine.search", "solve_here", "solve"),
    ("matcher.engine.search", "solve_apart", "solve"),
    ("matcher.engine.incumbent:Incumbent", "step", "verify"),
)
"""Functions that ``solve`` goes through, and the phase each is.

A plan is also verified while a child process solves: that time is in both.
"""

_CLOSING = 120.0
"""Seconds in which the engine may verify and hash after its time limit."""

_GIB = 2.0**30
_MIB = 2**20


def solved(name: str, policy: Callable[[], Policy] | None = None, **also: Any) -> Part:
    """A part that solves a scenario by its name under its policy, or another one."""

    def part(task: Task) -> Figures:
        figures: Figures = {}
        begun = time.perf_counter()
        problem = scenario(name, task.n, task.seed)
        figures["build"] = time.perf_counter() - begun
        judged_by = SCENARIOS[name].policy() if policy is None else policy()
        more, _ = measure(problem, judged_by, task, **also)
        return figures | more

    return part


def measure(
    problem: Problem, policy: Policy, task: Task, **also: Any
) -> tuple[Figures, Matching]:
    """Solve and measure; ``also`` are further arguments that ``solve`` may know.

    Raises
    ------
    UnansweredError
        Where no plan was found.
    """
    figures: Figures = {}
    warm()
    known = inspect.signature(matcher.solve).parameters
    also = {name: value for name, value in also.items() if name in known}
    watch = Watch()
    with _phases(figures), measured(figures, "whole", task, task.seconds + _CLOSING):
        result = matcher.solve(problem, policy, time_limit=task.seconds, **also)
    highest = watch.peak()
    if result.matching is None:
        raise UnansweredError(f"no plan: {result.status}")
    figures["peak"] = highest / _GIB
    if "options" in figures:
        figures["peak an option"] = (highest - watch.before) / figures["options"]
    return figures | standing(result), result.matching


def standing(result: Result) -> Figures:
    """Values and gaps of the tiers, and how many of them are proven."""
    figures: Figures = {"proven": float(result.status == "optimal")}
    figures["tiers"] = len(result.tiers)
    figures["proven tiers"] = sum(one.standing == "proven" for one in result.tiers)
    figures["tiers by duals"] = sum(one.proof == "duals" for one in result.tiers)
    for tier in result.tiers:
        figures[tier.name] = float(tier.value)
        off = abs(float(tier.bound) - float(tier.value))
        figures[f"gap of {tier.name}"] = 100 * off / max(1.0, abs(float(tier.value)))
        figures[f"seconds of {tier.name}"] = tier.seconds
    return figures


def warm() -> None:
    """Solve something small, by either route, so that everything is loaded.

    With a limit on its memory a program goes to the solver's own process, however small
    it is: that process is there and idle, then.
    """
    for name in ("capacities", "cohorts"):
        problem, policy = scenario(name, 30), SCENARIOS[name].policy()
        matcher.solve(problem, policy, time_limit=2.0)
        matcher.solve(problem, policy, time_limit=30.0, memory_limit=_MIB)


@contextmanager
def _phases(figures: Figures) -> Iterator[None]:
    """Time the functions ``solve`` calls, and count the options it compiles."""
    places = [(resolve_name(where), name, phase) for where, name, phase in _PHASES]
    works = [getattr(owner, name) for owner, name, _ in places]

    def timed(phase: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            begun = time.perf_counter()
            made = work(*given, **named)
            spent = time.perf_counter() - begun
            figures[phase] = figures.get(phase, 0.0) + spent
            if phase == "compile":
                figures["options"] = made.program.options
            return made

        return call

    for (owner, name, phase), work in zip(places, works, strict=True):
        setattr(owner, name, timed(phase, work))
    try:
        yield
    finally:
        for (owner, name, _), work in zip(places, works, strict=True):
            setattr(owner, name, work)
