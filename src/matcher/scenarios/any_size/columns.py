"""Columns of ids, tags and other objects."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

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
