"""``matcher stable``: the stable plan that is best for one side."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import get_args

from matcher.acceptance import Side
from matcher.cli.answer import Answer
from matcher.cli.command import Arguments, Command
from matcher.cli.exits import Exit
from matcher.cli.inputs import a_policy, a_problem
from matcher.cli.limits import seed, time_limit
from matcher.cli.solving import STAGES, Task, solved_and_told
from matcher.cli.terminal import Terminal
from matcher.engine import stable
from matcher.texts import word


def _arguments(arguments: Arguments) -> None:
    arguments.add("problem", "problem", "problem", type=Path)
    arguments.add("--side", "side", choices=get_args(Side), default="candidates")
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
        task = replace(task, solver=partial(stable, side=asked.side))
        answer = solved_and_told(task, terminal, bar)
    if answer.exit == Exit.NO_LAWFUL_PLAN:
        hint = word("cli_none_stable", terminal.language)
        return replace(answer, notes=(hint,))
    if answer.exit == Exit.LIMIT and answer.data["stopped"] == "no":
        return replace(answer, exit=Exit.DONE)
    return answer


COMMAND = Command("stable", _arguments, _run)
