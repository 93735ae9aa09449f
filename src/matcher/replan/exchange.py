"""Who can take a place over while everybody else stays: no solve is needed for that."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import groupby, takewhile

import numpy as np

from matcher.domain import Matching
from matcher.program import Floats, Ints, Linear, Tier, ints
from matcher.replan.freed import KEPT, Freed
from matcher.verify import verify


class Exchanges:
    """Plans in which one person takes over from another, and nothing else changes.

    Let the tiers ahead of the fewest changes count everybody placed, and the plan be
    proven best in them. Then a plan of this kind that is as good there is the best
    there, and nobody can keep more than everything; and any other plan as good in both
    places just one person more, so it is of this kind, too.

    Parameters
    ----------
    freed
        The plan, and its program.
    """

    def __init__(self, freed: Freed) -> None:
        program, options = freed.compiled.program, freed.compiled.options
        matrix, rows = program.rows.matrix, program.rows
        self._freed = freed
        self._options = program.options
        self._ahead = tuple(takewhile(lambda t: t.name not in KEPT, program.tiers))
        self._behind = program.tiers[len(self._ahead) + len(KEPT) :]
        self._x = np.zeros(program.columns)
        self._x[list(freed.taken.values())] = 1.0
        self._activity = matrix.times(self._x)
        self._counted = np.ones(len(rows.lower), bool)
        self._counted[matrix.row[matrix.column >= program.options]] = False
        placed = options.candidate[list(freed.taken.values())]
        waiting = ~np.isin(options.candidate, placed)
        theirs = np.zeros(program.columns, bool)
        theirs[: program.options] = waiting
        here = np.flatnonzero(theirs[matrix.column])
        self._waiting = np.flatnonzero(waiting)
        self._row, self._option = matrix.row[here], matrix.column[here]
        self._value = matrix.value[here]
        self._alike = _alike(self._option, self._row, self._value, rows.rules)

    @property
    def ahead(self) -> tuple[str, ...]:
        """Names of the tiers ahead of the fewest changes."""
        return tuple(tier.name for tier in self._ahead)

    @property
    def tell_all(self) -> bool:
        """Whether the tiers are such that what is said above holds.

        Nothing but options may have points: soft rules count what only a solve tells.
        """
        linear = [t for t in (*self._ahead, *self._behind) if isinstance(t, Linear)]
        return (
            "placed" in self.ahead
            and all(isinstance(tier, Linear) for tier in self._ahead)
            and not any(tier.points[self._options :].any() for tier in linear)
        )

    def best(self, who: str) -> Matching | None:
        """The best plan in which somebody new takes over from her, if there is any."""
        options, plan = self._freed.compiled.options, self._freed.plan
        others = plan.without(who).placements
        refused: set[int] = set()
        for option in self._in_order(self._freed.taken[who]):
            if self._alike[option] not in refused:
                matching = Matching(placements=(*others, options.placement(option)))
                if not verify(self._freed.problem, matching, self._freed.policy):
                    return matching
                refused.add(self._alike[option])
        return None

    def _in_order(self, gone: int) -> Iterable[int]:
        """Options as good in the tiers ahead as the one that is gone, best first."""
        able = self._fitting(gone)
        for tier in self._ahead:
            if isinstance(tier, Linear):
                able = able[tier.points[able] == tier.points[gone]]
        x = self._x.copy()
        x[gone] = 0.0
        return sorted(able.tolist(), key=lambda option: self._costs(option, x))

    def _costs(self, option: int, x: Floats) -> tuple[Fraction | int, ...]:
        """What it costs the tiers behind to take an option beside x, less is better."""
        x[option] = 1.0
        costs = tuple(_cost(tier, option, x) for tier in self._behind)
        x[option] = 0.0
        return costs

    def _fitting(self, gone: int) -> Ints:
        """Options of people without a place that no row of options alone forbids."""
        program = self._freed.compiled.program
        matrix, upper = program.rows.matrix, program.rows.upper
        activity = self._activity.copy()
        hers = np.flatnonzero(matrix.column == gone)
        activity[matrix.row[hers]] -= matrix.value[hers]
        over = activity[self._row] + self._value > upper[self._row] + 1e-6
        forbidden = np.zeros(self._options, bool)
        forbidden[self._option[over & self._counted[self._row]]] = True
        return ints(self._waiting[~forbidden[self._waiting]])


def _cost(tier: Tier, option: int, x: Floats) -> Fraction | int:
    if isinstance(tier, Linear):
        return int(tier.cost[option])
    worth = tier.worth(x)
    return -worth if tier.sense == "most" else worth


def _alike(
    option: Ints, row: Ints, value: Floats, rules: tuple[str, ...]
) -> dict[int, int]:
    """A number for each option, equal where all rows but a person's own are equal."""
    order = np.lexsort((row, option))
    entries = zip(
        option[order].tolist(), row[order].tolist(), value[order].tolist(), strict=True
    )
    seen: dict[tuple[tuple[int, float], ...], int] = {}
    number: dict[int, int] = {}
    for one, theirs in groupby(entries, key=lambda entry: entry[0]):
        rows = tuple((r, v) for _, r, v in theirs if rules[r] != "one_placement")
        number[one] = seen.setdefault(rows, len(seen))
    return number
