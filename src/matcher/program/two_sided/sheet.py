"""Rows in the making: columns and entries come in any order."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from matcher.program.arrays import Floats, Ints, ints
from matcher.program.rows import Column, Rows


class Sheet:
    """Collects rows, auxiliary columns and entries, then states them as ``Rows``.

    An **item** is what an entry stands on: an option by its position, or a column of
    this sheet by a number beyond all options.

    Examples
    --------
    >>> sheet = Sheet(options=3)
    >>> (full,) = sheet.columns([Column(("full", "s1"), 0, 1)])
    >>> row = sheet.lines(["s1"], lower=0, firm=True)
    >>> sheet.put(row, ints([2]), 1)
    >>> sheet.put(row, ints([full]), -1)
    >>> len(sheet.rows())
    1
    """

    def __init__(self, options: int) -> None:
        self._options = options
        self._columns: list[Column] = []
        self._subjects: list[str] = []
        self._lower: list[Floats] = []
        self._upper: list[Floats] = []
        self._firm: list[bool] = []
        self._entries: list[tuple[Ints, Ints, Floats]] = []

    def columns(self, columns: Sequence[Column]) -> Ints:
        """Take these columns in; their items."""
        first = self._options + len(self._columns)
        self._columns += columns
        return np.arange(first, first + len(columns), dtype=np.int64)

    def lines(
        self,
        subjects: Sequence[str],
        *,
        lower: Floats | float = -np.inf,
        upper: Floats | float = np.inf,
        firm: bool,
    ) -> Ints:
        """Begin a row for each subject; their numbers."""
        first, size = len(self._subjects), len(subjects)
        self._subjects += subjects
        self._lower.append(np.broadcast_to(np.asarray(lower, float), (size,)))
        self._upper.append(np.broadcast_to(np.asarray(upper, float), (size,)))
        self._firm += [firm] * size
        return np.arange(first, first + size, dtype=np.int64)

    def put(self, row: Ints, item: Ints, value: Floats | float) -> None:
        """Add entries: aligned, shape (entries,); a value may serve all of them."""
        values = np.broadcast_to(np.asarray(value, float), (len(row),))
        self._entries.append((row, item, values))

    def rows(self) -> Rows:
        """All that was collected."""
        nothing = np.zeros(0)
        row, item, value = (
            np.concatenate([kind, *parts])
            for kind, parts in zip(
                (ints([]), ints([]), nothing),
                zip(*self._entries, strict=True) if self._entries else ((), (), ()),
                strict=True,
            )
        )
        options = item < self._options
        aux = ~options
        return Rows(
            tuple(self._subjects),
            np.concatenate([nothing, *self._lower]),
            np.concatenate([nothing, *self._upper]),
            row[options],
            item[options],
            value[options],
            tuple(self._columns),
            row[aux],
            item[aux] - self._options,
            value[aux],
            np.array(self._firm, bool),
        )
