"""The first sheet: how to begin, and what each sheet and column is for."""

from __future__ import annotations

from textwrap import wrap

from matcher.spreadsheet import Book, Page, on_paper
from matcher.tables.definition import PREVIOUS, TEMPLATE_SHEETS, Table
from matcher.tables.described.examples import example_cells
from matcher.tables.described.words import described, table_meaning
from matcher.tables.template.order import NEEDED, ORDER
from matcher.texts import Language, word

_HEADS = ("sheet", "column", "required", "kind", "meaning", "blank", "example")
_WIDTHS = [18, 24, 12, 40, 62, 22, 30]
_LINE = 15
_STEPS = 6


def write_explanation(book: Book, language: Language) -> None:
    """Add the sheet that explains the workbook to a book."""
    page = book.page(TEMPLATE_SHEETS["explanation"][language], _WIDTHS)
    page.text(0, 0, word("template_all_the_facts", language), "title")
    page.sheet.set_row(0, 2 * _LINE)
    must = ", ".join(one.title(language) for one in NEEDED)
    for step in range(1, _STEPS + 1):
        text = word(f"template_begin_{step}", language).format(sheets=must)
        page.across(step, 0, len(_HEADS) - 1, text, "wrap")
    legend = _STEPS + 2
    page.across(legend, 0, 1, word("template_legend_required", language), "head")
    row = legend + 1
    page.across(row, 0, 1, word("template_legend_optional", language), "light_head")
    row += 2
    for at, head in enumerate(_HEADS):
        page.text(row, at, word(f"template_{head}_head", language), "head")
    page.sheet.freeze_panes(row + 1, 0)
    on_paper(page, row)
    for table in (*ORDER, PREVIOUS):
        row = _table(page, row + 1, table, language)


def _table(page: Page, row: int, table: Table, language: Language) -> int:
    """Write what is to say of a table; the last row used."""
    name = table.title(language)
    code = "sheet_required" if table in NEEDED else "sheet_optional"
    code = "sheet_left_out" if table is PREVIOUS else code
    about = f"{table_meaning(table, language)} {word(f'template_{code}', language)}"
    page.text(row, 0, name, "light_head")
    page.across(row, 1, len(_HEADS) - 1, about, "light_head")
    examples = example_cells(table, language)
    for column in table.columns:
        row += 1
        told = described(table, column, language)
        cells = [name, column.header(language), *told, examples[column.field]]
        for at, cell in enumerate(cells):
            page.text(row, at, cell, "muted" if at == 0 else "wrap")
        page.sheet.set_row(row, _LINE * _lines(cells))
    return row


def _lines(cells: list[str]) -> int:
    """Lines of the highest cell; not every spreadsheet finds out by itself."""
    room = [width * 9 // 8 for width in _WIDTHS]
    wrapped = [len(wrap(cell, at)) for cell, at in zip(cells, room, strict=True)]
    return max(wrapped)
