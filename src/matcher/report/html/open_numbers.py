"""The numbers of a plan that may be published: one table, and what follows from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from matcher.domain import Matching, Problem
from matcher.outcomes.hiding import Number, added, hidden_parts, shown_cells
from matcher.report.status import OUTCOMES, status_table


class OpenNumbers:
    """The only people a published page counts, everybody by home region and outcome.

    ``hidden_cells`` says which cells are hidden. Whatever else the page says of people
    is computed from cells that are shown, or divides one of them: so no second table
    can give the first away. Nothing may divide the same people twice in ways that bind
    each other, as wishes and reasons do. A column is left out where the problem has
    nothing of its kind at all.

    Attributes
    ----------
    columns
        What becomes of people: those of the county's slide there are, and the last,
        of those without a place.
    cells
        A row for each region and one of sums; in each a cell for each of ``columns``
        and one of sums.

    Examples
    --------
    >>> numbers = OpenNumbers(Problem(first_month="2022-08"), Matching())
    >>> numbers.columns, numbers.placed
    (('unplaced',), 0)
    """

    def __init__(self, problem: Problem, matching: Matching) -> None:
        self.columns = _columns(problem)
        self.cells = shown_cells(_whole(problem, matching, self.columns))

    def cell(self, column: str, row: int = -1) -> Number:
        """People of a row, the sums unless it is said, in a column; 0 without it."""
        if column not in self.columns:
            return 0
        return self.cells[row][self.columns.index(column)]

    def with_something(self, row: int = -1) -> Number:
        """The sum of the county's slide: everybody but those without a place."""
        line = self.cells[row]
        return _first_known(added(line[:-2]), less(line[-1], line[-2]))

    @property
    def placed(self) -> Number:
        """New people with a place."""
        new = [self.cell(one) for one in OUTCOMES.values()]
        others = less(self.with_something(), self.cell("already_in_pathway"))
        return _first_known(added(new), others)

    @property
    def candidates(self) -> Number:
        """New people."""
        everybody = less(self.cells[-1][-1], self.cell("already_in_pathway"))
        return _first_known(everybody, added([self.placed, self.cell("unplaced")]))

    def of_tier(self, name: str) -> Number:
        """The value of a tier that counts what the table does."""
        known = {"placed_on_pathway": self.cell("pathway"), "placed": self.placed}
        return known.get(name)


def parts(named: Sequence[tuple[str, int]], rest: str) -> Iterator[tuple[str, int]]:
    """The parts of a number that is shown; those to hide are one part together.

    Examples
    --------
    >>> list(parts([("far", 42), ("age", 3), ("full", 7)], "other"))
    [('far', 42), ('other', 10)]
    """
    hidden = hidden_parts([people for _, people in named])
    for nth, (name, people) in enumerate(named):
        if nth not in hidden:
            yield name, people
    if hidden:
        yield rest, sum(named[nth][1] for nth in hidden)


def less(number: Number, other: Number) -> Number:
    """The difference of two numbers that are both shown."""
    return None if number is None or other is None else number - other


def _first_known(*numbers: Number) -> Number:
    return next((one for one in numbers if one is not None), None)


def _columns(problem: Problem) -> tuple[str, ...]:
    there = {OUTCOMES[slot.kind] for slot in problem.slots}
    if problem.incumbents:
        there.add("already_in_pathway")
    slide = ("pathway", "already_in_pathway", "work", "other")
    return (*(one for one in slide if one in there), "unplaced")


def _whole(
    problem: Problem, matching: Matching, columns: Sequence[str]
) -> list[list[int]]:
    """Everybody by home region and outcome, with the sums."""
    placed = matching.by_candidate
    waiting = Counter(
        problem.home_region(one.id)
        for one in problem.new_candidates
        if one.id not in placed
    )
    rows = [
        [*(getattr(row, one) for one in columns[:-1]), waiting[row.region]]
        for row in status_table(problem, matching)[:-1]
    ]
    rows.append([sum(column) for column in zip(*rows, strict=True)] or [0])
    return [[*row, sum(row)] for row in rows]
