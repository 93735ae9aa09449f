"""Reading and writing problems and matchings by path."""

from __future__ import annotations

import os
from pathlib import Path

from matcher.domain import Matching, Problem
from matcher.errors import Fault, InputError
from matcher.tables.csv_folder import read_folder, write_folder
from matcher.tables.json_file import (
    matching_from_json,
    matching_to_json,
    problem_from_json,
    problem_to_json,
)
from matcher.tables.one_file import content_of, name_of, write_file
from matcher.tables.spelling import shown
from matcher.tables.workbook import problem_from_workbook, problem_to_workbook
from matcher.texts import Language

_OTHER_BOOKS = frozenset({".xls", ".xlsm", ".xlsb", ".xltx", ".ods", ".numbers"})
_NOT_FOLDERS = frozenset({".csv", ".txt", ".zip"})


def read_problem(path: str | os.PathLike[str]) -> Problem:
    """Read a problem from a ``.json`` or ``.xlsx`` file, or a folder of CSV files.

    Raises
    ------
    InputError
        With every fault of every file at once: where it stands and what was expected.
    ImportError
        A workbook, and the extra ``kullmatch[excel]`` is not installed.

    Examples
    --------
    >>> import tempfile
    >>> from matcher.domain import Problem
    >>> from matcher.tables import read_problem, write_problem
    >>> problem = Problem(first_month="2022-08")
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = write_problem(problem, folder, language="nb")
    ...     read_problem(folder) == problem
    True
    """
    place = Path(path)
    if place.suffix.lower() == ".json":
        return problem_from_json(content_of(place), file=shown(place.name))
    if place.is_dir():
        return read_folder(place)
    if place.suffix.lower() == ".xlsx":
        return problem_from_workbook(content_of(place), file=shown(place.name))
    _no_other_book(place)
    code = "json_or_folder" if place.exists() else "existing_path"
    raise InputError([Fault(code, shown(place.name))])


def write_problem(
    problem: Problem, path: str | os.PathLike[str], *, language: Language = "en"
) -> list[Path]:
    """Write a problem as a ``.json`` or ``.xlsx`` file, or as a folder of CSV files.

    The ending decides. Files are written beside and renamed, so that nobody ever reads
    half of one; a folder in between has no ``problem.csv`` and is not read.

    Parameters
    ----------
    language
        Of names, headers and words in tables: ``"en"``, in CSV with ``,`` and UTF-8,
        or ``"nb"``, with ``;`` and UTF-8 with BOM for a spreadsheet set up for Norway.

    Returns
    -------
    list of Path
        The files written.

    Raises
    ------
    InputError
        The path is none of these, or the problem holds what a table cannot.
    ImportError
        A workbook, and the extra ``kullmatch[excel]`` is not installed.
    """
    place = Path(path)
    if place.suffix.lower() == ".json":
        return [write_file(place, problem_to_json(problem))]
    if place.suffix.lower() == ".xlsx" and not place.is_dir():
        name = shown(place.name)
        return [write_file(place, problem_to_workbook(problem, language, file=name))]
    _no_other_book(place)
    if place.is_file() or (place.suffix.lower() in _NOT_FOLDERS and not place.is_dir()):
        raise InputError([Fault("json_or_folder", shown(place.name))])
    return write_folder(problem, place, language)


def _no_other_book(place: Path) -> None:
    if place.suffix.lower() in _OTHER_BOOKS and not place.is_dir():
        raise InputError([Fault("save_as_xlsx", shown(place.name))])


def read_matching(path: str | os.PathLike[str]) -> Matching:
    """Read a matching from a ``.json`` file.

    Raises
    ------
    InputError
        With every fault at once.
    """
    return matching_from_json(content_of(path), file=name_of(path))


def write_matching(matching: Matching, path: str | os.PathLike[str]) -> Path:
    """Write a matching as a ``.json`` file: written beside, then renamed."""
    return write_file(path, matching_to_json(matching))
