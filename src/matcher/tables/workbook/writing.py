"""A problem as the sheets of a workbook."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.domain import Problem
from matcher.errors import Fault, InputError
from matcher.spreadsheet import Book, Page, numbers_may_be_text
from matcher.spreadsheet.writing import MAX_TEXT, length
from matcher.tables.assembly import apart
from matcher.tables.definition import PACK_SHEET, Table
from matcher.tables.json_file import is_shipped, rule_pack_to_json
from matcher.tables.place import Place
from matcher.texts import Language

_WIDEST = 40  # characters
_PIECE = MAX_TEXT // 2  # of signs that may each count as two
_UNWRITABLE = re.compile(
    r"[\0\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_x[0-9A-Fa-f]{4}_)"  # two escapes joined
)


def problem_to_workbook(
    problem: Problem, language: Language = "en", *, file: str | None = None
) -> bytes:
    """Write a problem as the bytes of an ``.xlsx`` file.

    Parameters
    ----------
    file
        Name of the file, for the faults.

    Raises
    ------
    InputError
        The problem holds what a workbook cannot.
    ImportError
        The extra ``kullmatch[excel]`` is not installed.
    """
    book = Book()
    put_problem(book, problem, language, file=file)
    return book.content()


def put_problem(
    book: Book, problem: Problem, language: Language, *, file: str | None = None
) -> None:
    """Add a sheet for each table of a problem, even if it is empty, after those there.

    Every cell is text, so that ids keep their zeros and nothing becomes a date. A rule
    pack that is not shipped is a sheet of its own, JSON with a line in each row.

    Raises
    ------
    InputError
        A cell longer than a workbook allows, or a character it cannot hold.

    Examples
    --------
    >>> from matcher.domain import Problem
    >>> from matcher.spreadsheet import Book, read_book
    >>> book = Book()
    >>> put_problem(book, Problem(first_month="2022-08"), "nb")
    >>> sheets = read_book(book.content())
    >>> sheets[0].name, sheets[0].rows[1]
    ('problem', ('1', '2022-08', 'NO-2022', '0'))
    """
    tables = apart(problem, language)
    faults = [
        fault
        for table, rows in tables.items()
        for fault in _unwritable(Place(file, table.title(language)), rows)
    ]
    if faults:
        raise InputError(faults)
    for table, rows in tables.items():
        _put_table(book, table, rows, language)
    if not is_shipped(problem.rule_pack):
        page = _page(book, PACK_SHEET[language], [2 * _WIDEST])
        text = rule_pack_to_json(problem.rule_pack)
        text = _UNWRITABLE.sub(lambda one: f"\\u{ord(one[0]):04x}", text)
        for number, line in enumerate(text.split("\n")):
            for column, start in enumerate(range(0, len(line), _PIECE)):
                page.text(number, column, line[start : start + _PIECE])


def _put_table(
    book: Book, table: Table, rows: list[list[str]], language: Language
) -> None:
    widths = [
        min(_WIDEST, 2 + max(len(cell) for cell in column))
        for column in zip(*rows, strict=True)
    ]
    page = _page(book, table.title(language), widths)
    page.head(rows[0])
    for number, row in enumerate(rows[1:], start=1):
        for column, cell in enumerate(row):
            page.text(number, column, cell)


def _page(book: Book, title: str, widths: list[int]) -> Page:
    page = book.page(title, widths)
    numbers_may_be_text(page)
    return page


def _unwritable(place: Place, rows: list[list[str]]) -> Iterator[Fault]:
    for number, row in enumerate(rows, start=1):
        for header, cell in zip(rows[0], row, strict=True):
            if _UNWRITABLE.search(cell):
                yield place.fault("writable_text", number, header)
            if length(cell) > MAX_TEXT:
                yield place.fault("short_cell", number, header)
