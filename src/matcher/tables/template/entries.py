"""What a planner may type into a column, and what she is told there."""

from __future__ import annotations

from matcher.spreadsheet import Entry
from matcher.tables.cells import Whole
from matcher.tables.definition import Column, Table
from matcher.tables.described.limits import limits
from matcher.tables.described.words import (
    allowed,
    blank,
    kind_words,
    meaning,
    source_words,
)
from matcher.tables.template.lists import ids_elsewhere
from matcher.texts import Language, word


def entry_of(table: Table, column: Column, language: Language) -> Entry:
    """What is expected in the cells of a column.

    Ids that stand elsewhere are offered but not demanded: the other sheet may be
    filled in later.
    """
    found = limits(table, column)
    counts = isinstance(column.kind, Whole)
    cells = ids_elsewhere(table, column, language)
    kind = kind_words(table, column, language)
    return Entry(
        title=column.header(language),
        message=_message(table, column, language),
        error=(
            word("template_expected_kind", language).format(kind=kind)
            if cells is None
            else _not_there(table, column, language)
        ),
        words=allowed(column, language),
        cells=cells,
        least=found.least if counts else None,
        most=found.most if counts else None,
        strict=cells is None,
    )


def _message(table: Table, column: Column, language: Language) -> str:
    stands_for = blank(table, column, language)
    told = (
        word("template_must_be_filled", language)
        if stands_for is None
        else word("template_blank_means", language).format(blank=stands_for)
    )
    kind = kind_words(table, column, language)
    shown = f"{kind[:1].upper()}{kind[1:]}."
    return " ".join([meaning(table, column, language), shown, told])


def _not_there(table: Table, column: Column, language: Language) -> str:
    sheet = source_words(table, column, language)
    if sheet is None:
        return word("template_id_not_listed", language)
    return word("template_id_not_there_yet", language).format(sheet=sheet)
