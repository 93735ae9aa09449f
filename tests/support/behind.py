"""What a reader can work out of hidden numbers: linear bounds."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from ortools.linear_solver import pywraplp


class Behind:
    """Numbers of people that are 0 or more, and what is known of them."""

    def __init__(self) -> None:
        self._solver = pywraplp.Solver.CreateSolver("GLOP")
        self._numbers: dict[Hashable, pywraplp.Variable] = {}

    def number(self, name: Hashable) -> pywraplp.Variable:
        """The variable of a number, made when it is first named."""
        if name not in self._numbers:
            free = self._solver.infinity()
            self._numbers[name] = self._solver.NumVar(0, free, "")
        return self._numbers[name]

    def add_sum(self, parts: Iterable[Hashable], whole: Hashable) -> None:
        """It is known that some numbers are another together."""
        expected = self._solver.Sum([self.number(one) for one in parts])
        self._solver.Add(expected == self.number(whole))

    def fix(self, name: Hashable, value: int) -> None:
        """A number is known."""
        self._solver.Add(self.number(name) == value)

    def most(self, name: Hashable) -> float:
        """The largest it can be; infinite where nothing bounds it."""
        return self._bound(name, largest=True)

    def least(self, name: Hashable) -> float:
        """The smallest it can be."""
        return self._bound(name, largest=False)

    def _bound(self, name: Hashable, *, largest: bool) -> float:
        if largest:
            self._solver.Maximize(self.number(name))
        else:
            self._solver.Minimize(self.number(name))
        status = self._solver.Solve()
        if status in (self._solver.UNBOUNDED, self._solver.INFEASIBLE) and largest:
            self._solver.Minimize(self.number(name))
            assert self._solver.Solve() == self._solver.OPTIMAL, "it has a true value"
            return float("inf")
        assert status == self._solver.OPTIMAL
        return float(round(self._solver.Objective().Value(), 6))
