"""How many options of one owner stand before a step, linear in the options."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from matcher.program.arrays import Bools, Floats, Ints, ints, spread, stable_order
from matcher.program.rows import Column
from matcher.program.two_sided.sheet import Sheet

_AS_THEY_ARE = 2
"""Written out, entries may be so many times those of running counts."""


class Counts:
    """Options by owner and step: a slot's by place on its list, a person's by rank.

    Rows ask for the sum of an owner's options on some steps. Where that would be many
    entries, running counts become columns, ``count(step) = count(step before) + options
    in between``, and each row takes one or two of these. Source: the auxiliary variables
    of Delorme et al., EJOR 2019, section 4.

    Parameters
    ----------
    sheet
        Where rows and columns go.
    name, id_of
        Of the columns: ``(name, "<id of the owner>:<last step counted>")``.
    owner, step, option
        Of each entry, aligned, 0 or more.
    """

    def __init__(
        self,
        sheet: Sheet,
        name: str,
        id_of: Callable[[int], str],
        *,
        owner: Ints,
        step: Ints,
        option: Ints,
    ) -> None:
        self._sheet, self._name, self._id_of = sheet, name, id_of
        self._width = int(step.max(initial=0)) + 2
        key = owner * self._width + step
        self.order = stable_order(key) if len(key) else ints([])
        self._key, self._item = key[self.order], option[self.order]
        self._asked: list[tuple[Ints, Ints, Ints, Ints, Floats]] = []

    def before(self, owner: Ints, step: Ints) -> Ints:
        """Position of the owner's first entry on this step or a later one."""
        low = np.clip(step, 0, self._width - 1)
        found: Ints = np.searchsorted(self._key, owner * self._width + low)
        return found

    def number(self, owner: Ints, low: Ints, high: Ints) -> Ints:
        """How many options an owner has from a step to below another."""
        size: Ints = self.before(owner, high) - self.before(owner, low)
        return size

    def last_step(self, position: Ints) -> Ints:
        """The step of the entry just before each position."""
        step: Ints = self._key[position - 1] % self._width
        return step

    def ask(self, row: Ints, owner: Ints, low: Ints, high: Ints, value: float) -> None:
        """Each row takes ``value`` times the owner's options from a step to another.

        ``high`` itself is not counted.
        """
        start, end = self.before(owner, low), self.before(owner, high)
        some = end > start
        values = np.full(int(some.sum()), value)
        self._asked.append((row[some], owner[some], start[some], end[some], values))

    def write(self) -> None:
        """Put everything asked for into the sheet."""
        if not self._asked:
            return
        parts = zip(*self._asked, strict=True)
        row, owner, start, end, value = (np.concatenate(part) for part in parts)
        whole = self._written_out(owner, start, end)
        repeated, nth = spread(start[whole], (end - start)[whole])
        lengths = (end - start)[whole]
        self._sheet.put(
            np.repeat(row[whole], lengths),
            self._item[repeated + nth],
            np.repeat(value[whole], lengths),
        )
        counted = ~whole
        if counted.any():
            self._count(
                row[counted],
                owner[counted],
                (start[counted], end[counted]),
                value[counted],
            )

    def _written_out(self, owner: Ints, start: Ints, end: Ints) -> Bools:
        """Whether each row takes the options of its owner one by one."""
        owners = int(owner.max(initial=0)) + 1
        first = self.before(np.arange(owners), ints(np.zeros(owners)))
        last = np.zeros(owners, dtype=np.int64)
        np.maximum.at(last, owner, end)
        ends = np.unique(np.concatenate([start, end]))
        steps = np.searchsorted(ends, last) - np.searchsorted(ends, first)
        plain = np.bincount(owner, weights=end - start, minlength=owners)
        asked = np.bincount(owner, minlength=owners)
        running = last - first + 3 * steps + asked
        short: Bools = plain <= _AS_THEY_ARE * running
        return short[owner]

    def _count(
        self, row: Ints, owner: Ints, span: tuple[Ints, Ints], value: Floats
    ) -> None:
        """Running counts for these rows."""
        first = self.before(owner, ints(np.zeros(len(owner))))
        later = span[0] > first
        point = np.concatenate([span[1], span[0][later]])
        point, at = np.unique(point, return_inverse=True)
        whose = np.zeros(len(point), dtype=np.int64)
        whose[at] = np.concatenate([owner, owner[later]])
        begins = np.zeros(len(point), dtype=np.int64)
        begins[at] = np.concatenate([first, first[later]])
        column = self._columns(point, whose, begins)
        self._sheet.put(row, column[at[: len(row)]], value)
        self._sheet.put(row[later], column[at[len(row) :]], -value[later])

    def _columns(self, point: Ints, owner: Ints, begins: Ints) -> Ints:
        """A column for the options from where each owner begins up to each point."""
        names = [self._id_of(one) for one in owner.tolist()]
        steps = self.last_step(point).tolist()
        most = (point - begins).tolist()
        column = self._sheet.columns(
            [
                Column((self._name, f"{name}:{step}"), 0, size)
                for name, step, size in zip(names, steps, most, strict=True)
            ]
        )
        follows = np.zeros(len(point), bool)
        follows[1:] = owner[1:] == owner[:-1]
        since = begins.copy()
        since[1:] = np.where(follows[1:], point[:-1], begins[1:])
        row = self._sheet.lines(names, lower=0, upper=0, firm=True)
        repeated, nth = spread(since, point - since)
        self._sheet.put(np.repeat(row, point - since), self._item[repeated + nth], 1.0)
        self._sheet.put(row, column, -1.0)
        self._sheet.put(row[follows], column[np.flatnonzero(follows) - 1], 1.0)
        return column
