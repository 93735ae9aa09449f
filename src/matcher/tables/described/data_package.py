"""The tables as a data package: what other programs check a CSV folder against."""

from __future__ import annotations

from typing import Any

from matcher.tables.assembly import REQUIRED
from matcher.tables.definition import HEAD, PREVIOUS, TABLES, Column, Table
from matcher.tables.described.limits import limits
from matcher.tables.described.references import REFERENCES, UNIQUE
from matcher.tables.described.words import (
    allowed,
    blank,
    kind_code,
    meaning,
    table_meaning,
)
from matcher.tables.documents import NEWEST

_MONTH = r"[0-9]{4}-(0[1-9]|1[0-2])"
_ENTRY = r"[A-Za-z0-9_-]{1,64}"
_TYPES = {
    "whole_number": "integer",
    "percent": "integer",
    "number": "number",
    "yes_no": "boolean",
}
_TARGETS = {"families": ("trades", "family")}


def data_package() -> dict[str, Any]:
    """The English CSV folder as a Frictionless tabular data package, version 1.

    Every table a folder may hold is a resource; ``kullmatch:optional`` ones may be
    missing. Names and descriptions in bokmål stand under ``kullmatch:nb``.
    What a data package cannot say, such as lists of ids that lead somewhere, months
    before the first one or ids that differ in case only, the reader still judges.

    Source: specs.frictionlessdata.io, Tabular Data Package and Table Schema, version 1.

    Examples
    --------
    >>> data_package()["resources"][0]["path"]
    'problem.csv'
    """
    return {
        "profile": "tabular-data-package",
        "name": "kullmatch-problem",
        "title": "All facts of one matching run",
        "kullmatch:version": NEWEST,
        "resources": [_resource(table) for table in (HEAD, *TABLES, PREVIOUS)],
    }


def _resource(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(table, column) for column in table.columns],
        "missingValues": [""],
    }
    key = _primary_key(table)
    if key:
        schema["primaryKey"] = key[0] if len(key) == 1 else list(key)
    foreign = [
        {"fields": column.en, "reference": {"resource": name, "fields": field}}
        for column in table.columns
        if (target := _target(table, column)) is not None
        for name, field in [target]
    ]
    if foreign:
        schema["foreignKeys"] = foreign
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": table.file("en"),
        "description": table_meaning(table, "en"),
        "encoding": "utf-8",
        "kullmatch:optional": not (table is HEAD or table.name in REQUIRED),
        "kullmatch:nb": {
            "path": table.file("nb"),
            "description": table_meaning(table, "nb"),
        },
        "schema": schema,
    }


def _field(table: Table, column: Column) -> dict[str, Any]:
    code = kind_code(table, column)
    field: dict[str, Any] = {
        "name": column.en,
        "type": _TYPES.get(code, "string"),
        "description": _sentence(table, column),
        "kullmatch:nb": {
            "name": column.nb,
            "description": meaning(table, column, "nb"),
        },
    }
    if code == "yes_no":
        yes, no = allowed(column, "en")
        field |= {"trueValues": [yes], "falseValues": [no]}
    constraints = _constraints(table, column, code)
    return field | ({"constraints": constraints} if constraints else {})


def _sentence(table: Table, column: Column) -> str:
    stands_for = blank(table, column, "en")
    blanks = "" if stands_for is None else f" Blank: {stands_for}."
    return meaning(table, column, "en") + blanks


def _constraints(table: Table, column: Column, code: str) -> dict[str, Any]:
    found = limits(table, column)
    constraints: dict[str, Any] = {"required": True} if found.filled else {}
    if column in HEAD.columns and column.field == "version":
        return constraints | {"enum": [NEWEST]}
    if _TYPES.get(code) == "integer":
        limit = {"minimum": found.least, "maximum": found.most}
        return constraints | {k: v for k, v in limit.items() if v is not None}
    if code == "text":
        return constraints | {"maxLength": found.longest}
    if code == "word":
        return constraints | {"enum": list(allowed(column, "en"))}
    pattern = _pattern(code, (found.pattern or _ENTRY).strip("^$"))
    return constraints | ({"pattern": pattern} if pattern else {})


def _pattern(code: str, one: str) -> str | None:
    """A pattern for what the cell holds, as this library writes it."""
    several = {
        "ids": one,
        "tags": one,
        "months": _MONTH,
        "whole_numbers": "[0-9]{1,7}",
    }
    if code in ("id", "tag"):
        return f"^{one}$"
    if code == "month":
        return f"^{_MONTH}$"
    if code in several:
        return f"^{several[code]}( {several[code]})*$"
    if code == "tie_groups":
        group = f"{one}( = {one})*"
        return f"^{group}( > {group})*$"
    if code == "choices":
        pair = f"({one})?/({one})?"
        return f"^{pair}( > {pair})*$"
    return None


def _primary_key(table: Table) -> tuple[str, ...]:
    if table.name in UNIQUE:
        return UNIQUE[table.name]
    first = table.columns[0].field
    return ("id",) if first == "id" else ()


def _target(table: Table, column: Column) -> tuple[str, str] | None:
    """Table and field that a single id leads to."""
    of = REFERENCES.get(f"{table.name}.{column.field}")
    if of is None or kind_code(table, column) != "id":
        return None
    names = {one.name: (one.name, "id") for one in TABLES} | _TARGETS
    return names.get(of)
