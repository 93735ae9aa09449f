"""Writing a result: everything a planner holds in her hands, into one folder."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from matcher.cli.bar import Bar
from matcher.cli.faults import sentences
from matcher.domain import Problem
from matcher.engine import Result
from matcher.errors import InputError
from matcher.report import html_report, plan_workbook
from matcher.tables import write_result
from matcher.tables.alone import alone_in
from matcher.tables.one_file import write_file
from matcher.texts import Language, word


class Extra(NamedTuple):
    """A file that takes an extra: the module it needs, and what makes its content."""

    stage: str
    file: str
    extra: str
    module: str
    make: Callable[[Problem, Result, Language], bytes]


def _page(problem: Problem, result: Result, language: Language) -> bytes:
    return html_report(problem, result, language).encode("utf-8")


EXTRAS = (
    Extra("workbook", "plan.xlsx", "excel", "xlsxwriter", plan_workbook),
    Extra("report", "report.html", "report", "jinja2", _page),
)

FILES = (
    *("plan.csv", "plan.json", "unplaced.csv", "result.json"),
    *(one.file for one in EXTRAS),
)
"""The files of a result, some of which it may not have."""


class Written(NamedTuple):
    """The files written, and a line for each that could not be made."""

    files: list[Path]
    notes: tuple[str, ...]


def ready(folder: Path) -> None:
    """Make a folder that can be written to, before a long solve and not after it.

    Raises
    ------
    OSError
        If it cannot be made or written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if not os.access(folder, os.W_OK):
        denied = errno.EACCES
        raise PermissionError(denied, os.strerror(denied), str(folder))


def write_all(
    problem: Problem, result: Result, folder: Path, language: Language, bar: Bar
) -> Written:
    """Write the result, and its workbook and report where their extras are there.

    What an earlier result left goes as the result comes, and stays if it cannot be
    written: a folder holds files of one result.
    Without a plan there is only ``result.json``.

    Raises
    ------
    OSError
        If something cannot be written.
    """
    bar.at("writing")
    with alone_in(folder):
        return _written(problem, result, folder, language, bar)


def _written(
    problem: Problem, result: Result, folder: Path, language: Language, bar: Bar
) -> Written:
    """The same, with the folder to ourselves."""
    earlier = [one.file for one in EXTRAS]
    files = write_result(problem, result, folder, language, outdated=earlier)
    if result.matching is None:
        return Written(files, ())
    notes: list[str] = []
    for one in EXTRAS:
        bar.at(one.stage)
        if find_spec(one.module) is None:
            note = word("cli_without_extra", language)
            notes.append(note.format(file=one.file, extra=one.extra))
            continue
        try:
            content = one.make(problem, result, language)
        except InputError as error:  # of names no workbook can hold: the plan stands
            faults = [replace(fault, file=one.file) for fault in error.faults]
            notes += sentences(faults, language)
            continue
        files.append(write_file(folder / one.file, content))
    return Written(files, tuple(notes))
