"""From where on its list a level is full."""

from __future__ import annotations

import numpy as np

from matcher.program.arrays import Ints, ints
from matcher.program.rows import Column
from matcher.program.two_sided.claims import Claims
from matcher.program.two_sided.counts import Counts
from matcher.program.two_sided.levels import Levels
from matcher.program.two_sided.sheet import Sheet


class Full:
    """``full(level, step)``: the level holds as many people up to the step as it takes.

    It stands in rows as what defends a place against a claim. A 0/1 column says so,
    ``room x full <= people held up to the step``; where there is room for one person
    only, their count serves itself. Every entry of a level's list is one step.
    """

    def __init__(self, sheet: Sheet, claims: Claims) -> None:
        self._sheet, self._levels = sheet, claims.levels
        which, column = np.nonzero(claims.level >= 0)
        level = claims.level[which, column]
        self.counts = Counts(
            sheet,
            "held",
            self._levels.name,
            owner=level,
            step=claims.place[which, column],
            option=claims.option[which],
        )
        order = self.counts.order
        person, level = claims.candidate[which][order], level[order]
        new = np.ones(len(person), bool)
        new[1:] = (person[1:] != person[:-1]) | (level[1:] != level[:-1])
        self._people = np.concatenate([[0], np.cumsum(new)])
        self._asked: list[tuple[Ints, Ints, Ints]] = []

    @property
    def levels(self) -> Levels:
        """The levels that may be full."""
        return self._levels

    def people(self, level: Ints, step: Ints) -> Ints:
        """How many different claimants could stand on steps before this one."""
        first = self.counts.before(level, ints(np.zeros(len(level))))
        held: Ints = self._people[self.counts.before(level, step)] - self._people[first]
        return held

    def ask(self, row: Ints, level: Ints, step: Ints) -> None:
        """Each row takes 1 where the level is full with those before the step."""
        single = self._levels.room[level] == 1
        nothing = ints(np.zeros(int(single.sum())))
        self.counts.ask(row[single], level[single], nothing, step[single], 1.0)
        point = self.counts.before(level, step)
        self._asked.append((row[~single], level[~single], point[~single]))

    def write(self) -> None:
        """Put everything asked for into the sheet."""
        if self._asked:
            parts = zip(*self._asked, strict=True)
            row, level, point = (np.concatenate(part) for part in parts)
            points, at = np.unique(point, return_inverse=True)
            whose = np.zeros(len(points), dtype=np.int64)
            whose[at] = level
            steps = self.counts.last_step(points) if len(points) else points
            names = [self._levels.name(one) for one in whose.tolist()]
            column = self._sheet.columns(
                [
                    Column(("full", f"{name}:{step}"), 0, 1)
                    for name, step in zip(names, steps.tolist(), strict=True)
                ]
            )
            self._sheet.put(row, column[at], 1.0)
            held = self._sheet.lines(names, lower=0, firm=True)
            self._sheet.put(held, column, -self._levels.room[whose].astype(float))
            nothing = ints(np.zeros(len(points)))
            self.counts.ask(held, whose, nothing, steps + 1, 1.0)
        self.counts.write()
