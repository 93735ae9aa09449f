"""``matcher explain``: why this place or none, why this slot, and what would help."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from matcher.cli.answer import Answer, on_a_page
from matcher.cli.command import Arguments, Command
from matcher.cli.inputs import a_problem, a_result, its_plan, known_ids
from matcher.cli.limits import time_limit
from matcher.cli.parser import UsageError
from matcher.cli.terminal import Terminal
from matcher.diagnose import diagnose
from matcher.domain import Problem
from matcher.engine import Result
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
    time_limit(arguments, "time_limit_each")


def _run(asked: Namespace, terminal: Terminal) -> Answer:
    language = terminal.language
    if asked.company is not None and (asked.candidate or asked.slot):
        raise UsageError(word("cli_company_alone", language))
    with terminal.bar("reading", "asking") as bar:
        bar.at("reading")
        problem = a_problem(asked.problem)
        result = a_result(asked.result, problem)
        known_ids(
            asked,
            language,
            candidate=(problem.candidate, "candidates"),
            slot=(problem.slot, "slots"),
            company=(problem.company, "companies"),
        )
        bar.at("asking")
        if result.status == "infeasible":
            found = diagnose(problem, result.policy, time_limit=asked.time_limit)
            page = diagnosis_page(problem, found, language)
            return on_a_page(page, found)
        its_plan(asked.result, result)
        return _answer(problem, result, asked, language)


def _answer(
    problem: Problem, result: Result, asked: Namespace, language: Language
) -> Answer:
    who, slot, limit = asked.candidate, asked.slot, asked.time_limit
    if asked.company is not None:
        page = company_page(problem, result, asked.company, language, time_limit=limit)
        return on_a_page(page)
    if who is not None and slot is None:
        person = explain(problem, result, candidate=who, time_limit=limit)
        page = person_page(problem, person, language)
        return on_a_page(page, person)
    if slot is None:
        raise UsageError(word("cli_about_whom", language))
    why = explain(problem, result, candidate=who, slot=slot, time_limit=limit)
    page = "\n".join(map(paragraph, why.sentences(language)))
    return on_a_page(page, why)


COMMAND = Command("explain", _arguments, _run)
