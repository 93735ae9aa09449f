from __future__ import annotations

from functools import cache

import pytest

from matcher.domain import Matching, Problem
from matcher.errors import ProblemError
from matcher.explain import why_unplaced
from matcher.outcomes import STATES, Event, EventLog, OutcomeTable, events_of, status_of
from matcher.policy import default_policy
from matcher.scenarios.closed import draw_closed
from matcher.scenarios.draws import Draws
from matcher.scenarios.facts import county_facts
from matcher.scenarios.parameters import closed_parameters
from support.build import a_candidate, a_problem, a_slot

from .told import a_life, an_event, day

SLIDE = {  # the county's own table, November 2022: applied, already, work, other
    "VAM": (10, 0, 24, 1, 35),
    "NAM": (17, 0, 5, 3, 25),
    "FOS": (15, 0, 7, 0, 22),
    "ORK": (31, 0, 26, 3, 60),
    "SOR": (37, 6, 13, 4, 60),
    "INN": (25, 30, 26, 5, 86),
    "TRD": (75, 0, 40, 5, 120),
    None: (210, 36, 141, 21, 408),
}
PROBLEM = a_problem(
    ["c1", "c2", "c3", a_candidate("c4", home="namsos")],
    [a_slot("s1", places=3), a_slot("s2", company="mill")],
)


@cache
def county() -> tuple[Problem, Matching]:
    """The closed county, and the plan it is drawn around."""
    return draw_closed(Draws(0), county_facts(), closed_parameters())


def slide_cells(table: OutcomeTable, region: str | None) -> tuple[int | None, ...]:
    return (
        table.cell(region, "adult_ed_applied"),
        table.cell(region, "already_in_pathway", incumbents=True),
        table.cell(region, "ordinary_work"),
        table.cell(region, "other_qualification"),
        table.sum(region),
    )


def counted(*events: Event) -> OutcomeTable:
    return status_of(PROBLEM, EventLog(events=events), day(30), every_state=True)


def test_log_of_the_closed_county_gives_all_28_cells_of_the_slide() -> None:
    problem, plan = county()
    log = EventLog(events=events_of(problem, plan, day(0)))
    table = status_of(problem, log, day(0), by="slot")
    found = {region: slide_cells(table, region) for region in (*table.regions, None)}
    assert found == SLIDE
    assert sum(len(cells[:4]) for region, cells in found.items() if region) == 28
    assert len(table.columns) == 4


def test_nothing_is_counted_ahead_of_its_day() -> None:
    problem, plan = county()
    log = EventLog(events=events_of(problem, plan, day(1)))
    assert status_of(problem, log, day(0)).sum(None) == 0


def test_admitted_is_no_longer_applied_and_neither_is_started() -> None:
    problem, plan = county()
    applied = events_of(problem, plan, day(0))
    people = [one.candidate for one in applied if one.state == "adult_ed_applied"]
    admitted = [an_event(who, "admitted", 20) for who in people[:50]]
    started = [an_event(who, "started", 25) for who in people[:20]]
    log = EventLog(events=(*applied, *admitted, *started))
    table = status_of(problem, log, day(30))
    assert table.cell(None, "adult_ed_applied") == 160
    assert table.cell(None, "admitted") == 30
    assert table.cell(None, "started") == 20
    assert table.cell(None, "contract") == 0
    assert table.sum(None) == 408


def test_incumbents_stay_in_brackets_whatever_comes_of_them() -> None:
    table = counted(*a_life("c1", "already_in_pathway", "contract"))
    assert table.cell("inn", "contract", incumbents=True) == 1
    assert table.cell("inn", "contract") == 0
    assert table.cell("inn", "already_in_pathway", incumbents=True) == 0


def test_every_person_in_the_log_is_counted_once() -> None:
    table = counted(
        *a_life("c1", "offered", "adult_ed_applied", "admitted"),
        *a_life("c2", "contacted", "unplaced"),
        *a_life("c3", "interested"),
    )
    assert table.cell(None, "admitted") == 1
    assert table.cell(None, "unplaced") == 1
    assert table.cell(None, "interested") == 1
    assert table.sum(None) == 3
    assert {column.state for column in table.columns} == set(STATES)


def test_slide_counts_outcomes_only() -> None:
    log = EventLog(events=(*a_life("c1", "offered"), *a_life("c2", "ordinary_work")))
    assert status_of(PROBLEM, log, day(30)).sum(None) == 1


def test_region_is_that_of_the_home_or_of_the_last_slot_while_there() -> None:
    events = (
        an_event("c1", "offered", slot="s1"),
        an_event("c1", "adult_ed_applied", 1, slot="s2"),
        an_event("c1", "admitted", 2),
    )
    log = EventLog(events=events)
    assert status_of(PROBLEM, log, day(2)).cell("inn", "admitted") == 1
    assert status_of(PROBLEM, log, day(2), by="slot").cell("nam", "admitted") == 1
    early = status_of(PROBLEM, log, day(1), by="slot", every_state=True)
    assert early.cell("nam", "adult_ed_applied") == 1
    first = status_of(PROBLEM, log, day(0), by="slot", every_state=True)
    assert first.cell("inn", "offered") == 1
    here = log.with_events(an_event("c1", "started", 4, slot="s1"))
    assert status_of(PROBLEM, here, day(3), by="slot").cell("nam", "admitted") == 1
    left = log.with_events(an_event("c1", "unplaced", 3))
    table = status_of(PROBLEM, left, day(3), by="slot", every_state=True)
    assert table.cell("inn", "unplaced") == 1


def test_strangers_are_refused_all_at_once_without_their_ids() -> None:
    log = EventLog(
        events=(an_event("x9", "offered", slot="s9"), an_event("y9", "mapped"))
    )
    with pytest.raises(ProblemError) as caught:
        status_of(PROBLEM, log, day(0))
    assert [one.column for one in caught.value.faults] == [
        "events[0].candidate",
        "events[0].slot",
        "events[1].candidate",
    ]
    assert "x9" not in str(caught.value)


def test_plan_proposes_an_event_for_everybody_it_says_something_of() -> None:
    problem, plan = county()
    (gone, *_) = plan.placements
    short = plan.without(gone.candidate)
    reasons = why_unplaced(problem, short, default_policy())
    events = events_of(problem, short, day(0), reasons=reasons)
    assert len(events) == 408
    (unplaced,) = [one for one in events if one.state == "unplaced"]
    assert unplaced.candidate == gone.candidate
    assert unplaced.reason == reasons[gone.candidate].code
    assert len(events_of(problem, short, day(0))) == 407
