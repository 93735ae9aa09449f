"""A small judge of CSV folders by a data package: as much as the package says."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Found = tuple[str, int, str, str]
"""Resource, row as a spreadsheet counts, field and what is broken."""


def broken(package: dict[str, Any], folder: Path) -> list[Found]:
    """Everything in a folder that its package does not allow."""
    tables = {
        one["name"]: _rows(folder / one["path"])
        for one in package["resources"]
        if (folder / one["path"]).exists() or not one["kullmatch:optional"]
    }
    found: list[Found] = []
    for one in package["resources"]:
        if one["name"] in tables:
            found += _table(one["name"], one["schema"], tables)
    return found


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def _table(
    name: str, schema: dict[str, Any], tables: dict[str, list[dict[str, str]]]
) -> Iterator[Found]:
    fields = {one["name"]: one for one in schema["fields"]}
    rows = tables[name]
    key = schema.get("primaryKey", [])
    key = [key] if isinstance(key, str) else key
    seen: set[tuple[str, ...]] = set()
    for number, row in enumerate(rows, start=2):
        if set(row) != set(fields):
            yield name, 1, "", "header"
        for field, given in fields.items():
            what = _cell(given, row[field])
            if what is not None:
                yield name, number, field, what
        mine = tuple(row[field] for field in key)
        if key and mine in seen:
            yield name, number, ",".join(key), "primaryKey"
        seen.add(mine)
        for foreign in schema.get("foreignKeys", []):
            cell, there = row[foreign["fields"]], foreign["reference"]
            of = {one[there["fields"]] for one in tables[there["resource"]]}
            if cell and cell not in of:
                yield name, number, foreign["fields"], "foreignKey"


def _cell(field: dict[str, Any], cell: str) -> str | None:
    limits = field.get("constraints", {})
    if cell == "":
        return "required" if limits.get("required") else None
    value: object = cell
    if field["type"] == "integer":
        if not re.fullmatch(r"-?[0-9]+", cell):
            return "type"
        value = int(cell)
        if value < limits.get("minimum", value) or value > limits.get("maximum", value):
            return "limits"
    if field["type"] == "boolean":
        return None if cell in field["trueValues"] + field["falseValues"] else "type"
    if "enum" in limits and value not in limits["enum"]:
        return "enum"
    if "pattern" in limits and not re.fullmatch(limits["pattern"], cell):
        return "pattern"
    return "maxLength" if len(cell) > limits.get("maxLength", len(cell)) else None
