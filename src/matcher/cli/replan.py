"""``matcher replan``: reality changed, and the plan is repaired."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from matcher.cli.answer import Answer, plain
from matcher.cli.command import Arguments, Command
from matcher.cli.exits import exit_of
from matcher.cli.inputs import a_problem, a_result, the_changes
from matcher.cli.interrupt import StoppedError
from matcher.cli.limits import seed, time_limit
from matcher.cli.outputs import FILES, Written, ready, write_all
from matcher.cli.own_files import not_over
from matcher.cli.solving import STAGES, checked, heard, result_data
from matcher.cli.terminal import Terminal
from matcher.domain import Problem
from matcher.engine import Progress, Result
from matcher.errors import InputError
from matcher.replan import Repair, replan
from matcher.report import repair_page
from matcher.tables import write_problem
from matcher.tables.one_file import name_of
from matcher.texts import word
from matcher.whatif import AnyChange


def _arguments(arguments: Arguments) -> None:
    arguments.add("problem", "problem", "problem", type=Path)
    arguments.add("result", "result", "result", type=Path)
    arguments.add("changes", "changes", "changes", type=Path)
    arguments.add(
        "--fewest-moves", "fewest_moves", choices=("first", "last"), default="first"
    )
    time_limit(arguments)
    seed(arguments)
    arguments.add("--out", "replan_out", "folder", type=Path)


def _run(asked: Namespace, terminal: Terminal) -> Answer:
    language, out = terminal.language, asked.out
    with terminal.bar(*STAGES) as bar:
        bar.at("reading")
        changes = the_changes(asked.changes)
        problem = a_problem(asked.problem)
        result = a_result(asked.result, problem)
        if out is not None:
            names = ("problem.json", *FILES)
            read = (asked.problem, asked.changes)
            not_over((out / name for name in names), read, language)
            ready(out)
        with terminal.interrupt.gently():
            bar.at("solving")
            hear = heard(bar, problem, result.policy, terminal.language)
            repair = _repaired(problem, result, changes, asked, hear, terminal)
            if repair.result.matching is None and terminal.interrupt.is_set():
                raise StoppedError
            bar.at("checking")
            checked(repair.problem, repair.result)
            written = Written([], ())
            if out is not None:
                files = write_problem(repair.problem, out / "problem.json")
                written = write_all(repair.problem, repair.result, out, language, bar)
                written = Written(files + written.files, written.notes)
            return _told(repair, written, terminal)


def _repaired(
    problem: Problem,
    result: Result,
    changes: Sequence[AnyChange],
    asked: Namespace,
    hear: Callable[[Progress], None],
    terminal: Terminal,
) -> Repair:
    try:
        return replan(
            problem,
            result,
            changes,
            fewest_moves=asked.fewest_moves,
            time_limit=asked.time_limit,
            seed=asked.seed,
            on_progress=hear,
            cancel=terminal.interrupt,
        )
    except InputError as error:  # of the changes, once they are made
        file = name_of(asked.changes)
        faults = [replace(one, file=file) for one in error.faults]
    raise InputError(faults)


def _told(repair: Repair, written: Written, terminal: Terminal) -> Answer:
    interrupted = terminal.interrupt.is_set()
    notes = list(written.notes)
    if interrupted and written.files:
        notes.append(word("stopped_written", terminal.language))
    paths = [str(path) for path in written.files]
    page = repair_page(repair, terminal.language)
    return Answer(
        exit_of(repair.result.status, interrupted=interrupted),
        text="\n".join([page, "", *paths] if paths else [page]),
        notes=tuple(notes),
        data={
            **result_data(repair.problem, repair.result),
            "fewest_proven": repair.fewest,
            "moves": len(repair.moves),
            "people": plain(repair.people),
            "changes": plain(repair.tiers),
            "files": paths,
        },
    )


COMMAND = Command("replan", _arguments, _run)
