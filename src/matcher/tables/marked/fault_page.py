"""The first sheet of a marked copy: every fault, with its place in plain text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from matcher.errors import Fault
from matcher.spreadsheet import Book, letters_of, on_paper
from matcher.tables.marked.sheets import FAULT_SHEETS, Original
from matcher.texts import LANGUAGES, Language, say_fault, word

_HEADS = ("sheet_head", "cell_head", "column_head", "fault_head")
_HEAD_ROW = 3
_WIDTHS = [22, 12, 24, 110]


@dataclass(frozen=True)
class Told:
    """A fault, the sheet it is on, if any, and its cells, counted from 0."""

    fault: Fault
    sheet: Original | None
    cells: tuple[tuple[int, int], ...]


def write_fault_page(book: Book, told: list[Told], language: Language) -> None:
    """Add the sheet to a book."""
    page = book.page(FAULT_SHEETS[language], _WIDTHS)
    count = word("template_faults_counted", language).format(count=len(told))
    page.text(0, 0, count, "title")
    page.text(1, 0, word("template_faults_read", language))
    for at, head in enumerate(_heads(language)):
        page.text(_HEAD_ROW, at, head, "head")
    page.sheet.freeze_panes(_HEAD_ROW + 1, 0)
    last = _HEAD_ROW + max(1, len(told))
    page.sheet.autofilter(_HEAD_ROW, 0, last, len(_HEADS) - 1)
    for row, one in enumerate(told, start=_HEAD_ROW + 1):
        for at, cell in enumerate(_row(one, language)):
            page.text(row, at, cell, "bad" if at == 1 and one.cells else "wrap")
    on_paper(page, _HEAD_ROW)


def is_fault_page(sheet: Original) -> bool:
    """Whether a sheet is the first one of an earlier copy."""
    heads = sheet.rows[_HEAD_ROW : _HEAD_ROW + 1]
    return any(
        sheet.name == FAULT_SHEETS[language] and heads == (_heads(language),)
        for language in LANGUAGES
    )


def sentence(fault: Fault, language: Language) -> str:
    """What was expected, without the place and without what stood there."""
    bare = replace(fault, file=None, sheet=None, row=None, column=None)
    said = say_fault(bare, language)
    return f"{said[:1].upper()}{said[1:]}"


def _heads(language: Language) -> tuple[str, ...]:
    return tuple(word(f"template_{head}", language) for head in _HEADS)


def _row(told: Told, language: Language) -> list[str]:
    fault, sheet = told.fault, told.sheet
    where = sheet.title if sheet is not None else fault.sheet or fault.file or ""
    return [where, _place(told), fault.column or "", sentence(fault, language)]


def _place(told: Told) -> str:
    """``C7`` for a cell, ``7:7`` for a row; nothing where there is no place."""
    if len(told.cells) == 1:
        ((row, column),) = told.cells
        return f"{letters_of(column)}{row + 1}"
    number = told.fault.row
    return "" if number is None else f"{number}:{number}"
