"""A copy of the planner's tables in which every fault is red and explained."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from matcher.errors import Fault
from matcher.spreadsheet import (
    Book,
    Look,
    TextSheet,
    comment,
    numbers_may_be_text,
    on_paper,
)
from matcher.spreadsheet.writing import MAX_TEXT
from matcher.tables.definition import TEMPLATE_SHEETS
from matcher.tables.marked.fault_page import NAMES, Told, sentence, write_fault_page
from matcher.tables.marked.places import cells_of, counts, header_row
from matcher.tables.marked.sheets import Source, sources
from matcher.texts import Language, word

_MOST_COMMENTS = 2_000  # of a sheet; a spreadsheet becomes slow with more
_LONGEST_COMMENT = 1_000
_WIDEST = 40

Cells = dict[tuple[int, int], list[Fault]]


def marked_copy(
    path: str | os.PathLike[str], faults: Iterable[Fault], language: Language = "en"
) -> bytes:
    """A workbook with the same cells, each faulty one red with a comment.

    A first sheet lists every fault with its place, also those that are about no cell;
    reading passes over it, so that the copy can be repaired and read like the file it
    was made of. Every cell is text and stands where it stood; formulas are the values
    saved with them. No comment repeats what stands in a cell.

    Parameters
    ----------
    path
        The workbook, or a folder of CSV files: its tables become sheets.
    faults
        What reading it found: ``InputError.faults``.
    language
        Of the sentences.

    Raises
    ------
    InputError
        The workbook cannot be read at all.
    ImportError
        The extra ``kullmatch[excel]`` is not installed.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> from matcher.errors import InputError
    >>> from matcher.tables import marked_copy, read_problem, template
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     mine = Path(folder) / "county.xlsx"
    ...     _ = mine.write_bytes(template("en"))
    ...     try:
    ...         read_problem(mine)
    ...     except InputError as error:
    ...         copy = marked_copy(mine, error.faults, "en")
    >>> copy[:2]
    b'PK'
    """
    found = sources(Path(path))
    told = [_told(fault, found) for fault in faults]
    book = Book()
    write_fault_page(book, told, language)
    for sheet in sorted((one.sheet for one in found), key=_helps):
        if sheet.name not in NAMES.values():
            write_copy(book, sheet, _faulty(sheet, told), language)
    return book.content()


def write_copy(book: Book, sheet: TextSheet, faulty: Cells, language: Language) -> None:
    """Add a sheet with the cells of another; the faulty ones are red."""
    widths = _widths(sheet)
    page = book.page(sheet.name, widths)
    numbers_may_be_text(page)
    for at, width in enumerate(widths):
        page.sheet.set_column(at, at, width, book.format("plain", as_text=True))
    header = header_row(sheet)
    for row, cells in enumerate(sheet.rows):
        for at, cell in enumerate(cells):
            if cell and (row, at) not in faulty:
                page.text(row, at, cell[:MAX_TEXT], _look(sheet, row, header))
    for nth, ((row, at), here) in enumerate(sorted(faulty.items())):
        page.text(row, at, _cell(sheet, row, at)[:MAX_TEXT], "bad")
        if nth < _MOST_COMMENTS:
            comment(page, row, at, _comment(here, language))
    if sheet.name in TEMPLATE_SHEETS["lists"].values():
        page.sheet.hide()
    if header is not None:
        page.sheet.freeze_panes(header + 1, 1)
        on_paper(page, header)


def _helps(sheet: TextSheet) -> bool:
    """Whether a sheet only helps to fill in the others; those come last."""
    return any(sheet.name in names.values() for names in TEMPLATE_SHEETS.values())


def _told(fault: Fault, found: tuple[Source, ...]) -> Told:
    name = fault.sheet or fault.file
    sheet = next((one.sheet for one in found if one.name == name), None)
    return Told(fault, sheet, () if sheet is None else tuple(cells_of(fault, sheet)))


def _faulty(sheet: TextSheet, told: list[Told]) -> Cells:
    faulty: Cells = defaultdict(list)
    for one in told:
        if one.sheet is sheet:
            for cell in one.cells:
                faulty[cell].append(one.fault)
    return faulty


def _comment(faults: list[Fault], language: Language) -> str:
    sentences = dict.fromkeys(sentence(fault, language) for fault in faults)
    text = "\n".join(sentences)
    if len(text) <= _LONGEST_COMMENT:
        return text
    more = word("template_more_on_sheet", language).format(sheet=NAMES[language])
    return f"{text[:_LONGEST_COMMENT]}\n{more}"


def _look(sheet: TextSheet, row: int, header: int | None) -> Look:
    if row == header:
        return "light_head"
    return "plain" if counts(sheet, row) else "example"


def _cell(sheet: TextSheet, row: int, column: int) -> str:
    cells = sheet.rows[row] if row < len(sheet.rows) else ()
    return cells[column] if column < len(cells) else ""


def _widths(sheet: TextSheet) -> list[int]:
    """As wide as the longest cell of each column, within reason."""
    widths: list[int] = []
    for row in sheet.rows:
        widths.extend([8] * (len(row) - len(widths)))
        for at, cell in enumerate(row):
            widths[at] = max(widths[at], min(len(cell) + 2, _WIDEST))
    return widths
