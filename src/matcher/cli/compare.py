"""``matcher compare``: plans side by side, or the price of stability."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from matcher.cli.answer import Answer, plain
from matcher.cli.command import Arguments, Command
from matcher.cli.exits import Exit, exit_of
from matcher.cli.inputs import a_matching, a_policy, a_problem
from matcher.cli.limits import seed, time_limit
from matcher.cli.own_files import not_over
from matcher.cli.parser import UsageError
from matcher.cli.terminal import Terminal
from matcher.comparison import Comparison, compare
from matcher.report import comparison_page
from matcher.tables.one_file import write_file
from matcher.tables.spelling import shown
from matcher.texts import word


def _arguments(arguments: Arguments) -> None:
    arguments.add("problem", "problem", "problem", type=Path)
    arguments.add("plans", "plans", "plan", type=Path, nargs="*")
    arguments.add("--policy", "policy", "file", type=Path)
    time_limit(arguments, "time_limit_each")
    seed(arguments)
    arguments.add("--out", "compare_out", "file", type=Path)


def _run(asked: Namespace, terminal: Terminal) -> Answer:
    language, out = terminal.language, asked.out
    ending = None if out is None else out.suffix.lower()
    if ending not in (None, ".json", ".txt"):
        raise UsageError(word("cli_compare_ending", language))
    if out is not None:
        plans = [one / "plan.json" if one.is_dir() else one for one in asked.plans]
        not_over([out], [asked.problem, asked.policy, *plans], language)
    with terminal.bar("reading", "asking") as bar:
        bar.at("reading")
        policy = a_policy(asked.policy)
        problem = a_problem(asked.problem)
        given = [a_matching(one) for one in asked.plans]
        named = dict(zip(_names(asked.plans), given, strict=True))
        bar.at("asking")
        found = compare(
            problem,
            named or None,
            policy,
            time_limit=asked.time_limit,
            seed=asked.seed,
        )
    page = comparison_page(problem, found, language)
    if out is None:
        data = {"text": page, "comparison": plain(found), "files": []}
        return Answer(_exit(found), text=page, data=data)
    text = found.model_dump_json(indent=1) if ending == ".json" else page
    path = str(write_file(out, f"{text}\n".encode()))
    return Answer(_exit(found), text=path, data={"files": [path]})


def _names(paths: Sequence[Path]) -> list[str]:
    """What each plan is called, numbered where two are alike.

    That is its file, or the folder of a ``plan.json``.
    """
    names = [shown(_name(one.resolve())) for one in paths]
    times, seen = Counter(names), Counter[str]()
    told = []
    for name in names:
        seen[name] += 1
        told.append(f"{name} ({seen[name]})" if times[name] > 1 else name)
    return told


def _name(path: Path) -> str:
    if path.is_dir():
        return path.name
    return path.parent.name if path.name == "plan.json" else path.stem


def _exit(found: Comparison) -> Exit:
    """Done where every question is answered."""
    if not found.plans:
        return exit_of(found.largest.status)
    known = found.stable != "not_found" and found.largest.status == "optimal"
    for plan in found.plans:
        known = known and plan.status in (None, "optimal")
        known = known and plan.improvement.answer != "unknown"
    return Exit.DONE if known else Exit.LIMIT


COMMAND = Command("compare", _arguments, _run)
