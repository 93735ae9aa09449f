"""One table: from the rows of a sheet to facts, and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from operator import attrgetter
from typing import Any

from matcher.domain import Fact
from matcher.errors import Fault
from matcher.spreadsheet import Unreadable
from matcher.tables.cells import Context
from matcher.tables.definition import Column, Table, owner
from matcher.tables.place import Place
from matcher.tables.reading import Reading, read_fact
from matcher.tables.sheet import Row, Sheet
from matcher.tables.spelling import fold, hides_number, near, seen, shown
from matcher.tables.wrong import Wrong, harmless
from matcher.texts import LANGUAGES, Language

_PERSONAL = frozenset(
    {
        *("fødselsnummer", "fnr", "personnummer", "fødselsdato", "fornavn"),
        *("etternavn", "adresse", "telefon", "mobil", "epost", "diagnose", "helse"),
        *("nationalid", "ssn", "dateofbirth", "birthdate", "firstname", "lastname"),
        *("surname", "address", "phone", "email", "diagnosis", "health"),
    }
)
"""Headers of what must never be in a problem."""


@dataclass(frozen=True)
class RowReading:
    """A reading, the row it stands in and that row's cells by field."""

    row: int
    reading: Reading
    cells: Mapping[str, str]


@dataclass
class TableReading:
    """All of one table: its rows, its headers by field and its faults."""

    place: Place
    table: Table
    headers: dict[str, str] = field(default_factory=dict)
    rows: list[RowReading] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    complete: bool = True

    def fault_at(self, position: int, name: str, wrong: Wrong) -> Fault:
        """The mistake in a field of one of the rows, at its cell."""
        at = self.rows[position]
        value = harmless(wrong.expected, at.cells.get(name))
        column = self.headers.get(name)
        return self.place.fault(wrong.expected, at.row, column, wrong.details, value)


def read_table(
    table: Table, sheet: Sheet, place: Place, context: Context
) -> TableReading:
    """Read every row of a table, with all faults of its cells."""
    found = TableReading(place, table, faults=list(sheet.faults))
    found.complete = sheet.complete
    required = {one.field for one in table.columns if _required(table, one)}
    columns, missing = _columns(table, sheet.header, found)
    if any(column.field == "id" for column in missing):
        found.complete = False
    for row in sheet.rows:
        position = len(found.rows)
        value = partial(_value, required=required, context=context)
        reading, wrongs = _fact(table, columns, missing, row, position, value)
        cells = {
            column.field: cell
            for column, cell in zip(columns, row.cells, strict=False)
            if column is not None
        }
        found.rows.append(RowReading(row.number, reading, cells))
        found.faults.extend(
            found.fault_at(position, wrong.field, wrong) for wrong in wrongs
        )
    return found


def table_rows(
    table: Table, facts: Iterable[Fact], context: Context
) -> list[list[str]]:
    """Header and rows of a table."""
    rows = [[column.header(context.language) for column in table.columns]]
    read = [attrgetter(column.field) for column in table.columns]
    for fact in facts:
        values = [get(fact) for get in read]
        rows.append(
            [
                "" if value is None else column.kind.write(value, context)
                for column, value in zip(table.columns, values, strict=True)
            ]
        )
    return rows


def _columns(
    table: Table, header: Row, found: TableReading
) -> tuple[list[Column | None], list[Column]]:
    """The column of each header cell, and the columns that are missing."""
    known = {
        fold(column.header(language)): column
        for language in LANGUAGES
        for column in table.columns
    }
    columns: list[Column | None] = []
    for cell in header.cells:
        name = shown(cell)
        column = known.get(fold(cell))
        if column is not None and column in columns:
            found.faults.append(found.place.fault("column_once", header.number, name))
            column = None
        elif column is not None:
            found.headers[column.field] = name
        elif cell.strip():
            found.faults.append(_unknown(cell, table, found.place, header.number))
        columns.append(column)
    language = _language(header, table)
    missing = [
        column
        for column in table.columns
        if column not in columns and _required(table, column)
    ]
    for column in missing:
        name = column.header(language)
        found.faults.append(found.place.fault("column", header.number, name))
    return columns, missing


def _unknown(cell: str, table: Table, place: Place, row: int) -> Fault:
    if fold(cell) in {fold(name) for name in _PERSONAL}:
        return place.fault("no_personal_column", row, shown(cell))
    names = [
        column.header(language) for language in LANGUAGES for column in table.columns
    ]
    meant = near(cell, names)
    if meant is None:
        return place.fault("known_column", row, shown(cell))
    details = (("maybe", meant),)
    return place.fault("known_column_maybe", row, shown(cell), details)


def _language(header: Row, table: Table) -> Language:
    cells = {fold(cell) for cell in header.cells}
    counts: dict[Language, int] = {
        language: len(
            cells & {fold(column.header(language)) for column in table.columns}
        )
        for language in LANGUAGES
    }
    return "nb" if counts["nb"] > counts["en"] else "en"


def _required(table: Table, column: Column) -> bool:
    model, name = owner(table, column)
    return model.model_fields[name].is_required()


def _fact(
    table: Table,
    columns: list[Column | None],
    missing: list[Column],
    row: Row,
    position: int,
    read: Callable[[Column, str], object],
) -> tuple[Reading, list[Wrong]]:
    """The fact of a row, and what is wrong with the row."""
    raw: dict[str, Any] = {}
    silent = [Wrong("filled", where=_way(column)) for column in missing]
    wrongs: list[Wrong] = []
    for column, cell in zip(columns, row.cells, strict=False):
        if column is None:
            continue
        value = read(column, cell)
        if isinstance(value, Wrong):
            wrongs.append(Wrong(value.expected, value.details, _way(column), cell))
        elif value is not None:
            _put(raw, column.field, value)
    extra = any(cell.strip() for cell in row.cells[len(columns) :])
    if extra or len(row.cells) < len(columns):
        # the cells may stand under the wrong headers: only the id is believed
        silent.extend(
            Wrong("filled", where=_way(column))
            for column in table.columns
            if column.field != "id"
        )
        details = (("columns", len(columns)), ("cells", len(row.cells)))
        reading = read_fact(table.model, raw, position, tuple(silent))
        return reading, [Wrong("cells", details)]
    given = (*silent, *wrongs)
    reading = read_fact(table.model, raw, position, given)
    return reading, list(_new(reading.wrongs, silent))


def _new(wrongs: Iterable[Wrong], silent: list[Wrong]) -> Iterator[Wrong]:
    """One mistake per cell, and none that is told of elsewhere."""
    told = {wrong.field for wrong in silent}
    for wrong in wrongs:
        if wrong.field not in told:
            told.add(wrong.field)
            yield wrong


def _value(
    column: Column, cell: str, *, required: set[str], context: Context
) -> object:
    """What a cell states; ``None`` leaves the field to its default."""
    if isinstance(cell, Unreadable):
        return Wrong(cell.expected)
    if "\0" in cell:
        return Wrong("no_nul")
    if column.kind.strips:
        cell = seen(cell)
    if cell == "" or (column.kind.strips and not cell.strip()):
        if column.field not in required:
            return None
        return () if column.kind.many else Wrong("filled")
    value = column.kind.read(cell, context)
    if isinstance(value, Wrong) and hides_number(cell, whole=not column.kind.many):
        return Wrong("identity_number")
    return value


def _way(column: Column) -> tuple[str, ...]:
    return tuple(column.field.split("."))


def _put(raw: dict[str, Any], name: str, value: object) -> None:
    first, _, rest = name.partition(".")
    if rest:
        _put(raw.setdefault(first, {}), rest, value)
    else:
        raw[first] = value
