"""Chains of moves that let one person more in."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from matcher.compile import Compiled
from matcher.program import Bools, Floats, Ints, Matrix, ints

_LONGEST = 4
"""People of a chain, the newcomer included."""

_Full = tuple[int, ...]
"""Rows that have no room for an option."""


@dataclass(frozen=True)
class Residual:
    """A plan and the room it leaves, over the rows that only count options.

    Rows with auxiliary columns, such as those of cohorts, are left to ``verify``: a
    chain is a proposal.

    Attributes
    ----------
    compiled
        The program, and the options its first columns stand for.
    plan
        The options taken, as positions.
    """

    compiled: Compiled
    plan: Ints

    def chains(self, person: int) -> Iterator[Ints]:
        """Plans that place one more person, those that move fewest people first.

        Each person of a chain takes a place that is free, or that of the next one.
        Plans are positions of options.
        """
        hers = self._ordered(self.compiled.options.candidate == person)
        full = self._full(hers)
        free = [option for option in hers.tolist() if option not in full]
        for option in free:
            yield self._after((option,))
        first: tuple[int, tuple[int, ...]] = (person, ())
        waiting, seen = deque([first]), {person}
        while waiting:
            who, chosen = waiting.popleft()
            ways = self._ways.get(who, {})
            for option in ways.get((), ()) if chosen else ():
                yield self._after((*chosen, option))
            if len(chosen) + 1 >= _LONGEST:
                continue
            for rows, options in ways.items():
                for other in self._holders(rows) if rows else ():
                    if other not in seen:
                        seen.add(other)
                        waiting.append((other, (*chosen, options[0])))

    def _after(self, chosen: tuple[int, ...]) -> Ints:
        """The plan when these options are taken and their people's own are left."""
        who = self.compiled.options.candidate
        kept = self.plan[~np.isin(who[self.plan], who[list(chosen)])]
        return ints(np.sort(np.concatenate([kept, chosen])))

    def _holders(self, rows: _Full) -> list[int]:
        """Who holds an option in each of these rows, by position."""
        return sorted(set.intersection(*(self._members[row] for row in rows)))

    @cached_property
    def _ways(self) -> dict[int, dict[_Full, list[int]]]:
        """Options of each person by the rows that are full, the best ranked first."""
        order = self._ordered(~self._taken[: len(self.compiled.options)])
        full, who = self._full(order), self.compiled.options.candidate[order]
        ways: dict[int, dict[_Full, list[int]]] = defaultdict(dict)
        for option, person in zip(order.tolist(), who.tolist(), strict=True):
            ways[person].setdefault(full.get(option, ()), []).append(option)
        return ways

    def _ordered(self, which: Bools) -> Ints:
        """Some options, the best ranked first, then the nearest."""
        options, here = self.compiled.options, np.flatnonzero(which)
        rank = options.rank[here]
        order = np.lexsort((options.minutes[here], rank, rank == 0))
        return ints(here[order])

    def _full(self, options: Ints) -> dict[int, _Full]:
        """The rows without room for an option, of each of these that has some."""
        asked = np.zeros(self.compiled.program.columns, bool)
        asked[options] = True
        matrix = self._counting
        none = matrix.value > self._room[matrix.row] + 1e-9
        none &= asked[matrix.column]
        full = defaultdict[int, list[int]](list)
        for row, option in zip(
            matrix.row[none].tolist(), matrix.column[none].tolist(), strict=True
        ):
            full[option].append(row)
        return {option: tuple(rows) for option, rows in full.items()}

    @cached_property
    def _room(self) -> Floats:
        program = self.compiled.program
        taken = self._taken.astype(float)
        room: Floats = program.rows.upper - self._counting.times(taken)
        return room

    @cached_property
    def _members(self) -> dict[int, set[int]]:
        """Who holds an option in each row."""
        matrix, who = self._counting, self.compiled.options.candidate
        held = self._taken[matrix.column] & (matrix.value > 0)
        members = defaultdict[int, set[int]](set)
        for row, option in zip(
            matrix.row[held].tolist(), matrix.column[held].tolist(), strict=True
        ):
            members[row].add(int(who[option]))
        return members

    @cached_property
    def _taken(self) -> Bools:
        taken = np.zeros(self.compiled.program.columns, bool)
        taken[self.plan] = True
        return taken

    @cached_property
    def _counting(self) -> Matrix:
        """Rows with an upper bound that count options of more people than one."""
        program = self.compiled.program
        matrix = program.rows.matrix
        on_option = matrix.column < program.options
        counts = np.isfinite(program.rows.upper)
        counts[matrix.row[~on_option]] = False
        keep = on_option & counts[matrix.row]
        row, column = matrix.row[keep], matrix.column[keep]
        who = program.candidate[column]
        first = np.full(len(counts), -1, dtype=np.int64)
        first[row[::-1]] = who[::-1]
        several = np.zeros(len(counts), bool)
        several[row[who != first[row]]] = True
        here = several[row]
        return Matrix(row[here], column[here], matrix.value[keep][here], matrix.shape)
