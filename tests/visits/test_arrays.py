"""The arrays say of each visit what the checker says of it."""

from __future__ import annotations

import pytest

from matcher.visits import (
    Ban,
    Visit,
    VisitProblem,
    VisitSchedule,
    arrays_of,
    check_schedule,
)
from visits.seasons import a_schedule, drawn_season

ALONE = {"visit_present", "visit_interest", "visit_reach", "visit_banned"}


@pytest.mark.parametrize("seed", range(30))
def test_visit_is_allowed_where_the_checker_finds_nothing_wrong_with_it(
    seed: int,
) -> None:
    problem = drawn_season(seed, "A")
    arrays = arrays_of(problem)
    for host in problem.hosts:
        for at, when in enumerate(problem.rounds):
            room, least = problem.room(host.id, when.id), host.least_in_round
            able = [
                who.id
                for who in problem.visitors
                if may(problem, who.id, host.id, when.id)
            ]
            opens = room >= max(1, least) and len(able) >= least
            for who in problem.visitors:
                pair = arrays.pair_of.get((who.id, host.id))
                allowed = pair is not None and bool(arrays.allowed[pair, at])
                assert allowed == (opens and who.id in able)


def may(problem: VisitProblem, who: str, host: str, when: str) -> bool:
    visit = Visit(visitor=who, company=host, round=when)
    found = check_schedule(problem, VisitSchedule(visits=(visit,)))
    return not ALONE & {one.code for one in found}


def test_schedule_comes_back_as_it_was() -> None:
    arrays = arrays_of(drawn_season(3, "U"))
    pair = int(arrays.visitor[0]), int(arrays.host[0])
    who, host = arrays.problem.visitors[pair[0]].id, arrays.problem.hosts[pair[1]].id
    schedule = a_schedule(f"{who} {host} r2")
    assert arrays.schedule(arrays.rounds_of(schedule.visits)) == schedule


def test_told_visits_that_nobody_can_hold_are_counted() -> None:
    problem = drawn_season(1, "U")
    wish = problem.visitors[0].interests[0].company
    told = a_schedule(f"c1 {wish} r1")
    assert arrays_of(problem.model_copy(update={"previous": told})).lost == 0
    banned = {"previous": told, "banned": (Ban(visitor="c1", company=wish),)}
    arrays = arrays_of(problem.model_copy(update=banned))
    assert (arrays.lost, int((arrays.told >= 0).sum())) == (1, 0)
