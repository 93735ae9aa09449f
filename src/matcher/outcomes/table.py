"""People by region and state on a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Literal

from matcher.domain import Fact, Problem
from matcher.domain.fact import Count, Id
from matcher.errors import Fault, ProblemError
from matcher.outcomes.log import Event, EventLog
from matcher.outcomes.states import OUTCOMES, STATES, State

By = Literal["home", "slot"]


class OutcomeColumn(Fact):
    """People in a state; ``incumbents`` were in a pathway before the scheme."""

    state: State
    incumbents: bool = False


ALREADY = OutcomeColumn(state="already_in_pathway", incumbents=True)
_SLIDE = (
    OutcomeColumn(state="adult_ed_applied"),
    ALREADY,
    OutcomeColumn(state="ordinary_work"),
    OutcomeColumn(state="other_qualification"),
)


class OutcomeTable(Fact):
    """Numbers of people, regions by columns; each person is counted once.

    ``cells`` has a row for each of ``regions`` and one of sums, and in each row a cell
    for each of ``columns`` and one of sums. ``None`` is a cell that is not published.
    """

    on: date
    by: By
    regions: tuple[Id, ...]
    columns: tuple[OutcomeColumn, ...]
    cells: tuple[tuple[Count | None, ...], ...]

    def cell(
        self, region: Id | None, state: State, *, incumbents: bool = False
    ) -> int | None:
        """People of a region (``None``: of all) in a state; 0 without a column."""
        column = OutcomeColumn(state=state, incumbents=incumbents)
        if column not in self.columns:
            return 0
        return self._row(region)[self.columns.index(column)]

    def sum(self, region: Id | None) -> int | None:
        """Everybody in the row of a region, or of all."""
        return self._row(region)[-1]

    def _row(self, region: Id | None) -> tuple[int | None, ...]:
        return self.cells[-1 if region is None else self.regions.index(region)]


def status_of(
    problem: Problem,
    log: EventLog,
    on: date,
    *,
    by: By = "home",
    every_state: bool = False,
) -> OutcomeTable:
    """Count each person once, by the state she is in on a day.

    Parameters
    ----------
    by
        Which region counts a person: that of her ``"home"``, or that of the company of
        the last ``"slot"`` her events name, while she is on a pathway, in work or in
        another qualification.
    every_state
        A column for every state. Else those of the county's status slide, and one for
        any further step of a pathway somebody has come to: who is admitted is no
        longer counted as having applied.

    Raises
    ------
    ProblemError
        With every event whose candidate or slot the problem does not have.

    Examples
    --------
    >>> from datetime import date
    >>> from matcher.outcomes import EventLog, events_of
    >>> from matcher.scenarios import innherred_pilot
    >>> from matcher.domain import Matching
    >>> pilot, day = innherred_pilot(), date(2021, 8, 1)
    >>> log = EventLog(events=events_of(pilot, Matching(), day))
    >>> status_of(pilot, log, day).sum(None)
    0
    """
    faults = list(_strangers(problem, log))
    if faults:
        raise ProblemError(faults)
    counts: Counter[tuple[Id, OutcomeColumn]] = Counter()
    for who, now in log.at(on).items():
        events = [event for event in log.by_candidate[who] if event.on <= on]
        column = OutcomeColumn(
            state=now.state, incumbents=events[0].state == "already_in_pathway"
        )
        counts[_region(problem, events, by), column] += 1
    regions = tuple(region.id for region in problem.regions)
    seen = {column for (_, column), people in counts.items() if people}
    columns = tuple(_columns(seen, every_state=every_state))
    rows = [[counts[region, column] for column in columns] for region in regions]
    rows.append([sum(row[k] for row in rows) for k in range(len(columns))])
    cells = tuple((*row, sum(row)) for row in rows)
    return OutcomeTable(on=on, by=by, regions=regions, columns=columns, cells=cells)


def _columns(seen: set[OutcomeColumn], *, every_state: bool) -> Iterator[OutcomeColumn]:
    always = set(_SLIDE)
    if every_state:
        always |= {OutcomeColumn(state=state) for state in STATES} - {
            OutcomeColumn(state="already_in_pathway")
        }
    shown = STATES if every_state else OUTCOMES
    for state in shown:
        for incumbents in (False, True):
            column = OutcomeColumn(state=state, incumbents=incumbents)
            if column in always | seen:
                yield column


def _region(problem: Problem, events: list[Event], by: By) -> Id:
    slots = [event.slot for event in events if event.slot is not None]
    if by == "slot" and slots and events[-1].state in OUTCOMES:
        return problem.slot_location(slots[-1]).region
    return problem.home_region(events[-1].candidate)


def _strangers(problem: Problem, log: EventLog) -> Iterator[Fault]:
    for row, event in enumerate(log.events):
        if event.candidate not in problem.candidate:
            place, of = f"events[{row}].candidate", (("of", "candidates"),)
            yield Fault("known_id", column=place, details=of)
        if event.slot is not None and event.slot not in problem.slot:
            place, of = f"events[{row}].slot", (("of", "slots"),)
            yield Fault("known_id", column=place, details=of)
