"""Drop-downs: the words a column may hold, and the ids that stand elsewhere."""

from __future__ import annotations

from matcher.domain.packs import rule_pack, rule_packs
from matcher.spreadsheet import Book, letters_of
from matcher.tables.definition import TEMPLATE_SHEETS, Column, Table
from matcher.tables.described.references import REFERENCES
from matcher.tables.described.words import kind_code
from matcher.tables.template.order import LAST_ROW, ORDER
from matcher.texts import Language, word

_FAMILIES = ("trades", "family")


def ids_elsewhere(table: Table, column: Column, language: Language) -> str | None:
    """The cells that hold the ids a column may name, as a formula.

    It ends at the last id that is filled in, so that the drop-down has no blanks.
    """
    if kind_code(table, column) != "id":
        return None
    if column.field == "rule_pack":
        return _listed(1, len(rule_packs()), language)
    of = REFERENCES.get(f"{table.name}.{column.field}")
    if of == "pathways":
        return _listed(0, len(_pathways()), language)
    name, field = _FAMILIES if of == "families" else (of, "id")
    return next(
        (_filled(one, field, language) for one in ORDER if one.name == name), None
    )


def write_lists(book: Book, language: Language) -> None:
    """The sheet with what drop-downs offer that stands on no other sheet."""
    page = book.page(TEMPLATE_SHEETS["lists"][language], widths=[32, 14])
    heads = ("template_pathways_listed", "template_rule_packs_listed")
    page.head([word(head, language) for head in heads])
    for column, ids in enumerate((_pathways(), rule_packs())):
        for row, one in enumerate(ids, start=1):
            page.text(row, column, one)
    page.sheet.hide()


def _pathways() -> list[str]:
    """Pathways of every rule pack that is shipped, each once."""
    packs = [rule_pack(name) for name in rule_packs()]
    return list(dict.fromkeys(way.id for pack in packs for way in pack.pathways))


def _listed(column: int, count: int, language: Language) -> str:
    letter = letters_of(column)
    name = TEMPLATE_SHEETS["lists"][language]
    return f"'{name}'!${letter}$2:${letter}${count + 1}"


def _filled(table: Table, field: str, language: Language) -> str:
    letter = letters_of([one.field for one in table.columns].index(field))
    name = f"'{table.title(language)}'!"
    first = f"{name}${letter}$3"
    filled = f"COUNTA({first}:${letter}${LAST_ROW})"
    return f"OFFSET({first},0,0,MAX(1,{filled}),1)"
