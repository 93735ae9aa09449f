"""A problem's facts as whole columns, in the forms columns may have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from matcher.domain import Fact, Problem
from matcher.domain.column_values import fact_inside

Columns = dict[str, Any]


def columns_of(problem: Problem, *, long: bool = True) -> dict[str, Any]:
    """Every table as columns; lists in long form, or as they stand in JSON."""
    given: dict[str, Any] = {}
    for name in type(problem).model_fields:
        value = getattr(problem, name)
        if isinstance(value, tuple):
            given[name] = table_of(value, long=long)
        else:
            given[name] = value
    return given


def table_of(facts: Sequence[Fact], *, long: bool) -> Columns:
    """One table as columns; nothing without facts."""
    if not facts:
        return {}
    columns: Columns = {}
    for name in type(facts[0]).model_fields:
        values = [getattr(fact, name) for fact in facts]
        if isinstance(values[0], Fact):
            columns[name] = table_of(values, long=long)
        elif isinstance(values[0], tuple) and not fact_inside(type(facts[0]), name):
            columns[name] = _long(name, values) if long else [*map(_listed, values)]
        elif all(type(one) is int for one in values):
            columns[name] = np.array(values)
        else:
            columns[name] = values
    return columns


def _listed(values: tuple[Any, ...]) -> list[Any]:
    """As JSON has them: lists instead of tuples."""
    return [_listed(one) if isinstance(one, tuple) else one for one in values]


def _long(name: str, values: list[tuple[Any, ...]]) -> Columns:
    if name in ("interests", "priorities"):
        entries = [
            (owner, rank, one)
            for owner, groups in enumerate(values)
            for rank, group in enumerate(groups, start=1)
            for one in group
        ]
        owner, rank, ids = zip(*entries, strict=True) if entries else ((), (), ())
        return {"owner": np.array(owner), "rank": np.array(rank), "id": list(ids)}
    pairs = [(owner, one) for owner, several in enumerate(values) for one in several]
    owner, entry = zip(*pairs, strict=True) if pairs else ((), ())
    return {"owner": list(owner), "value": np.array(entry)}
