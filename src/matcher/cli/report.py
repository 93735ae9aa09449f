"""``matcher report``: a result as a page, a workbook, or text."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from matcher.cli.advising import found_advice
from matcher.cli.answer import Answer
from matcher.cli.command import Arguments, Command
from matcher.cli.inputs import a_problem, a_result
from matcher.cli.kinds import whole
from matcher.cli.limits import time_limit
from matcher.cli.own_files import not_over
from matcher.cli.parser import UsageError
from matcher.cli.terminal import Terminal
from matcher.report import html_report, plan_workbook, text_report
from matcher.tables.one_file import write_file
from matcher.texts import word
from matcher.whatif.change import MOST


def _arguments(arguments: Arguments) -> None:
    arguments.add("problem", "problem", "problem", type=Path)
    arguments.add("result", "result", "result", type=Path)
    arguments.add("--out", "report_out", "file", type=Path)
    arguments.add("--published", "published", action="store_true")
    kind = whole(arguments.language, 1, MOST)
    arguments.add("--places", "report_places", "number", type=kind)
    time_limit(arguments, "time_limit_each")


def _run(asked: Namespace, terminal: Terminal) -> Answer:
    language, out, published = terminal.language, asked.out, asked.published
    ending = None if out is None else out.suffix.lower()
    if ending not in (None, ".html", ".xlsx", ".txt"):
        raise UsageError(word("cli_report_ending", language))
    if published and ending != ".html":
        raise UsageError(word("cli_published_html", language))
    if asked.places is not None and (published or ending != ".html"):
        raise UsageError(word("cli_places_html", language))
    if out is not None:
        not_over([out], [asked.problem, asked.result], language)
    with terminal.bar("reading", "report") as bar:
        bar.at("reading")
        problem = a_problem(asked.problem)
        result = a_result(asked.result, problem)
        bar.at("report")
        if ending == ".xlsx":
            content = plan_workbook(problem, result, language)
        elif ending == ".html":
            advice = None
            if asked.places is not None:
                advice = found_advice(problem, result, asked, language)
            page = html_report(
                problem, result, language, published=published, advice=advice
            )
            content = page.encode("utf-8")
        else:
            text = text_report(problem, result, language)
            content = (text + "\n").encode("utf-8")
        if out is None:
            return Answer(text=text, data={"text": text, "files": []})
        path = str(write_file(out, content))
    return Answer(text=path, data={"files": [path]})


COMMAND = Command("report", _arguments, _run)
