"""``matcher explain``: why this place or none, why this slot, and what would help."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Container
from pathlib import Path

from matcher.cli.answer import Answer, plain
from matcher.cli.command import Arguments, Command
from matcher.cli.inputs import a_problem, a_result, its_plan
from matcher.cli.kinds import seconds
from matcher.cli.parser import UsageError
from matcher.cli.terminal import Terminal
from matcher.diagnose import diagnose
from matcher.domain import Problem
from matcher.engine import Result
from matcher.errors import Fault, InputError
from matcher.explain import explain
from matcher.report import company_page, diagnosis_page, person_page
from matcher.report.layout import paragraph
from matcher.texts import Language, word


def _arguments(arguments: Arguments) -> None:
    arguments.add("problem", "problem", "problem", type=Path)
    arguments.add("result", "result", "result", type=Path)
    arguments.add("--candidate", "candidate", "id")
    arguments.add("--slot", "slot", "id")
    arguments.add("--company", "company", "id")
    arguments.add(
        "--time-limit",
        "time_limit_each",
        "seconds",
        type=seconds(arguments.language),
        default=60.0,
    )


def _run(asked: Namespace, terminal: Terminal) -> Answer:
    language = terminal.language
    if asked.company is not None and (asked.candidate or asked.slot):
        raise UsageError(word("cli_company_alone", language))
    with terminal.bar("reading", "asking") as bar:
        bar.at("reading")
        problem = a_problem(asked.problem)
        result = a_result(asked.result, problem)
        _check(problem, asked)
        bar.at("asking")
        if result.status == "infeasible":
            found = diagnose(problem, result.policy, time_limit=asked.time_limit)
            page = diagnosis_page(problem, found, language)
            return Answer(text=page, data={"text": page, "answer": plain(found)})
        its_plan(asked.result, result)
        return _answer(problem, result, asked, language)


def _answer(
    problem: Problem, result: Result, asked: Namespace, language: Language
) -> Answer:
    who, slot, limit = asked.candidate, asked.slot, asked.time_limit
    if asked.company is not None:
        page = company_page(problem, result, asked.company, language, time_limit=limit)
        return Answer(text=page, data={"text": page, "answer": None})
    if who is not None and slot is None:
        person = explain(problem, result, candidate=who, time_limit=limit)
        page = person_page(problem, person, language)
        return Answer(text=page, data={"text": page, "answer": plain(person)})
    if slot is None:
        raise UsageError(word("cli_about_whom", language))
    if who is not None:
        there = explain(problem, result, candidate=who, slot=slot, time_limit=limit)
        page = "\n".join(map(paragraph, there.sentences(language)))
        return Answer(text=page, data={"text": page, "answer": plain(there)})
    here = explain(problem, result, slot=slot, time_limit=limit)
    page = "\n".join(map(paragraph, here.sentences(language)))
    return Answer(text=page, data={"text": page, "answer": plain(here)})


def _check(problem: Problem, asked: Namespace) -> None:
    """Refuse questions about what the problem does not have, all at once."""
    known: dict[str, tuple[Container[str], str]] = {
        "candidate": (problem.candidate, "candidates"),
        "slot": (problem.slot, "slots"),
        "company": (problem.company, "companies"),
    }
    faults = [
        Fault("known_id", f"--{name}", details=(("of", of),))
        for name, (ids, of) in known.items()
        if (given := getattr(asked, name)) is not None and given not in ids
    ]
    if faults:
        raise InputError(faults)


COMMAND = Command("explain", _arguments, _run)
