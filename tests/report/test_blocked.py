from __future__ import annotations

import numpy as np
import pytest

from matcher.report import blocked_by, short_hosts, short_page, short_visitors
from matcher.scenarios.visits import visit_scenario
from matcher.visits import Visit, VisitSchedule, check_schedule

from .a_season import PLAN, SEASON, a_schedule, a_visit


@pytest.mark.parametrize(
    ("visit", "codes"),
    [
        ("c3 yard r2", []),
        ("c3 yard r1", ["visit_one_in_round", "visit_room"]),
        ("c2 yard r3", ["visit_present", "visit_once"]),
        ("c2 dairy r2", ["visit_room", "visit_host_most"]),
        ("c2 mill r3", ["visit_present", "visit_least_in_round"]),
        ("c3 mill r2", ["visit_least_in_round", "visit_zone_a_day"]),
        ("c4 mill r1", ["visit_reach", "visit_least_in_round"]),
        ("c1 shop r2", ["visit_reach", "visit_zone_a_day"]),
        ("c3 yard r3", ["visit_banned"]),
        ("c2 dairy r1", ["visit_one_in_round", "visit_host_most"]),
    ],
)
def test_rule_that_blocks_a_visit_is_named(visit: str, codes: list[str]) -> None:
    found = [one.code for one in blocked_by(SEASON, PLAN, a_visit(visit))]
    assert sorted(found) == sorted(codes)


def test_those_who_move_together_are_tried_together() -> None:
    assert blocked_by(SEASON, PLAN, a_visit("c5 mill r1")) == ()
    (full,) = blocked_by(SEASON, a_schedule("c1 yard r2"), a_visit("c5 yard r2"))
    assert full.details["held"] == 3


def test_rules_are_those_the_checker_names_on_the_whole_schedule() -> None:
    season = visit_scenario("pilot30", "F", seed=3)
    draw = np.random.Generator(np.random.PCG64(1))
    every = [
        Visit(visitor=person.id, company=wish.company, round=when.id)
        for person in season.visitors
        for wish in person.interests
        for when in season.rounds
    ]
    blocked = free = 0
    for _ in range(60):
        chosen = draw.permutation(len(every))[:25].tolist()
        visits = tuple(every[nth] for nth in chosen)
        visit = every[int(draw.integers(len(every)))]
        if visit in visits:
            continue
        group = season.group_of.get(visit.visitor)
        people = (visit.visitor,) if group is None else group.visitors
        more = [visit.model_copy(update={"visitor": who}) for who in people]
        before = check_schedule(season, VisitSchedule(visits=visits))
        after = check_schedule(season, VisitSchedule(visits=(*visits, *more)))
        found = blocked_by(season, VisitSchedule(visits=visits), visit)
        assert set(found) == set(after) - set(before)
        blocked, free = blocked + bool(found), free + (not found)
    assert blocked > 20
    assert free > 0


def test_everybody_with_too_few_visits_is_told_with_all_she_might_have_had() -> None:
    short = short_visitors(SEASON, PLAN)
    assert [(one.visitor, one.held, one.least) for one in short] == [
        ("c2", 1, 2),
        ("c5", 0, 2),
        ("c6", 0, 2),
    ]
    assert {one.company for one in short[0].blocked} == {"mill", "dairy", "shop"}
    assert len(short[0].blocked) == 9
    for one in short[0].blocked:
        tried = Visit(visitor="c2", company=one.company, round=one.round)
        whole = VisitSchedule(visits=(*PLAN.visits, tried))
        assert bool(one.by) == bool(check_schedule(SEASON, whole))


def test_companies_with_too_few_visitors_are_told() -> None:
    (short,) = short_hosts(SEASON, PLAN)
    assert (short.company, short.held, short.least) == ("yard", 2, 3)


def test_page_counts_the_visits_that_each_rule_forbids() -> None:
    page = short_page(SEASON, PLAN)
    assert "c2 has 1 of at least 2 visits." in page
    assert "is absent in the round 3/9" in page
    assert "yard gets 2 of at least 3 visits." in page
    norwegian = short_page(SEASON, PLAN, "nb")
    assert "er borte i runden 3/9" in norwegian
    enough = SEASON.model_copy(
        update={
            "visitors": tuple(
                one.model_copy(update={"least": 0}) for one in SEASON.visitors
            ),
            "hosts": tuple(one.model_copy(update={"least": 0}) for one in SEASON.hosts),
        }
    )
    assert short_page(enough, PLAN).startswith("Everybody")
