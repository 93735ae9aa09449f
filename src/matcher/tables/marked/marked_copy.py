"""A copy of the planner's tables in which every fault is red and explained."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from matcher.errors import Fault
from matcher.spreadsheet import (
    Book,
    Look,
    comment,
    numbers_may_be_text,
    on_paper,
)
from matcher.spreadsheet.writing import MAX_TEXT, cut, length
from matcher.tables.definition import TEMPLATE_SHEETS
from matcher.tables.marked.fault_page import (
    Told,
    is_fault_page,
    sentence,
    write_fault_page,
)
from matcher.tables.marked.places import cells_of
from matcher.tables.marked.sheets import FAULT_SHEETS, Original, originals
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
    saved with them. No comment repeats what stands in a cell. A cell of a CSV file that
    is longer than a workbook allows is cut, and told of as a fault.

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
    found = [one for one in originals(Path(path)) if not is_fault_page(one)]
    told = [_told(fault, found) for fault in faults]
    told += [one for sheet in found for one in _cut(sheet, told)]
    book = Book()
    write_fault_page(book, told, language)
    for sheet in sorted(found, key=_helps):
        write_copy(book, sheet, _faulty(sheet, told), language)
    return book.content()


def write_copy(book: Book, sheet: Original, faulty: Cells, language: Language) -> None:
    """Add a sheet with the cells of another; the faulty ones are red."""
    widths = _widths(sheet)
    page = book.page(sheet.title, widths)
    numbers_may_be_text(page)
    for at, width in enumerate(widths):
        page.sheet.set_column(at, at, width, book.format("plain", as_text=True))
    for row, cells in enumerate(sheet.rows):
        look = _look(sheet, row)
        for at, cell in enumerate(cells):
            if cell and (row, at) not in faulty:
                page.text(row, at, cut(cell), look)
    for nth, ((row, at), here) in enumerate(sorted(faulty.items())):
        page.text(row, at, cut(sheet.cell(row, at)), "bad")
        if nth < _MOST_COMMENTS:
            comment(page, row, at, _comment(here, language))
    if sheet.title in TEMPLATE_SHEETS["lists"].values():
        page.sheet.hide()
    if sheet.header is not None:
        page.sheet.freeze_panes(sheet.header + 1, 1)
        on_paper(page, sheet.header)


def _helps(sheet: Original) -> bool:
    """Whether a sheet only helps to fill in the others; those come last."""
    return any(sheet.title in names.values() for names in TEMPLATE_SHEETS.values())


def _told(fault: Fault, found: list[Original]) -> Told:
    name = fault.sheet or fault.file
    sheet = next((one for one in found if one.name == name), None)
    return Told(fault, sheet, () if sheet is None else tuple(cells_of(fault, sheet)))


def _cut(sheet: Original, told: list[Told]) -> Iterator[Told]:
    """Cells longer than a workbook allows, as a CSV file may have them."""
    known = _faulty(sheet, told)
    for row, cells in enumerate(sheet.rows):
        for at, cell in enumerate(cells):
            if length(cell) > MAX_TEXT and (row, at) not in known:
                fault = Fault("short_cell", row=row + 1, sheet=sheet.title)
                yield Told(fault, sheet, ((row, at),))


def _faulty(sheet: Original, told: list[Told]) -> Cells:
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
    name = FAULT_SHEETS[language]
    more = word("template_more_on_sheet", language).format(sheet=name)
    return f"{text[:_LONGEST_COMMENT]}\n{more}"


def _look(sheet: Original, row: int) -> Look:
    if row == sheet.header:
        return "light_head"
    return "plain" if sheet.counts(row) else "example"


def _widths(sheet: Original) -> list[int]:
    """As wide as the longest cell of each column, within reason."""
    widths: list[int] = []
    for row in sheet.rows:
        widths.extend([8] * (len(row) - len(widths)))
        for at, cell in enumerate(row):
            widths[at] = max(widths[at], min(len(cell) + 2, _WIDEST))
    return widths
