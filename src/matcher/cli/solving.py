"""Solve, check, write and tell: what ``solve`` and ``demo`` have in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from matcher.cli.answer import Answer, plain
from matcher.cli.bar import Bar
from matcher.cli.exits import exit_of
from matcher.cli.interrupt import StoppedError
from matcher.cli.outputs import FILES, Written, ready, write_all
from matcher.cli.own_files import not_over
from matcher.cli.terminal import Terminal
from matcher.domain import Problem
from matcher.engine import Progress, Result, solve
from matcher.errors import VerificationError
from matcher.policy import Policy, default_policy
from matcher.report import progress_line, text_report
from matcher.texts import Language, word
from matcher.verify import verify

STAGES = ("reading", "solving", "checking", "writing", "workbook", "report")


@dataclass(frozen=True)
class Task:
    """What to solve, how long, where the files go if anywhere, and what was read.

    ``solver`` answers the call in place of ``solve``.
    """

    problem: Problem
    policy: Policy | None
    time_limit: float
    seed: int | None
    out: Path | None
    read: tuple[Path | None, ...] = ()
    solver: Callable[..., Result] | None = None


def solved_and_told(task: Task, terminal: Terminal, bar: Bar) -> Answer:
    """Solve a problem, write its files, and tell about them.

    The first Ctrl-C ends the solve: the best plan so far is checked and written.

    Raises
    ------
    VerificationError
        If the plan does not pass ``verify``. That is a fault of this library.
    StoppedError
        If there was no plan by then, or at the second Ctrl-C.
    """
    problem, language = task.problem, terminal.language
    if task.out is not None:
        not_over((task.out / name for name in FILES), task.read, language)
        ready(task.out)
    with terminal.interrupt.gently():
        bar.at("solving")
        policy = task.policy or default_policy()
        solver = task.solver or solve
        result = solver(
            problem,
            policy=policy,
            time_limit=task.time_limit,
            seed=task.seed,
            on_progress=heard(bar, problem, policy, language),
            cancel=terminal.interrupt,
        )
        if result.matching is None and terminal.interrupt.is_set():
            raise StoppedError
        bar.at("checking")
        checked(problem, result)
        written = Written([], ())
        if task.out is not None:
            written = write_all(problem, result, task.out, language, bar)
        return told(problem, result, written, terminal)


def heard(
    bar: Bar, problem: Problem, policy: Policy, language: Language
) -> Callable[[Progress], None]:
    """Moves a bar from tier to tier."""
    names = [
        name for objective in policy.objectives for name, _ in objective.names(problem)
    ]
    heard_of: set[str] = set()

    def hear(progress: Progress) -> None:
        if progress.stage:
            heard_of.add(progress.stage)
            part = (len(heard_of) - 1) / len(names)
            bar.at("solving", part, progress_line(progress, language))

    return hear


def checked(problem: Problem, result: Result) -> None:
    """Judge what is about to be written once more, from ids.

    Raises
    ------
    VerificationError
        If a rule is broken or a tier has another value.
    """
    plan = result.matching
    if plan is not None and verify(problem, plan, result.policy, values=result.values):
        raise VerificationError("the plan is not what its result claims")


def told(
    problem: Problem, result: Result, written: Written, terminal: Terminal
) -> Answer:
    """The report, the files, and how it ended."""
    language, interrupted = terminal.language, terminal.interrupt.is_set()
    notes = list(written.notes)
    if interrupted and written.files:
        notes.append(word("stopped_written", language))
    elif result.status == "infeasible" and written.files:
        notes.append(word("cli_ask_why", language))
    elif result.status == "not_found":
        notes.append(word("cli_more_time", language))
    files = [str(path) for path in written.files]
    report = text_report(problem, result, language)
    return Answer(
        exit_of(result.status, interrupted=interrupted),
        text="\n".join([report, "", *files] if files else [report]),
        notes=tuple(notes),
        data=result_data(problem, result) | {"files": files},
    )


def result_data(problem: Problem, result: Result) -> dict[str, Any]:
    """A result for machines: how it ended and how good it is, and nobody by id."""
    plan = result.matching
    new = {one.id for one in problem.new_candidates}
    placed = 0 if plan is None else len(new & plan.by_candidate.keys())
    return {
        "status": result.status,
        "verdict": result.audit.verdict,
        "stopped": result.audit.stopped,
        "candidates": len(new),
        "placed": placed,
        "tiers": plain(result.tiers),
        "unjudged": list(result.unjudged),
        "audit": plain(result.audit),
    }
