"""A published schedule is repaired with the provably fewest changes."""

from __future__ import annotations

import os
import random
from typing import Any, Literal

import pytest

from matcher.errors import ProblemError
from matcher.scenarios import visit_scenario
from matcher.scenarios.visits import Kind
from matcher.visits import (
    TIERS,
    CompanyCancels,
    RoomChanged,
    RoundCancelled,
    VisitChange,
    VisitorsAbsent,
    VisitorsJoin,
    VisitorsWithdraw,
    VisitSchedule,
    check_schedule,
    components,
    plan_visits,
    repair_visits,
)
from matcher.visits.changes import after
from matcher.visits.measure import costs
from visits.seasons import a_schedule, a_visitor, drawn_season, every_schedule

CASES = int(os.environ.get("KULLMATCH_VISITS", "5"))
FIRST = ("changes", *(tier for tier in TIERS if tier != "changes"))


def some_change(seed: int) -> VisitChange:
    draw = random.Random(seed)
    company, visitor = f"h{draw.randint(1, 3)}", f"c{draw.randint(1, 3)}"
    changes: list[VisitChange] = [
        CompanyCancels(company=company),
        CompanyCancels(company=company, rounds=("r1",)),
        RoomChanged(company=company, room=1),
        RoundCancelled(rounds=("r2",)),
        VisitorsWithdraw(visitors=(visitor,)),
        VisitorsAbsent(visitors=(visitor,), rounds=("r1",)),
        VisitorsJoin(visitors=(a_visitor("c9", {"h1": 90, "h2": 80}),)),
    ]
    return changes[seed % len(changes)]


@pytest.mark.parametrize("kind", ["A", "F"])
@pytest.mark.parametrize("seed", range(CASES))
def test_repair_is_the_best_of_all_schedules(seed: int, kind: str) -> None:
    problem = drawn_season(seed, kind)
    schedule = plan_visits(problem).schedule
    assert schedule is not None
    repair = repair_visits(problem, schedule, [some_change(seed)])
    assert repair.fewest
    assert repair.result.schedule is not None
    assert check_schedule(repair.problem, repair.result.schedule) == ()
    found = costs(FIRST, components(repair.problem, repair.result.schedule))
    every = every_schedule(repair.problem)
    assert found == min(costs(FIRST, components(repair.problem, one)) for one in every)


@pytest.mark.parametrize("kind", ["U", "A", "F"])
def test_company_that_cancels_is_repaired_with_the_fewest_changes(kind: Kind) -> None:
    problem = visit_scenario("pilot30", kind)
    schedule = plan_visits(problem, tiers=TIERS[:4]).schedule
    assert schedule is not None
    busiest = max(
        problem.hosts, key=lambda one: sum(v.company == one.id for v in schedule.visits)
    )
    repair = repair_visits(
        problem, schedule, [CompanyCancels(company=busiest.id)], tiers=TIERS[:3]
    )
    assert repair.fewest
    assert {one for one in schedule.visits if one.company == busiest.id} <= {
        *repair.lost
    }
    assert len(repair.lost) == repair.result.tier("changes").value
    assert {*repair.kept} | {*repair.lost} == {*schedule.visits}


@pytest.mark.parametrize("kind", ["A", "F"])
def test_large_repair_is_lawful_and_says_how_few_changes_there_could_be(
    kind: Kind,
) -> None:
    problem = visit_scenario("county408", kind)
    seconds = 3.0 if kind == "F" else 600.0  # of which F uses all
    schedule = plan_visits(problem, time_limit=seconds).schedule
    assert schedule is not None
    gone = problem.hosts[3].id
    repair = repair_visits(
        problem, schedule, [CompanyCancels(company=gone)], time_limit=seconds
    )
    assert repair.result.schedule is not None
    assert check_schedule(repair.problem, repair.result.schedule) == ()
    changes = repair.result.tier("changes")
    assert changes.value == len(repair.lost)
    assert changes.bound <= changes.value
    assert repair.fewest == (changes.bound == changes.value)
    assert all(one.company == gone for one in repair.lost) or not repair.fewest


def test_nothing_happened_nothing_changes() -> None:
    problem = visit_scenario("pilot30", "U", 2)
    meetings = TIERS[:4]
    schedule = plan_visits(problem, tiers=meetings).schedule
    assert schedule is not None
    ways: tuple[Literal["first", "last"], ...] = ("first", "last")
    for way in ways:
        repair = repair_visits(problem, schedule, fewest_changes=way, tiers=meetings)
        assert repair.lost == repair.new == ()
        assert repair.result.schedule == schedule


def test_fewest_changes_last_gives_up_no_quality() -> None:
    problem = drawn_season(3, "A", visitors=4, hosts=3)
    schedule = plan_visits(problem, tiers=("interest",)).schedule
    assert schedule is not None
    change = CompanyCancels(company="h1")
    repair = repair_visits(
        problem, schedule, [change], fewest_changes="last", tiers=("interest",)
    )
    best = plan_visits(after(problem, [change]), tiers=("interest",))
    assert repair.result.tier("interest").value == best.tier("interest").value
    assert repair.fewest


def test_pin_that_a_change_makes_impossible_is_let_go() -> None:
    problem = visit_scenario("pilot30", "U")
    schedule = plan_visits(problem, tiers=TIERS[:4]).schedule
    assert schedule is not None
    pinned = problem.model_copy(update={"pinned": schedule.visits[:6]})
    first = schedule.visits[0]
    repair = repair_visits(pinned, schedule, [CompanyCancels(company=first.company)])
    assert first not in repair.problem.pinned
    assert set(repair.problem.pinned) == {
        one for one in schedule.visits[:6] if one.company != first.company
    }


def test_changes_that_name_nobody_are_told_at_once() -> None:
    problem = drawn_season(1)
    with pytest.raises(ProblemError) as caught:
        repair_visits(
            problem,
            VisitSchedule(),
            [CompanyCancels(company="h8"), RoundCancelled(rounds=("r8",))],
        )
    assert [one.column for one in caught.value.faults] == ["changes[0]", "changes[1]"]


def test_published_schedule_of_strangers_is_refused() -> None:
    with pytest.raises(ProblemError):
        repair_visits(drawn_season(1), a_schedule("c8 h1 r1"))


def test_single_change_is_given_in_a_list() -> None:
    problem = drawn_season(0)
    alone: Any = CompanyCancels(company="h1")
    with pytest.raises(TypeError, match="in a list"):
        repair_visits(problem, VisitSchedule(), alone)
