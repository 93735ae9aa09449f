"""Seasons of visits and their schedules as JSON files."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from matcher.errors import ProblemError
from matcher.tables.documents import read_document, written
from matcher.tables.json_file import validated
from matcher.tables.one_file import content_of, name_of, write_file
from matcher.visits import VisitProblem, VisitSchedule

VISITS, SCHEDULE = "kullmatch.visits", "kullmatch.schedule"


def visits_from_json(text: str | bytes, *, file: str | None = None) -> VisitProblem:
    """Read a season of visits from the text of a JSON document.

    Parameters
    ----------
    file
        Name of the file, for the faults.

    Raises
    ------
    InputError
        Every fault at once; ``column`` is a path such as ``visitors[3].zone``. Facts
        that contradict one another are told once each fact by itself is sound.

    Examples
    --------
    >>> from matcher.scenarios import visit_scenario
    >>> problem = visit_scenario("pilot30", "F")
    >>> visits_from_json(visits_to_json(problem)) == problem
    True
    """
    document = read_document(text, VISITS, file=file)
    try:
        return validated(VisitProblem, document, file)
    except ProblemError as error:
        faults = [replace(one, file=file) for one in error.faults]
    raise ProblemError(faults)


def visits_to_json(problem: VisitProblem) -> str:
    """Write a season of visits as JSON, one fact a line."""
    return written(problem.model_dump(mode="json"))


def schedule_from_json(text: str | bytes, *, file: str | None = None) -> VisitSchedule:
    """Read a schedule from the text of a JSON document.

    Raises
    ------
    InputError
        Every fault at once.
    """
    return validated(VisitSchedule, read_document(text, SCHEDULE, file=file), file)


def schedule_to_json(schedule: VisitSchedule) -> str:
    """Write a schedule as JSON, one visit a line."""
    return written(schedule.model_dump(mode="json"))


def read_visits(path: str | os.PathLike[str]) -> VisitProblem:
    """Read a season of visits from a ``.json`` file.

    Raises
    ------
    InputError
        With every fault at once.
    """
    return visits_from_json(content_of(path), file=name_of(path))


def write_visits(problem: VisitProblem, path: str | os.PathLike[str]) -> Path:
    """Write a season of visits as a ``.json`` file: written beside, then renamed."""
    return write_file(path, visits_to_json(problem))


def read_schedule(path: str | os.PathLike[str]) -> VisitSchedule:
    """Read a schedule from a ``.json`` file.

    Raises
    ------
    InputError
        With every fault at once.
    """
    return schedule_from_json(content_of(path), file=name_of(path))


def write_schedule(schedule: VisitSchedule, path: str | os.PathLike[str]) -> Path:
    """Write a schedule as a ``.json`` file: written beside, then renamed."""
    return write_file(path, schedule_to_json(schedule))
