"""A matching problem gives a season of visits."""

from __future__ import annotations

import pytest

from matcher.scenarios import innherred_pilot
from matcher.visits import TIERS, check_schedule, plan_visits, visits_of
from visits.seasons import a_round

PILOT = innherred_pilot()
ROUNDS = [a_round(f"r{k}") for k in range(1, 5)]
SEASON = visits_of(PILOT, ROUNDS)


def test_everybody_to_place_and_every_company_with_a_place_takes_part() -> None:
    assert [one.id for one in SEASON.visitors] == [c.id for c in PILOT.new_candidates]
    with_places = {s.company for s in PILOT.slots if s.places > s.reserved}
    assert {one.id for one in SEASON.hosts} == with_places


def test_wish_is_the_best_rank_of_a_slot_of_the_company() -> None:
    checked = 0
    for who in SEASON.visitors:
        for wish in who.interests:
            slots = [s.id for s in PILOT.slots if s.company == wish.company]
            ranks = [PILOT.rank(who.id, one) for one in slots]
            best = min(one for one in ranks if one is not None)
            assert wish.points == max(10, 110 - 10 * best)
            checked += 1
    assert checked > 50


def test_nobody_is_sent_further_than_she_would_go() -> None:
    for who in SEASON.visitors:
        person = PILOT.candidate[who.id]
        for wish in who.interests:
            where = PILOT.company[wish.company].location
            minutes = PILOT.minutes(person.home, where, person.has_car)
            assert person.will_relocate or (
                minutes is not None and minutes <= person.max_travel_minutes
            )
            assert SEASON.reaches(who.id, wish.company)


def test_what_was_declined_is_not_wished_for() -> None:
    who = next(one for one in SEASON.visitors if one.interests)
    company = who.interests[0].company
    no = {"candidate": who.id, "company": company}
    declined = PILOT.model_copy(update={"declines": (*PILOT.declines, no)})
    again = visits_of(declined, ROUNDS).visitor[who.id]
    assert company not in {one.company for one in again.interests}


def test_season_of_the_pilot_is_planned() -> None:
    result = plan_visits(SEASON, tiers=TIERS[:4])
    assert result.status == "optimal"
    assert result.schedule is not None
    assert len(result.schedule.visits) > 100
    assert check_schedule(SEASON, result.schedule) == ()


def test_wishes_are_no_fewer_than_none() -> None:
    with pytest.raises(ValueError, match="0 or more"):
        visits_of(PILOT, ROUNDS, wishes=-1)
