"""A problem from the sheets of a workbook."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest

from matcher.domain import Problem
from matcher.errors import Fault, InputError
from matcher.spreadsheet import TextSheet, letters_of, read_book
from matcher.tables.assembly import Found, FoundPack, Gathered, together
from matcher.tables.definition import (
    EXPORT_SHEETS,
    HEAD,
    PACK_SHEET,
    PREVIOUS,
    TABLES,
    TEMPLATE_SHEETS,
)
from matcher.tables.place import Place
from matcher.tables.sheet import Row, Sheet
from matcher.tables.spelling import fold, near, shown
from matcher.texts import LANGUAGES

_NAMED = {
    fold(one.title(language)): (one, language)
    for one in (HEAD, *TABLES, PREVIOUS)
    for language in LANGUAGES
}
_PACKS = {fold(name) for name in PACK_SHEET.values()}
_NOT_FACTS = {
    fold(name)
    for sheets in (EXPORT_SHEETS, TEMPLATE_SHEETS)
    for names in sheets.values()
    for name in names.values()
}


def problem_from_workbook(data: bytes, *, file: str | None = None) -> Problem:
    """Read a problem from the bytes of an ``.xlsx`` file.

    A sheet is a table, named as a CSV file is without its ending. Sheets of a plan and
    of the template, blank ones and those whose name begins with ``_`` are passed over.

    Parameters
    ----------
    file
        Name of the file, for the faults.

    Raises
    ------
    InputError
        Every fault at once, by sheet, row and column.
    ImportError
        The extra ``kullmatch[excel]`` is not installed.

    Examples
    --------
    >>> from matcher.domain import Problem
    >>> from matcher.tables import problem_from_workbook, problem_to_workbook
    >>> problem = Problem(first_month="2022-08")
    >>> problem_from_workbook(problem_to_workbook(problem, "nb")) == problem
    True
    """
    sheets = read_book(data, file)
    if isinstance(sheets, Fault):
        name = None if sheets.sheet is None else shown(sheets.sheet)
        raise InputError([replace(sheets, sheet=name)])
    gathered = Gathered(
        lambda table, language: Place(file, table.title(language)), "problem_sheet"
    )
    for sheet in sheets:
        _gather(gathered, sheet, Place(file, shown(sheet.name)))
    return together(gathered)


def _gather(gathered: Gathered, sheet: TextSheet, place: Place) -> None:
    name = fold(sheet.name)
    if sheet.name.startswith("_") or name in _NOT_FACTS:
        return
    if name in _PACKS:
        if gathered.pack is None:
            gathered.pack = FoundPack(place, _text(sheet))
        else:
            other = (("other", gathered.pack.place.name),)
            gathered.faults.append(place.fault("one_file", details=other))
    elif name in _NAMED:
        table, language = _NAMED[name]
        gathered.add(table, Found(place, language, _table(sheet, place)))
    elif any(any(row) for row in sheet.rows):
        gathered.faults.append(_unknown(sheet.name, place))


def _text(sheet: TextSheet) -> str:
    """A line for each row; a line too long for a cell goes on to the right."""
    return "\n".join("".join(row) for row in sheet.rows)


def _unknown(name: str, place: Place) -> Fault:
    titles = [one.title(lang) for one, _ in _NAMED.values() for lang in LANGUAGES]
    meant = near(name, titles)
    if meant is None:
        return place.fault("known_sheet")
    return place.fault("known_sheet_maybe", details=(("maybe", meant),))


def _table(sheet: TextSheet, place: Place) -> Sheet | Fault:
    rows = [Row(number, cells) for number, cells in enumerate(sheet.rows, start=1)]
    counting = [row for row in rows if row.counts]
    if not counting:
        return place.fault("header_row", 1)
    header, *below = counting
    width = len(header.cells)
    faults: list[Fault] = []
    facts: list[Row] = []
    for row in below:
        stray = _stray(header, row)
        if stray is not None:
            faults.append(place.fault("headed", row.number, letters_of(stray)))
        blank = ("",) * (width - len(row.cells))
        fact = Row(row.number, row.cells[:width] + blank)
        if not fact.blank:
            facts.append(fact)
    return Sheet(header, tuple(facts), tuple(faults), complete=True)


def _stray(header: Row, row: Row) -> int | None:
    """The first column where something stands below no header."""
    pairs = zip_longest(header.cells, row.cells, fillvalue="")
    return next(
        (
            column
            for column, (head, cell) in enumerate(pairs)
            if cell.strip() and not head.strip()
        ),
        None,
    )
