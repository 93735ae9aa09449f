"""Whole columns become the values of a table's facts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from matcher.domain.column_values import (
    as_list,
    fact_inside,
    holds_several,
    holds_tie_groups,
    is_column,
    judge,
)
from matcher.domain.fact import Fact
from matcher.domain.long_form import in_long_form
from matcher.domain.table import Table, shown
from matcher.domain.table_lists import several, tied, ties
from matcher.errors import Fault


def read_table(kind: type[Fact], path: str, columns: Mapping[str, Any]) -> Table:
    """Judge every column of a table."""
    table = Table(kind, path)
    for name in columns:
        if name not in kind.model_fields:
            table.column_fault(shown(name), "known_column")
    sizes = {name: size for name, one in columns.items() if (size := _size(one)) >= 0}
    table.rows = sizes.get("id", next(iter(sizes.values()), 0))
    if columns and not sizes:
        table.column_fault(next(iter(kind.model_fields)), "list")
    for name, info in kind.model_fields.items():
        if name not in columns:
            table.values[name] = [info.get_default(call_default_factory=True)]
            table.values[name] *= table.rows
            if info.is_required() and columns:
                table.column_fault(name, "column")
        elif name in sizes and sizes[name] != table.rows:
            entries, facts = sizes[name], table.rows
            table.column_fault(name, "as_many", entries=entries, facts=facts)
        else:
            table.values[name] = _column(table, name, columns[name])
    return table


def _size(column: Any) -> int:
    """How many facts a column speaks of; -1 where it does not say."""
    if isinstance(column, Mapping):
        long = "owner" in column
        return -1 if long else max(map(_size, column.values()), default=-1)
    return len(column) if is_column(column) else -1


def _column(table: Table, name: str, column: Any) -> list[Any]:
    """The values of one field of all facts."""
    kind, inside = table.kind, fact_inside(table.kind, name)
    grouped = holds_tie_groups(kind, name)
    if isinstance(column, Mapping):
        if inside and not holds_several(kind, name):
            return _nested(table, name, inside, column)
        if grouped:
            return ties(table, name, column)
        if holds_several(kind, name) and not inside:
            return several(table, name, column)
        table.column_fault(name, "valid_value")
        return []
    if _size(column) < 0:
        judged = judge([column], kind, name)
        for expected, details in judged.wrong.get(0, ()):
            table.column_fault(name, expected, **dict(details))
        return judged.values * table.rows
    values = as_list(column)
    entries = in_long_form(values) if grouped else None
    if entries is not None:
        return tied(table, name, *entries)
    return table.noted(name, judge(values, kind, name))


def _nested(
    table: Table, name: str, inside: type[Fact], columns: Mapping[str, Any]
) -> list[Any]:
    """A fact inside each fact, from columns of its own."""
    nested = read_table(inside, f"{table.path}.{name}", columns)
    for fault in nested.faults:
        # commitments.placement[3].slot is said as commitments[3].placement.slot
        place = re.sub(r"(\.\w+)(\[\d+\])\.", r"\2\1.", fault.column or "")
        table.faults.append(Fault(fault.expected, column=place, details=fault.details))
    table.wrong |= nested.wrong
    table.unreadable |= nested.unreadable
    facts = iter(nested.facts())
    return [
        None if row in nested.wrong or nested.unreadable else next(facts)
        for row in range(nested.rows)
    ]
