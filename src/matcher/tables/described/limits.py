"""What the model lets a column hold, read off the model itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from matcher.domain import Fact
from matcher.tables.definition import Column, Table, owner


@dataclass(frozen=True)
class Limits:
    """The limits of a column; those of a list are the limits of each entry.

    Attributes
    ----------
    filled
        Whether the cell must be filled; that of a list that must be given may be blank.
    default
        What a blank cell stands for; ``None`` where it must be filled, and where
        nothing is the default.
    least, most
        Of a number.
    longest
        Most characters of a text.
    pattern
        Of an id, a short word or a month.
    """

    filled: bool
    default: object = None
    least: int | None = None
    most: int | None = None
    longest: int | None = None
    pattern: str | None = None


@cache
def limits(table: Table, column: Column) -> Limits:
    """The limits of a column.

    Examples
    --------
    >>> from matcher.tables.definition import TABLES
    >>> slots = next(table for table in TABLES if table.name == "slots")
    >>> places = next(one for one in slots.columns if one.field == "places")
    >>> found = limits(slots, places)
    >>> found.filled, found.least, found.most
    (True, 0, 1000000)
    """
    model, name = owner(table, column)
    field, schema = model.model_fields[name], _schema(model)[name]
    required = field.is_required()
    entry = _entry(schema)
    entries = [getattr(one, "min_length", 0) for one in field.metadata]
    return Limits(
        filled=required and (not column.kind.many or any(entries)),
        default=None if required else field.get_default(call_default_factory=True),
        least=entry.get("minimum"),
        most=entry.get("maximum"),
        longest=entry.get("maxLength"),
        pattern=entry.get("pattern"),
    )


@cache
def _schema(model: type[Fact]) -> dict[str, Any]:
    properties: dict[str, Any] = model.model_json_schema()["properties"]
    return properties


def _entry(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema of one entry: without lists around it, and without ``None``."""
    if "items" in schema:
        return _entry(schema["items"])
    choices = [one for one in schema.get("anyOf", ()) if one.get("type") != "null"]
    return _entry(choices[0]) if choices else schema
