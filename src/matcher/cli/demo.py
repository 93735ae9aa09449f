"""``matcher demo``: a made-up county, solved without any file."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from matcher.cli.answer import Answer
from matcher.cli.command import Arguments, Command
from matcher.cli.limits import seed, time_limit
from matcher.cli.outputs import ready
from matcher.cli.own_files import not_there
from matcher.cli.solving import STAGES, Task, solved_and_told
from matcher.cli.terminal import Terminal
from matcher.domain import Problem
from matcher.errors import InputError
from matcher.scenarios import SCENARIOS, scenario
from matcher.tables import read_problem, write_problem


def _arguments(arguments: Arguments) -> None:
    arguments.add(
        "scenario",
        "scenario",
        "scenario",
        nargs="?",
        choices=tuple(SCENARIOS),
        default="pilot",
    )
    time_limit(arguments)
    seed(arguments)
    arguments.add("--out", "demo_out", "folder", type=Path)


def _run(asked: Namespace, terminal: Terminal) -> Answer:
    with terminal.bar(*STAGES) as bar:
        bar.at("reading")
        problem = scenario(asked.scenario)
        policy = SCENARIOS[asked.scenario].policy()
        if asked.out is not None:
            place = asked.out / "problem.json"
            if not _holds(place, problem):
                not_there(place, terminal.language)
            ready(asked.out)
            write_problem(problem, place)
        task = Task(problem, policy, asked.time_limit, asked.seed, asked.out)
        return solved_and_told(task, terminal, bar)


def _holds(place: Path, problem: Problem) -> bool:
    """Whether a file is there from the last time."""
    try:
        return read_problem(place) == problem
    except InputError:
        return False


COMMAND = Command("demo", _arguments, _run)
