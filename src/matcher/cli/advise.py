"""``matcher advise``: which places to go and ask for."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from matcher.cli.advising import found_advice
from matcher.cli.answer import Answer, on_a_page
from matcher.cli.command import Arguments, Command
from matcher.cli.inputs import a_problem, a_result
from matcher.cli.kinds import whole
from matcher.cli.limits import time_limit
from matcher.cli.terminal import Terminal
from matcher.report import advice_page
from matcher.whatif.change import MOST


def _arguments(arguments: Arguments) -> None:
    arguments.add("problem", "problem", "problem", type=Path)
    arguments.add("result", "result", "result", type=Path)
    kind = whole(arguments.language, 1, MOST)
    arguments.add("--places", "places", "number", type=kind, default=20)
    time_limit(arguments, "time_limit_each")


def _run(asked: Namespace, terminal: Terminal) -> Answer:
    with terminal.bar("reading", "asking") as bar:
        bar.at("reading")
        problem = a_problem(asked.problem)
        result = a_result(asked.result, problem)
        bar.at("asking")
        advice = found_advice(problem, result, asked, terminal.language)
    page = advice_page(problem, advice, terminal.language)
    return on_a_page(page, advice)


COMMAND = Command("advise", _arguments, _run)
