"""Facts as columns, and the problem they make."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from matcher.domain import Problem
from matcher.program import Bools

Texts = npt.NDArray[np.object_]
"""A column of texts; equal texts are one object."""

Columns = dict[str, Any]
"""Field -> column; tie groups are columns owner (a position), rank (from 1) and id."""


def names(letter: str, count: int) -> Texts:
    """Opaque ids: a letter and a number, shape (count,).

    Examples
    --------
    >>> names("s", 2).tolist()
    ['s0', 's1']
    """
    digits = len(str(max(count - 1, 0)))
    return texts([f"{letter}{number:0{digits}d}" for number in range(count)])


def texts(items: list[Any]) -> Texts:
    """A column of any objects, shape (items,)."""
    column = np.empty(len(items), object)
    column[:] = items
    return column


def where(kept: Bools, column: Texts) -> Texts:
    """The column, ``None`` where it is not kept."""
    filled = column.copy()
    filled[~kept] = None
    return filled


def problem_of(first_month: str, columns: Mapping[str, Columns]) -> Problem:
    """The problem that columns of facts make."""
    facts = {name: list(_facts(fields)) for name, fields in columns.items()}
    return Problem.model_validate({"first_month": first_month, **facts})


def _facts(fields: Columns) -> Iterator[dict[str, Any]]:
    """Each fact by field, in order."""
    count = len(fields["id"]) if "id" in fields else 0
    plain = {
        name: _groups(column, count) if isinstance(column, dict) else column.tolist()
        for name, column in fields.items()
    }
    for values in zip(*plain.values(), strict=True):
        yield dict(zip(plain, values, strict=True))


def _groups(long: Columns, owners: int) -> list[list[list[str]]]:
    """Tie groups of each owner."""
    found: list[list[list[str]]] = [[] for _ in range(owners)]
    entries = (long[name].tolist() for name in ("owner", "rank", "id"))
    for owner, rank, one in zip(*entries, strict=True):
        if len(found[owner]) < rank:
            found[owner].append([])
        found[owner][-1].append(one)
    return found
