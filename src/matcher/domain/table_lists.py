"""Lists in long form become the lists of a table's facts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from matcher.domain.column_values import as_list, is_column, judge, judge_entries
from matcher.domain.long_form import (
    Ints,
    gaps,
    gathered,
    numbered,
    repeated,
    tie_groups,
)
from matcher.domain.table import Table, shown


def several(table: Table, name: str, column: Mapping[str, Any]) -> list[Any]:
    """Lists in long form: ``owner`` and ``value``."""
    read = _long(table, name, column, ("owner", "value"))
    if read is None:
        return []
    owner, values = read["owner"], read["value"]
    inside = _owned(table, name, owner)
    lists = gathered(
        owner[inside], [values[nth] for nth in inside.tolist()], table.rows
    )
    return table.noted(name, judge(lists, table.kind, name))


def ties(table: Table, name: str, column: Mapping[str, Any]) -> list[Any]:
    """Tie groups in long form: ``owner``, ``rank`` from 1 and ``id``."""
    read = _long(table, name, column, ("owner", "rank", "id"))
    if read is None:
        return []
    owner, rank, ids = read["owner"], read["rank"], read["id"]
    for nth in np.flatnonzero(rank < 1).tolist():
        table.column_fault(f"{name}.rank[{nth}]", "at_least", least=1)
    inside = _owned(table, name, owner)
    inside = inside[rank[inside] >= 1]
    if len(inside) < len(owner):
        owner, rank = owner[inside], rank[inside]
        ids = [ids[nth] for nth in inside.tolist()]
    return tied(table, name, owner, rank, ids)


def tied(table: Table, name: str, owner: Ints, rank: Ints, ids: list[Any]) -> list[Any]:
    """Tie groups of entries with owner, rank and id; numpy arrays and a list."""
    names, code = numbered(ids)
    judged = judge_entries(names, table.kind, name)
    for which, expected in judged.wrong.items():
        for row in owner[code == which].tolist():
            table.note(row, name, expected)
    for row in repeated(owner, code):
        table.fault(row, name, "each_once")
    for row in gaps(owner, rank):
        table.fault(row, name, "filled_group")
    return list(tie_groups(owner, rank, code, judged.values, table.rows))


def _long(
    table: Table, name: str, column: Mapping[str, Any], parts: tuple[str, ...]
) -> dict[str, Any] | None:
    """The parts of a long form as positions and lists; ``None`` where they are not."""
    before = len(table.faults)
    for part in column:
        if part not in parts:
            table.column_fault(f"{name}.{shown(part)}", "known_column")
    read: dict[str, Any] = {}
    for part in parts:
        if part not in column:
            table.column_fault(f"{name}.{part}", "column")
        elif not is_column(column[part]):
            table.column_fault(f"{name}.{part}", "list")
        elif part in ("owner", "rank"):
            whole = np.asarray(column[part])
            if whole.dtype.kind not in "iu" and len(whole):
                table.column_fault(f"{name}.{part}", "whole_number")
            else:
                read[part] = whole.astype(np.int64)
        else:
            read[part] = as_list(column[part])
    facts = {part: len(one) for part, one in read.items()}
    for part, entries in facts.items():
        if entries != facts.get("owner", entries):
            table.column_fault(
                f"{name}.{part}", "as_many", entries=entries, facts=facts["owner"]
            )
    return read if len(table.faults) == before else None


def _owned(table: Table, name: str, owner: Ints) -> Ints:
    """Entries that belong to a fact there is."""
    for nth in np.flatnonzero(owner < 0).tolist():
        table.column_fault(f"{name}.owner[{nth}]", "at_least", least=0)
    for nth in np.flatnonzero(owner >= table.rows).tolist():
        most = table.rows - 1
        table.column_fault(f"{name}.owner[{nth}]", "at_most", most=most)
    return np.flatnonzero((owner >= 0) & (owner < table.rows))
