"""``matcher solve``: the best lawful plan, as files and as a report."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from matcher.cli.answer import Answer
from matcher.cli.command import Arguments, Command
from matcher.cli.inputs import a_policy, a_problem
from matcher.cli.limits import seed, time_limit
from matcher.cli.solving import STAGES, Task, solved_and_told
from matcher.cli.terminal import Terminal


def _arguments(arguments: Arguments) -> None:
    arguments.add("problem", "problem", "problem", type=Path)
    arguments.add("--policy", "policy", "file", type=Path)
    time_limit(arguments)
    seed(arguments)
    arguments.add("--out", "out", "folder", type=Path, default=Path("out"))


def _run(asked: Namespace, terminal: Terminal) -> Answer:
    with terminal.bar(*STAGES) as bar:
        bar.at("reading")
        policy = a_policy(asked.policy)
        problem = a_problem(asked.problem)
        read = (asked.problem, asked.policy)
        task = Task(problem, policy, asked.time_limit, asked.seed, asked.out, read)
        return solved_and_told(task, terminal, bar)


COMMAND = Command("solve", _arguments, _run)
